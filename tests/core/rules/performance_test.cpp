#include "core/rules/performance.h"
#include "tests/core/rules/day.h"

using namespace saferplan;

namespace {

struct Figure {
    const char *periodEnd;
    std::optional<double> value;
};

Indicator indicator(Polarity polarity, std::optional<double> baseline, std::optional<double> target) {
    Indicator made;
    made.polarity = polarity;
    made.baseline = baseline;
    made.target = target;
    return made;
}

/// A figure without a value was not received.
PerformanceVerdict performance(const Indicator &indicator, const QList<Figure> &figures,
                               const Settings &settings = {}) {
    QList<Reading> readings;
    for (const Figure &figure : figures) {
        Reading reading;
        reading.periodEnd = day(figure.periodEnd);
        reading.value = figure.value;
        reading.notReceived = !figure.value;
        readings.append(reading);
    }
    QList<const Reading *> pointers;
    for (const Reading &reading : readings)
        pointers.append(&reading);
    return performanceOf(indicator, pointers, settings);
}

const Indicator lower = indicator(Polarity::LowerIsBetter, 1200, 1000);
const Indicator higher = indicator(Polarity::HigherIsBetter, 40, 50);

} // namespace

TEST_CASE("a figure on target or better is green, by polarity", "[rules]") {
    CHECK(performance(lower, {{"2025-12-31", 1000}}).rag == Performance::Green);
    CHECK(performance(lower, {{"2025-12-31", 10}}).rag == Performance::Green);
    CHECK(performance(higher, {{"2025-12-31", 50}}).rag == Performance::Green);
    CHECK(performance(higher, {{"2025-12-31", 90}}).rag == Performance::Green);
}

TEST_CASE("a figure exactly at the tolerance is green", "[rules]") {
    CHECK(performance(lower, {{"2025-12-31", 1100}}).rag == Performance::Green);
    CHECK(performance(lower, {{"2025-12-31", 1101}}).rag == Performance::Amber);
    CHECK(performance(higher, {{"2025-12-31", 45}}).rag == Performance::Green);
    CHECK(performance(higher, {{"2025-12-31", 44.9}}).rag == Performance::Amber);
    CHECK(performance(indicator(Polarity::LowerIsBetter, {}, 1.1), {{"2025-12-31", 1.21}}).rag ==
          Performance::Green);
}

TEST_CASE("the indicator's own tolerance goes before the plan's", "[rules]") {
    Indicator own = lower;
    own.tolerance = 5;
    CHECK(performance(own, {{"2025-12-31", 1050}}).rag == Performance::Green);
    CHECK(performance(own, {{"2025-12-31", 1051}}).rag == Performance::Amber);
    own.tolerance = 0;
    CHECK(performance(own, {{"2025-12-31", 1001}}).rag == Performance::Amber);
    Settings settings;
    settings.indicatorTolerance = 20;
    CHECK(performance(lower, {{"2025-12-31", 1200}}, settings).rag == Performance::Green);
}

TEST_CASE("off target is amber while improved or maintained and red when worse", "[rules]") {
    CHECK(performance(lower, {{"2025-12-31", 1199}}).rag == Performance::Amber);
    CHECK(performance(lower, {{"2025-12-31", 1200}}).rag == Performance::Amber);
    CHECK(performance(lower, {{"2025-12-31", 1201}}).rag == Performance::Red);
    CHECK(performance(higher, {{"2025-12-31", 40}}).rag == Performance::Amber);
    CHECK(performance(higher, {{"2025-12-31", 39}}).rag == Performance::Red);
}

TEST_CASE("the same period of last year goes before the baseline", "[rules]") {
    const PerformanceVerdict verdict = performance(
        lower, {{"2024-12-31", 1300}, {"2025-03-31", 900}, {"2025-09-30", 1260}, {"2025-12-31", 1250}});
    CHECK(verdict.rag == Performance::Amber);
    CHECK(verdict.comparison == Comparison::LastYear);
    CHECK(verdict.compared == 1300);
    CHECK(performance(lower, {{"2024-12-31", 1150}, {"2025-12-31", 1190}}).rag == Performance::Red);
}

TEST_CASE("the same period of last year is found across leap days and not beyond 15 days", "[rules]") {
    CHECK(performance(lower, {{"2023-02-28", 1}, {"2024-02-29", 1150}}).comparison == Comparison::LastYear);
    CHECK(performance(lower, {{"2024-02-29", 1}, {"2025-02-28", 1150}}).comparison == Comparison::LastYear);
    CHECK(performance(lower, {{"2024-12-16", 1}, {"2025-12-31", 1150}}).comparison == Comparison::LastYear);
    CHECK(performance(lower, {{"2024-12-15", 1}, {"2025-12-31", 1150}}).comparison == Comparison::Baseline);
    CHECK(performance(lower, {{"2024-12-31", {}}, {"2025-12-31", 1150}}).comparison == Comparison::Baseline);
}

TEST_CASE("what keeps an indicator from being rated is said", "[rules]") {
    CHECK(performance(lower, {}).rag == Performance::NoData);
    CHECK(performance(lower, {{"2025-09-30", 900}, {"2025-12-31", {}}}).rag == Performance::NotReceived);
    CHECK(performance(indicator(Polarity::ContextOnly, 30, 10), {{"2025-12-31", 37}}).rag ==
          Performance::ContextOnly);
    CHECK(performance(indicator(Polarity::LowerIsBetter, 30, {}), {{"2025-12-31", 37}}).rag ==
          Performance::NoTarget);
    CHECK(performance(indicator(Polarity::LowerIsBetter, {}, 30), {{"2025-12-31", 37}}).rag ==
          Performance::NoBaseline);
    CHECK(performance(indicator(Polarity::LowerIsBetter, {}, 30), {{"2025-12-31", 30}}).rag ==
          Performance::Green);
}

TEST_CASE("a target of nothing is met by nothing alone", "[rules]") {
    const Indicator none = indicator(Polarity::LowerIsBetter, 5, 0);
    CHECK(performance(none, {{"2025-12-31", 0}}).rag == Performance::Green);
    const PerformanceVerdict one = performance(none, {{"2025-12-31", 1}});
    CHECK(one.rag == Performance::Amber);
    CHECK_FALSE(one.offTarget);
    CHECK(one.sentence() == QStringLiteral("Amber: 1 against a target of 0, off target; better than 5 at the "
                                           "baseline"));
}

TEST_CASE("direction of travel is against the last figure received before, by polarity", "[rules]") {
    CHECK(performance(lower, {{"2025-09-30", 900}, {"2025-12-31", 800}}).direction == Direction::Better);
    CHECK(performance(lower, {{"2025-09-30", 900}, {"2025-12-31", 950}}).direction == Direction::Worse);
    CHECK(performance(lower, {{"2025-09-30", 900}, {"2025-12-31", 900}}).direction == Direction::Same);
    CHECK(performance(higher, {{"2025-09-30", 44}, {"2025-12-31", 45}}).direction == Direction::Better);
    CHECK(performance(higher, {{"2025-09-30", 44}, {"2025-12-31", 43}}).direction == Direction::Worse);
    CHECK(performance(lower, {{"2025-12-31", 900}}).direction == Direction::Unknown);
    CHECK(performance(lower, {{"2025-06-30", 700}, {"2025-09-30", {}}, {"2025-12-31", 800}}).direction ==
          Direction::Worse);
    CHECK(performance(lower, {{"2025-09-30", 700}, {"2025-12-31", {}}}).direction == Direction::Unknown);
    const Indicator context = indicator(Polarity::ContextOnly, {}, {});
    CHECK(performance(context, {{"2025-09-30", 7}, {"2025-12-31", 8}}).direction == Direction::Unknown);
    CHECK(performance(context, {{"2025-09-30", 8}, {"2025-12-31", 8}}).direction == Direction::Same);
}

TEST_CASE("readings are taken by the end of their period, in whatever order they came", "[rules]") {
    CHECK(performance(lower, {{"2025-12-31", 800}, {"2025-09-30", 900}}).value == 800);
    Reading archived;
    archived.periodEnd = day("2026-03-31");
    archived.value = 1;
    archived.archived = true;
    Reading dateless;
    dateless.value = 1;
    Reading empty;
    empty.periodEnd = day("2026-03-31");
    CHECK(inOrder({&archived, &dateless, &empty}).isEmpty());
}

TEST_CASE("the workings of performance name figure, target, tolerance and what it was compared with",
          "[rules]") {
    Indicator asb = indicator(Polarity::LowerIsBetter, 1200, 1080);
    asb.unit = QStringLiteral("incidents");
    CHECK(
        performance(asb, {{"2024-12-31", 1300}, {"2025-09-30", 1200}, {"2025-12-31", 1250}}).sentence() ==
        QStringLiteral("Amber: 1,250 incidents against a target of 1,080, 15.74% off (tolerance 10%); better "
                       "than 1,300 in the same period last year; worse than 1,200 in the period before"));
    CHECK(performance(asb, {{"2025-12-31", 1080}}).sentence() ==
          QStringLiteral(
              "Green: 1,080 incidents against a target of 1,080, met; better than 1,200 at the baseline"));
    CHECK(performance(asb, {{"2025-12-31", {}}}).sentence() ==
          QStringLiteral("Data not received for 31 Dec 2025"));
    CHECK(performance(asb, {}).sentence() == QStringLiteral("No data"));
    CHECK(performance(indicator(Polarity::ContextOnly, 30, {}), {{"2025-12-31", 37}}).sentence() ==
          QStringLiteral("Context only: 37; 30 at the baseline"));
}
