#pragma once

#include "ui/models/column.h"

#include <QDate>

namespace saferplan {

/// What the records of a group of rows have in common: a record that they link to, or a number such as that
/// of a month. Neither: they have nothing there.
struct GroupKey {
    QUuid record = {};
    int number = 0;

    bool isNone() const { return record.isNull() && number == 0; }

    friend bool operator==(const GroupKey &, const GroupKey &) = default;
    friend size_t qHash(const GroupKey &key, size_t seed = 0) noexcept {
        return qHashMulti(seed, key.record, key.number);
    }
};

/// What a group is called, and where it stands among the others.
struct GroupName {
    QString title;
    SortKey order;
};

/// A way to put the rows of a table into groups under headings. A record that has several of what is grouped
/// by, such as themes, stands under each of them, so that the count of a heading is the number of records
/// that have it; the count of the whole table is still that of the records, each once.
struct Grouping {
    QString name;  ///< by which a saved view knows it
    QString title; ///< in the list to choose from: "By priority"
    /// The kinds of the other records that keys and names are taken from.
    std::vector<const Kind *> from;
    /// Appends the keys of a record: none is the same as one that is none.
    std::function<void(const Records &, const QUuid &, std::vector<GroupKey> &)> keysOf;
    std::function<GroupName(const Records &, const GroupKey &)> nameOf;
};

/// By the records that a field links to, in the plan's own order; those without come last, as `none`.
Grouping linkGrouping(const Kind &kind, const char *field, const QString &none);

/// By the month of a date, in the order of time; those without come last, as "No date".
Grouping monthGrouping(const QString &name, const QString &title,
                       std::function<QDate(const Records &, const QUuid &)> dateOf);

/// By what people group actions.
std::vector<Grouping> actionGroupings();

} // namespace saferplan
