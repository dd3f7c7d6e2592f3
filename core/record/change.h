#pragma once

#include <QList>
#include <QString>
#include <QUuid>

namespace saferplan {

class Kind;
class Records;

/// One field of one record going from one value to another: what undo, history, the plan as at a date, the
/// difference between two moments, and merging are all made of. Values are texts as in the file (see Codec).
struct Change {
    /// In place of a field number: the record comes to be ("" to "1") or is taken back ("1" to "").
    static constexpr int presence = -1;

    const Kind *kind = nullptr;
    QUuid record;
    int field = presence; ///< number of the field in Kind::fields(), or `presence`
    QUuid member;         ///< Links fields: the member that is added ("" to "1") or removed ("1" to "")
    QString before;
    QString after;

    /// The name in the file of the field; empty where the record comes to be or is taken back.
    QString fieldName() const;
    /// The change that takes this one back.
    Change reversed() const { return {kind, record, field, member, after, before}; }

    friend bool operator==(const Change &, const Change &) = default;
};

using Changes = QList<Change>;

/// The text that stands for "is there", of a record or of a member of a set.
inline QString presentText() { return QStringLiteral("1"); }

/// Makes one change to the records, whatever the value was before. False, and nothing is changed, when the
/// text is no value of the field or the record is not there.
bool apply(const Change &change, Records &records);

/// The text of what a change changes, as it is now: of a field, or of whether a record or a member is there.
QString valueNow(const Change &change, const Records &records);

/// What must be applied to `from`, in order, to make it equal to `to`: records that come to be first.
Changes difference(const Records &from, const Records &to);

} // namespace saferplan
