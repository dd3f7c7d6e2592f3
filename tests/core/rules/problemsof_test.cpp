#include "core/rules/problemsof.h"
#include "core/rules/validation.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

const QDate today = day("2026-01-14");
const QDate tomorrow = today.addDays(1);
const QDate yesterday = today.addDays(-1);

/// The fields of the problems in order, an error with "!": "!due percent".
template <class T> QString problems(const T &record) {
    QStringList fields;
    for (const Problem &problem : problemsOf(record, today))
        fields += (problem.severity == Severity::Error ? QStringLiteral("!") : QString()) + problem.field;
    return fields.join(u' ');
}

Action action(Status status = Status::InProgress) {
    Action made;
    made.leadAgency = Id<Agency>::make();
    made.status = status;
    made.start = day("2025-10-01");
    made.originalDue = made.due = day("2026-03-31");
    return made;
}

/// The problems of a record after one change.
template <class T, class Change> QString after(T record, Change change) {
    change(record);
    return problems(record);
}

} // namespace

TEST_CASE("an action is not due before it starts", "[rules]") {
    CHECK(after(action(), [](Action &a) { a.start = a.due; }).isEmpty());
    CHECK(after(action(), [](Action &a) { a.start = a.due.addDays(1); }) ==
          QStringLiteral("!due original_due"));
    CHECK(after(action(), [](Action &a) { a.start = {}; }).isEmpty());
}

TEST_CASE("a live action has a due date and a lead agency", "[rules]") {
    CHECK(after(action(), [](Action &a) { a.due = a.originalDue = {}; }) == QStringLiteral("due"));
    CHECK(after(action(), [](Action &a) { a.originalDue = {}; }) == QStringLiteral("original_due"));
    CHECK(after(action(), [](Action &a) { a.leadAgency = {}; }) == QStringLiteral("lead_agency"));
    CHECK(after(action(Status::Draft), [](Action &a) {
              a.due = a.originalDue = {};
              a.leadAgency = {};
          }).isEmpty());
    CHECK(after(action(Status::Draft), [](Action &a) {
              a.due = a.originalDue = {};
              a.recurrence = Recurrence::Monthly;
          }) == QStringLiteral("recurrence"));
}

TEST_CASE("status, completion date and percentage agree", "[rules]") {
    const auto complete = [](QDate on, std::optional<int> percent) {
        Action made = action(Status::Complete);
        made.completedOn = on;
        made.percent = percent;
        return problems(made);
    };
    CHECK(complete(today, 100).isEmpty());
    CHECK(complete(tomorrow, 100) == QStringLiteral("completed_on"));
    CHECK(complete({}, 100) == QStringLiteral("completed_on"));
    CHECK(complete(day("2025-09-30"), 100) == QStringLiteral("completed_on"));
    CHECK(complete(today, 99) == QStringLiteral("percent"));
    CHECK(complete(today, 0) == QStringLiteral("percent"));
    CHECK(complete(today, {}).isEmpty());
    CHECK(after(action(), [](Action &a) { a.completedOn = today; }) == QStringLiteral("completed_on"));
    CHECK(after(action(), [](Action &a) { a.percent = 100; }) == QStringLiteral("percent"));
    CHECK(after(action(), [](Action &a) { a.percent = 99; }).isEmpty());
    CHECK(after(action(Status::NotStarted), [](Action &a) { a.percent = 1; }) == QStringLiteral("percent"));
    CHECK(after(action(Status::NotStarted), [](Action &a) { a.percent = 100; }) == QStringLiteral("percent"));
}

TEST_CASE("an action declared red lacks its reason, path and escalation", "[rules]") {
    CHECK(after(action(), [](Action &a) { a.rag = Rag::Red; }) ==
          QStringLiteral("rag_reason path_to_green escalated_to"));
}

TEST_CASE("a milestone has a date until it is done, and is not done ahead of time", "[rules]") {
    Milestone milestone;
    CHECK(problems(milestone) == QStringLiteral("due"));
    milestone.doneOn = today;
    CHECK(problems(milestone).isEmpty());
    milestone.doneOn = tomorrow;
    CHECK(problems(milestone) == QStringLiteral("done_on"));
    CHECK(
        problemsOf(milestone, today).first().text ==
        QStringLiteral("The milestone is said to be done on 15 Jan 2026, which is still to come. Correct the "
                       "date."));
}

TEST_CASE("a re-baseline is approved and changes the date", "[rules]") {
    Rebaseline rebaseline;
    rebaseline.oldDue = rebaseline.newDue = today;
    CHECK(problems(rebaseline) == QStringLiteral("new_due decision"));
    rebaseline.newDue = tomorrow;
    rebaseline.agreedOn = today;
    CHECK(problems(rebaseline).isEmpty());
    rebaseline.agreedOn = tomorrow;
    CHECK(problems(rebaseline) == QStringLiteral("agreed_on"));
}

TEST_CASE("an update says something, or that there is nothing to say", "[rules]") {
    ProgressUpdate update;
    update.saidOn = today;
    CHECK(problems(update) == QStringLiteral("happened"));
    update.nothingToReport = true;
    CHECK(problems(update).isEmpty());
    update.saidOn = tomorrow;
    CHECK(problems(update) == QStringLiteral("said_on"));
}

TEST_CASE("evidence is a link or a file", "[rules]") {
    CHECK(problems(Evidence()) == QStringLiteral("link"));
    CHECK(after(Evidence(), [](Evidence &e) { e.link = QStringLiteral("https://example.org"); }).isEmpty());
    CHECK(after(Evidence(), [](Evidence &e) { e.fileName = QStringLiteral("audit.pdf"); }).isEmpty());
    CHECK(after(Evidence(), [](Evidence &e) {
              e.sha256 = QStringLiteral("ab");
              e.addedOn = tomorrow;
          }) == QStringLiteral("added_on"));
}

TEST_CASE("a case closed without its answers is an error, and without a date a warning", "[rules]") {
    Case subject;
    subject.opened = day("2025-10-01");
    CHECK(problems(subject).isEmpty());
    subject.status = CaseStatus::Closed;
    CHECK(problems(subject) ==
          QStringLiteral("!closure_reason !before !after !what_worked !can_be_shared closed_on"));
    subject.closureReason = ClosureReason::Other;
    subject.before = subject.after = 3;
    subject.whatWorked = QStringLiteral("Nothing");
    subject.canBeShared = Answer::No;
    subject.closedOn = today;
    CHECK(problems(subject).isEmpty());
    subject.closedOn = tomorrow;
    CHECK(problems(subject) == QStringLiteral("closed_on"));
    subject.closedOn = day("2025-09-30");
    CHECK(problems(subject) == QStringLiteral("closed_on"));
    subject.status = CaseStatus::Monitoring;
    CHECK(problems(subject) == QStringLiteral("closed_on closure_reason closed_on"));
}

TEST_CASE("the dates of a case follow one another", "[rules]") {
    Case subject;
    CHECK(problems(subject) == QStringLiteral("next_review"));
    subject.opened = tomorrow;
    CHECK(problems(subject) == QStringLiteral("opened"));
    subject.opened = {};
    subject.lastReviewed = today;
    subject.nextReview = yesterday;
    CHECK(problems(subject) == QStringLiteral("next_review"));
    subject.nextReview = today;
    CHECK(problems(subject).isEmpty());
    subject.lastReviewed = tomorrow;
    CHECK(problems(subject) == QStringLiteral("last_reviewed next_review"));
}

TEST_CASE("a case ahead of its texts is warned of, but an ASB Case Review has no such stages", "[rules]") {
    Case subject;
    subject.opened = yesterday;
    subject.stage = SaraStage::Analysis;
    CHECK(problems(subject) == QStringLiteral("scanning"));
    subject.kind = CaseKind::AsbCaseReview;
    CHECK(problems(subject).isEmpty());
    subject.qualifyingComplaints = 3;
    subject.thresholdMet = Answer::No;
    CHECK(problems(subject) == QStringLiteral("threshold_met threshold_decided_on"));
    subject.thresholdMet = Answer::Yes;
    subject.thresholdDecidedOn = yesterday;
    CHECK(problems(subject).isEmpty());
}

TEST_CASE("opening, threshold decision and review of an ASB Case Review follow each other", "[rules]") {
    Case subject;
    subject.kind = CaseKind::AsbCaseReview;
    subject.opened = yesterday;
    subject.thresholdMet = Answer::Yes;
    subject.thresholdDecidedOn = yesterday.addDays(-1);
    CHECK(problems(subject) == QStringLiteral("threshold_decided_on"));
    subject.thresholdDecidedOn = tomorrow;
    CHECK(problems(subject) == QStringLiteral("threshold_decided_on"));
    subject.thresholdDecidedOn = today;
    subject.reviewHeldOn = yesterday;
    CHECK(problems(subject) == QStringLiteral("review_held_on"));
    subject.reviewHeldOn = today;
    CHECK(problems(subject).isEmpty());
}

TEST_CASE("a reading with a value and no data received is an error", "[rules]") {
    Reading reading;
    CHECK(problems(reading) == QStringLiteral("value"));
    reading.value = 0;
    CHECK(problems(reading).isEmpty());
    reading.notReceived = true;
    CHECK(problems(reading) == QStringLiteral("!value"));
    reading.value.reset();
    CHECK(problems(reading).isEmpty());
}

TEST_CASE("a meeting is held on its day and not before", "[rules]") {
    Meeting meeting;
    meeting.heldOn = today;
    CHECK(problems(meeting).isEmpty());
    meeting.state = MeetingState::Held;
    CHECK(problems(meeting).isEmpty());
    meeting.heldOn = tomorrow;
    CHECK(problems(meeting) == QStringLiteral("held_on"));
    meeting.state = MeetingState::PapersIssued;
    meeting.heldOn = yesterday;
    CHECK(problems(meeting) == QStringLiteral("state"));
    meeting.state = MeetingState::Closed;
    meeting.papersIssuedOn = today;
    meeting.dataCutOff = today;
    CHECK(problems(meeting) == QStringLiteral("papers_issued_on data_cut_off"));
    meeting.state = MeetingState::Cancelled;
    meeting.papersIssuedOn = meeting.dataCutOff = {};
    CHECK(problems(meeting).isEmpty());
}

TEST_CASE("log entries, recommendations and concerns that are answered have their date", "[rules]") {
    MeetingAction entry;
    CHECK(problems(entry).isEmpty());
    entry.status = LogStatus::Done;
    CHECK(problems(entry) == QStringLiteral("done_on"));
    entry.doneOn = today;
    CHECK(problems(entry).isEmpty());
    entry.status = LogStatus::Dropped;
    CHECK(problems(entry) == QStringLiteral("done_on"));

    Recommendation recommendation;
    CHECK(problems(recommendation).isEmpty());
    recommendation.accepted = Acceptance::Accepted;
    CHECK(problems(recommendation) == QStringLiteral("replied_on"));
    recommendation.repliedOn = today;
    CHECK(problems(recommendation).isEmpty());
    recommendation.accepted = Acceptance::NotAnswered;
    CHECK(problems(recommendation) == QStringLiteral("accepted"));
    recommendation = {};
    recommendation.madeOn = today;
    recommendation.replyDue = yesterday;
    CHECK(problems(recommendation) == QStringLiteral("reply_due"));

    Concern concern;
    CHECK(problems(concern).isEmpty());
    concern.reply = QStringLiteral("Bins moved");
    CHECK(problems(concern) == QStringLiteral("replied_on"));
    concern.reply.clear();
    concern.repliedOn = today;
    CHECK(problems(concern) == QStringLiteral("reply"));
}

TEST_CASE("a risk is scored by likelihood and impact, an issue by impact alone", "[rules]") {
    Risk risk;
    CHECK(problems(risk) == QStringLiteral("likelihood impact"));
    risk.impact = 3;
    CHECK(problems(risk) == QStringLiteral("likelihood"));
    risk.kind = RiskKind::Issue;
    CHECK(problems(risk).isEmpty());
    risk.state = RiskState::Closed;
    CHECK(problems(risk) == QStringLiteral("closed_on"));
    risk.raisedOn = today;
    risk.closedOn = yesterday;
    CHECK(problems(risk) == QStringLiteral("closed_on"));
    risk.closedOn = today;
    CHECK(problems(risk).isEmpty());
    risk.state = RiskState::Open;
    CHECK(problems(risk) == QStringLiteral("closed_on"));
}

TEST_CASE("the plan, its groups and its settings are in order", "[rules]") {
    Plan plan;
    plan.periodStart = plan.periodEnd = today;
    CHECK(problems(plan).isEmpty());
    plan.periodEnd = yesterday;
    CHECK(problems(plan) == QStringLiteral("period_end"));

    Group group;
    group.termStart = today;
    group.termEnd = yesterday;
    group.state = GroupState::Closed;
    CHECK(problems(group) == QStringLiteral("term_end closure_report"));

    Settings settings;
    settings.percentBehindRed = settings.percentBehindAmber;
    settings.caseReviewDaysHigh = settings.caseReviewDays;
    settings.asbReviewDays = settings.asbDecisionDays;
    CHECK(problems(settings).isEmpty());
    ++settings.percentBehindAmber;
    ++settings.caseReviewDaysHigh;
    ++settings.asbDecisionDays;
    CHECK(problems(settings) == QStringLiteral("percent_behind_red case_review_days_high asb_review_days"));
}

TEST_CASE("what lacks its other half is warned of", "[rules]") {
    CHECK(problems(Alignment()) == QStringLiteral("board"));
    CHECK(after(Alignment(), [](Alignment &a) { a.board = Id<Group>::make(); }).isEmpty());
    CHECK(problems(Engagement()) == QStringLiteral("held_on"));
    CHECK(problems(Need()).isEmpty());
    CHECK(after(Need(), [](Need &n) { n.score = 3; }) == QStringLiteral("source"));
    CHECK(after(HighlightReport(), [](HighlightReport &r) { r.submittedOn = tomorrow; }) ==
          QStringLiteral("submitted_on achieved"));
    CHECK(after(Decision(), [](Decision &d) { d.decidedOn = tomorrow; }) == QStringLiteral("decided_on"));
    CHECK(after(SharingRecord(), [](SharingRecord &s) { s.decidedOn = tomorrow; }) ==
          QStringLiteral("decided_on"));
}
