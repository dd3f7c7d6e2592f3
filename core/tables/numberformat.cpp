#include "core/tables/numberformat.h"

#include <cmath>

namespace saferplan {

namespace {

bool isBuiltInDate(int id) {
    // 27 to 36 and 50 to 58 are dates in the Far East.
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

/// The letters of a format's first section that stand for something: without texts, colours and conditions.
QString lettersOf(const QString &code) {
    QString letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (c == u';')
            break;
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            const QString inside = code.mid(i + 1, end < 0 ? -1 : end - i - 1).toLower();
            if (c == u'[' && !inside.isEmpty() && inside.count(inside[0]) == inside.size())
                letters += inside; // [h], [mm]: time that has passed
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else {
            letters += c.toLower();
        }
    }
    return letters;
}

} // namespace

NumberFormat numberFormatOf(int id, const QString &code) {
    if (code.isEmpty())
        return isBuiltInDate(id)     ? NumberFormat::Date
               : id == 9 || id == 10 ? NumberFormat::Percent
                                     : NumberFormat::Plain;
    const QString letters = lettersOf(code);
    if (letters.contains(QLatin1String("general")))
        return NumberFormat::Plain;
    const bool date = std::any_of(letters.begin(), letters.end(),
                                  [](QChar c) { return QStringView(u"ymdhs").contains(c); });
    return date ? NumberFormat::Date : letters.contains(u'%') ? NumberFormat::Percent : NumberFormat::Plain;
}

QDate dateOfSerial(double serial, bool from1904) {
    // To the end of the year 9999. Day 60 is 29 February 1900, which never was.
    if (!(serial >= (from1904 ? 0 : 1)) || serial >= 2'958'466 || (!from1904 && std::floor(serial) == 60))
        return {};
    const auto days = static_cast<qint64>(std::floor(serial));
    if (from1904)
        return QDate(1904, 1, 1).addDays(days);
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

SheetCell numberCell(double number, NumberFormat format, bool from1904) {
    SheetCell cell = SheetCell::ofNumber(number);
    if (format == NumberFormat::Percent)
        cell.text = QString::number(number * 100, 'g', 12) + u'%';
    if (format != NumberFormat::Date || number < 0)
        return cell;
    const QDate date = dateOfSerial(number, from1904);
    const auto seconds = static_cast<int>(std::lround((number - std::floor(number)) * 86'400));
    const QString time = seconds > 0 && seconds < 86'400
                             ? QTime(0, 0).addSecs(seconds).toString(QStringLiteral("HH:mm"))
                             : QString();
    if (!date.isValid() && (number >= 1 || time.isEmpty()))
        return cell;
    cell.kind = CellKind::Date;
    cell.date = date;
    cell.text = date.toString(Qt::ISODate) +
                (date.isValid() && !time.isEmpty() ? QStringLiteral("T") : QString()) + time;
    return cell;
}

} // namespace saferplan
