#include "core/record/change.h"

#include "core/record/kind.h"
#include "core/record/records.h"

namespace saferplan {

QString Change::fieldName() const {
    return field == presence ? QString() : QString::fromLatin1(kind->field(field).name);
}

bool apply(const Change &change, Records &records) {
    if (change.field == Change::presence) {
        if (change.after.isEmpty())
            change.kind->erase(records, change.record);
        else
            change.kind->create(records, change.record);
        return true;
    }
    if (change.kind->fields()[static_cast<size_t>(change.field)]->kind == FieldKind::Links) {
        if (!change.kind->has(records, change.record))
            return false;
        change.kind->setMember(records, change.record, change.field, change.member, !change.after.isEmpty());
        return true;
    }
    return change.kind->read(records, change.record, change.field, change.after.toUtf8());
}

QString valueNow(const Change &change, const Records &records) {
    const Kind &kind = *change.kind;
    if (change.field == Change::presence)
        return kind.has(records, change.record) ? presentText() : QString();
    if (change.member.isNull())
        return kind.text(records, change.record, change.field);
    return kind.members(records, change.record, change.field).contains(change.member) ? presentText() : QString();
}

Changes difference(const Records &from, const Records &to) {
    Changes changes;
    for (const Kind *kind : kinds())
        kind->difference(from, to, changes);
    return changes;
}

} // namespace saferplan
