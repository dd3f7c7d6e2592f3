#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

class Records;

/// The higher of two markings: a document bears the highest marking of what is in it (Government Security
/// Classifications).
Marking highest(Marking a, Marking b);
/// The highest of a set; OFFICIAL when it is empty.
Marking highest(const QList<Marking> &markings);

/// The highest marking of any record of a plan.
Marking highestMarking(const Records &records);

/// What stands between a record and the public.
struct Protection {
    Marking marking = Marking::Official;
    ExemptParagraph exempt = ExemptParagraph::None;
    bool closedPart = false; ///< it belongs to the closed part of a meeting

    /// OFFICIAL, not exempt, and not of the closed part: it may stand in a public edition.
    bool isPublic() const;
    /// "Public: OFFICIAL", "Not public: OFFICIAL-SENSITIVE, exempt under paragraph 7".
    QString sentence() const;

    friend bool operator==(const Protection &, const Protection &) = default;
};

/// The higher of each.
Protection highest(const Protection &a, const Protection &b);

/// Whether a record's own marking lets it be public. What belongs to a protected record is told apart by
/// `protectionOf` alone.
template <class T> bool isPublic(const RecordBase<T> &record) {
    return Protection{record.marking, record.exempt, false}.isPublic();
}

/// The protection of a record together with that of what it belongs to: a progress update, evidence or
/// milestone is no more public than the case or action it is about. It belongs to the records of its required
/// links, of its links to any kind of record, and to its agenda item. A record that is not there is public.
Protection protectionOf(const Records &records, const QUuid &id);

/// The records that a record belongs to in that sense, as far as its links name some.
QList<QUuid> ownersOf(const Records &records, const QUuid &id);

} // namespace saferplan
