#pragma once

#include "core/plan/edits.h"
#include "core/record/meeting.h"

namespace saferplan {

/// The steps by which a meeting goes from being planned to being closed.
enum class MeetingStep { MakeAgenda, IssuePapers, Hold, Close, None };

inline std::span<const Choice> choicesOf(MeetingStep) {
    static constexpr Choice list[] = {{"make_agenda", "Make the agenda"},
                                      {"issue_papers", "Issue the papers"},
                                      {"hold", "Hold the meeting"},
                                      {"close", "Close the meeting"},
                                      {"none", "Nothing more to do"}};
    return list;
}

/// The one step that comes next; None for a closed, cancelled or archived meeting.
MeetingStep nextStepOf(const Records &records, const Meeting &meeting);

/// Whether a step can be taken now, in its turn or out of it: a meeting may be held without papers.
bool canTake(const Meeting &meeting, MeetingStep step);

/// The papers are out today; the data cut-off is today where none was set.
void issuePapers(Edits &edits, const Meeting &meeting, const QDate &today);

/// The day a meeting is held that is opened today: its own day, or today while that is still to come.
QDate dayHeld(const Meeting &meeting, const QDate &today);
/// The meeting is held: from now on it is the clock for "since the last meeting".
void holdMeeting(Edits &edits, const Meeting &meeting, const QDate &today);

/// What is still missing before the minutes can be called whole, a sentence each. None of it keeps a meeting
/// from being closed.
QStringList missingBeforeClosing(const Records &records, const Meeting &meeting);

/// Closes the meeting: matters that it did not take up are carried over, and its minutes do not change any
/// more (core/rules/frozenminutes). What is published then, core/report/meetingeditions says.
void closeMeeting(Edits &edits, const Records &records, const Meeting &meeting, const QDate &today);
/// Opens a closed meeting again, for a correction of its minutes.
void reopenMeeting(Edits &edits, const Meeting &meeting);

} // namespace saferplan
