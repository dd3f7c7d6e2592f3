#pragma once

#include "core/meetings/agenda.h"
#include "core/record/highlightreport.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// Something that a meeting is asked to decide.
struct Ask {
    AnyId about; ///< the record that asks
    QString title;
    QString leadRole;
    QString why; ///< a sentence
};

/// What waits for a meeting, found in the plan: the ground of its agenda and of what is shown while it sits.
/// The Delivery Group and the Strategic Board deal with all of the plan, other groups with what is theirs.
struct Business {
    const Group *group = nullptr;  ///< nullptr: the meeting is of no group that is in the plan
    const Meeting *last = nullptr; ///< held before it
    const Meeting *next = nullptr; ///< arranged after it
    QDate nextDay;                 ///< of the next meeting, or when its rhythm has it; invalid: not known
    QList<const MeetingAction *> matters;
    QList<const Group *> reporting;   ///< the active groups that report to it
    QList<const Standing *> offTrack; ///< the worst first
    QList<Ask> asks;                  ///
    QList<const Case *> cases; ///< open, and escalated to it, of high risk, late, or an ASB Case Review
    QList<const Concern *> unanswered; ///< what residents said, without a reply; the plan's groups only
    int repliesLate = 0;               ///< of those
    QList<const Standing *> dueByNext; ///< live actions due after the meeting and up to the next
};

Business businessOf(const AgendaInput &input);

/// The last highlight report that a group submitted; nullptr when it has submitted none.
const HighlightReport *latestReport(const Records &records, Id<Group> group);

/// Why a case comes before a meeting: "Review due 19 Dec 2025, 12 days late", "Escalated to this group".
QString whyHeard(const AgendaInput &input, const Case &subject);

} // namespace saferplan
