#pragma once

#include "ui/models/column.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saferplan {

class RecordTableCommands;
class RecordTableModel;
class TableColumns;

/// The records of one kind as a table with a filter, chips and a count, for use in any page. What is selected
/// in it is selected in the workspace; without records it says what belongs there and offers the first step.
class RecordTable : public QWidget {
    Q_OBJECT

public:
    using Keep = std::function<bool(const QUuid &id)>;
    /// Fills in a new record before it is committed.
    using Prepare = std::function<void(Edits &edits, const QUuid &id)>;

    /// `workspace` must outlive the table.
    RecordTable(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
                const QString &whatBelongsHere, QWidget *parent = nullptr);

    void setPrepare(Prepare prepare) { m_prepare = std::move(prepare); }
    /// Whether people add records here, which they do unless told otherwise.
    void setAddable(bool addable);
    /// Adds a switch beside the filter that keeps only some rows while it is on.
    QPushButton *addChip(const QString &name, const QString &tip, Keep keep);
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

    TableColumns &columns() { return *m_columns; }
    RecordTableModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }

private:
    struct Chip {
        QPushButton *button = nullptr;
        Keep keep;
    };
    QHBoxLayout *makeBar();
    QTableView *makeView();
    QWidget *makeEmpty();
    void applyChips();
    void showCount();
    void keepSelection();

    Workspace &m_workspace;
    const Kind &m_kind;
    QString m_whatBelongsHere;
    Prepare m_prepare;
    RecordTableModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_change = nullptr; ///< in the place of m_new while several rows are selected
    RecordTableCommands *m_commands = nullptr;
    TableColumns *m_columns = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_shown = nullptr; ///< the table, or what is shown instead
    QWidget *m_empty = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyStep = nullptr;
    QPushButton *m_new = nullptr;
    bool m_addable = true;
    std::vector<Chip> m_chips;
    Chip m_narrowing;
    QUuid m_selected; ///< kept while it is filtered away
};

} // namespace saferplan
