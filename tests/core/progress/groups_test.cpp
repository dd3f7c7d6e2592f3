#include "core/progress/governance.h"
#include "core/progress/groupclosing.h"
#include "core/record/records.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

Id<Group> makeGroup(Records &records, const char *reference, Id<Group> above = {},
                    GroupKind kind = GroupKind::TaskAndFinishGroup) {
    Group group;
    group.id = Id<Group>::make();
    group.reference = QString::fromLatin1(reference);
    group.reportsTo = above;
    group.kind = kind;
    records.all<Group>().put(group);
    return group.id;
}

/// "SB 0,0 DG 1,0": column and row of each group.
QString placesOf(const Records &records) {
    QStringList words;
    for (const GovernancePlace &place : governanceOf(records).places)
        words.append(QStringLiteral("%1 %2,%3")
                         .arg(records.get(place.group).reference)
                         .arg(place.column)
                         .arg(place.row));
    return words.join(u' ');
}

Id<Group> groupNamed(const Records &records, const char *reference) {
    return {findReference(records, QString::fromLatin1(reference), &kindOf<Group>()).id};
}

} // namespace

TEST_CASE("groups stand a column right of whom they report to, by reference", "[groups]") {
    Records records;
    const Id<Group> board = makeGroup(records, "SB");
    const Id<Group> delivery = makeGroup(records, "DG", board);
    makeGroup(records, "G10", delivery);
    makeGroup(records, "G2", delivery);
    makeGroup(records, "SC");
    CHECK(placesOf(records) == QStringLiteral("SB 0,0 DG 1,0 G2 2,0 G10 2,1 SC 0,2"));
    CHECK(governanceOf(records).columns == 3);
    CHECK(governanceOf(records).rows == 3);
}

TEST_CASE("linked boards that report to nobody stand beside, and closed groups are left out", "[groups]") {
    Records records;
    const Id<Group> linked = makeGroup(records, "LB-01", {}, GroupKind::LinkedBoard);
    const Id<Group> above = makeGroup(records, "G1");
    const Id<Group> below = makeGroup(records, "G2", above);
    records.all<Group>().edit(above)->state = GroupState::Closed;
    CHECK(governanceOf(records).beside == QList<Id<Group>>{linked});
    CHECK(placesOf(records) == QStringLiteral("G1 0,0 G2 1,0")); // somebody reports to it still
    records.all<Group>().edit(below)->state = GroupState::Closed;
    CHECK(placesOf(records) == QStringLiteral("G1 0,0"));
    records.all<Group>().edit(below)->archived = true;
    CHECK(placesOf(records).isEmpty());
}

TEST_CASE("groups that report to each other in a ring are all shown", "[groups]") {
    Records records;
    const Id<Group> first = makeGroup(records, "G1");
    const Id<Group> second = makeGroup(records, "G2", first);
    records.all<Group>().edit(first)->reportsTo = second;
    CHECK(placesOf(records) == QStringLiteral("G1 0,0 G2 1,0"));
    records.all<Group>().edit(first)->reportsTo = first;
    CHECK(placesOf(records) == QStringLiteral("G1 0,0 G2 1,0"));
}

TEST_CASE("closing a group hands over what is open of it in one commit", "[groups]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Group> group = groupNamed(plan.records(), "G3");
    const Id<Group> to = groupNamed(plan.records(), "G1");
    const GroupClosing closing = closingOf(plan.records(), group);
    REQUIRE(closing.actions.size() == 5);
    REQUIRE(closing.hasWork());
    const QString label = closingLabel(plan.records(), closing, to);
    CHECK(label == QStringLiteral("Close group G3, hand over %1 to G1").arg(closing.workText()));
    Edits edits = plan.edit();
    closeGroup(edits, plan.records(), closing, to, QStringLiteral("It achieved its aim."), plan.today());
    plan.commit(label, edits);
    const Group &closed = plan.records().get(group);
    CHECK(closed.state == GroupState::Closed);
    CHECK(closed.termEnd == plan.today());
    CHECK(closed.closureReport == QStringLiteral("It achieved its aim."));
    for (const Id<Action> &action : closing.actions)
        CHECK(plan.records().get(action).group == to);
    // What is complete stays as its record.
    int kept = 0;
    for (const Action &action : plan.records().all<Action>())
        kept += action.group == group;
    CHECK(kept > 0);
    CHECK_FALSE(closingOf(plan.records(), group).hasWork());
    plan.undo();
    CHECK(closingOf(plan.records(), group) == closing);
}

TEST_CASE("groups below a group that closes report to whom it reported", "[groups]") {
    Records records;
    const Id<Group> board = makeGroup(records, "SB");
    const Id<Group> delivery = makeGroup(records, "DG", board);
    const Id<Group> below = makeGroup(records, "G1", delivery);
    const GroupClosing closing = closingOf(records, delivery);
    CHECK(closing.reporting == QList<Id<Group>>{below});
    CHECK(closing.workText() == QStringLiteral("nothing"));
    CHECK(closingLabel(records, closing, board) == QStringLiteral("Close group DG"));
    Edits edits(records);
    closeGroup(edits, records, closing, {}, {}, QDate(2026, 1, 30));
    CHECK(edits.values().get(below).reportsTo == board);
    CHECK(edits.values().get(delivery).termEnd == QDate(2026, 1, 30));
}

TEST_CASE("the groups beside one are asked first to take over, linked boards and closed groups never",
          "[groups]") {
    Records records;
    const Id<Group> delivery = makeGroup(records, "DG", {}, GroupKind::DeliveryGroup);
    const Id<Group> other = makeGroup(records, "SB", {}, GroupKind::StrategicBoard);
    const Id<Group> closing = makeGroup(records, "G1", delivery);
    const Id<Group> beside = makeGroup(records, "G2", delivery);
    const Id<Group> closed = makeGroup(records, "G3", delivery);
    records.all<Group>().edit(closed)->state = GroupState::Closed;
    makeGroup(records, "LB-01", {}, GroupKind::LinkedBoard);
    CHECK(successorsOf(records, closing) == QList<Id<Group>>{beside, delivery, other});
}
