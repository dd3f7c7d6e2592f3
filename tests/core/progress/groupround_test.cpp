#include "core/progress/groupround.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

/// A plan whose group has one thing of each need.
struct Round : SamplePlan {
    Action live(const char *reference, const char *due = "2026-06-30") const {
        Action made = action(reference, Status::InProgress, day(due));
        made.rag = Rag::Green;
        return made;
    }
    Case aCase(const char *reference, const char *nextReview) const {
        Case made;
        made.id = Id<Case>::make();
        made.reference = QString::fromLatin1(reference);
        made.title = QStringLiteral("Problem");
        made.group = group.id;
        made.nextReview = day(nextReview);
        return made;
    }
    void say(const QUuid &about, const char *on, bool nothing = false) {
        ProgressUpdate update;
        update.id = Id<ProgressUpdate>::make();
        update.about = {about};
        update.saidOn = day(on);
        update.happened = nothing ? QString() : QStringLiteral("Something");
        update.nothingToReport = nothing;
        records.all<ProgressUpdate>().put(update);
    }
    GroupRound round() const { return roundOf(records, standingsOf(records, today), group.id, today); }
    QStringList needs() const {
        QStringList lines;
        for (const RoundItem &item : round().items)
            lines += item.reference + QStringLiteral(" ") + item.urgency.words;
        return lines;
    }
};

QStringList list(std::initializer_list<const char *> texts) {
    QStringList made;
    for (const char *text : texts)
        made += QString::fromUtf8(text);
    return made;
}

} // namespace

TEST_CASE("a group's actions and cases stand in the order in which they need the lead", "[progress]") {
    Round plan;
    plan.add(plan.live("P1-01"));
    const Action heard = plan.live("P1-02");
    plan.add(heard);
    plan.say(heard.id.uuid, "2025-11-12");
    plan.add(plan.live("P1-03", "2026-02-10"));
    Action unrated = plan.live("P1-04");
    unrated.rag = Rag::None;
    plan.add(unrated);
    const Action stepped = plan.live("P1-05");
    plan.add(stepped);
    Milestone milestone;
    milestone.id = Id<Milestone>::make();
    milestone.action = stepped.id;
    milestone.due = day("2026-01-18");
    plan.records.all<Milestone>().put(milestone);
    Action red = plan.live("P1-06");
    red.rag = Rag::Red;
    red.ragReason = QStringLiteral("No venue");
    red.differenceReason = QStringLiteral("It will be late");
    plan.add(red);
    plan.add(plan.live("P1-07", "2026-01-14"));
    Action behind = plan.live("P1-08");
    behind.start = day("2025-06-30");
    behind.percent = 10;
    plan.add(behind);
    plan.records.all<Case>().put(plan.aCase("C-001", "2026-01-29"));
    plan.records.all<Case>().put(plan.aCase("C-002", "2026-02-03"));

    CHECK(plan.needs() ==
          list({"P1-07 Overdue by 16 days", "C-001 Review overdue by 1 day",
                "P1-06 Red without path to green", "P1-05 A milestone is late by 12 days",
                "P1-08 Declared Green, computed Red: say why they differ", "P1-04 Not rated yet",
                "C-002 Review due 3 Feb 2026, in 4 days", "P1-03 Due 10 Feb 2026, in 11 days",
                "P1-01 Nothing said about it yet", "P1-02 Not updated since 12 Nov 2025"}));
}

TEST_CASE("a red action that is not escalated needs its lead", "[progress]") {
    Round plan;
    Action red = plan.live("P1-01");
    red.rag = Rag::Red;
    red.ragReason = QStringLiteral("No venue");
    red.pathToGreen = QStringLiteral("Book the school");
    plan.add(red);
    CHECK(plan.needs() == list({"P1-01 Red, and not escalated"}));
}

TEST_CASE("only what is live or open and belongs to the group is asked about", "[progress]") {
    Round plan;
    plan.add(plan.live("P1-01"));
    Action other = plan.live("P1-02");
    other.group = {};
    plan.add(other);
    plan.add(plan.action("P1-03", Status::Complete, plan.today));
    plan.add(plan.action("P1-04", Status::Suspended, plan.today));
    Action archived = plan.live("P1-05");
    archived.archived = true;
    plan.add(archived);
    Case closed = plan.aCase("C-001", "2026-02-03");
    closed.status = CaseStatus::Closed;
    plan.records.all<Case>().put(closed);
    CHECK(plan.round().total() == 1);
}

TEST_CASE("what was said since the meeting is said, nothing to report included, and stands last",
          "[progress]") {
    Round plan;
    const Action late = plan.live("P1-01", "2026-01-14");
    const Action fine = plan.live("P1-02");
    const Case subject = plan.aCase("C-001", "2026-02-03");
    plan.add(late);
    plan.add(fine);
    plan.records.all<Case>().put(subject);
    plan.say(late.id.uuid, "2025-12-10");
    plan.say(fine.id.uuid, "2025-12-04"); // the meeting saw it
    plan.say(subject.id.uuid, "2026-01-30", true);
    const GroupRound round = plan.round();
    CHECK(round.progress() == QStringLiteral("2 of 3 said"));
    CHECK_FALSE(round.isComplete());
    CHECK(round.sinceText() == QStringLiteral("since the meeting of 4 Dec 2025"));
    CHECK(round.items[0].reference == QStringLiteral("P1-02"));
    CHECK(round.items[1].reference == QStringLiteral("P1-01"));
    CHECK(round.items[1].heard == day("2025-12-10"));
    CHECK(round.items[2].said);
}

TEST_CASE("without a meeting the round is the reporting period", "[progress]") {
    Round plan;
    plan.records.all<Meeting>() = {};
    const Action action = plan.live("P1-01");
    plan.add(action);
    plan.say(action.id.uuid, "2025-12-31");
    CHECK(plan.round().sinceText() == QStringLiteral("since 1 Jan 2026"));
    CHECK(plan.round().said() == 0);
    plan.say(action.id.uuid, "2026-01-01");
    CHECK(plan.round().isComplete());
}

TEST_CASE("on the day of a meeting what is said that day counts", "[progress]") {
    Round plan;
    const Action action = plan.live("P1-01");
    plan.add(action);
    plan.say(action.id.uuid, "2025-12-04");
    plan.today = day("2025-12-04");
    CHECK(plan.round().said() == 1);
    plan.today = day("2025-12-05");
    CHECK(plan.round().said() == 0);
}

TEST_CASE("the next meeting of the group's clock is known", "[progress]") {
    Round plan;
    for (const char *on : {"2026-03-10", "2026-02-10", "2026-01-20"}) {
        Meeting meeting;
        meeting.id = Id<Meeting>::make();
        meeting.group = plan.deliveryGroup.id;
        meeting.heldOn = day(on);
        plan.records.all<Meeting>().put(meeting);
    }
    CHECK(plan.round().nextMeeting == day("2026-02-10"));
    CHECK_FALSE(plan.round().isComplete());
}

TEST_CASE("the last thing told is found behind updates with nothing to report", "[progress]") {
    Round plan;
    const Action action = plan.live("P1-01");
    plan.add(action);
    CHECK_FALSE(lastSaidOf(plan.records, action.id.uuid).last);
    plan.say(action.id.uuid, "2025-12-10");
    plan.say(action.id.uuid, "2025-11-10");
    plan.say(action.id.uuid, "2026-01-10", true);
    const LastSaid said = lastSaidOf(plan.records, action.id.uuid);
    CHECK(said.last->saidOn == day("2026-01-10"));
    CHECK(said.told->saidOn == day("2025-12-10"));
}
