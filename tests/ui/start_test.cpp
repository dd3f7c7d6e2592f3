#include "tests/ui/windowfixture.h"
#include "ui/actions/actionlist.h"
#include "ui/window/backupkeeper.h"
#include "ui/window/longwork.h"
#include "ui/window/startpage.h"
#include "ui/window/whoyouare.h"
#include "ui/workspace/preferences.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

/// Types into whatever has the keyboard in a window.
void type(QWidget &window, const QString &text) {
    REQUIRE(window.focusWidget());
    QTest::keyClicks(window.focusWidget(), text);
}

void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, key, modifiers);
}

void damage(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("no plan at all");
}

} // namespace

TEST_CASE("from the first start to the first action by keyboard alone", "[start]") {
    Fixture fixture;
    setPreference(Preference::RecentPlans, QStringList());
    fixture.window->closePlan();
    QCoreApplication::processEvents(); // a page is shown when the window lays itself out
    fixture.window->activateWindow();
    fixture.window->askAtFirstStart();

    auto *who = fixture.window->findChild<WhoYouAre *>();
    REQUIRE(who);
    type(*who, QStringLiteral("Delivery Group chair"));
    press(*who, Qt::Key_Tab);
    type(*who, QStringLiteral("City Council"));
    press(*who, Qt::Key_Return);
    CHECK_FALSE(who->isVisible());
    CHECK(rememberedPerson().author() == QStringLiteral("Delivery Group chair, City Council"));

    fixture.answers.file = fixture.file.file(QStringLiteral("mine.saferplan"));
    fixture.window->start()->begin();
    // By Tab alone, from wherever the page begins.
    const auto onTemplate = [&fixture] {
        auto *button = qobject_cast<QPushButton *>(fixture.window->focusWidget());
        return button && button->text().contains(QStringLiteral("template"));
    };
    for (int tabs = 0; tabs < 12 && !onTemplate(); ++tabs)
        press(*fixture.window, Qt::Key_Tab);
    REQUIRE(onTemplate());
    press(*fixture.window, Qt::Key_Space);
    REQUIRE(fixture.window->plan());
    REQUIRE(QTest::qWaitForWindowActive(fixture.window.get()));
    CHECK(fixture.plan().author() == QStringLiteral("Delivery Group chair, City Council"));

    press(*fixture.window, Qt::Key_N, Qt::ControlModifier);
    type(*fixture.window, QStringLiteral("Map the hotspots"));
    press(*fixture.window, Qt::Key_Return);
    REQUIRE(fixture.plan().records().all<Action>().size() == 1);
    CHECK(fixture.first().title == QStringLiteral("Map the hotspots"));
    CHECK(fixture.plan().commits().last().author == QStringLiteral("Delivery Group chair, City Council"));
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("whoever does not say who they are is asked again, and works meanwhile", "[start]") {
    Fixture fixture;
    fixture.window->askAtFirstStart();
    auto *who = fixture.window->findChild<WhoYouAre *>();
    REQUIRE(who);
    press(*who, Qt::Key_Escape);
    CHECK_FALSE(rememberedPerson().isKnown());
    CHECK(fixture.plan().author() == QStringLiteral("Chair, Council"));
}

TEST_CASE("who you are offers the agencies of the plan, and a name only if one is given", "[start]") {
    Fixture fixture;
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = QStringLiteral("Fire and Rescue");
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Add agency"), edits.put(agency));
    WhoYouAre who({}, &fixture.plan().records(), fixture.window.get());
    CHECK(who.findChild<QComboBox *>(QStringLiteral("agency"))->findText(agency.name) >= 0);
    who.findChild<QComboBox *>(QStringLiteral("role"))->setEditText(QStringLiteral(" Station  commander "));
    CHECK_FALSE(who.person().isKnown());
    who.findChild<QComboBox *>(QStringLiteral("agency"))->setEditText(agency.name);
    CHECK(who.person().author() == QStringLiteral("Station commander, Fire and Rescue"));
    who.findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("S. Hill"));
    CHECK(who.person().author() == QStringLiteral("Station commander, Fire and Rescue (S. Hill)"));
}

TEST_CASE("the start page lists the plans opened last, and which are gone", "[start]") {
    Fixture fixture;
    const QString gone = fixture.file.file(QStringLiteral("gone.saferplan"));
    fixture.window->closePlan();
    setPreference(Preference::RecentPlans, QStringList{gone, fixture.file.path()});
    const ActionList actions(fixture.window.get());
    StartPage page(actions, fixture.backups);
    auto *recent = page.findChild<QTableWidget *>(QStringLiteral("recent"));
    REQUIRE(recent->rowCount() == 2);
    CHECK(recent->item(0, 0)->text() == QStringLiteral("gone"));
    CHECK(recent->item(0, 2)->text() == QStringLiteral("not there any more"));
    CHECK(recent->item(1, 3)->text() == QStringLiteral("none"));

    QString wanted;
    QObject::connect(&page, &StartPage::openWanted, [&wanted](const QString &path) { wanted = path; });
    QTest::keyClick(recent, Qt::Key_Delete);
    REQUIRE(recent->rowCount() == 1);
    CHECK(preference(Preference::RecentPlans).toStringList() == QStringList{fixture.file.path()});
    QTest::keyClick(recent, Qt::Key_Return);
    CHECK(wanted == fixture.file.path());
}

TEST_CASE("where a plan is damaged its nearest backup is offered, restored beside it and opened", "[start]") {
    Fixture fixture;
    fixture.backups.backUp(fixture.plan());
    fixture.window->closePlan();
    damage(fixture.file.path());
    fixture.answers.press = 0;
    REQUIRE(fixture.window->openPlan(fixture.file.path()));
    REQUIRE(fixture.answers.offered.size() == 2);
    CHECK(fixture.answers.offered[0] == QStringLiteral("Open the backup of 31 Dec 2025, 09:00"));
    CHECK(fixture.plan().path() ==
          fixture.file.file(QStringLiteral("test (backup of 31 Dec 2025).saferplan")));
    CHECK(fixture.plan().records().all<Action>().size() == 2);
    QFile damaged(fixture.file.path());
    REQUIRE(damaged.open(QIODevice::ReadOnly));
    CHECK(damaged.readAll() == "no plan at all");
}

TEST_CASE("where there is no backup another file is offered", "[start]") {
    Fixture fixture;
    fixture.answers.file = fixture.file.file(QStringLiteral("other.saferplan"));
    fixture.window->newPlan(false);
    REQUIRE(fixture.plan().path() == fixture.answers.file);
    damage(fixture.file.path());
    fixture.answers.press = 0;
    CHECK(fixture.window->openPlan(fixture.file.path()));
    CHECK(fixture.answers.offered == QStringList{QStringLiteral("Choose another file…")});
    CHECK(fixture.plan().path() == fixture.answers.file);
}

TEST_CASE("a backup is restored from the menu, and a copy is made where the user likes", "[start]") {
    Fixture fixture;
    fixture.backups.backUp(fixture.plan());
    fixture.answers.press = 0;
    fixture.window->findChild<QAction *>(QStringLiteral("restore"))->trigger();
    CHECK(fixture.answers.offered.first() == QStringLiteral("31 Dec 2025, 09:00: test.saferplan"));
    CHECK(fixture.plan().path().endsWith(QStringLiteral("test (backup of 31 Dec 2025).saferplan")));
    fixture.answers.file = fixture.file.file(QStringLiteral("copy.saferplan"));
    fixture.window->findChild<QAction *>(QStringLiteral("backup"))->trigger();
    CHECK((PlanFile::open(fixture.answers.file)->load() == fixture.plan().records()));
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("a backup that fails is told once, and again only after one has worked", "[start]") {
    Fixture fixture;
    const QString blocked = fixture.file.file(QStringLiteral("blocked"));
    QFile file(blocked);
    REQUIRE(file.open(QIODevice::WriteOnly)); // a file stands where the folder should
    const Backups backups(blocked, fixture.file.clock());
    BackupKeeper keeper(backups, fixture.window.get());
    const auto backUp = [&keeper] {
        keeper.backUp();
        keeper.finish();
    };
    keeper.keep(&fixture.plan());
    backUp();
    fixture.file.clock().advance(3'600'001);
    backUp();
    CHECK(fixture.answers.told.size() == 1);
    file.remove();
    fixture.file.clock().advance(3'600'001); // an hour goes by before it is tried again
    backUp();
    CHECK(backups.listOf(fixture.file.path()).size() == 1);
    CHECK(fixture.answers.told.size() == 1);
}

TEST_CASE("the foot of the window says when the last backup was made", "[start]") {
    Fixture fixture;
    auto *label = fixture.window->findChild<QLabel *>(QStringLiteral("backup"));
    CHECK(label->text() == QStringLiteral("No backup yet"));
    auto *keeper = fixture.window->findChild<BackupKeeper *>();
    keeper->backUp();
    keeper->finish();
    CHECK(label->text() == QStringLiteral("Last backup 09:00"));
}

TEST_CASE("a plan dropped on the window is opened", "[start]") {
    Fixture fixture;
    fixture.window->closePlan();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(fixture.file.path())});
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, {});
    QCoreApplication::sendEvent(fixture.window.get(), &enter);
    CHECK(enter.isAccepted());
    QCoreApplication::sendEvent(fixture.window.get(), &drop);
    QCoreApplication::processEvents();
    REQUIRE(fixture.window->plan());
    CHECK(fixture.plan().path() == fixture.file.path());
}

TEST_CASE("a plan opens at the page on which it was left", "[start]") {
    Fixture fixture;
    fixture.go(PageId::Cases);
    fixture.window->closePlan();
    REQUIRE(fixture.window->openPlan(fixture.file.path()));
    CHECK(fixture.workspace().here().page == PageId::Cases);
    REQUIRE(QTest::qWaitForWindowActive(fixture.window.get()));
    press(*fixture.window, Qt::Key_1, Qt::ControlModifier);
    CHECK(fixture.workspace().here().page == PageId::Overview);
}

TEST_CASE("long work says how far it is, can be stopped, and hands on what went wrong", "[longwork]") {
    QWidget window;
    bool told = false;
    QTimer stop;
    QObject::connect(&stop, &QTimer::timeout, [&] {
        auto *box = window.findChild<QProgressDialog *>();
        told = told || (box && box->maximum() == 10 && box->value() == 3);
        if (told)
            emit box->canceled();
    });
    stop.start(50);
    CHECK_FALSE(doLong(&window, QStringLiteral("Working"), [](const Progress &progress) {
        for (;;) {
            tell(progress, 3, 10);
            QThread::msleep(5);
        }
    }));
    CHECK(told);
    CHECK(doLong(&window, QStringLiteral("Working"), [](const Progress &progress) { tell(progress, 1, 1); }));
    CHECK_THROWS_AS(doLong(&window, QStringLiteral("Working"),
                           [](const Progress &) { throw std::runtime_error("disk full"); }),
                    std::runtime_error);
}

TEST_CASE("work on the plan itself says how far it is, and no timer fires while it runs", "[longwork]") {
    QWidget window;
    int fired = 0;
    QTimer other;
    QObject::connect(&other, &QTimer::timeout, [&fired] { ++fired; });
    other.start(1);
    bool told = false;
    const bool done = doHere(&window, QStringLiteral("Working"), [&](const Progress &progress) {
        for (int step = 0; step < 2'000; ++step) {
            tell(progress, 3, 10);
            QThread::msleep(1);
            auto *box = window.findChild<QProgressDialog *>();
            told = told || (box && box->maximum() == 10 && box->value() == 3);
            if (told)
                emit box->canceled();
        }
    });
    CHECK(told);
    CHECK_FALSE(done);
    CHECK(fired == 0);
    CHECK(QTest::qWaitFor([&fired] { return fired > 0; }));
    CHECK(window.findChild<QProgressDialog *>() == nullptr);
    CHECK(doHere(&window, QStringLiteral("Working"), [](const Progress &progress) { tell(progress, 1, 1); }));
    CHECK_THROWS_AS(doHere(&window, QStringLiteral("Working"),
                           [](const Progress &) { throw std::runtime_error("disk full"); }),
                    std::runtime_error);
}

TEST_CASE("nothing is painted from a plan that is half changed", "[longwork]") {
    struct Painted : QWidget {
        int paints = 0;
        void paintEvent(QPaintEvent *) override { ++paints; }
    };
    Painted window;
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const int before = window.paints;
    int during = 0;
    doHere(&window, QStringLiteral("Working"), [&](const Progress &progress) {
        for (int step = 0; step < 1'000; ++step) {
            window.update();
            tell(progress, 3, 10);
            QThread::msleep(1);
            if (const auto *box = window.findChild<QProgressDialog *>())
                REQUIRE(box->updatesEnabled());
        }
        during = window.paints - before;
    });
    CHECK(during == 0);
    CHECK(QTest::qWaitFor([&] { return window.paints > before; }));
}
