#include "core/record/shown.h"

namespace saferplan {

QString dateText(const QDate &date) {
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (!date.isValid())
        return {};
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(QLatin1String(months[date.month() - 1])).arg(date.year());
}

QString titleOf(const Records &records, const QUuid &id) {
    const Kind *kind = kindOf(records, id);
    if (!kind)
        return {};
    const int title = kind->titleField();
    const QString reference = kind->reference(records, id);
    const QString words = title < 0 ? QString() : kind->text(records, id, title);
    return reference.isEmpty() || words.isEmpty() ? reference + words : reference + u' ' + words;
}

QString shown(const Records &records, const FieldInfo &field, const QString &text) {
    if (text.isEmpty())
        return text;
    switch (field.kind) {
    case FieldKind::Choice:
        for (const Choice &choice : field.choices)
            if (text == QLatin1String(choice.word))
                return QString::fromUtf8(choice.label);
        return text;
    case FieldKind::Date:
        return dateText(QDate::fromString(text, Qt::ISODate));
    case FieldKind::YesNo:
        return text == QLatin1String("yes") ? QStringLiteral("Yes") : QStringLiteral("No");
    case FieldKind::Link:
    case FieldKind::Links: {
        QStringList names;
        for (const QString &part : text.split(u' ')) {
            const QUuid id(part);
            const Kind *kind = kindOf(records, id);
            names += kind ? kind->reference(records, id) : QStringLiteral("not in this plan");
        }
        names.sort();
        return names.join(QStringLiteral(", "));
    }
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Time:
    case FieldKind::Number:
    case FieldKind::Decimal:
        return text;
    }
    return text;
}

QString shown(const Records &records, const Kind &kind, const QUuid &id, int field) {
    return shown(records, *kind.fields()[static_cast<size_t>(field)], kind.text(records, id, field));
}

} // namespace saferplan
