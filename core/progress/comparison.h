#pragma once

#include "core/record/kind.h"
#include "core/record/meeting.h"
#include "core/record/records.h"

namespace saferplan {

/// What happened to a record between two moments, in the order in which it is told.
enum class Turn {
    New,
    Completed,
    Reopened,
    Archived,
    Restored,
    Redated,
    Reowned,
    Rerated,
    Restated,
    Reworded,
    TakenBack
};

inline std::span<const Choice> choicesOf(Turn) {
    static constexpr Choice list[] = {{"new", "New"},
                                      {"completed", "Completed"},
                                      {"reopened", "Reopened"},
                                      {"archived", "Archived"},
                                      {"restored", "Restored"},
                                      {"redated", "Re-dated"},
                                      {"reowned", "Re-owned"},
                                      {"rerated", "Re-rated"},
                                      {"restated", "Status changed"},
                                      {"reworded", "Re-worded"},
                                      {"taken_back", "Taken back"}};
    return list;
}

/// One field of a record, before and after, as people read it.
struct FieldDifference {
    const FieldInfo *field = nullptr;
    QString before;
    QString after;
};

/// One record that is not as it was.
struct RecordDifference {
    const Kind *kind = nullptr;
    QUuid id;
    QString reference;
    QString title;
    QList<Turn> turns;             ///< each once, in the order of Turn
    QList<FieldDifference> fields; ///< empty for a record that is new or taken back
};

/// The difference between two moments of a plan.
struct PlanDifference {
    QList<RecordDifference> records; ///< by kind, in the order of the list of records

    /// How many records of a kind took a turn.
    int count(const Kind &kind, Turn turn) const;
    /// The records of one kind.
    QList<RecordDifference> of(const Kind &kind) const;
};

/// Compares every record, archived ones included. A new record is only new: what it began with is no change.
PlanDifference differenceOf(const Records &from, const Records &to);

/// The last held or closed meeting of the Delivery Group up to today; nullptr when there is none.
const Meeting *lastDeliveryGroupMeeting(const Records &records, const QDate &today);

/// That meeting in words: "the Delivery Group meeting of 4 Dec 2025"; empty when none was held.
QString lastMeeting(const Records &records, const QDate &today);

} // namespace saferplan
