#pragma once

#include "core/record/risk.h"

namespace saferplan {

/// Likelihood times impact, 1 to 25; none while either is not given.
inline std::optional<int> scoreOf(const Risk &risk) {
    if (!risk.likelihood || !risk.impact)
        return {};
    return *risk.likelihood * *risk.impact;
}

/// How grave a score is.
enum class RiskBand { Low, Medium, High, VeryHigh };

inline std::span<const Choice> choicesOf(RiskBand) {
    static constexpr Choice list[] = {
        {"low", "Low"}, {"medium", "Medium"}, {"high", "High"}, {"very_high", "Very high"}};
    return list;
}

/// The band of a score on the 5 x 5 matrix: to 4 low, to 9 medium, to 15 high, above very high (our own
/// choice).
inline RiskBand bandOf(int score) {
    return score <= 4    ? RiskBand::Low
           : score <= 9  ? RiskBand::Medium
           : score <= 15 ? RiskBand::High
                         : RiskBand::VeryHigh;
}

/// What the steps from 1 to 5 of a scale mean: "Possible", "Major".
QString likelihoodWord(int likelihood);
QString impactWord(int impact);

/// "12, high"; "not scored" while likelihood or impact is not given.
QString scoreText(const Risk &risk);

} // namespace saferplan
