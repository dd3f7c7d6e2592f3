#include "tests/ui/firstof.h"
#include "tests/ui/walk.h"
#include "ui/pages/casespage.h"
#include "ui/pages/meetings/meetingmode.h"
#include "ui/pages/pagelist.h"
#include "ui/window/finder.h"
#include "ui/window/statusline.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QStatusBar>
#include <QToolButton>

using namespace saferplan;
using namespace saferplan::test;

TEST_CASE("everything that takes the keyboard has a name that can be read out", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] { CHECK(withoutName(*sample.window).join(u'\n') == QString()); });
}

TEST_CASE("nothing is cut at 200 % on a screen of 1366 x 768", "[accessible]") {
    test::SampleWindow sample;
    const QSize screen(1366 / 2, 768 / 2); // the same in the points of a screen whose every point is four
    sample.window->resize(screen);
    REQUIRE(QTest::qWaitFor([&] { return sample.window->width() <= screen.width(); }));
    onEachPage(sample, [&] {
        CHECK(sample.window->width() <= screen.width());
        CHECK(sample.window->height() <= screen.height());
        for (const QScrollArea *area : sample.window->view()->findChildren<QScrollArea *>())
            if (area->isVisible() && area->isAncestorOf(&sample.window->view()->currentPage()))
                CHECK(area->horizontalScrollBar()->maximum() == 0);
        CHECK(clipped(*sample.window).join(u'\n') == QString());
    });
}

TEST_CASE("where there is no room for both, a record has the place of its page until Escape",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    PlanView &view = *sample.window->view();
    for (const PageInfo &info : pageList()) {
        INFO("on the page " << info.name);
        const RecordName record = test::firstOf(info.id, sample.records());
        sample.workspace().go({info.id});
        if (!record.kind)
            continue;
        sample.workspace().select(record);
        CHECK_FALSE(view.inspector().isVisible());
        view.editRecord();
        CHECK(view.inspector().isVisible());
        CHECK_FALSE(view.currentPage().isVisible());
        CHECK(view.inspector().isAncestorOf(QApplication::focusWidget()));
        QTest::qWait(80);
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        sample.key(Qt::Key_Escape);
        CHECK_FALSE(view.inspector().isVisible());
        CHECK(view.currentPage().isVisible());
        CHECK(view.currentPage().isAncestorOf(QApplication::focusWidget()));
    }
}

TEST_CASE("no key means two things on a page", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] {
        CHECK(twice(keysOf(*sample.window, sample.window->view()->currentPage().commands())).join(u' ') ==
              QString());
    });
}

TEST_CASE("the tool tip of each command names its keys", "[accessible]") {
    test::SampleWindow sample;
    onEachPage(sample, [&] {
        for (const QAction *action : sample.window->findChildren<QAction *>()) {
            INFO(action->text().toStdString() << ": " << action->toolTip().toStdString());
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            if (action->isEnabled()) // what is not to be had says why
                CHECK(action->toolTip().contains(keys));
        }
    });
}

TEST_CASE("the board and the timeline have names for all, nothing cut, and each key once", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().go({PageId::Actions});
    auto &page = sample.window->view()->pageAs<ActionsPage>(PageId::Actions);
    for (const auto view : {ActionsPage::View::Board, ActionsPage::View::Timeline}) {
        INFO("view " << static_cast<int>(view));
        page.showAs(view);
        QTest::qWait(80);
        CHECK(sample.window->width() <= 1366 / 2);
        CHECK(page.width() <= page.parentWidget()->width());
        CHECK(page.height() <= page.parentWidget()->height());
        CHECK(withoutName(*sample.window).join(u'\n') == QString());
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        CHECK(twice(keysOf(*sample.window, page.commands())).join(u' ') == QString());
    }
    page.showAs(ActionsPage::View::Table);
}

TEST_CASE("a lead's page and meeting mode have names for all, nothing cut, and each key once",
          "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().setViewingAs({sample.record<Group>("G1").id});
    sample.workspace().go({PageId::MyGroup});
    QTest::qWait(80);
    const auto look = [](QWidget &window, const QList<QAction *> &commands) {
        CHECK(window.width() <= 1366 / 2);
        CHECK(withoutName(window).join(u'\n') == QString());
        CHECK(clipped(window).join(u'\n') == QString());
        CHECK(twice(keysOf(window, commands)).join(u' ') == QString());
    };
    look(*sample.window, sample.window->view()->currentPage().commands());
    MeetingMode mode(sample.workspace(), sample.record<Meeting>("DG-2026-01").id, sample.window.get());
    mode.resize(1366 / 2, 768 / 2);
    mode.show();
    REQUIRE(QTest::qWaitForWindowExposed(&mode));
    for (int station = 0; station < mode.stations().count(); ++station) {
        mode.stations().setCurrentRow(station);
        QTest::qWait(20);
        INFO("station " << mode.stations().item(station)->text().toStdString());
        look(mode, {});
        for (const Qt::Key form : {Qt::Key_M, Qt::Key_D, Qt::Key_A}) { // what each opens on an item
            mode.stations().setFocus();
            QTest::keyClick(&mode.stations(), form);
            QTest::qWait(20);
            CHECK(withoutName(mode).join(u'\n') == QString());
            CHECK(clipped(mode).join(u'\n') == QString());
            if (mode.stations().hasFocus())
                break; // there is nothing to write here
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTest::qWait(20);
        }
    }
}

TEST_CASE("the finder and what it found have names, and nothing is cut", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.key(Qt::Key_K, Qt::ControlModifier);
    const auto *finder = sample.window->findChild<Finder *>();
    REQUIRE(finder);
    for (const char *words : {"", "knife", "nothing that is anywhere"}) {
        INFO(words);
        sample.type(words);
        QTest::qWait(80);
        REQUIRE(finder->isVisible());
        CHECK(withoutName(*finder).join(u'\n') == QString());
        CHECK(clipped(*finder).join(u'\n') == QString());
        CHECK(sample.window->rect().contains(finder->geometry()));
        // What is behind does not show through: at its edge it has the colour of the window.
        CHECK(sample.window->grab().toImage().pixelColor(
                  finder->mapTo(sample.window.get(), QPoint(5, finder->height() - 6))) ==
              finder->palette().color(QPalette::Window));
    }
    sample.key(Qt::Key_Escape);
    CHECK_FALSE(finder->isVisible());
}

TEST_CASE("no page scrolls sideways on a screen of 1024 x 768 or more, with a record beside it",
          "[accessible]") {
    test::SampleWindow sample;
    for (const QSize &screen :
         {QSize(1920 / 2, 1080 / 2), QSize(1024, 728), QSize(1152, 728), QSize(1280, 680)}) {
        CAPTURE(screen.width());
        sample.window->resize(screen);
        onEachPage(sample, [&] {
            for (const QScrollArea *area : sample.window->view()->findChildren<QScrollArea *>())
                if (area->isVisible() && area->isAncestorOf(&sample.window->view()->currentPage()))
                    CHECK(area->horizontalScrollBar()->maximum() == 0);
        });
    }
}

TEST_CASE("a button says more in its tool tip than it says itself", "[accessible]") {
    test::SampleWindow sample;
    QStringList silent;
    const auto look = [&silent](const QWidget &window) {
        for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
            const bool counts = button->inherits("QPushButton") || button->inherits("QToolButton");
            if (!counts || !button->isVisible() || isPartOfQt(*button) ||
                button->inherits("QDialogButtonBox") ||
                (button->parentWidget() && button->parentWidget()->inherits("QTabBar")) ||
                button->parentWidget()->inherits("QLineEdit"))
                continue;
            const QString tip = button->toolTip();
            if (tip.isEmpty() || tip == button->text().remove(u'&'))
                silent += described(*button);
        }
    };
    onEachPage(sample, [&] { look(*sample.window); });
    sample.window->closePlan();
    look(*sample.window);
    silent.removeDuplicates();
    CHECK(silent.join(u'\n') == QString());
}

TEST_CASE("a case's page has names for all, nothing cut, and each key once", "[accessible]") {
    test::SampleWindow sample;
    sample.window->resize(1366 / 2, 768 / 2);
    sample.workspace().go({PageId::Cases});
    auto &page = sample.window->view()->pageAs<CasesPage>(PageId::Cases);
    for (const char *reference : {"C-004", "C-003"}) {
        INFO(reference);
        page.openCase(sample.record<Case>(reference).id.uuid);
        QTest::qWait(80);
        CHECK(sample.window->width() <= 1366 / 2);
        CHECK(withoutName(*sample.window).join(u'\n') == QString());
        CHECK(clipped(*sample.window).join(u'\n') == QString());
        CHECK(twice(keysOf(*sample.window, page.commands())).join(u' ') == QString());
    }
}

TEST_CASE("the foot of the window cuts nothing at 200 %, however much there is to say", "[accessible]") {
    test::SampleWindow sample;
    auto &status = *sample.window->findChild<StatusLine *>();
    auto &backup = *sample.window->findChild<QLabel *>(QStringLiteral("backup"));
    status.showSharing(QStringLiteral("Take in 12 changes from 3 people"), {});
    status.showPlace(QStringLiteral("OneDrive"));
    for (const int width : {1366, 1366 / 2}) {
        sample.window->resize(width, 768 / 2);
        QTest::qWait(1);
        CHECK(test::clipped(*sample.window->statusBar()).join(u'\n') == QString());
        CHECK(backup.isVisible() == (width == 1366));
    }
}
