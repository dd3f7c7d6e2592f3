#include "tests/ui/windowfixture.h"
#include "ui/pages/plan/plantreemodel.h"
#include "ui/pages/plan/yeardialog.h"
#include "ui/pages/plan/yearmodel.h"
#include "ui/pages/planpage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QTreeView>

using namespace saferplan;
using namespace saferplan::test;

namespace {

struct PlanFixture : Fixture {
    PlanPage &page = static_cast<PlanPage &>(go(PageId::Plan));
    PlanTreeModel &model = page.model();
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    PlanFixture() { page.begin(); }
    QModelIndex priority() const { return model.index(0, 0, model.indexOf(PlanPart::Priorities)); }
    QString text(const QModelIndex &index, int column = 0) const {
        return index.siblingAtColumn(column).data().toString();
    }
    void key(Qt::Key key) { QTest::keyClick(&page.tree(), key); }
    /// The name of what stands at and below an index, a line each.
    QString lines(const QModelIndex &parent) const {
        QString found;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            found += text(index) + QLatin1Char('\n') + lines(index);
        }
        return found;
    }
};

} // namespace

TEST_CASE("the plan is shown as a tree, and what an action comes to is counted above it", "[plan]") {
    PlanFixture plan;
    CHECK(plan.lines({}) == QStringLiteral("The plan and its settings\n"
                                           "Priorities (1)\n"
                                           "P1 Prevent violence\n"
                                           "P1-01 Knife bins\n"
                                           "P1-02 Lighting audit\n"
                                           "Themes (0)\n"
                                           "Corporate priorities (0)\n"
                                           "Linked boards (0)\n"));
    CHECK(plan.text(plan.priority(), PlanTreeModel::Progress) == QStringLiteral("2 of 2 live"));
    CHECK(plan.text(plan.priority(), PlanTreeModel::Computed) == QStringLiteral("2 overdue"));
    const QModelIndex action = plan.model.indexOf(plan.first().id.uuid);
    CHECK(plan.text(action, PlanTreeModel::Progress) == QStringLiteral("In progress"));
    CHECK(plan.text(action, PlanTreeModel::Declared) == QStringLiteral("Not rated"));
    CHECK(plan.text(action, PlanTreeModel::Due) == QStringLiteral("1 Dec 2025"));
    CHECK(plan.workspace().selected().id == plan.model.recordAt(plan.priority()).id);
}

TEST_CASE("Insert adds an objective to a priority and an action to the objective", "[plan][story]") {
    PlanFixture plan;
    plan.page.tree().setCurrentIndex(plan.priority());
    plan.key(Qt::Key_Insert);
    REQUIRE(plan.plan().records().all<Objective>().size() == 1);
    const Objective objective = plan.plan().records().all<Objective>().at(0);
    CHECK(objective.reference == QStringLiteral("P1.1"));
    CHECK(plan.workspace().selected().id == objective.id.uuid);
    // The keyboard is in its words: they are typed at once.
    CHECK(plan.form().inputOf("statement")->hasFocus());
    plan.page.begin();
    plan.key(Qt::Key_Insert);
    const Action &action = plan.plan().records().all<Action>().at(2);
    CHECK(action.objective == objective.id);
    CHECK(action.reference == QStringLiteral("P1-03"));
    CHECK(plan.text(plan.model.indexOf(action.id.uuid).parent()) == QStringLiteral("P1.1 New objective"));
    CHECK(plan.plan().undoLabel() == QStringLiteral("New action"));
    // Undo takes the line away, and what is selected goes with it.
    plan.plan().undo();
    CHECK_FALSE(plan.model.indexOf(plan.model.recordAt(plan.priority()).id) == QModelIndex());
    CHECK(plan.model.rowCount(plan.model.indexOf(objective.id.uuid)) == 0);
}

TEST_CASE("an action that is given to an objective moves below it, and stays selected", "[plan]") {
    PlanFixture plan;
    plan.page.newObjective();
    const Id<Objective> objective = plan.plan().records().all<Objective>().at(0).id;
    const QUuid action = plan.first().id.uuid;
    plan.workspace().open(action);
    plan.go(PageId::Plan);
    Edits edits = plan.plan().edit();
    edits.set(kindOf<Action>(), action, kindOf<Action>().fieldNamed("objective"), uuidText(objective.uuid));
    plan.plan().commit(QStringLiteral("Move"), edits);
    CHECK(plan.model.indexOf(action).parent() == plan.model.indexOf(objective.uuid));
    CHECK(plan.model.rowCount(plan.priority()) == 2);
}

TEST_CASE("a new order of the priorities moves their lines and keeps them unfolded", "[plan]") {
    PlanFixture plan;
    const QUuid first = plan.model.recordAt(plan.priority()).id;
    plan.page.newPriority();
    const Priority &second = plan.plan().records().all<Priority>().at(1);
    CHECK(second.number == 2);
    REQUIRE(plan.page.tree().isExpanded(plan.model.indexOf(first)));
    Edits edits = plan.plan().edit();
    edits.set(kindOf<Priority>(), second.id.uuid, kindOf<Priority>().fieldNamed("number"),
              QStringLiteral("0"));
    plan.plan().commit(QStringLiteral("Order"), edits);
    CHECK(plan.model.indexOf(second.id.uuid).row() == 0);
    CHECK(plan.model.indexOf(first).row() == 1);
    CHECK(plan.page.tree().isExpanded(plan.model.indexOf(first)));
}

TEST_CASE("Insert adds themes, corporate priorities, boards, and alignments to them", "[plan]") {
    PlanFixture plan;
    const auto addAt = [&](const QModelIndex &index) {
        plan.page.tree().setCurrentIndex(index);
        plan.page.begin();
        plan.key(Qt::Key_Insert);
    };
    const Records &records = plan.plan().records();
    addAt(plan.model.indexOf(PlanPart::Themes));
    CHECK(records.all<Theme>().size() == 1);
    addAt(plan.model.indexOf(PlanPart::CorporatePriorities));
    REQUIRE(records.all<CorporatePriority>().size() == 1);
    addAt(plan.model.indexOf(records.all<CorporatePriority>().at(0).id.uuid));
    REQUIRE(records.all<Alignment>().size() == 1);
    CHECK(records.all<Alignment>().at(0).corporatePriority == records.all<CorporatePriority>().at(0).id);
    addAt(plan.model.indexOf(PlanPart::LinkedBoards));
    REQUIRE(records.all<Group>().size() == 1);
    CHECK(records.all<Group>().at(0).kind == GroupKind::LinkedBoard);
    addAt(plan.model.indexOf(records.all<Group>().at(0).id.uuid));
    REQUIRE(records.all<Alignment>().size() == 2);
    CHECK(records.all<Alignment>().at(1).board == records.all<Group>().at(0).id);
    CHECK(plan.answers.told.isEmpty());
}

TEST_CASE("the plan's own record and its settings are made when they are first asked for", "[plan]") {
    PlanFixture plan;
    plan.page.editSingle(kindOf<Settings>());
    CHECK(plan.workspace().selected().kind == &kindOf<Settings>());
    CHECK(plan.form().inputOf("red_after_days")->hasFocus());
    CHECK(plan.text(plan.model.index(0, 0, plan.model.indexOf(PlanPart::ThePlan)))
              .startsWith(QStringLiteral("Settings")));
    plan.page.editSingle(kindOf<Plan>());
    CHECK(plan.form().inputOf("title")->hasFocus());
    CHECK(plan.model.rowCount(plan.model.indexOf(PlanPart::ThePlan)) == 2);
    plan.page.editSingle(kindOf<Settings>());
    CHECK(plan.plan().records().all<Settings>().size() == 1);
}

TEST_CASE("Enter on an action goes to the page of actions, and on a board to its page", "[plan]") {
    PlanFixture plan;
    plan.page.tree().setCurrentIndex(plan.model.indexOf(plan.first().id.uuid));
    plan.key(Qt::Key_Return);
    CHECK(plan.workspace().here().page == PageId::Actions);
    CHECK(plan.workspace().selected().id == plan.first().id.uuid);
    plan.workspace().back();
    CHECK(plan.workspace().here().page == PageId::Plan);
}

TEST_CASE("the roll-over into a new year shows what happens, and Space decides otherwise", "[plan][story]") {
    PlanFixture plan;
    plan.page.rollOver();
    auto *dialog = plan.window->findChild<YearDialog *>();
    REQUIRE(dialog);
    const QAbstractItemModelTester years(&dialog->model(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto *sentence = dialog->findChild<QLabel *>(QStringLiteral("sentence"));
    CHECK(sentence->text() == QStringLiteral("One change that can be undone: 2 actions carried over."));
    QTest::keyClick(&dialog->view(), Qt::Key_Space);
    CHECK(sentence->text() ==
          QStringLiteral("One change that can be undone: 1 action carried over, 1 withdrawn."));
    CHECK(dialog->model().index(0, YearModel::Outcome).data().toString() == QStringLiteral("Withdraw"));
    dialog->accept();
    CHECK(plan.first().status == Status::Withdrawn);
    CHECK(plan.plan().undoLabel() == QStringLiteral("Roll the plan over from 2024/25"));
    CHECK(plan.answers.told.isEmpty());
}
