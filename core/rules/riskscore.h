#pragma once

#include "core/record/risk.h"

namespace saferplan {

/// Likelihood times impact, 1 to 25; none while either is not given.
inline std::optional<int> scoreOf(const Risk &risk) {
    if (!risk.likelihood || !risk.impact)
        return {};
    return *risk.likelihood * *risk.impact;
}

} // namespace saferplan
