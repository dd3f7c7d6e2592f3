#include "core/progress/slips.h"

#include "core/record/records.h"
#include "core/record/related.h"

namespace saferplan {

QList<Slip> slipsOf(const Records &records) {
    const Related<Rebaseline, Action> rebaselines(records.all<Rebaseline>(), &Rebaseline::action);
    QList<Slip> slips;
    for (const Action &action : records.all<Action>()) {
        if (action.archived || action.status == Status::Withdrawn)
            continue;
        const Slippage slippage = slippageOf(action, rebaselines.of(action.id));
        if (slippage.isMoved())
            slips.append({action.id, slippage});
    }
    std::stable_sort(slips.begin(), slips.end(),
                     [](const Slip &a, const Slip &b) { return a.slippage.days > b.slippage.days; });
    return slips;
}

} // namespace saferplan
