#include "ui/pages/meetings/monthmodel.h"

#include "core/record/records.h"
#include "core/record/shown.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace saferplan {

namespace {

const char *const weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// "10:00 DG-2026-01 Delivery Group, January 2026": with the name, where there is room.
QString entryText(const Records &records, const DiaryEntry &entry) {
    const Meeting *meeting = records.find(entry.meeting);
    return meeting ? QStringLiteral("%1 %2").arg(entry.text, meeting->title).trimmed() : entry.text;
}

} // namespace

void MonthModel::show(const Records &records, const QDate &month, const QDate &today) {
    beginResetModel();
    m_records = &records;
    m_month = QDate(month.year(), month.month(), 1);
    m_first = m_month.addDays(1 - m_month.dayOfWeek());
    m_today = today;
    m_entries = diaryOf(records, firstDay(), lastDay(), today);
    endResetModel();
}

QDate MonthModel::dayAt(const QModelIndex &index) const {
    return index.isValid() ? m_first.addDays(index.row() * 7 + index.column()) : QDate();
}

QModelIndex MonthModel::indexOf(const QDate &day) const {
    const qint64 days = m_first.daysTo(day);
    return day.isValid() && days >= 0 && days < 42
               ? index(static_cast<int>(days / 7), static_cast<int>(days % 7))
               : QModelIndex();
}

QList<DiaryEntry> MonthModel::entriesOn(const QDate &day) const {
    QList<DiaryEntry> found;
    for (const DiaryEntry &entry : m_entries)
        if (entry.day == day)
            found.append(entry);
    return found;
}

QString MonthModel::textOf(const QDate &day) const {
    QStringList lines{day == m_today ? QStringLiteral("%1 today").arg(day.day())
                                     : QString::number(day.day())};
    for (const DiaryEntry &entry : entriesOn(day))
        lines += entry.text;
    return lines.join(u'\n');
}

QString MonthModel::sentenceOf(const QDate &day) const {
    QString sentence =
        QStringLiteral("%1 %2").arg(QLatin1String(weekdays[day.dayOfWeek() - 1]), dateText(day));
    if (day == m_today)
        sentence += QStringLiteral(", today");
    QStringList texts;
    for (const DiaryEntry &entry : entriesOn(day))
        texts += entryText(*m_records, entry);
    return QStringLiteral("%1: %2").arg(sentence, texts.isEmpty() ? QStringLiteral("nothing")
                                                                  : texts.join(QStringLiteral("; ")));
}

QVariant MonthModel::data(const QModelIndex &index, int role) const {
    const QDate day = dayAt(index);
    if (!day.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(day);
    case Qt::ToolTipRole:
        return entriesOn(day).isEmpty() ? QVariant() : QVariant(sentenceOf(day));
    case Qt::AccessibleTextRole:
        return sentenceOf(day);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignTop | Qt::AlignLeft);
    case Qt::ForegroundRole:
        return day.month() == m_month.month()
                   ? QVariant()
                   : QVariant(QGuiApplication::palette().brush(QPalette::PlaceholderText));
    case Qt::FontRole: {
        QFont font;
        font.setBold(day == m_today || !entriesOn(day).isEmpty());
        return font;
    }
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(weekdays[section]).left(3);
    return role == Qt::AccessibleTextRole ? QVariant(QString::fromLatin1(weekdays[section])) : QVariant();
}

} // namespace saferplan
