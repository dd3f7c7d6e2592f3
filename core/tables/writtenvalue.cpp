#include "core/tables/writtenvalue.h"

#include "core/record/shown.h"

#include <QRegularExpression>

namespace saferplan {

namespace {

using Find = std::function<QUuid(const QString &)>;

WrittenValue wrong(const FieldInfo &field, const QString &written, const QString &right) {
    return {
        {},
        QStringLiteral("\"%1\" is no value for \"%2\". %3").arg(written, QLatin1String(field.name), right)};
}

/// The text, where the field's own type reads it; else the sentence.
WrittenValue taken(bool read, const QString &text, const FieldInfo &field, const QString &written,
                   const QString &right) {
    return read ? WrittenValue{text, {}} : wrong(field, written, right);
}

WrittenValue choice(const FieldInfo &field, const QString &written) {
    QStringList words;
    for (const Choice &one : field.choices) {
        const QString word = QLatin1String(one.word);
        if (written.compare(word, Qt::CaseInsensitive) == 0 ||
            written.compare(QString::fromUtf8(one.label), Qt::CaseInsensitive) == 0)
            return {word, {}};
        words += word;
    }
    return wrong(field, written, QStringLiteral("Use one of: %1.").arg(words.join(QStringLiteral(", "))));
}

WrittenValue links(const FieldInfo &field, const QString &written, const Find &find) {
    QStringList ids;
    for (const QString &part : field.kind == FieldKind::Link ? QStringList{written} : written.split(u';')) {
        const QString reference = part.trimmed();
        if (reference.isEmpty())
            continue;
        const QUuid id = find(reference);
        if (id.isNull())
            return {{},
                    QStringLiteral(
                        "\"%1\" for \"%2\" is the reference of no record. Correct it, or add the record.")
                        .arg(reference, QLatin1String(field.name))};
        ids += uuidText(id);
    }
    return {ids.join(u' '), {}};
}

/// A number without what separates its thousands; empty where something else is separated, such as "1,5".
QString withoutSeparators(const QString &written) {
    static const QRegularExpression grouped(
        QStringLiteral("^[+-]?\\d{1,3}([, \u00a0\u202f]\\d{3})+(\\.\\d+)?$"));
    static const QRegularExpression separator(QStringLiteral("[, \u00a0\u202f]"));
    if (!written.contains(separator))
        return written;
    return grouped.match(written).hasMatch() ? QString(written).remove(separator) : QString();
}

WrittenValue number(const FieldInfo &field, const QString &written) {
    const QString plain = withoutSeparators(written);
    bool read = false;
    if (field.kind == FieldKind::Number) {
        const int value = plain.toInt(&read);
        return taken(read, QString::number(value), field, written,
                     QStringLiteral("Write a whole number, such as 12."));
    }
    std::optional<double> value;
    read = !plain.isEmpty() && Codec<std::optional<double>>::read(plain.toUtf8(), value);
    return taken(read, Codec<std::optional<double>>::text(value), field, written,
                 QStringLiteral("Write a number, such as 1250.50."));
}

WrittenValue yesNo(const FieldInfo &field, const QString &written) {
    for (const char *yes : {"yes", "y", "true", "1"})
        if (written.compare(QLatin1String(yes), Qt::CaseInsensitive) == 0)
            return {QStringLiteral("yes"), {}};
    for (const char *no : {"no", "n", "false", "0"})
        if (written.compare(QLatin1String(no), Qt::CaseInsensitive) == 0)
            return {QStringLiteral("no"), {}};
    return wrong(field, written, QStringLiteral("Write yes or no."));
}

} // namespace

WrittenValue readWritten(const FieldInfo &field, const QString &written, const Find &find) {
    if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText)
        return {written, {}};
    const QString words = written.trimmed();
    if (words.isEmpty())
        return {};
    switch (field.kind) {
    case FieldKind::Choice:
        return choice(field, words);
    case FieldKind::Link:
    case FieldKind::Links:
        return links(field, words, find);
    case FieldKind::Number:
    case FieldKind::Decimal:
        return number(field, words);
    case FieldKind::YesNo:
        return yesNo(field, words);
    case FieldKind::Date: {
        const QDate date = readDate(words);
        return taken(date.isValid(), date.toString(Qt::ISODate), field, words,
                     QStringLiteral("Write a day of the calendar, such as 2025-09-30 or 30 Sep 2025."));
    }
    case FieldKind::Time: {
        const QTime time = QTime::fromString(words, QStringLiteral("H:mm"));
        return taken(time.isValid(), time.toString(QStringLiteral("HH:mm")), field, words,
                     QStringLiteral("Write a time of day, such as 14:30."));
    }
    case FieldKind::Text:
    case FieldKind::LongText:
        break;
    }
    return {written, {}};
}

} // namespace saferplan
