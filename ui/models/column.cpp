#include "ui/models/column.h"

#include "core/record/records.h"
#include "core/record/shown.h"

namespace saferplan {

namespace {

SortKey keyOf(const Records &records, const FieldInfo &field, const Kind *target, const QString &text) {
    switch (field.kind) {
    case FieldKind::Choice:
        for (size_t i = 0; i < field.choices.size(); ++i)
            if (text == QLatin1String(field.choices[i].word))
                return {static_cast<double>(i), {}};
        return {};
    case FieldKind::Number:
    case FieldKind::Decimal:
        return {text.isEmpty() ? -std::numeric_limits<double>::infinity() : text.toDouble(), {}};
    case FieldKind::Date: // those without a date come last
        return {text.isEmpty() ? 1.0 : 0.0, text};
    case FieldKind::Link:
        return {text.isEmpty() ? 1.0 : 0.0,
                target ? naturalKey(target->reference(records, QUuid(text))) : text};
    default:
        return {0, naturalKey(text)};
    }
}

} // namespace

QString naturalKey(const QString &text) {
    QString key;
    key.reserve(text.size() + 8);
    qsizetype digits = 0;
    for (const QChar c : text.toCaseFolded()) {
        if (c.isDigit()) {
            ++digits;
        } else if (digits > 0) {
            key.insert(key.size() - digits, QString(std::max<qsizetype>(0, 9 - digits), u'0'));
            digits = 0;
        }
        key.append(c);
    }
    if (digits > 0)
        key.insert(key.size() - digits, QString(std::max<qsizetype>(0, 9 - digits), u'0'));
    return key;
}

QString nameOf(const Records &records, const Kind &kind, const QUuid &id) {
    if (id.isNull())
        return {};
    const int brief = kind.fieldNamed("short_name");
    if (brief >= 0)
        if (const QString name = kind.text(records, id, brief); !name.isEmpty())
            return name;
    const QString reference = kind.reference(records, id);
    const int title = kind.titleField();
    return title < 0 ? reference : kind.text(records, id, title);
}

Column fieldColumn(const Kind &kind, const char *name, const QString &empty) {
    Column column;
    column.field = kind.fieldNamed(name);
    Q_ASSERT(column.field >= 0);
    const FieldInfo *field = kind.fields()[static_cast<size_t>(column.field)];
    const Kind *target = field->kind == FieldKind::Link ? kindNamed(QLatin1String(field->target)) : nullptr;
    column.title = QString::fromUtf8(field->label);
    if (target)
        column.from = {target};
    else if (field->kind == FieldKind::Link || field->kind == FieldKind::Links)
        column.from = kinds();
    column.number = field->kind == FieldKind::Number || field->kind == FieldKind::Decimal;
    column.display = [&kind, field, target, at = column.field, empty](const Records &records,
                                                                      const QUuid &id) {
        const QString text = kind.text(records, id, at);
        if (text.isEmpty())
            return empty;
        if (target)
            return nameOf(records, *target, QUuid(text));
        return shown(records, *field, text);
    };
    column.sortKey = [&kind, field, target, at = column.field](const Records &records, const QUuid &id) {
        return keyOf(records, *field, target, kind.text(records, id, at));
    };
    return column;
}

Column sized(Column column, int width, bool editable) {
    column.width = width;
    column.editable = editable;
    return column;
}

} // namespace saferplan
