#include "core/rules/words.h"

#include <QLocale>

namespace saferplan {

namespace {

const QLocale &british() {
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

} // namespace

QString countText(qint64 count, const QString &one, const QString &many) {
    return british().toString(count) + u' ' + (count == 1 ? one : many);
}

QString daysText(qint64 days) {
    return countText(days, QStringLiteral("day"), QStringLiteral("days"));
}

QString numberText(double number) {
    QString text = british().toString(number, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString numberText(double number, const QString &unit) {
    QString figure = numberText(number);
    if (isBlank(unit))
        return figure;
    return unit.startsWith(u'%') ? figure + unit : figure + u' ' + unit;
}

bool isBlank(const QString &text) {
    return text.trimmed().isEmpty();
}

} // namespace saferplan
