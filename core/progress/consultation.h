#pragma once

#include "core/record/concern.h"
#include "core/record/engagement.h"
#include "core/record/priority.h"
#include "core/rules/deadline.h"
#include "core/rules/period.h"

namespace saferplan {

class Records;

/// A concern with the engagement in which it was raised, and where its reply stands.
struct Heard {
    const Concern *concern = nullptr;
    const Engagement *engagement = nullptr; ///< nullptr: it is not there
    Deadline reply;
};

/// How many concerns were raised, and what came of them.
struct ReplyFigures {
    int raised = 0;
    int answered = 0;
    int inTime = 0;  ///< of those answered, by a day that is known
    int overdue = 0; ///< not answered, and past the day

    int waiting() const { return raised - answered - overdue; }
    void count(const Deadline &reply);

    friend bool operator==(const ReplyFigures &, const ReplyFigures &) = default;
};

/// How often something was talked about.
struct TalkedAbout {
    Id<Priority> priority;
    int engagements = 0;
    ReplyFigures replies;
};

/// What a partnership did in one financial year to hear residents, and what came of it. Only what was held by
/// today counts. Valid as long as the records are unchanged.
struct Consultation {
    Period year;
    QList<const Engagement *> held; ///< by day
    int people = 0;                 ///< as far as attendance is recorded
    int uncounted = 0;              ///< held without a record of attendance
    QList<const Engagement *> publicMeetings;
    QList<Heard> heard; ///< the concerns raised in what was held, in its order
    ReplyFigures replies;
    QList<TalkedAbout> priorities; ///< every priority of the plan, by number
    QList<Id<Agency>> hosts;       ///< responsible authorities that hosted something...
    QList<Id<Agency>> notHosting;  ///< ...and those that did not
    QList<Id<Area>> areas;         ///< areas where something was held...
    QList<Id<Area>> notReached;    ///< ...and those where nothing was
};

Consultation consultationOf(const Records &records, const Period &year, const QDate &today);

/// The financial years from the plan's start or the first engagement to today, the latest first.
QList<Period> consultedYears(const Records &records, const QDate &today);

/// The concern of a record, with its engagement and where its reply stands.
Heard heardOf(const Records &records, const Concern &concern, const QDate &today);

/// The concerns of one engagement.
ReplyFigures repliesOf(const Records &records, Id<Engagement> engagement, const QDate &today);

/// "3 raised, 1 overdue", "2 raised, all answered", "none raised".
QString repliesText(const ReplyFigures &figures);

} // namespace saferplan
