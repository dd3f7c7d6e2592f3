#pragma once

#include "ui/pages/tablestate.h"

#include <QObject>
#include <QTimer>

namespace saferplan {

class OpenPlan;
class RecordTable;

/// How a table was left: its filter, chips, grouping and order. Remembered for this plan and this kind of
/// record; the columns are with TableColumns.
class TableMemory : public QObject {
    Q_OBJECT

public:
    /// Shows the table as it was left, and follows it from now on. Both must outlive it.
    TableMemory(const OpenPlan &plan, RecordTable &table);
    ~TableMemory() override;

    /// With the name of the view that was shown last.
    const TableState &now() const { return m_now; }
    /// Whether the table was ever left: a new one is as its page has made it.
    bool wasLeft() const { return m_wasLeft; }
    void setName(const QString &name);

    /// What is remembered of the tables of a kind of record, of which the state they were left in is a part;
    /// of other views under a name of theirs.
    static QVariantMap kept(const OpenPlan &plan, const QString &kind);
    static void keep(const OpenPlan &plan, const QString &kind, const QString &what, const QVariant &value);

signals:
    void changed();

private:
    void follow();
    void write();

    const OpenPlan &m_plan;
    RecordTable &m_table;
    QString m_key; ///< the kind of record
    TableState m_now;
    bool m_wasLeft = false;
    QTimer m_writing; ///< a moment after the last change: not at each key
};

} // namespace saferplan
