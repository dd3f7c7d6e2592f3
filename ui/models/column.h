#pragma once

#include "core/record/kind.h"

namespace saferplan {

/// What a row is sorted by: the number first, then the text.
struct SortKey {
    double number = 0;
    QString text;

    friend bool operator<(const SortKey &a, const SortKey &b) {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

/// A key that sorts texts as people do: letters in either case alike, "P1-10" after "P1-9".
QString naturalKey(const QString &text);

/// One column of a table of records: everything that the table does with it.
struct Column {
    QString title;
    int field = -1;        ///< the field that it shows, or -1: it is worked out from several
    bool editable = false; ///< edited in the table, through the field
    bool searched = true;  ///< what it shows can be searched for
    bool number = false;   ///< stands at the right
    int width = 12;        ///< in characters, to begin with
    std::function<QString(const Records &, const QUuid &)> display;
    std::function<SortKey(const Records &, const QUuid &)> sortKey;
    std::function<QString(const Records &, const QUuid &)> tip = {};         ///< the workings
    std::function<QVariant(const Records &, const QUuid &)> decoration = {}; ///< a picture beside the words
    /// The kinds of the other records that it is taken from: when one of them changes, any row can.
    std::vector<const Kind *> from = {};
};

/// A column that shows a field as people read it, and sorts it by its value: choices in their own order,
/// dates by time, records linked to by title or reference. Empty values are shown as `empty`.
Column fieldColumn(const Kind &kind, const char *field, const QString &empty = QStringLiteral("none"));

/// The same, so many characters wide, and edited in the table or not.
Column sized(Column column, int width, bool editable = false);

/// What the record that a link names is called: its short name or title, without the reference.
QString nameOf(const Records &records, const Kind &kind, const QUuid &id);

} // namespace saferplan
