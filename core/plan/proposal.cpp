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
    for (Change kept : edits.confirmed()) {
        const auto isOfIt = [&kept](const Change &change) {
            return change.record == kept.record && change.field == kept.field && change.member == kept.member;
        };
        if (!kept.kind->has(records, kept.record) || std::any_of(changes.begin(), changes.end(), isOfIt))
            continue;
        kept.before = kept.after = valueNow(kept, records);
        changes.append(kept);
    }
    return changes;
}

} // namespace saferplan
