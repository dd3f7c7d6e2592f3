#pragma once

#include "ui/models/grouping.h"

#include <QObject>

class QAction;
class QComboBox;
class QKeySequence;
class QWidget;

namespace saferplan {

class RecordTableModel;

/// By what the rows of a table are grouped: chosen in the bar of the table, with commands to fold all groups
/// and unfold them.
class TableGrouping : public QObject {
    Q_OBJECT

public:
    /// The model must outlive it; `table` is the widget in whose bar the choice is to stand.
    TableGrouping(RecordTableModel &model, std::vector<Grouping> groupings, QWidget *table);

    QComboBox *control() const { return m_choice; }
    /// For the menu of the page.
    const QList<QAction *> &commands() const { return m_commands; }

    /// Whether it can be chosen now: where the table is not seen, its tool tip says why not.
    void setOffered(bool offered);

    /// What the rows are grouped by now; empty: they are not.
    QString name() const;
    /// Groups by what has this name; by nothing where none has.
    void choose(const QString &name);

signals:
    /// The rows are grouped otherwise, or no longer.
    void changed();

private:
    QAction *add(const QString &text, const QString &tip, const QKeySequence &keys,
                 const std::function<void()> &work);
    void group(int choice);

    RecordTableModel &m_model;
    std::vector<Grouping> m_groupings;
    QComboBox *m_choice;
    QList<QAction *> m_commands;
};

} // namespace saferplan
