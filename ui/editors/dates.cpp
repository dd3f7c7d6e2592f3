#include "ui/editors/fieldeditor.h"

#include <QLocale>

namespace saferplan {

QDate readDate(const QString &text) {
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QString words = text.simplified();
    for (const QString &format :
         {QStringLiteral("d MMM yyyy"), QStringLiteral("d MMMM yyyy"), QStringLiteral("d/M/yyyy"),
          QStringLiteral("d.M.yyyy"), QStringLiteral("d-M-yyyy"), QStringLiteral("yyyy-M-d")})
        if (const QDate date = british.toDate(words, format); date.isValid() && date.year() >= 1000)
            return date;
    for (const QString &format :
         {QStringLiteral("d/M/yy"), QStringLiteral("d.M.yy"), QStringLiteral("d MMM yy")})
        if (const QDate date = british.toDate(words, format); date.isValid()) // 19yy is what it reads
            return date.year() < 2000 ? date.addYears(100) : date;
    return {};
}

QString writeDate(const QDate &date) {
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return date.isValid() ? british.toString(date, QStringLiteral("d MMM yyyy")) : QString();
}

} // namespace saferplan
