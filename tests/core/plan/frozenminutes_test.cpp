#include "core/plan/openplan.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

/// A plan with a meeting that has one item and one log action.
struct Closed {
    test::TestPlan plan;
    Meeting meeting;
    AgendaItem item;
    MeetingAction entry;

    Closed() {
        Group group;
        group.id = Id<Group>::make();
        group.name = QStringLiteral("Delivery Group");
        meeting.id = Id<Meeting>::make();
        meeting.group = group.id;
        meeting.heldOn = QDate(2025, 12, 4);
        meeting.state = MeetingState::Closed;
        item.id = Id<AgendaItem>::make();
        item.meeting = meeting.id;
        item.title = QStringLiteral("Welcome");
        entry.id = Id<MeetingAction>::make();
        entry.meeting = meeting.id;
        entry.text = QStringLiteral("Send the list");
        Edits edits = plan->edit();
        edits.put(group).put(meeting).put(item).put(entry);
        plan->commit(QStringLiteral("A meeting of the past"), edits);
        item = plan->records().get(item.id);
        entry = plan->records().get(entry.id);
    }

    template <class T> void change(T record) {
        Edits edits = plan->edit();
        edits.put(record);
        plan->commit(QStringLiteral("Change"), edits);
    }
};

} // namespace

TEST_CASE("minutes of a closed meeting do not change, and nothing of them is put away", "[minutes]") {
    Closed closed;
    AgendaItem changed = closed.item;
    changed.minutes = QStringLiteral("Something else");
    CHECK_THROWS_AS(closed.change(changed), Refused);
    changed = closed.item;
    changed.archived = true;
    CHECK_THROWS_AS(closed.change(changed), Refused);
    CHECK(closed.plan->records().get(closed.item.id) == closed.item);
}

TEST_CASE("what a closed meeting asked for stands, and its being done goes on", "[minutes]") {
    Closed closed;
    MeetingAction changed = closed.entry;
    changed.text = QStringLiteral("Send another list");
    CHECK_THROWS_AS(closed.change(changed), Refused);
    changed = closed.entry;
    changed.status = LogStatus::Done;
    changed.doneOn = QDate(2025, 12, 20);
    closed.change(changed);
    CHECK(closed.plan->records().get(closed.entry.id).status == LogStatus::Done);
}

TEST_CASE("a meeting that is opened again can be corrected", "[minutes]") {
    Closed closed;
    Meeting reopened = closed.plan->records().get(closed.meeting.id);
    reopened.state = MeetingState::Held;
    closed.change(reopened);
    AgendaItem changed = closed.item;
    changed.minutes = QStringLiteral("Apologies from Fire.");
    closed.change(changed);
    CHECK(closed.plan->records().get(closed.item.id).minutes == QStringLiteral("Apologies from Fire."));
}
