#pragma once

#include "core/record/kind.h"

#include <QSet>

namespace saferplan {

/// Which references a plan uses, and the next one in a pattern. A pattern is text with places: `{0}`, `{00}`,
/// `{000}`: the next free number with so many digits; `{yyyy}` and `{mm}`: year and month of the record's
/// first date; `{field}`: the reference of the record that the link field names, such as `{priority}-{00}`.
class References {
public:
    explicit References(const Records &records);

    /// Gives a record that has no reference one that is free, of the pattern of its kind, and adds it to
    /// `taken`: the references, in lower case, that others take in the same commit. `values` holds the
    /// record, `base` what it may link to.
    void give(const Kind &kind, const QUuid &id, const Records &base, Records &values,
              QSet<std::pair<const Kind *, QString>> &taken);
    /// Takes in changes that were made.
    void follow(const Changes &changes);
    /// The record of the kind with this reference (in any case of letters), or a null UUID.
    QUuid holder(const Kind &kind, const QString &reference) const;

private:
    void use(const Kind &kind, const QUuid &id, const QString &reference);
    void free(const Kind &kind, const QUuid &id, const QString &reference);

    QHash<const Kind *, QHash<QString, QUuid>> m_used;
    QHash<QString, int> m_last; ///< the last number given after a beginning
};

/// The pattern of a kind: the line `action = {priority}-{00}` of the plan's settings, else the kind's own.
QString patternOf(const Kind &kind, const Records &records);

} // namespace saferplan
