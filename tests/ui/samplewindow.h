#pragma once

#include "core/record/kind.h"
#include "tests/ui/windowfixture.h"

namespace saferplan::test {

/// The window on the sample plan, on a screen as council laptops have them.
struct SampleWindow {
    Answers answers;
    std::unique_ptr<TestPlan> file = samplePlan();
    Backups backups{file->file(QStringLiteral("backups")), file->clock()};
    std::unique_ptr<MainWindow> window;
    int keys = 0; ///< pressed so far, typed text aside

    SampleWindow() {
        QSettings().clear(); // each test begins as a first start does
        file->close();
        WindowServices services;
        services.open = [this](const QString &path, const Progress &progress) {
            return std::make_unique<OpenPlan>(PlanFile::open(path), file->clock(), file->registry(),
                                              QStringLiteral("Chair, Council"), progress);
        };
        services.backups = &backups;
        services.sharing = file->file(QStringLiteral("sharing"));
        window = std::make_unique<MainWindow>(services);
        REQUIRE(window->openPlan(file->path()));
        window->resize(1366, 728);
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    OpenPlan &plan() const { return *window->plan(); }
    const Records &records() const { return plan().records(); }
    Workspace &workspace() const { return window->view()->workspace(); }
    template <class T> const T &record(const char *reference) const {
        return records().get(
            Id<T>{findReference(records(), QString::fromLatin1(reference), &kindOf<T>()).id});
    }
    /// A key to whatever has the keyboard, as a person presses it.
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        // Where work took long enough to be shown, the window is only just coming back.
        REQUIRE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 30'000));
        QWidget *at = QApplication::focusWidget();
        ++keys;
        QTest::keyClick(at, key, with);
    }
    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
};

} // namespace saferplan::test
