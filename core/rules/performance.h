#pragma once

#include "core/record/indicator.h"
#include "core/record/reading.h"
#include "core/record/settings.h"

namespace saferplan {

/// How an indicator performs against its target, or why that cannot be said.
enum class Performance { NoData, NotReceived, ContextOnly, NoTarget, NoBaseline, Green, Amber, Red };

inline std::span<const Choice> choicesOf(Performance) {
    static constexpr Choice list[] = {{"no_data", "No data"},
                                      {"not_received", "Data not received"},
                                      {"context_only", "Context only"},
                                      {"no_target", "No target"},
                                      {"no_baseline", "Off target, nothing to compare with"},
                                      {"green", "Green"},
                                      {"amber", "Amber"},
                                      {"red", "Red"}};
    return list;
}

/// Whether the latest figure is better than the one before.
enum class Direction { Unknown, Better, Worse, Same };

inline std::span<const Choice> choicesOf(Direction) {
    static constexpr Choice list[] = {
        {"unknown", "Not known"}, {"better", "Better"}, {"worse", "Worse"}, {"same", "Same"}};
    return list;
}

/// What the latest figure was compared with to say whether it improved.
enum class Comparison { None, LastYear, Baseline };

inline std::span<const Choice> choicesOf(Comparison) {
    static constexpr Choice list[] = {
        {"none", "Nothing"}, {"last_year", "Same period last year"}, {"baseline", "Baseline"}};
    return list;
}

/// The performance of an indicator, with the figures it rests on.
struct PerformanceVerdict {
    Performance rag = Performance::NoData;
    Direction direction = Direction::Unknown;
    Polarity polarity = Polarity::ContextOnly;
    QString unit;
    QString period; ///< of the latest reading
    QDate periodEnd;
    std::optional<double> value; ///< empty: none, or not received
    std::optional<double> target;
    double tolerance = 0;            ///< per cent of the target
    std::optional<double> offTarget; ///< per cent of the target on its wrong side; 0: met; empty: not known
    Comparison comparison = Comparison::None;
    std::optional<double> compared; ///< the figure compared with
    std::optional<double> previous; ///< the last figure received before

    /// "Amber: 1,250 incidents against a target of 1,080, 15.7% off (tolerance 10%); better than 1,300 in the
    /// same period last year".
    QString sentence() const;

    friend bool operator==(const PerformanceVerdict &, const PerformanceVerdict &) = default;
};

/// The readings that say something (a value, or that none was received) by the end of their period.
QList<const Reading *> inOrder(const QList<const Reading *> &readings);

/// Whether a figure is better or worse than another, by polarity; Unknown where the indicator is context only
/// and the figures differ.
Direction directionOf(Polarity polarity, double value, double against);

/// Performance of the latest reading, by Havering's rule: green on or within tolerance of the target; amber
/// off by more but improved or maintained; red off by more and worse. It is compared with the same period of
/// last year where there is one (the reading nearest to the same day a year before, at most 15 days from it),
/// else with the baseline. Tolerance is the indicator's, else Settings::indicatorTolerance (default 10 per
/// cent, Havering), in per cent of the target. The direction of travel is against the last figure received
/// before.
PerformanceVerdict performanceOf(const Indicator &indicator, const QList<const Reading *> &readings,
                                 const Settings &settings);

} // namespace saferplan
