#include "core/rules/frozenminutes.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

/// The meeting that a record is part of the minutes of; nullptr where it is none.
const Meeting *meetingOf(const Records &records, const Kind &kind, const QUuid &id) {
    const auto ofOne = [&]<class T>(const Table<T> &table) -> const Meeting * {
        if (&kind != &kindOf<T>())
            return nullptr;
        const T *record = table.find(Id<T>{id});
        return record ? records.find(record->meeting) : nullptr;
    };
    for (const Meeting *meeting : {ofOne(records.all<AgendaItem>()), ofOne(records.all<Decision>()),
                                   ofOne(records.all<Attendance>()), ofOne(records.all<MeetingAction>())})
        if (meeting)
            return meeting;
    return nullptr;
}

/// What goes on being written after the meeting.
bool goesOn(const Kind &kind, const char *field) {
    static const QSet<QByteArray> log = {"status", "done_on", "note", "about", "reviewed_at"};
    static const QSet<QByteArray> all = {"marking", "exempt", "reference"};
    return all.contains(field) || (&kind == &kindOf<MeetingAction>() && log.contains(field));
}

} // namespace

Problems frozenMinutes(const Records &records, const Kind &kind, const QUuid &id, const Changes &changes) {
    const Meeting *meeting = meetingOf(records, kind, id);
    if (!meeting || meeting->state != MeetingState::Closed)
        return {};
    Problems problems;
    for (const Change &change : changes) {
        if (change.kind != &kind || change.record != id || change.field == Change::presence)
            continue;
        const char *field = kind.field(change.field).name;
        if (!goesOn(kind, field))
            problems.append(
                {QString::fromLatin1(field),
                 QStringLiteral(
                     "The meeting %1 is closed, and its minutes do not change any more. Reopen the "
                     "meeting to correct them.")
                     .arg(meeting->reference)});
    }
    return problems;
}

} // namespace saferplan
