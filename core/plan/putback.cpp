#include "core/plan/putback.h"

#include "core/record/shown.h"

namespace saferplan {

namespace {

/// "due date", "declared RAG": the field in the middle of a name.
QString nameOf(const FieldInfo &field) {
    QString name = QString::fromUtf8(field.label);
    if (name.size() > 1 && name[1].isLower())
        name[0] = name[0].toLower();
    return field.kind == FieldKind::Date && name.endsWith(QLatin1String("due"))
               ? name + QStringLiteral(" date")
               : name;
}

QString valueNow(const Records &records, const Change &change) {
    if (change.member.isNull())
        return change.kind->text(records, change.record, change.field);
    return change.kind->members(records, change.record, change.field).contains(change.member) ? presentText()
                                                                                              : QString();
}

} // namespace

QString whyNotPutBack(const Records &records, const Change &change) {
    const Kind &kind = *change.kind;
    if (!kind.has(records, change.record))
        return QStringLiteral("The record is not in the plan now.");
    if (change.field == Change::presence)
        return QStringLiteral("The record came to be here; there is no value before.");
    if (kind.isFixedOnceSaved() && kind.isOwn(change.field))
        return QStringLiteral("A record of this kind is not changed once it is saved.");
    if (kind.field(change.field).isAutomatic)
        return QStringLiteral("The program fills this field in.");
    if (valueNow(records, change) == change.before)
        return QStringLiteral("It has this value now.");
    return {};
}

void putBack(Edits &edits, const Change &change) {
    const Kind &kind = *change.kind;
    if (change.member.isNull()) {
        edits.set(kind, change.record, change.field, change.before);
        return;
    }
    edits.setMember(kind, change.record, change.field, change.member, !change.before.isEmpty());
}

QString putBackLabel(const Records &records, const Change &change) {
    const QString reference = change.kind->reference(records, change.record);
    if (change.field == change.kind->fieldNamed("archived"))
        return change.before == QLatin1String("yes") ? QStringLiteral("Archive %1").arg(reference)
                                                     : QStringLiteral("Restore %1").arg(reference);
    return QStringLiteral("Restore %1 of %2").arg(nameOf(change.kind->field(change.field)), reference);
}

} // namespace saferplan
