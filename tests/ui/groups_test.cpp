#include "tests/ui/windowfixture.h"
#include "ui/pages/chartview.h"
#include "ui/pages/groups/closegroupdialog.h"
#include "ui/pages/groups/governancechart.h"
#include "ui/pages/groups/groupview.h"
#include "ui/pages/groupspage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace saferplan;
using namespace saferplan::test;

namespace {

/// The page of groups on the sample.
struct GroupsFixture {
    Answers answers;
    std::unique_ptr<TestPlan> file = samplePlan();
    Workspace workspace{file->plan()};
    GroupsPage page{workspace};

    GroupsFixture() {
        page.resize(860, 640);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        page.arrive({PageId::Groups});
        page.begin();
    }
    const Records &records() const { return file->plan().records(); }
    Id<Group> group(const char *reference) const {
        return {findReference(records(), QString::fromLatin1(reference), &kindOf<Group>()).id};
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    QString selected() const {
        return workspace.selected().kind
                   ? workspace.selected().kind->reference(records(), workspace.selected().id)
                   : QString();
    }
};

} // namespace

TEST_CASE("the arrow keys walk the governance chart, and the group they are at is shown", "[groups][story]") {
    GroupsFixture sample;
    CHECK(sample.selected() == QStringLiteral("DG"));
    sample.key(Qt::Key_Right);
    CHECK(sample.selected() == QStringLiteral("G1"));
    CHECK(sample.page.groupView().group() == sample.group("G1"));
    sample.key(Qt::Key_Down);
    CHECK(sample.selected() == QStringLiteral("G2"));
    sample.key(Qt::Key_Left);
    CHECK(sample.selected() == QStringLiteral("DG"));
    sample.key(Qt::Key_Left);
    CHECK(sample.selected() == QStringLiteral("SB"));
    sample.key(Qt::Key_End);
    CHECK(sample.selected() == QStringLiteral("LB-10"));
}

TEST_CASE("a card of the chart says in words who it is and what is open", "[groups]") {
    GroupsFixture sample;
    CHECK(
        sample.page.chart().cardOf(sample.group("G1"))->accessibleName() ==
        QStringLiteral("G1 ASB and Quality of Life, Task-and-finish group, active, reports to DG: 5 open, 1 "
                       "overdue"));
    CHECK(sample.page.groupView().workload().accessibleName() == QStringLiteral("DG: no open actions"));
    // One card is reached with Tab; the others by arrow keys.
    int reached = 0;
    for (const GroupCard *card : sample.page.chart().findChildren<GroupCard *>())
        reached += (card->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
    CHECK(reached == 1);
}

TEST_CASE("closing a group asks who takes over, and is one change", "[groups][story]") {
    GroupsFixture sample;
    sample.key(Qt::Key_Right);
    sample.key(Qt::Key_Down);
    sample.key(Qt::Key_Down);
    REQUIRE(sample.selected() == QStringLiteral("G3"));
    const auto actions = closingOf(sample.records(), sample.group("G3")).actions;
    sample.page.groupView().closeGroup();
    auto *dialog = sample.page.findChild<CloseGroupDialog *>();
    REQUIRE(dialog);
    auto *to = dialog->findChild<QComboBox *>(QStringLiteral("to"));
    to->setCurrentIndex(to->findData(sample.group("G1").uuid));
    CHECK(dialog->findChild<QLabel *>(QStringLiteral("whatHappens"))
              ->text()
              .contains(QStringLiteral("Close group G3, hand over 5 actions")));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("report"))->setPlainText(QStringLiteral("All done."));
    const auto before = sample.file->plan().commits().size();
    dialog->accept();
    CHECK(sample.file->plan().commits().size() == before + 1);
    CHECK(sample.records().get(sample.group("G3")).state == GroupState::Closed);
    for (const Id<Action> &action : actions)
        CHECK(sample.records().get(action).group == sample.group("G1"));
    CHECK_FALSE(sample.page.chart().cardOf(sample.group("G3")));
    CHECK_FALSE(sample.page.groupView().canClose());
    CHECK(sample.answers.told.isEmpty());
}

TEST_CASE("a bar of the workload leads to those actions", "[groups]") {
    Fixture fixture;
    Group group;
    group.id = Id<Group>::make();
    group.name = QStringLiteral("Knife crime");
    group.kind = GroupKind::DeliveryGroup;
    Action action = fixture.first();
    action.group = group.id;
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Group"), edits.put(group).put(action));
    auto &page = static_cast<GroupsPage &>(fixture.go(PageId::Groups));
    emit page.groupView().workload().chosen(0, -1);
    CHECK(fixture.workspace().here().page == PageId::Actions);
    CHECK(fixture.window->view()->pageAs<ActionsPage>(PageId::Actions).table().model().rowCount() == 1);
}

TEST_CASE("the tables of groups and agencies count actions, and follow the plan", "[groups]") {
    GroupsFixture sample;
    const QAbstractItemModelTester groups(&sample.page.groups().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester agencies(&sample.page.agencies().model(),
                                            QAbstractItemModelTester::FailureReportingMode::Fatal);
    RecordTableModel &model = sample.page.groups().model();
    const int row = model.rowOf(sample.group("G1").uuid);
    CHECK(model.index(row, 2).data().toString() == QStringLiteral("5"));
    CHECK(model.index(row, 3).data().toString() == QStringLiteral("1"));
    Edits edits = sample.file->plan().edit();
    for (const Action &action : sample.records().all<Action>())
        if (action.group == sample.group("G1"))
            edits.archive(kindOf<Action>(), action.id.uuid);
    sample.file->plan().commit(QStringLiteral("Archive"), edits);
    CHECK(model.index(model.rowOf(sample.group("G1").uuid), 2).data().toString() == QStringLiteral("none"));
}

TEST_CASE("arriving at an agency shows the table of agencies", "[groups]") {
    GroupsFixture sample;
    const QUuid police = findReference(sample.records(), QStringLiteral("POLICE"), &kindOf<Agency>()).id;
    sample.page.arrive({PageId::Groups, police});
    CHECK(sample.page.tabs().currentWidget() == &sample.page.agencies());
    CHECK(sample.workspace.selected().id == police);
    CHECK_FALSE(sample.page.groupView().isVisible());
}

TEST_CASE("a plan without groups says what belongs on the page", "[groups]") {
    Fixture fixture;
    auto &page = static_cast<GroupsPage &>(fixture.go(PageId::Groups));
    page.begin();
    CHECK(page.tabs().currentWidget() == &page.groups());
    CHECK_FALSE(page.groupView().canClose());
    page.groups().addNew();
    CHECK(fixture.plan().records().all<Group>().size() == 1);
    CHECK(page.groupView().group() == fixture.plan().records().all<Group>().at(0).id);
}
