#pragma once

#include "core/progress/standing.h"
#include "core/record/case.h"
#include "core/record/kind.h"

namespace saferplan {

/// Why something needs its group's lead, the most pressing first.
enum class UrgencyKind {
    Overdue,       ///< an action past its due day, or a case past its review
    RedUnanswered, ///< red without path to green, or not escalated
    MilestoneLate, ///
    Differs,       ///< declared and computed RAG, and nobody said why
    Unexplained,   ///< amber without reason or path to green; or not rated at all
    DueSoon,       ///< due, or to be reviewed, within Settings::dueSoonDays
    NotUpdated,    ///< nothing else presses: the longest unheard of first
};

/// What a lead is to look at something for, in words: "Overdue by 16 days".
struct Urgency {
    UrgencyKind kind = UrgencyKind::NotUpdated;
    qint64 weight = 0; ///< of two of one kind the heavier comes first
    QString words;

    friend bool operator==(const Urgency &, const Urgency &) = default;
};

/// What is most urgent about a live action. `heard`: the day of the last update about it; invalid: none.
Urgency urgencyOf(const Standing &standing, const QDate &heard, const QDate &today);
/// What is most urgent about an open case.
Urgency urgencyOf(const Case &subject, const Settings &settings, const QDate &heard, const QDate &today);

/// Whether one comes before another.
bool isMorePressing(const Urgency &a, const Urgency &b);

/// One action or case of a group, and what is still to be said of it.
struct RoundItem {
    RecordName record;
    QString reference;
    QString title;
    QDate due; ///< of an action: due day; of a case: next review; invalid: none
    Delivery declared = Delivery::Grey;
    Delivery computed = Delivery::Grey;
    Urgency urgency;
    QDate heard;       ///< of the last update; invalid: none
    bool said = false; ///< an update about it was given in this round

    bool isCase() const { return record.kind == &kindOf<Case>(); }
};

/// A group's round of updates between two meetings: all its live actions and open cases, those still to be
/// said first, in the order in which they need the lead.
struct GroupRound {
    QDate since;               ///< updates after this day count...
    bool sinceMeeting = false; ///< ...because the group's clock met on it; else the reporting period began
    QDate nextMeeting;         ///< of the same clock; invalid: none is planned
    QList<RoundItem> items;

    int total() const { return static_cast<int>(items.size()); }
    int said() const;
    bool isComplete() const { return total() > 0 && said() == total(); }
    /// "7 of 12 said".
    QString progress() const;
    /// "since the meeting of 16 Dec 2025", "since 1 Oct 2025".
    QString sinceText() const;
};

/// The round of a group today. `standings` are those of `records`. Where the clock meets today, what is said
/// today counts for this day, though the next meeting will ask again.
GroupRound roundOf(const Records &records, const QList<Standing> &standings, Id<Group> group,
                   const QDate &today);

/// What was last said about a record.
struct LastSaid {
    const ProgressUpdate *last = nullptr; ///< the last update; nullptr: none
    const ProgressUpdate *told = nullptr; ///< the last one that had something to report
};

/// Valid as long as `records` are unchanged.
LastSaid lastSaidOf(const Records &records, const QUuid &record);

} // namespace saferplan
