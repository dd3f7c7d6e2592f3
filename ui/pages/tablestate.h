#pragma once

#include <QMap>
#include <QVariant>

namespace saferplan {

/// What a table shows and in which order: with a name it is a saved view.
struct TableState {
    QString name;
    QString filter;
    QMap<QString, QString> chips; ///< those that are on, each with what it asks for where it has a choice
    QString grouping;             ///< by name; empty: none
    QString sort;                 ///< the title of the column
    bool falling = false;
    QByteArray columns;  ///< as the header keeps them; empty: whichever are shown stay
    int columnCount = 0; ///< that the table had then: a header of others cannot read them

    /// Whether both show the same rows in the same way, whatever they are called.
    bool showsTheSameAs(const TableState &other) const;

    QVariantMap toMap() const;
    static TableState fromMap(const QVariantMap &map);
};

} // namespace saferplan
