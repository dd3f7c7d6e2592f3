#include "core/meetings/diary.h"

#include "core/record/records.h"
#include "core/rules/papers.h"
#include "core/rules/words.h"
#include "core/rules/workingdays.h"

namespace saferplan {

namespace {

bool isHeld(const Meeting &meeting) {
    return meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
}

QString entryText(const Meeting &meeting) {
    QStringList words;
    if (meeting.state == MeetingState::Cancelled)
        words += QStringLiteral("Cancelled:");
    if (meeting.startsAt.isValid())
        words += meeting.startsAt.toString(QStringLiteral("HH:mm"));
    words += meeting.reference;
    return words.join(u' ');
}

int monthsOf(Rhythm rhythm) {
    switch (rhythm) {
    case Rhythm::Monthly:
        return 1;
    case Rhythm::TwoMonthly:
        return 2;
    case Rhythm::Quarterly:
        return 3;
    case Rhythm::HalfYearly:
        return 6;
    case Rhythm::Yearly:
        return 12;
    case Rhythm::AsNeeded:
    case Rhythm::Weekly:
    case Rhythm::Fortnightly:
        break;
    }
    return 0;
}

} // namespace

QList<DiaryEntry> diaryOf(const Records &records, const QDate &from, const QDate &to, const QDate &today) {
    const auto &settings = records.single<Settings>();
    const auto within = [&](const QDate &day) { return day.isValid() && day >= from && day <= to; };
    QList<DiaryEntry> entries;
    for (const Meeting &meeting : records.all<Meeting>()) {
        if (meeting.archived)
            continue;
        if (within(meeting.heldOn))
            entries.append({meeting.heldOn, entryText(meeting), meeting.id});
        const Deadline papers = papersDeadline(meeting, settings, today);
        if (!papers.done && within(papers.due))
            entries.append({papers.due,
                            papers.isOverdue() ? QStringLiteral("Papers late: %1").arg(meeting.reference)
                                               : QStringLiteral("Papers due: %1").arg(meeting.reference),
                            meeting.id});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const DiaryEntry &a, const DiaryEntry &b) { return a.day < b.day; });
    return entries;
}

const Meeting *nextMeetingOf(const Records &records, Id<Group> group, const QDate &after) {
    const Meeting *next = nullptr;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const bool coming =
            meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
        if (coming && !meeting.archived && meeting.group == group && meeting.heldOn > after &&
            (!next || meeting.heldOn < next->heldOn))
            next = &meeting;
    }
    return next;
}

const Meeting *heldBefore(const Records &records, Id<Group> group, const QDate &day) {
    const Meeting *last = nullptr;
    for (const Meeting &meeting : records.all<Meeting>())
        if (isHeld(meeting) && !meeting.archived && meeting.group == group && meeting.heldOn.isValid() &&
            meeting.heldOn < day && (!last || meeting.heldOn > last->heldOn))
            last = &meeting;
    return last;
}

QDate nextDayOf(const Group &group, const QDate &after) {
    QDate day;
    if (group.rhythm == Rhythm::Weekly)
        day = after.addDays(7);
    else if (group.rhythm == Rhythm::Fortnightly)
        day = after.addDays(14);
    else if (const int months = monthsOf(group.rhythm); months > 0)
        day = after.addMonths(months);
    return day.isValid() && !isWorkingDay(day) ? addWorkingDays(day, 1) : day;
}

QString meetingText(const Meeting &meeting) {
    return QStringLiteral("%1, %2").arg(meeting.reference, dateText(meeting.heldOn));
}

} // namespace saferplan
