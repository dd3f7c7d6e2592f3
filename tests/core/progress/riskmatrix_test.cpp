#include "core/progress/riskmatrix.h"
#include "core/record/records.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

namespace {

Risk risk(std::optional<int> likelihood, std::optional<int> impact) {
    Risk made;
    made.id = Id<Risk>::make();
    made.likelihood = likelihood;
    made.impact = impact;
    return made;
}

Group group(Id<Group> above, GroupKind kind = GroupKind::TaskAndFinishGroup) {
    Group made;
    made.id = Id<Group>::make();
    made.kind = kind;
    made.reportsTo = above;
    return made;
}

} // namespace

TEST_CASE("open risks are counted by likelihood and impact, closed and archived ones are not", "[risks]") {
    Records records;
    records.all<Risk>().put(risk(4, 5));
    records.all<Risk>().put(risk(4, 5));
    records.all<Risk>().put(risk(1, 2));
    records.all<Risk>().put(risk({}, 3));
    Risk closed = risk(5, 5);
    closed.state = RiskState::Closed;
    records.all<Risk>().put(closed);
    Risk archived = risk(5, 5);
    archived.archived = true;
    records.all<Risk>().put(archived);
    const RiskMatrix matrix = riskMatrixOf(records);
    CHECK(matrix.at(4, 5) == 2);
    CHECK(matrix.at(1, 2) == 1);
    CHECK(matrix.at(5, 5) == 0);
    CHECK(matrix.sentence() == QStringLiteral("4 open: 2 very high, 1 low, 1 not scored"));
    CHECK(riskMatrixOf({}).sentence() == QStringLiteral("No risk or issue is open"));
}

TEST_CASE("a risk goes up to the groups above its own first, and not where it is already", "[risks]") {
    Records records;
    const Group board = group({}, GroupKind::StrategicBoard);
    const Group delivery = group(board.id, GroupKind::DeliveryGroup);
    const Group other = group({}, GroupKind::DeliveryGroup);
    const Group own = group(delivery.id);
    for (const Group &each : {board, delivery, other, own})
        records.all<Group>().put(each);
    Risk raised = risk(3, 3);
    raised.group = own.id;
    CHECK(escalationsOf(records, raised) == QList<Id<Group>>{delivery.id, board.id, other.id});
    raised.escalatedTo = delivery.id;
    CHECK(escalationsOf(records, raised) == QList<Id<Group>>{board.id, other.id});
    raised.group = {};
    raised.escalatedTo = {};
    CHECK(escalationsOf(records, raised) == QList<Id<Group>>{board.id, delivery.id, other.id});
}

TEST_CASE("groups above in a ring are each offered once", "[risks]") {
    Records records;
    Group first = group({});
    const Group second = group(first.id);
    first.reportsTo = second.id;
    records.all<Group>().put(first);
    records.all<Group>().put(second);
    Risk raised = risk(3, 3);
    raised.group = first.id;
    CHECK(escalationsOf(records, raised) == QList<Id<Group>>{second.id});
}
