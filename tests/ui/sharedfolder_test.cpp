// A plan shared through a folder, by the window: File, Share through a folder, and what follows.

#include "tests/ui/desk.h"
#include "ui/actions/actionlist.h"
#include "ui/pages/returns/sharedialog.h"
#include "ui/workspace/preferences.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace saferplan;
using test::Desk;
using test::whenOpen;

namespace {

struct Pair {
    test::Answers answers;
    std::unique_ptr<test::TestPlan> base = test::samplePlan();
    QString place = QFileInfo(base->path()).absolutePath();
    std::unique_ptr<Desk> chair;
    std::unique_ptr<Desk> lead;

    Pair() {
        QSettings().clear();
        base->close();
        answers.folder = place + QStringLiteral("/shared");
        QDir().mkpath(answers.folder);
        const qint64 now = base->clock().now();
        chair = std::make_unique<Desk>(place, base->path(), QStringLiteral("Chair, Council"), now);
        lead = std::make_unique<Desk>(place, base->path(), QStringLiteral("Lead, Fire"), now);
        lead->clock.advance(1000);
    }
    /// Shares by the dialog, with the keyboard.
    void share(const Desk &desk, bool asksFirst = true) {
        desk.come();
        whenOpen<ShareDialog>([asksFirst](ShareDialog &dialog) {
            CHECK_FALSE(dialog.findChild<QPushButton *>(QStringLiteral("share"))->isEnabled());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Space);
            CHECK(dialog.findChild<QPushButton *>(QStringLiteral("share"))->isEnabled());
            if (!asksFirst)
                QTest::keyClick(dialog.findChild<QCheckBox *>(QStringLiteral("asksFirst")), Qt::Key_Space);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        desk.window->folder().share();
        look(desk);
    }
    /// What the timer does, now.
    static void look(const Desk &desk) {
        QTest::qWait(0);
        desk.window->folder().lookNow();
        desk.window->folder().finish();
    }
    static QToolButton &state(const Desk &desk) {
        return *desk.window->findChild<QToolButton *>(QStringLiteral("sharing"));
    }
};

} // namespace

TEST_CASE("what one window writes is offered in the other through the folder", "[folderwindow]") {
    Pair pair;
    CHECK(pair.state(*pair.chair).isHidden());
    pair.share(*pair.chair);
    pair.share(*pair.lead);
    CHECK_FALSE(pair.state(*pair.chair).isHidden());
    CHECK(pair.state(*pair.chair).text().contains(QStringLiteral("in step at")));
    pair.lead->write("P1-05", QStringLiteral("The venue is closed."));
    Pair::look(*pair.lead);
    Pair::look(*pair.chair);
    CHECK(pair.state(*pair.chair).text() == QStringLiteral("Take in 1 change from 1 person"));
    CHECK(pair.chair->action("P1-05").ragReason != QStringLiteral("The venue is closed."));

    SECTION("and taken in by the key, after it was shown") {
        pair.chair->come();
        whenOpen<MergeDialog>([](MergeDialog &dialog) {
            CHECK(dialog.changes().rowCount() == 1);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTest::keyClick(pair.chair->window.get(), Qt::Key_F5);
        CHECK(pair.chair->action("P1-05").ragReason == QStringLiteral("The venue is closed."));
        CHECK(pair.state(*pair.chair).text().contains(QStringLiteral("in step at")));
        Pair::look(*pair.lead);
        CHECK(pair.lead->records() == pair.chair->records());
        CHECK_FALSE(pair.lead->plan().undoLabel().contains(QStringLiteral("Take in")));
    }
    SECTION("or left for later") {
        whenOpen<MergeDialog>([](MergeDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
        QTest::mouseClick(&pair.state(*pair.chair), Qt::LeftButton);
        Pair::look(*pair.chair);
        CHECK(pair.state(*pair.chair).text() == QStringLiteral("Take in 1 change from 1 person"));
    }
    CHECK(pair.answers.told.isEmpty());
}

TEST_CASE("whoever wants it so takes in what comes without being asked, and can undo it", "[folderwindow]") {
    Pair pair;
    pair.share(*pair.chair, false);
    pair.share(*pair.lead);
    pair.lead->write("P1-05", QStringLiteral("The venue is closed."));
    Pair::look(*pair.lead);
    const QString before = pair.chair->action("P1-05").ragReason;
    Pair::look(*pair.chair);
    CHECK(pair.chair->action("P1-05").ragReason == QStringLiteral("The venue is closed."));
    pair.chair->plan().undo();
    CHECK(pair.chair->action("P1-05").ragReason == before);
}

TEST_CASE("closing a plan puts there what was written since", "[folderwindow]") {
    Pair pair;
    pair.share(*pair.chair);
    pair.share(*pair.lead);
    pair.lead->write("P1-05", QStringLiteral("The venue is closed."));
    pair.lead->window->closePlan();
    Pair::look(*pair.chair);
    CHECK(pair.state(*pair.chair).text() == QStringLiteral("Take in 1 change from 1 person"));
}

TEST_CASE("a folder that is gone is a state, and told to whoever asks", "[folderwindow]") {
    Pair pair;
    pair.share(*pair.lead);
    REQUIRE(QDir().rename(pair.answers.folder, pair.answers.folder + u'x'));
    Pair::look(*pair.lead);
    CHECK(pair.state(*pair.lead).text() == QStringLiteral("Shared folder: not reached"));
    CHECK(pair.answers.told.isEmpty());
    pair.lead->come();
    QTest::keyClick(pair.lead->window.get(), Qt::Key_F5);
    pair.lead->window->folder().finish();
    CHECK(pair.answers.told.join(u' ').contains(QStringLiteral("Nothing is lost")));
    REQUIRE(QDir().rename(pair.answers.folder + u'x', pair.answers.folder));
    Pair::look(*pair.lead);
    CHECK(pair.state(*pair.lead).text().contains(QStringLiteral("in step at")));
}

TEST_CASE("sharing is remembered for the next time, and stopped by the same dialog", "[folderwindow]") {
    Pair pair;
    pair.share(*pair.lead);
    const QString path = pair.lead->plan().path();
    pair.lead->window->closePlan();
    CHECK(pair.state(*pair.lead).isHidden());
    REQUIRE(pair.lead->window->openPlan(path));
    CHECK(pair.lead->window->folder().isOn());
    whenOpen<ShareDialog>([](ShareDialog &dialog) {
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("stop")), Qt::LeftButton);
    });
    pair.lead->window->folder().share();
    CHECK_FALSE(pair.lead->window->folder().isOn());
    CHECK(pair.state(*pair.lead).isHidden());
}

TEST_CASE("a plan that lies in OneDrive is moved, and its old file stays aside", "[folderwindow]") {
    Pair pair;
    const QString cloud = pair.place + QStringLiteral("/OneDrive - Council");
    QDir().mkpath(cloud);
    const QString old = cloud + QStringLiteral("/plan.saferplan");
    REQUIRE(QFile::copy(pair.base->path(), old));
    REQUIRE(pair.lead->window->openPlan(old));
    const Records records = pair.lead->records();
    auto *button = pair.lead->window->findChild<QToolButton *>(QStringLiteral("place"));
    CHECK(button->text() == QStringLiteral("In OneDrive: move it…"));
    SECTION("moved") {
        pair.answers.file = pair.place + QStringLiteral("/mine.saferplan");
        QTest::qWait(0); // it asks once the plan is shown
        CHECK(pair.answers.asked.join(u' ').contains(QStringLiteral("lies in OneDrive")));
        CHECK(pair.lead->plan().path() == pair.answers.file);
        CHECK(pair.lead->records() == records);
        CHECK_FALSE(QFileInfo::exists(old));
        CHECK(QFileInfo::exists(old + QStringLiteral(".moved")));
        const QStringList recent = preference(Preference::RecentPlans).toStringList();
        CHECK(recent.first() == pair.answers.file);
        CHECK_FALSE(recent.contains(old));
        CHECK(button->isHidden());
    }
    SECTION("to a place that is no better") {
        pair.answers.file = cloud + QStringLiteral("/other.saferplan");
        QTest::qWait(0);
        CHECK(pair.answers.told.join(u' ').contains(QStringLiteral("is in OneDrive too")));
        CHECK(pair.lead->plan().path() == old);
    }
    SECTION("left where it is, and not asked again") {
        pair.answers.yes = false;
        QTest::qWait(0);
        CHECK(pair.lead->plan().path() == old);
        REQUIRE(pair.lead->window->openPlan(old));
        pair.answers.asked.clear();
        QTest::qWait(0);
        CHECK(pair.answers.asked.isEmpty());
        CHECK_FALSE(button->isHidden());
    }
}
