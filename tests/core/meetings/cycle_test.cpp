#include "core/meetings/attendees.h"
#include "core/meetings/cycle.h"
#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/record/shown.h"
#include "core/rules/freshness.h"
#include "tests/core/meetings/meetingplan.h"

using namespace saferplan;

TEST_CASE("a meeting goes from agenda to papers, to being held, to being closed", "[meetings]") {
    MeetingPlan plan;
    CHECK(nextStepOf(plan.records, plan.meeting) == MeetingStep::MakeAgenda);
    plan.putItem(1, AgendaTopic::Welcome, "Welcome");
    CHECK(nextStepOf(plan.records, plan.meeting) == MeetingStep::IssuePapers);
    Edits papers(plan.records);
    issuePapers(papers, plan.meeting, plan.today);
    plan.apply(papers);
    CHECK(plan.meeting.papersIssuedOn == plan.today);
    CHECK(plan.meeting.dataCutOff == plan.today);
    CHECK(nextStepOf(plan.records, plan.meeting) == MeetingStep::Hold);
    Edits hold(plan.records);
    holdMeeting(hold, plan.meeting, day("2026-02-12"));
    plan.apply(hold);
    CHECK(nextStepOf(plan.records, plan.meeting) == MeetingStep::Close);
    Edits close(plan.records);
    closeMeeting(close, plan.records, plan.meeting, day("2026-02-12"));
    plan.apply(close);
    CHECK(nextStepOf(plan.records, plan.meeting) == MeetingStep::None);
}

TEST_CASE("a meeting is held on its own day, and today where that is still to come", "[meetings]") {
    MeetingPlan plan;
    CHECK(dayHeld(plan.meeting, day("2026-02-12")) == day("2026-02-10"));
    CHECK(dayHeld(plan.meeting, day("2026-02-10")) == day("2026-02-10"));
    CHECK(dayHeld(plan.meeting, day("2026-02-09")) == day("2026-02-09"));
}

TEST_CASE("a meeting that is held is the clock from that day", "[meetings]") {
    MeetingPlan plan;
    CHECK(lastHeldMeeting(plan.records, plan.group.id, day("2026-02-10"))->id == plan.last.id);
    Edits hold(plan.records);
    holdMeeting(hold, plan.meeting, day("2026-02-10"));
    plan.apply(hold);
    CHECK(lastHeldMeeting(plan.records, plan.group.id, day("2026-02-10"))->id == plan.meeting.id);
    Edits close(plan.records);
    closeMeeting(close, plan.records, plan.meeting, day("2026-02-11"));
    plan.apply(close);
    CHECK(lastHeldMeeting(plan.records, plan.group.id, day("2026-02-11"))->id == plan.meeting.id);
}

TEST_CASE("closing says what the minutes lack", "[meetings]") {
    MeetingPlan plan;
    CHECK(missingBeforeClosing(plan.records, plan.meeting).first() ==
          QStringLiteral("The meeting has no agenda, so nothing is minuted."));
    plan.putItem(1, AgendaTopic::Welcome, "Welcome");
    plan.putItem(2, AgendaTopic::NextMeeting, "Next meeting");
    plan.putEntry(plan.last, "Send the list", "2026-01-15");
    Decision decision;
    decision.id = Id<Decision>::make();
    decision.reference = QStringLiteral("DG-2026-02/1");
    decision.meeting = plan.meeting.id;
    plan.records.all<Decision>().put(decision);
    CHECK(missingBeforeClosing(plan.records, plan.meeting) ==
          QStringList{QStringLiteral("Items 1, 2 have no minutes."),
                      QStringLiteral("Decision DG-2026-02/1 does not say who is told."),
                      QStringLiteral("1 matter arising was not taken up: carried over on closing."),
                      QStringLiteral("Nobody is recorded as present.")});
}

TEST_CASE("closing carries over what was not taken up", "[meetings]") {
    MeetingPlan plan;
    const Id<MeetingAction> open = plan.putEntry(plan.last, "Send the list", "2026-01-15").id;
    Edits close(plan.records);
    closeMeeting(close, plan.records, plan.meeting, plan.today);
    plan.apply(close);
    CHECK(plan.records.get(open).status == LogStatus::Open);
    CHECK(plan.records.get(open).reviewedAt == plan.meeting.id);
}

TEST_CASE("a closed meeting can be opened again for a correction", "[meetings]") {
    MeetingPlan plan;
    Edits close(plan.records);
    closeMeeting(close, plan.records, plan.meeting, plan.today);
    plan.apply(close);
    REQUIRE(plan.meeting.state == MeetingState::Closed);
    Edits reopen(plan.records);
    reopenMeeting(reopen, plan.meeting);
    plan.apply(reopen);
    CHECK(plan.meeting.state == MeetingState::Held);
}

TEST_CASE("matters arising are the open actions of earlier meetings of the same group", "[meetings]") {
    MeetingPlan plan;
    Meeting other = plan.last;
    other.id = Id<Meeting>::make();
    other.group = plan.group.id;
    plan.records.all<Meeting>().put(other);
    plan.putEntry(plan.last, "Second", "2026-01-20");
    plan.putEntry(plan.last, "First", "2026-01-15");
    plan.putEntry(other, "Of another group", "2026-01-15");
    plan.putEntry(plan.meeting, "Of this meeting", "2026-03-15");
    MeetingAction done = plan.putEntry(plan.last, "Done before", "2026-01-15");
    done.status = LogStatus::Done;
    plan.records.all<MeetingAction>().put(done);
    QStringList texts;
    for (const MeetingAction *matter : mattersArising(plan.records, plan.meeting))
        texts += matter->text;
    CHECK(texts == QStringList{QStringLiteral("First"), QStringLiteral("Second")});
}

TEST_CASE("a matter that was taken up stays in sight with what became of it", "[meetings]") {
    MeetingPlan plan;
    const Id<MeetingAction> id = plan.putEntry(plan.last, "Send the list", "2026-01-15").id;
    const auto stand = [&] { return standOf(plan.records.get(id), plan.meeting, plan.today); };
    const auto take = [&](LogStatus outcome) {
        Edits edits(plan.records);
        takeUp(edits, plan.records.get(id), plan.meeting, outcome, plan.today);
        plan.apply(edits);
        CHECK(mattersArising(plan.records, plan.meeting).size() == 1);
        CHECK(isTakenUp(plan.records.get(id), plan.meeting));
    };
    CHECK(stand() == QStringLiteral("Open, due 15 Jan 2026, 15 days late"));
    take(LogStatus::Open);
    CHECK(stand() == QStringLiteral("Carried over, due 15 Jan 2026, 15 days late"));
    take(LogStatus::Done);
    CHECK(stand() == QStringLiteral("Done on 30 Jan 2026"));
    take(LogStatus::Dropped);
    CHECK(stand() == QStringLiteral("No longer needed"));
    CHECK_FALSE(plan.records.get(id).doneOn.isValid());
}

TEST_CASE("the diary has meetings and the days by which papers are due", "[meetings]") {
    MeetingPlan plan;
    plan.meeting.startsAt = QTime(10, 0);
    plan.records.all<Meeting>().put(plan.meeting);
    const auto texts = [&](const QDate &today) {
        QStringList found;
        for (const DiaryEntry &entry : diaryOf(plan.records, day("2026-02-01"), day("2026-02-28"), today))
            found += dateText(entry.day) + u' ' + entry.text;
        return found;
    };
    CHECK(texts(plan.today) == QStringList{QStringLiteral("3 Feb 2026 Papers due: DG-2026-02"),
                                           QStringLiteral("10 Feb 2026 10:00 DG-2026-02")});
    CHECK(texts(day("2026-02-05")).first() == QStringLiteral("3 Feb 2026 Papers late: DG-2026-02"));
    plan.meeting.state = MeetingState::PapersIssued;
    plan.records.all<Meeting>().put(plan.meeting);
    CHECK(texts(plan.today) == QStringList{QStringLiteral("10 Feb 2026 10:00 DG-2026-02")});
    plan.meeting.state = MeetingState::Cancelled;
    plan.records.all<Meeting>().put(plan.meeting);
    CHECK(texts(plan.today) == QStringList{QStringLiteral("10 Feb 2026 Cancelled: 10:00 DG-2026-02")});
}

TEST_CASE("a group's rhythm says when it meets next, on a working day", "[meetings]") {
    Group group;
    CHECK_FALSE(nextDayOf(group, day("2026-01-27")).isValid());
    group.rhythm = Rhythm::Fortnightly;
    CHECK(nextDayOf(group, day("2026-01-27")) == day("2026-02-10"));
    group.rhythm = Rhythm::Monthly;
    CHECK(nextDayOf(group, day("2026-01-31")) == day("2026-03-02"));
    group.rhythm = Rhythm::Quarterly;
    CHECK(nextDayOf(group, day("2026-01-27")) == day("2026-04-27"));
}

TEST_CASE("members are expected, and others who came are recorded too", "[meetings]") {
    MeetingPlan plan;
    Membership member;
    member.id = Id<Membership>::make();
    member.group = plan.deliveryGroup.id;
    member.agency = plan.agency.id;
    member.role = QStringLiteral("Licensing Manager");
    plan.records.all<Membership>().put(member);
    QList<Attendee> attendees = attendeesOf(plan.records, plan.meeting);
    REQUIRE(attendees.size() == 1);
    CHECK(attendanceText(attendees) == QStringLiteral("1 expected, nobody recorded yet"));
    Edits edits(plan.records);
    attend(edits, plan.records, plan.meeting, attendees[0], Presence::Apologies);
    attend(edits, plan.records, plan.meeting, {QStringLiteral("A guest"), {}, {}, {}}, Presence::Present);
    plan.apply(edits);
    attendees = attendeesOf(plan.records, plan.meeting);
    CHECK(attendanceText(attendees) == QStringLiteral("2 of 2 recorded: 1 present, 1 apologies"));
    CHECK(attendees[1].role == QStringLiteral("A guest"));
    Edits again(plan.records);
    attend(again, plan.records, plan.meeting, attendees[0], Presence::Present);
    plan.apply(again);
    CHECK(plan.records.all<Attendance>().size() == 2);
}

TEST_CASE("a role on a group stands for its agency", "[meetings]") {
    MeetingPlan plan;
    Membership member;
    member.id = Id<Membership>::make();
    member.group = plan.deliveryGroup.id;
    member.agency = plan.agency.id;
    member.role = QStringLiteral("Licensing Manager");
    plan.records.all<Membership>().put(member);
    CHECK(agencyOfRole(plan.records, plan.deliveryGroup.id, QStringLiteral(" licensing manager")) ==
          plan.agency.id);
    CHECK(agencyOfRole(plan.records, plan.deliveryGroup.id, QStringLiteral("Clerk")).isNull());
}
