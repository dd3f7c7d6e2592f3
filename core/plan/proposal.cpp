#include "core/plan/proposal.h"

namespace saferplan {

void complete(Edits &edits, const Records &records, References &references) {
    // All texts first: a reference that is given may be made of another record's.
    for (const auto &[kind, id] : edits.touched())
        kind->clean(edits.values(), id);
    QSet<std::pair<const Kind *, QString>> taken;
    for (const auto &[kind, id] : edits.touched())
        taken.insert({kind, kind->reference(edits.values(), id).toLower()});
    for (const auto &[kind, id] : edits.touched())
        if (kind->reference(edits.values(), id).isEmpty())
            references.give(*kind, id, records, edits.values(), taken);
}

Changes changesBy(const Edits &edits, const Records &records) {
    Changes changes;
    for (const auto &[kind, id] : edits.touched())
        kind->difference(records, edits.values(), id, changes);
    return changes;
}

} // namespace saferplan
