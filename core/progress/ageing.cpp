#include "core/progress/ageing.h"

namespace saferplan {

AgeingTable ageingOf(const QList<Standing> &standings) {
    AgeingTable table;
    for (const Standing &standing : standings) {
        if (!standing.overdue)
            continue;
        ++table.overdue;
        table.bands.add(ageing(standing.computed.daysLate));
        table.longest = std::max(table.longest, standing.computed.daysLate);
    }
    return table;
}

} // namespace saferplan
