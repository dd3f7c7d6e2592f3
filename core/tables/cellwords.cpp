#include "core/tables/cellwords.h"

#include "core/record/shown.h"
#include "core/rules/period.h"
#include "core/tables/numberformat.h"

#include <QRegularExpression>

#include <cmath>

namespace saferplan {

namespace {

/// A phrase people write, and the value it means.
struct Phrase {
    const char *words;
    const char *value;
};

constexpr Phrase ragPhrases[] = {
    {"r", "red"},
    {"off track", "red"},
    {"off target", "red"},
    {"well behind", "red"},
    {"significant issues", "red"},
    {"significant delay", "red"},
    {"significantly delayed", "red"},
    {"critical", "red"},
    {"failing", "red"},
    {"a", "amber"},
    {"at risk", "amber"},
    {"some risk", "amber"},
    {"some issues", "amber"},
    {"minor issues", "amber"},
    {"minor delay", "amber"},
    {"slightly behind", "amber"},
    {"slight delay", "amber"},
    {"behind", "amber"},
    {"delayed", "amber"},
    {"g", "green"},
    {"on track", "green"},
    {"on target", "green"},
    {"on schedule", "green"},
    {"no issues", "green"},
    {"b", "blue"},
    {"complete", "blue"},
    {"completed", "blue"},
    {"done", "blue"},
    {"closed", "blue"},
    {"delivered", "blue"},
    {"not rated", "none"},
    {"none", "none"},
    {"no rag", "none"},
    {"n a", "none"},
    {"na", "none"},
    {"not applicable", "none"},
    {"not started", "none"},
    {"not yet started", "none"},
    {"not due", "none"},
    {"tbc", "none"},
};

constexpr Phrase ragColours[] = {{"red", "red"},      {"amber", "amber"}, {"orange", "amber"},
                                 {"yellow", "amber"}, {"green", "green"}, {"blue", "blue"},
                                 {"grey", "none"},    {"gray", "none"},   {"white", "none"}};

constexpr Phrase statusPhrases[] = {
    {"not started", "not_started"},
    {"not yet started", "not_started"},
    {"not begun", "not_started"},
    {"to do", "not_started"},
    {"todo", "not_started"},
    {"new", "not_started"},
    {"pending", "not_started"},
    {"planned", "not_started"},
    {"not due", "not_started"},
    {"draft", "draft"},
    {"proposed", "draft"},
    {"in progress", "in_progress"},
    {"ongoing", "in_progress"},
    {"on going", "in_progress"},
    {"started", "in_progress"},
    {"open", "in_progress"},
    {"underway", "in_progress"},
    {"under way", "in_progress"},
    {"live", "in_progress"},
    {"active", "in_progress"},
    {"on track", "in_progress"},
    {"on target", "in_progress"},
    {"off track", "in_progress"},
    {"at risk", "in_progress"},
    {"delayed", "in_progress"},
    {"overdue", "in_progress"},
    {"behind", "in_progress"},
    {"wip", "in_progress"},
    {"partially complete", "in_progress"},
    {"partly complete", "in_progress"},
    {"complete", "complete"},
    {"completed", "complete"},
    {"done", "complete"},
    {"closed", "complete"},
    {"finished", "complete"},
    {"achieved", "complete"},
    {"delivered", "complete"},
    {"discharged", "complete"},
    {"suspended", "suspended"},
    {"on hold", "suspended"},
    {"paused", "suspended"},
    {"deferred", "suspended"},
    {"parked", "suspended"},
    {"stalled", "suspended"},
    {"withdrawn", "withdrawn"},
    {"cancelled", "withdrawn"},
    {"canceled", "withdrawn"},
    {"dropped", "withdrawn"},
    {"removed", "withdrawn"},
    {"superseded", "withdrawn"},
    {"abandoned", "withdrawn"},
    {"no longer required", "withdrawn"},
    {"no longer needed", "withdrawn"},
    {"not proceeding", "withdrawn"},
};

/// The value of the longest phrase that a text is or begins with; empty when there is none. A single letter
/// is a phrase only by itself.
QString valueOf(std::span<const Phrase> phrases, const QString &words) {
    const Phrase *best = nullptr;
    for (const Phrase &phrase : phrases) {
        const QLatin1String text(phrase.words);
        const bool begins = text.size() > 1 && words.size() > text.size() && words.startsWith(text) &&
                            words[text.size()] == u' ';
        if ((words == text || begins) && (!best || text.size() > QLatin1String(best->words).size()))
            best = &phrase;
    }
    return best ? QString::fromLatin1(best->value) : QString();
}

/// What a cell says, and whether that is nothing.
QString said(const SheetCell &cell) {
    return unguarded(cell.text.trimmed()).trimmed();
}

WrittenValue wrong(const SheetCell &cell, const char *what, const QString &right) {
    return {{}, QStringLiteral("\"%1\" is no %2; %3.").arg(said(cell).left(60), QLatin1String(what), right)};
}

bool meansNothing(const QString &words) {
    static const QStringList nothing{
        u"n a"_qs,          u"na"_qs,      u"tbc"_qs,        u"tba"_qs,
        u"tbd"_qs,          u"none"_qs,    u"nil"_qs,        u"ongoing"_qs,
        u"on going"_qs,     u"rolling"_qs, u"continuous"_qs, u"to be confirmed"_qs,
        u"to be agreed"_qs, u"not set"_qs, u"no date"_qs,    u"as required"_qs};
    return words.isEmpty() || nothing.contains(words);
}

QDate lastOfMonth(const QDate &day) {
    return day.isValid() ? QDate(day.year(), day.month(), day.daysInMonth()) : QDate();
}

/// The last day of a month or quarter: "Mar 2026", "March-26", "03/2026", "Q3 2025/26", "2025-26 Q3".
QDate endOf(const QString &words) {
    static const QRegularExpression quarter(QStringLiteral("\\bq(?:uarter ?)?([1-4])\\b"));
    static const QRegularExpression year(QStringLiteral("\\b(?:20)?(\\d\\d) (?:20)?(\\d\\d)\\b"));
    if (const auto which = quarter.match(words); which.hasMatch()) {
        const auto years = year.match(QString(words).remove(which.captured(0)).simplified());
        const int from = years.captured(1).toInt();
        if (!years.hasMatch() || years.captured(2).toInt() != from + 1)
            return {};
        return lastOfMonth(QDate(2000 + from, 6, 1).addMonths(3 * (which.captured(1).toInt() - 1)));
    }
    return words.count(u' ') == 1 ? lastOfMonth(readDate(QStringLiteral("1 ") + words)) : QDate();
}

/// The day that words say, however much they say around it.
QDate dayOf(const QString &text) {
    static const QRegularExpression time(QStringLiteral("[T ,]+\\d{1,2}:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?$"));
    static const QRegularExpression ordinal(QStringLiteral("\\b(\\d{1,2})(st|nd|rd|th)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression around(
        QStringLiteral(
            "\\b(mon|tues?|wed(nes)?|thur?s?|fri|sat(ur)?|sun)(day)?\\b|\\b(by|end|of|the|due|before|until)\\b|[()]"),
        QRegularExpression::CaseInsensitiveOption);
    QString words = text;
    words.remove(time);
    if (const QDate day = readDate(words); day.isValid())
        return day;
    words.replace(ordinal, QStringLiteral("\\1")).remove(around);
    if (const QDate day = readDate(words); day.isValid())
        return day;
    return endOf(plainWords(words));
}

} // namespace

QString plainWords(const QString &text) {
    QString words;
    for (const QChar c :
         QString(text).replace(u'&', QStringLiteral(" and ")).normalized(QString::NormalizationForm_KC))
        if (c != u'\'' && c != QChar(0x2019))
            words += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    return words.simplified();
}

WrittenValue readRagCell(const SheetCell &cell) {
    const QString right = QStringLiteral("write Red, Amber, Green, Blue or leave it empty");
    if (cell.kind == CellKind::Error || cell.kind == CellKind::Date)
        return wrong(cell, "RAG", right);
    static const std::pair<const char16_t *, const char *> signs[] = {
        {u"🔴", "red"},      {u"🟥", "red"},   {u"🟠", "amber"}, {u"🟧", "amber"}, {u"🟡", "amber"},
        {u"🟨", "amber"}, {u"🟢", "green"}, {u"🟩", "green"}, {u"🔵", "blue"},     {u"🟦", "blue"}};
    const QString words = plainWords(said(cell));
    QStringList found;
    for (const Phrase &colour : ragColours)
        if (words.split(u' ').contains(QLatin1String(colour.words)))
            found += QString::fromLatin1(colour.value);
    for (const auto &[sign, value] : signs)
        if (cell.text.contains(QStringView(sign)))
            found += QString::fromLatin1(value);
    found.removeDuplicates();
    if (found.size() > 1)
        return wrong(cell, "single RAG", right);
    if (found.size() == 1)
        return {found.first(), {}};
    if (words.isEmpty())
        return {};
    const QString value = valueOf(ragPhrases, words);
    return value.isEmpty() ? wrong(cell, "RAG", right) : WrittenValue{value, {}};
}

WrittenValue readStatusCell(const SheetCell &cell) {
    const QString words = plainWords(said(cell));
    if (words.isEmpty())
        return {};
    const QString value = valueOf(statusPhrases, words);
    return value.isEmpty() || cell.kind == CellKind::Error
               ? wrong(cell, "status",
                       QStringLiteral("write Not started, In progress, Complete, Suspended or Withdrawn"))
               : WrittenValue{value, {}};
}

WrittenValue readDateCell(const SheetCell &cell) {
    const QString text = said(cell);
    QDate day;
    if (cell.kind == CellKind::Date)
        day = cell.date;
    else if (cell.kind == CellKind::Number && cell.number >= 1'000)
        day = dateOfSerial(cell.number);
    else if (cell.kind == CellKind::Text && meansNothing(plainWords(text)))
        return {};
    else if (cell.kind == CellKind::Text)
        day = dayOf(text);
    else if (cell.kind == CellKind::Empty)
        return {};
    if (day.isValid() && day.year() >= 1990 && day.year() <= 2100)
        return {day.toString(Qt::ISODate), {}};
    static const QRegularExpression american(
        QStringLiteral("^(0?[1-9]|1[0-2])[/.-](1[3-9]|2\\d|3[01])[/.-]\\d{2,4}$"));
    return wrong(cell, "day",
                 american.match(text).hasMatch()
                     ? QStringLiteral("write the day before the month, such as 14/01/2026")
                     : QStringLiteral("write it as 14/01/2026 or 14 Jan 2026, or leave it empty"));
}

WrittenValue readPercentCell(const SheetCell &cell) {
    QString text = said(cell);
    if (text.isEmpty())
        return {};
    const bool sign = text.endsWith(u'%');
    if (sign)
        text = text.chopped(1).trimmed();
    bool read = false;
    double number = text.toDouble(&read);
    if (!sign && number > 0 && number < 1)
        number *= 100;
    const auto whole = static_cast<int>(std::lround(std::clamp(number, -1.0, 101.0)));
    if (!read || cell.kind == CellKind::Date || cell.kind == CellKind::Error || whole < 0 || whole > 100)
        return wrong(cell, "percentage",
                     QStringLiteral("write a whole number from 0 to 100, or leave it empty"));
    return {QString::number(whole), {}};
}

} // namespace saferplan
