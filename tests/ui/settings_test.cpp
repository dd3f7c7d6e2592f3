#include "tests/ui/windowfixture.h"
#include "ui/look/icon.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/whoyouare.h"
#include "ui/workspace/appearance.h"
#include "ui/workspace/person.h"
#include "ui/workspace/preferences.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

/// The settings over the window; the look of the other tests is put back.
struct SettingsFixture : Fixture {
    const QPalette before = QApplication::palette();

    ~SettingsFixture() { QApplication::setPalette(before); }
    SettingsDialog &open() {
        QTest::keyClick(window.get(), Qt::Key_Comma, Qt::ControlModifier);
        auto *settings = window->findChild<SettingsDialog *>();
        REQUIRE(settings);
        return *settings;
    }
    static QComboBox &box(SettingsDialog &settings, const char *name) {
        return *settings.findChild<QComboBox *>(QLatin1String(name));
    }
};

} // namespace

TEST_CASE("the look is chosen in the settings, at once and for the next start", "[settings]") {
    SettingsFixture fixture;
    QComboBox &look = SettingsFixture::box(fixture.open(), "look");
    CHECK(look.currentText().startsWith(text("As the system has it")));
    const auto ink = [] { return icon(text("find")).pixmap(16, 16).toImage().pixelColor(3, 7).lightness(); };
    const int light = ink();
    look.setFocus();
    while (look.currentText() != text("Dark"))
        QTest::keyClick(&look, Qt::Key_Down);
    QCoreApplication::processEvents();
    CHECK(QApplication::palette().color(QPalette::Base).lightness() < 128);
    CHECK(rememberedAppearance().scheme == Scheme::Dark);
    CHECK(ink() > light); // icons are drawn in the colours of the moment
    look.setCurrentIndex(0);
    QCoreApplication::processEvents();
    CHECK_FALSE(rememberedAppearance().scheme.has_value());
    CHECK(QApplication::palette() == paletteOf(systemScheme()));
}

TEST_CASE("the size of text is kept for the next start, and the settings say so", "[settings]") {
    SettingsFixture fixture;
    QComboBox &size = SettingsFixture::box(fixture.open(), "textSize");
    CHECK(size.currentData().toInt() == 100);
    size.setCurrentIndex(size.findData(150));
    CHECK(rememberedAppearance().textPercent == 150);
    CHECK(size.accessibleDescription().contains(text("starts again")));
    const QFont before = QApplication::font();
    applyTextSize(*qApp);
    CHECK(QApplication::font().pointSizeF() == before.pointSizeF() * 1.5);
    QApplication::setFont(before);
    setPreference(Preference::TextSize, 7000); // what nobody can have chosen
    CHECK(rememberedAppearance().textPercent == 100);
}

TEST_CASE("the settings say who you are and where backups are", "[settings]") {
    SettingsFixture fixture;
    SettingsDialog &settings = fixture.open();
    const auto *person = settings.findChild<QLabel *>(text("person"));
    CHECK(person->text() == text("Not said yet"));
    const QString backups = settings.findChild<QLabel *>(text("backups"))->text();
    CHECK(backups.contains(text("last 10 copies")));
    CHECK(backups.contains(fixture.backups.folder()));
    for (QPushButton *button : settings.findChildren<QPushButton *>())
        if (button->text().contains(text("who you are")))
            button->click();
    auto *who = fixture.window->findChild<WhoYouAre *>();
    REQUIRE(who);
    who->findChild<QComboBox *>(text("role"))->setEditText(text("Chair"));
    who->findChild<QComboBox *>(text("agency"))->setEditText(text("Council"));
    who->accept();
    CHECK(person->text() == text("Chair, Council"));
    CHECK(fixture.plan().author() == text("Chair, Council"));
}
