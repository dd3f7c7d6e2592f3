#include "tests/ui/windowfixture.h"
#include "ui/workspace/appearance.h"
#include "ui/workspace/systemlook.h"

#include <QTableView>
#include <QWindow>

using namespace saferplan;

namespace {

/// What a system would give the program, none of its own palettes.
QPalette systemPalette(const QColor &ground, const QColor &ink) {
    return {ink, ground, ground, ground, ground, ink, ink, ground, ground};
}

/// The look is that of the tests again when it goes.
struct Followed : test::Fixture {
    SystemLook follow{*qApp};
    ~Followed() {
        QSettings().clear();
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(window->windowHandle(), &changed);
        QTest::qWait(1);
        applyPalette(*qApp, Scheme::Light);
    }
    /// Whether the window comes to have a ground; it is told in its own time.
    bool isOn(Scheme scheme) {
        return QTest::qWaitFor([&] { return ground() == paletteOf(scheme).color(QPalette::Base); }, 5'000);
    }
    QColor ground() { return actions().view().palette().color(QPalette::Base); }
};

} // namespace

TEST_CASE("the window follows a system that becomes dark, highly contrasted and light again", "[look]") {
    Followed look;
    CHECK(look.isOn(Scheme::Light));
    QApplication::setPalette(systemPalette(QColor(40, 40, 40), QColor(220, 220, 220)));
    QTest::qWait(1);
    CHECK(QApplication::palette() == paletteOf(Scheme::Dark));
    CHECK(look.isOn(Scheme::Dark));
    QApplication::setPalette(systemPalette(QColor(240, 240, 240), Qt::black));
    QTest::qWait(1);
    CHECK(QApplication::palette() == paletteOf(Scheme::Light));
    QApplication::setPalette(systemPalette(Qt::black, Qt::white));
    QTest::qWait(1);
    CHECK(systemScheme() == Scheme::HighContrast);
    CHECK_FALSE(qApp->styleSheet().isEmpty()); // its edges
}

TEST_CASE("a system that tells of other colours is asked for them", "[look]") {
    Followed look;
    QApplication::setPalette(systemPalette(QColor(40, 40, 40), QColor(220, 220, 220)));
    QTest::qWait(1);
    REQUIRE(QApplication::palette() == paletteOf(Scheme::Dark));
    QEvent changed(QEvent::ThemeChange); // the one under the tests is light
    QCoreApplication::sendEvent(look.window->windowHandle(), &changed);
    QTest::qWait(1);
    CHECK(QApplication::palette() == paletteOf(Scheme::Light));
    CHECK(look.isOn(Scheme::Light));
}

TEST_CASE("colours that the user chose stay, whatever the system does", "[look]") {
    Followed look;
    remember(Appearance{Scheme::Light, 100});
    QApplication::setPalette(systemPalette(QColor(40, 40, 40), QColor(220, 220, 220)));
    QTest::qWait(1);
    CHECK(QApplication::palette() == paletteOf(Scheme::Light));
}
