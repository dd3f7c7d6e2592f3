#include "core/progress/highlightdraft.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

struct Drafted : SamplePlan {
    Period period = periodOf(today); // 2025/26 Q4

    Action live(const char *reference, Rag rag, const char *due = "2026-09-30") const {
        Action made = action(reference, Status::InProgress, day(due));
        made.rag = rag;
        return made;
    }
    void say(const Action &about, const char *on, const char *happened, const char *next = "") {
        ProgressUpdate update;
        update.id = Id<ProgressUpdate>::make();
        update.about = {about.id.uuid};
        update.saidOn = day(on);
        update.happened = QString::fromUtf8(happened);
        update.nextStep = QString::fromUtf8(next);
        records.all<ProgressUpdate>().put(update);
    }
    void submit(const Period &of) {
        HighlightReport report;
        report.id = Id<HighlightReport>::make();
        report.group = group.id;
        report.period = of.name;
        report.submittedOn = of.last.addDays(7);
        records.all<HighlightReport>().put(report);
    }
    HighlightReport draft() const {
        return highlightDraft(records, standingsOf(records, today), group.id, period, today);
    }
};

} // namespace

TEST_CASE("a highlight report tells what was last said and what was completed in the period", "[progress]") {
    Drafted plan;
    const Action running = plan.live("P1-01", Rag::Green);
    plan.add(running);
    plan.say(running, "2025-12-10", "Before the period", "Old step");
    plan.say(running, "2026-01-10", "First visit", "Second visit");
    plan.say(running, "2026-01-20", "Second\nvisit");
    Action done = plan.action("P1-02", Status::Complete, plan.today);
    done.completedOn = day("2026-01-20");
    plan.add(done);
    Action before = plan.action("P1-03", Status::Complete, plan.today);
    before.completedOn = day("2025-12-20");
    plan.add(before);
    const HighlightReport report = plan.draft();
    CHECK(report.achieved == QStringLiteral("P1-01: Second visit\nP1-02: complete. Action P1-02."));
    CHECK(report.next == QStringLiteral("P1-01: Second visit"));
    CHECK(report.notDone == QStringLiteral("None."));
    CHECK(report.asks == QStringLiteral("None."));
    CHECK(report.period == QStringLiteral("2025/26 Q4"));
    CHECK(report.periodEnd == day("2026-03-31"));
    CHECK(report.rag == Rag::Green);
}

TEST_CASE("what is due and not done, and what is red, is asked about", "[progress]") {
    Drafted plan;
    Action red = plan.live("P1-01", Rag::Red, "2025-11-30");
    red.ragReason = QStringLiteral("No venue");
    red.pathToGreen = QStringLiteral("Book the school by March");
    red.escalatedTo = plan.deliveryGroup.id;
    plan.add(red);
    plan.add(plan.live("P1-02", Rag::Green, "2026-04-30"));
    plan.add(plan.live("P1-03", Rag::Green));
    const HighlightReport report = plan.draft();
    CHECK(report.notDone == QStringLiteral("P1-01: Action P1-01, due 30 Nov 2025, 61 days late."));
    CHECK(report.next == QStringLiteral("P1-02: Action P1-02, due 30 Apr 2026."));
    CHECK(report.asks == QStringLiteral("P1-01 (to the Delivery Group): No venue Path to green: Book the "
                                        "school by March"));
    CHECK(report.rag == Rag::Amber);
    CHECK(report.achieved.isEmpty());
}

TEST_CASE("half of a group's actions at red make the group red", "[progress]") {
    Drafted plan;
    plan.add(plan.live("P1-01", Rag::Red));
    CHECK(plan.draft().rag == Rag::Red);
    plan.add(plan.live("P1-02", Rag::Green));
    CHECK(plan.draft().rag == Rag::Red);
    plan.add(plan.live("P1-03", Rag::Green));
    CHECK(plan.draft().rag == Rag::Amber);
}

TEST_CASE("the report is about the period that has just ended, until that one is submitted", "[progress]") {
    Drafted plan;
    const auto period = [&plan](const char *on) {
        return highlightPeriod(plan.records, plan.group, day(on)).name;
    };
    CHECK(period("2025-12-31") == QStringLiteral("2025/26 Q3"));
    CHECK(period("2026-01-31") == QStringLiteral("2025/26 Q3"));
    CHECK(period("2026-02-01") == QStringLiteral("2025/26 Q4"));
    plan.group.termStart = day("2026-01-05");
    CHECK(period("2026-01-20") == QStringLiteral("2025/26 Q4"));
    plan.group.termStart = {};
    plan.submit(periodOf(day("2025-12-31")));
    CHECK(period("2026-01-20") == QStringLiteral("2025/26 Q4"));
    CHECK(highlightReportOf(plan.records, plan.group.id, QStringLiteral("2025/26 Q3")));
    CHECK_FALSE(highlightReportOf(plan.records, plan.group.id, QStringLiteral("2025/26 Q4")));
}
