#pragma once

#include "ui/models/recordsearch.h"

#include <QAbstractTableModel>
#include <QPointer>

class QAction;

namespace saferplan {

/// Something that the window can do, as it is found by words.
struct FinderCommand {
    QString name;
    QAction *action = nullptr;
};

/// What a few words find: records, and commands. While there are none: the records that somebody was at last,
/// and then every command.
class FinderModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Columns { Name, What, columns };
    /// One row: a record, or else a command.
    struct Row {
        RecordName record;
        QPointer<QAction> action;
        QString name;
    };

    /// `plan` must outlive the model.
    explicit FinderModel(const OpenPlan &plan, QObject *parent = nullptr);

    /// What can be done now; commands that cannot be are left out.
    void setCommands(const QList<FinderCommand> &commands) { m_commands = commands; }
    /// The records that somebody was at last, the last one first.
    void setRecent(const QList<RecordName> &recent) { m_recent = recent; }
    void setQuery(const QString &query);

    const Row &rowAt(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    /// All that will be found for the query is shown.
    void found();

private:
    void show();
    QString whatOf(const Row &row) const;

    const OpenPlan &m_plan;
    RecordSearch *m_search;
    QList<FinderCommand> m_commands;
    QList<RecordName> m_recent;
    QString m_query;
    QList<Row> m_rows;
};

} // namespace saferplan
