#include "app/commandline/jsonrecord.h"

#include "app/commandline/command.h"

#include <QJsonArray>

namespace saferplan {

namespace {

QString referenceOf(const Records &records, const QUuid &id) {
    const Kind *kind = kindOf(records, id);
    return kind ? kind->reference(records, id) : uuidText(id);
}

QString idText(const Records &records, const FieldInfo &field, const QString &reference) {
    // A reference of any kind may say its kind: `action:P1-03`.
    const Kind *named = kindNamed(reference.section(u':', 0, 0));
    const bool says = *field.target == 0 && named && reference.contains(u':');
    const RecordName found = findReference(records, says ? reference.section(u':', 1) : reference.trimmed(),
                                           says ? named : kindNamed(QLatin1String(field.target)));
    if (!found.kind)
        throw CommandError(
            QStringLiteral("There is no record %1 for \"%2\".").arg(reference, QLatin1String(field.name)));
    return uuidText(found.id);
}

} // namespace

RecordName recordFor(const Records &records, const QString &reference) {
    const Kind *only = reference.contains(u':') ? kindNamed(reference.section(u':', 0, 0)) : nullptr;
    const RecordName found = findReference(records, only ? reference.section(u':', 1) : reference, only);
    if (!found.kind)
        throw CommandError(QStringLiteral("There is no record %1 in this plan.").arg(reference));
    return found;
}

QJsonObject recordJson(const Records &records, const Kind &kind, const QUuid &id) {
    QJsonObject object{{QStringLiteral("id"), uuidText(id)},
                       {QStringLiteral("kind"), QLatin1String(kind.name())}};
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
    QStringList ids;
    switch (field.kind) {
    case FieldKind::Link:
        return written.isEmpty() ? QString() : idText(records, field, written);
    case FieldKind::Links:
        for (const QString &part : written.split(u';', Qt::SkipEmptyParts))
            ids += idText(records, field, part.trimmed());
        return ids.join(u' ');
    case FieldKind::Choice: {
        QStringList words;
        for (const Choice &choice : field.choices) {
            if (written.compare(QString::fromUtf8(choice.label), Qt::CaseInsensitive) == 0 ||
                written == QLatin1String(choice.word))
                return QLatin1String(choice.word);
            words += QLatin1String(choice.word);
        }
        throw CommandError(QStringLiteral("\"%1\" is no value of \"%2\". Use one of: %3.")
                               .arg(written, QLatin1String(field.name), words.join(QStringLiteral(", "))));
    }
    default:
        return written;
    }
}

} // namespace saferplan
