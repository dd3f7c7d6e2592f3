#include "core/rules/feedback.h"
#include "core/rules/papers.h"
#include "core/rules/riskscore.h"
#include "core/rules/scrutiny.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

TEST_CASE("a concern is answered within the days set after the engagement", "[rules]") {
    const Concern concern;
    const QDate held = day("2025-12-03");
    CHECK(replyDeadline(concern, held, {}, held).due == day("2025-12-31"));
    CHECK_FALSE(replyDeadline(concern, held, {}, day("2025-12-31")).isOverdue());
    CHECK(replyDeadline(concern, held, {}, day("2026-01-01")).isOverdue());
    CHECK_FALSE(replyDeadline(concern, {}, {}, day("2026-01-01")).isDue());
}

TEST_CASE("a concern that is answered, dated or not, is not overdue", "[rules]") {
    Concern concern;
    concern.reply = QStringLiteral("Two bins were moved");
    CHECK_FALSE(replyDeadline(concern, day("2025-01-01"), {}, day("2026-01-01")).isOverdue());
    concern.repliedOn = day("2025-01-30");
    CHECK(replyDeadline(concern, day("2025-01-01"), {}, day("2026-01-01")).daysLate() == 1);
    concern = {};
    concern.archived = true;
    CHECK_FALSE(replyDeadline(concern, day("2025-01-01"), {}, day("2026-01-01")).isOverdue());
}

TEST_CASE("a recommendation is answered by the day set, else within the days set after it was made",
          "[rules]") {
    Recommendation recommendation;
    const QDate today = day("2025-12-31");
    CHECK_FALSE(replyDeadline(recommendation, {}, today).due.isValid());
    recommendation.madeOn = day("2025-12-03");
    CHECK(replyDeadline(recommendation, {}, today).due == today);
    CHECK(replyDeadline(recommendation, {}, today).derived);
    CHECK_FALSE(replyDeadline(recommendation, {}, today).isOverdue());
    recommendation.replyDue = day("2025-12-30");
    CHECK(replyDeadline(recommendation, {}, today).sentence() ==
          QStringLiteral("Reply due 30 Dec 2025, 1 day late"));
    recommendation.accepted = Acceptance::Rejected;
    CHECK_FALSE(replyDeadline(recommendation, {}, today).isOverdue());
    recommendation.accepted = Acceptance::NotAnswered;
    recommendation.repliedOn = today;
    CHECK(replyDeadline(recommendation, {}, today).daysLate() == 1);
    recommendation = {};
    recommendation.replyDue = day("2025-01-01");
    recommendation.archived = true;
    CHECK_FALSE(replyDeadline(recommendation, {}, today).isOverdue());
}

TEST_CASE("papers are due some working days before the meeting", "[rules]") {
    Meeting meeting;
    meeting.heldOn = day("2026-01-14");
    CHECK(papersDeadline(meeting, {}, day("2026-01-07")).due == day("2026-01-07"));
    CHECK_FALSE(papersDeadline(meeting, {}, day("2026-01-07")).isOverdue());
    CHECK(papersDeadline(meeting, {}, day("2026-01-08")).isOverdue());
    meeting.state = MeetingState::PapersIssued;
    CHECK_FALSE(papersDeadline(meeting, {}, day("2026-01-08")).isOverdue());
    meeting.state = MeetingState::Cancelled;
    CHECK_FALSE(papersDeadline(meeting, {}, day("2026-01-08")).due.isValid());
    CHECK_FALSE(papersDeadline({}, {}, day("2026-01-08")).due.isValid());
}

TEST_CASE("a risk is scored when both likelihood and impact are given", "[rules]") {
    Risk risk;
    CHECK_FALSE(scoreOf(risk));
    risk.likelihood = 4;
    CHECK_FALSE(scoreOf(risk));
    risk.impact = 5;
    CHECK(scoreOf(risk) == 20);
}
