#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

const QString other = QStringLiteral("Analyst, Police");
const QString chair = QStringLiteral("Chair, Council");

template <class T> Id<T> add(OpenPlan &plan, T record) {
    record.id = Id<T>::make();
    plan.commit(QStringLiteral("Add"), plan.edit().put(record));
    return record.id;
}

Id<Agency> addAgency(OpenPlan &plan, const QString &name) {
    Agency agency;
    agency.name = name;
    return add(plan, agency);
}

Id<Priority> addPriority(OpenPlan &plan, const QString &title) {
    Priority priority;
    priority.title = title;
    return add(plan, priority);
}

Id<Group> addGroup(OpenPlan &plan, const LinkSet<Priority> &priorities) {
    Group group;
    group.name = QStringLiteral("Delivery Group");
    group.priorities = priorities;
    return add(plan, group);
}

template <class T> void change(OpenPlan &plan, Id<T> id, const std::function<void(T &)> &how) {
    T record = plan.records().get(id);
    how(record);
    plan.commit(QStringLiteral("Change"), plan.edit().put(record));
}

/// What is said of an undo or redo that must be refused; all else must stay as it was.
QString refusalOf(test::TestPlan &plan, CommitInfo (OpenPlan::*step)(const Progress &)) {
    const Records before = plan->records();
    const QList<CommitInfo> commits = plan->commits();
    const QString undo = plan->undoLabel();
    const QString redo = plan->redoLabel();
    int told = 0;
    const auto listening =
        QObject::connect(&plan.plan(), &OpenPlan::changed, [&told](const ChangeSet &) { ++told; });
    QString said;
    try {
        (plan.plan().*step)({});
        FAIL("it was done");
    } catch (const Refused &refused) {
        REQUIRE_FALSE(refused.problems().isEmpty());
        said = refused.problems().first().text;
    }
    QObject::disconnect(listening);
    CHECK(told == 0);
    CHECK((plan->records() == before));
    CHECK(plan->commits() == commits);
    CHECK(plan->undoLabel() == undo);
    CHECK(plan->redoLabel() == redo);
    CHECK(plan->check() == QStringList());
    return said;
}

} // namespace

TEST_CASE("undoing the adding of a record that another's field links to is refused, and names it", "[undo]") {
    test::TestPlan plan;
    const auto agency = addAgency(plan.plan(), QStringLiteral("Council"));
    plan->setAuthor(other);
    Resource resource;
    resource.what = QStringLiteral("Patrols");
    resource.agency = agency;
    const auto id = add(plan.plan(), resource);
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::undo).toStdString() ==
          "Agency AG-01 cannot be taken out of the plan, for resource " +
              plan->records().get(id).reference.toStdString() +
              " links to it. Change that first, or archive it.");
    // Once nothing links to it, it can be taken out.
    plan->setAuthor(other);
    change<Resource>(plan.plan(), id, [](Resource &changed) { changed.agency = {}; });
    plan->setAuthor(chair);
    CHECK(plan->undo().role == CommitRole::Undo);
    CHECK(plan->records().all<Agency>().isEmpty());
}

TEST_CASE("undoing the adding of a record that is a member of another's set is refused, and names it",
          "[undo]") {
    test::TestPlan plan;
    const auto priority = addPriority(plan.plan(), QStringLiteral("Serious violence"));
    plan->setAuthor(other);
    addGroup(plan.plan(), {priority});
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::undo).contains(QStringLiteral("for group ")));
    plan->setAuthor(other);
    plan->undo();
    plan->setAuthor(chair);
    CHECK(plan->undo().role == CommitRole::Undo);
    CHECK(plan->records().all<Priority>().isEmpty());
    CHECK((plan.reopen().records().all<Priority>().isEmpty()));
}

TEST_CASE("records that link to each other and were added together are taken out together", "[undo]") {
    test::TestPlan plan;
    Priority priority;
    priority.id = Id<Priority>::make();
    priority.title = QStringLiteral("One");
    Group group;
    group.id = Id<Group>::make();
    group.name = QStringLiteral("Group");
    group.priorities = {priority.id};
    plan->commit(QStringLiteral("Both"), plan->edit().put(priority).put(group));
    CHECK(plan->undo().role == CommitRole::Undo);
    CHECK(plan->records().all<Group>().isEmpty());
    CHECK(plan->redo().role == CommitRole::Redo);
    CHECK((plan.reopen().records().get(group.id).priorities == LinkSet<Priority>{priority.id}));
    CHECK(plan->check() == QStringList());
}

TEST_CASE("undo and redo are refused where they would bring back a link that leads nowhere", "[undo]") {
    test::TestPlan plan;
    plan->setAuthor(other);
    const auto priority = addPriority(plan.plan(), QStringLiteral("One"));
    plan->setAuthor(chair);
    const auto group = addGroup(plan.plan(), {});
    SECTION("undo of taking a member out") {
        change<Group>(plan.plan(), group, [&](Group &g) { g.priorities.add(priority); });
        change<Group>(plan.plan(), group, [&](Group &g) { g.priorities.remove(priority); });
        plan->setAuthor(other);
        CHECK(plan->undo().role == CommitRole::Undo);
        plan->setAuthor(chair);
        CHECK(refusalOf(plan, &OpenPlan::undo).contains(QStringLiteral("leads to a record that is not in")));
    }
    SECTION("redo of adding a member") {
        change<Group>(plan.plan(), group, [&](Group &g) { g.priorities.add(priority); });
        plan->undo();
        plan->setAuthor(other);
        plan->undo();
        plan->setAuthor(chair);
        CHECK(refusalOf(plan, &OpenPlan::redo).contains(QStringLiteral("leads to a record that is not in")));
    }
}

TEST_CASE("undo and redo are refused where another record has taken the reference meanwhile", "[undo]") {
    test::TestPlan plan;
    const auto first = addAgency(plan.plan(), QStringLiteral("First"));
    change<Agency>(plan.plan(), first, [](Agency &agency) { agency.reference = QStringLiteral("X"); });
    plan->setAuthor(other);
    Agency second;
    second.name = QStringLiteral("Second");
    second.reference = QStringLiteral("ag-01");
    add(plan.plan(), second);
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::undo).contains(QStringLiteral("used already")));
    plan->setAuthor(other);
    plan->undo();
    plan->setAuthor(chair);
    CHECK(plan->undo().role == CommitRole::Undo);
    plan->setAuthor(other);
    second.reference = QStringLiteral("x");
    add(plan.plan(), second);
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::redo).contains(QStringLiteral("used already")));
}

TEST_CASE("redo is refused where the plan has another record of a kind it has once", "[undo]") {
    test::TestPlan plan;
    Settings settings;
    add(plan.plan(), settings);
    plan->undo();
    plan->setAuthor(other);
    settings.reference = QStringLiteral("Another");
    add(plan.plan(), settings);
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::redo).contains(QStringLiteral("one record")));
}

TEST_CASE("undoing the adding of a record that somebody else has written in since is refused", "[undo]") {
    test::TestPlan plan;
    const auto agency = addAgency(plan.plan(), QStringLiteral("Council"));
    const auto priority = addPriority(plan.plan(), QStringLiteral("One"));
    const auto group = addGroup(plan.plan(), {priority});
    plan->setAuthor(other);
    change<Group>(plan.plan(), group, [&](Group &g) { g.priorities.remove(priority); });
    plan->setAuthor(chair);
    CHECK(refusalOf(plan, &OpenPlan::undo).contains(QStringLiteral("changed by somebody else")));
    plan->setAuthor(other);
    plan->undo();
    change<Agency>(plan.plan(), agency, [](Agency &a) { a.name = QStringLiteral("City Council"); });
    plan->setAuthor(chair);
    plan->undo();
    plan->undo();
    CHECK(refusalOf(plan, &OpenPlan::undo).contains(QStringLiteral("Archive it instead.")));
    CHECK(plan->records().get(agency).name == QStringLiteral("City Council"));
}
