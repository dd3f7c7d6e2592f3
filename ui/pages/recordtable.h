#pragma once

#include "ui/models/recordtablemodel.h"
#include "ui/pages/tablestate.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saferplan {

class FlowLayout;
class RecordTableCommands;
class SavedViews;
class TableColumns;
class TableGrouping;
class TableMemory;

/// The records of one kind as a table with a filter, chips and a count, for use in any page. What is selected
/// in it is selected in the workspace; without records it says what belongs there and offers the first step.
class RecordTable : public QWidget {
    Q_OBJECT

public:
    using Keep = std::function<bool(const QUuid &id)>;
    /// Fills in a new record before it is committed.
    using Prepare = std::function<void(Edits &edits, const QUuid &id)>;

    /// A switch that keeps only some rows while it is on.
    struct Chip {
        QString name;
        QPushButton *button = nullptr;
        Keep keep = {};
        std::function<QString()> value = {}; ///< what is to be remembered beside that it is on
        std::function<void(const QString &)> setValue = {};
    };

    /// `workspace` must outlive the table.
    RecordTable(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                const QString &whatBelongsHere, QWidget *parent = nullptr);

    void setPrepare(Prepare prepare) { m_prepare = std::move(prepare); }
    /// Whether people add records here, which they do unless told otherwise.
    void setAddable(bool addable);
    /// Offers to group the rows; headings count those that `tally` keeps. Chips then have a line of their
    /// own, which wraps: to be said before they are added.
    void setGroupings(std::vector<Grouping> groupings, RecordTableModel::Tally tally);
    /// How the table was left is remembered, and shown again now: to be said when all chips are there.
    void keepState();
    /// Offers views with names: those that stand here always, and those that people save for this plan. Keeps
    /// the state as well.
    void keepViews(const QList<TableState> &always);
    /// Adds a switch beside the filter that keeps only some rows while it is on.
    QPushButton *addChip(const QString &name, const QString &tip, Keep keep);
    void addChip(const Chip &chip);
    /// Asks the chips anew which rows they keep.
    void applyChips();
    /// Keeps only some rows until it is taken off; shown as a chip of its own.
    void narrow(const Narrowing &narrowing);
    /// Shows everything again.
    void showAll();

    /// Selects a record, showing all where it was filtered away; false when it is not in the table.
    bool select(const QUuid &id);
    /// Selects in the workspace what was selected here last, or the first row.
    void selectAgain();
    /// Makes a new record, selects it, and puts the keyboard into its title.
    void addNew();
    void focusFilter();
    /// Shows another view of the same records in the place of the table, which stays as it is; nullptr: the
    /// table again.
    void showInstead(QWidget *view);

    /// What is shown, and in which order, without the columns.
    TableState state() const;
    void setState(const TableState &state);

    TableColumns &columns() { return *m_columns; }
    RecordTableModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }

    /// The line of chips wraps, but what is under it gives way: the table is no higher for it.
    bool hasHeightForWidth() const override { return false; }

signals:
    void stateChanged();

private:
    QHBoxLayout *makeBar();
    QTableView *makeView();
    QWidget *makeEmpty();
    void addToBar(QWidget *control);
    void showCount();
    void showInStack(QWidget *view);
    void noteCurrent(const QModelIndex &now);
    void keepSelection();
    void makeCurrent(int row);

    Workspace &m_workspace;
    const Kind &m_kind;
    QString m_whatBelongsHere;
    Prepare m_prepare;
    RecordTableModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_bar = nullptr;
    FlowLayout *m_chipLine = nullptr; ///< of chips, where they have one
    QLabel *m_count = nullptr;
    QPushButton *m_change = nullptr; ///< in the place of m_new while several rows are selected
    RecordTableCommands *m_commands = nullptr;
    TableColumns *m_columns = nullptr;
    TableGrouping *m_grouping = nullptr; ///< where rows can be grouped
    TableMemory *m_memory = nullptr;     ///< where its state is kept
    SavedViews *m_views = nullptr;       ///< where views are kept
    QStackedWidget *m_stack = nullptr;
    QWidget *m_shown = nullptr; ///< the table, or what is shown instead
    QWidget *m_empty = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyStep = nullptr;
    QPushButton *m_new = nullptr;
    bool m_addable = true;
    std::vector<Chip> m_chips;
    Chip m_narrowing;
    QUuid m_selected;   ///< kept while it is filtered away
    int m_heading = -1; ///< the group on whose heading the keyboard is
};

} // namespace saferplan
