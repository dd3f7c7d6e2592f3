#pragma once

#include "core/record/group.h"

namespace saferplan {

/// Whether a higher or a lower figure is better.
enum class Polarity { ContextOnly, HigherIsBetter, LowerIsBetter };

inline std::span<const Choice> choicesOf(Polarity) {
    static constexpr Choice list[] = {{"context_only", "Context only"},
                                      {"higher_is_better", "Higher is better"},
                                      {"lower_is_better", "Lower is better"}};
    return list;
}

/// A measure with its source, frequency, polarity, baseline and target.
struct Indicator : RecordBase<Indicator> {
    QString title;
    Id<Agency> sourceAgency;
    Id<Priority> priority;
    QString ownerRole;
    Polarity polarity = Polarity::ContextOnly;
    Rhythm frequency = Rhythm::Quarterly;
    QString unit; ///< such as "incidents" or "%"
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<double> tolerance; ///< per cent off target that is still green; empty: the plan's setting

    friend bool operator==(const Indicator &, const Indicator &) = default;

    template <class D> static D describe() {
        return D("Indicator", "Indicators", "I-{00}")
            .field("title", "Title", &Indicator::title).required().title()
            .field("source_agency", "Source", &Indicator::sourceAgency).as(Aspect::Owned).section("Who answers for it")
            .field("priority", "Priority", &Indicator::priority)
            .field("owner_role", "Owner", &Indicator::ownerRole).as(Aspect::Owned)
            .field("polarity", "Polarity", &Indicator::polarity).section("How it is measured")
            .field("frequency", "Frequency", &Indicator::frequency)
            .field("unit", "Unit", &Indicator::unit)
            .field("baseline", "Baseline", &Indicator::baseline).section("Baseline and target")
            .field("target", "Target", &Indicator::target)
            .field("tolerance", "Tolerance (per cent)", &Indicator::tolerance).range(0, 100);
    }
};

} // namespace saferplan
