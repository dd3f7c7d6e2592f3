#include "app/commandline/jsonrecord.h"

#include "app/commandline/command.h"
#include "core/tables/writtenvalue.h"

#include <QJsonArray>

namespace saferplan {

namespace {

QString referenceOf(const Records &records, const QUuid &id) {
    const Kind *kind = kindOf(records, id);
    return kind ? kind->reference(records, id) : uuidText(id);
}

/// The record that `P1-03`, `action:P1-03` or an id as JSON has it names.
RecordName named(const Records &records, const QString &reference) {
    if (const QUuid id(reference); const Kind *kind = kindOf(records, id))
        return {kind, id};
    const Kind *only = reference.contains(u':') ? kindNamed(reference.section(u':', 0, 0)) : nullptr;
    return findReference(records, only ? reference.section(u':', 1) : reference, only);
}

} // namespace

RecordName recordFor(const Records &records, const QString &reference) {
    const RecordName found = named(records, reference);
    if (!found.kind)
        throw CommandError(QStringLiteral("There is no record %1 in this plan.").arg(reference));
    return found;
}

QJsonObject recordJson(const Records &records, const Kind &kind, const QUuid &id) {
    QJsonObject object{{QStringLiteral("id"), uuidText(id)},
                       {QStringLiteral("record"), QLatin1String(kind.name())}};
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        const FieldInfo &field = *kind.fields()[i];
        const QString text = kind.text(records, id, static_cast<int>(i));
        QJsonValue value = text;
        if (field.kind == FieldKind::Links) {
            QStringList references;
            for (const QUuid &member : kind.members(records, id, static_cast<int>(i)))
                references += referenceOf(records, member);
            references.sort();
            value = QJsonArray::fromStringList(references);
        } else if (text.isEmpty() && field.kind != FieldKind::Text && field.kind != FieldKind::LongText) {
            value = QJsonValue::Null;
        } else if (field.kind == FieldKind::Link) {
            value = referenceOf(records, QUuid(text));
        } else if (field.kind == FieldKind::Number || field.kind == FieldKind::Decimal) {
            value = text.toDouble();
        } else if (field.kind == FieldKind::YesNo) {
            value = text == QLatin1String("yes");
        }
        object.insert(QLatin1String(field.name), value);
    }
    return object;
}

QString fieldText(const Records &records, const FieldInfo &field, const QString &written) {
    const WrittenValue value = readWritten(field, written, [&](const QString &reference) {
        // A reference of any kind may say its kind: `action:P1-03`.
        const Kind *target = kindNamed(QLatin1String(field.target));
        if (!target || target->has(records, QUuid(reference)))
            return named(records, reference).id;
        return findReference(records, reference, target).id;
    });
    if (!value.isRead())
        throw CommandError(value.problem);
    return value.text;
}

} // namespace saferplan
