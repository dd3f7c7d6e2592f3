#include "core/record/shown.h"

namespace saferplan {

namespace {

constexpr const char *months[] = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};

/// The number of a month that is written out or shortened to three letters or more; 0 when it is none.
int monthOf(const QString &word) {
    if (word.size() >= 3)
        for (int month = 1; month <= 12; ++month)
            if (QString::fromLatin1(months[month - 1]).startsWith(word, Qt::CaseInsensitive))
                return month;
    return 0;
}

} // namespace

QString dateText(const QDate &date) {
    return date.isValid() ? QString::number(date.day()) + u' ' + monthText(date) : QString();
}

QString longDateText(const QDate &date) {
    return date.isValid() ? QString::number(date.day()) + u' ' + longMonthText(date) : QString();
}

QString monthText(const QDate &date) {
    if (!date.isValid())
        return {};
    return QString::fromLatin1(months[date.month() - 1], 3) + u' ' + QString::number(date.year());
}

QString longMonthText(const QDate &date) {
    if (!date.isValid())
        return {};
    return QLatin1String(months[date.month() - 1]) + u' ' + QString::number(date.year());
}

QDate readDate(const QString &text) {
    QString words = text.simplified();
    for (const QChar separator : {u'/', u'.', u'-', u','})
        words.replace(separator, u' ');
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3)
        return {};
    const bool yearFirst = parts[0].size() == 4;
    const QString &dayWord = parts[yearFirst ? 2 : 0];
    const QString &yearWord = parts[yearFirst ? 0 : 2];
    bool dayRead = false;
    bool monthRead = false;
    bool yearRead = false;
    const int day = dayWord.toInt(&dayRead);
    int month = parts[1].toInt(&monthRead);
    int year = yearWord.toInt(&yearRead);
    if (!monthRead)
        month = monthOf(parts[1]);
    if (!dayRead || !yearRead || (yearWord.size() != 2 && yearWord.size() != 4))
        return {};
    if (yearWord.size() == 2)
        year += 2000;
    return QDate(year, month, day);
}

QString dateTimeText(const QDateTime &time) {
    return time.isValid() ? dateText(time.date()) + time.time().toString(QStringLiteral(", HH:mm")) : QString();
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
