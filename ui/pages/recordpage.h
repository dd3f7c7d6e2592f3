#pragma once

#include "core/plan/openplan.h"
#include "ui/models/column.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace saferplan {

class RecordForm;
class RecordTableModel;

/// A table of one kind of record with a filter and chips, and the selected record in a form at the right.
class RecordPage : public QWidget {
    Q_OBJECT

public:
    using Keep = std::function<bool(const QUuid &id)>;

    /// What the page says while there are no records: what belongs here, and the first step.
    RecordPage(OpenPlan &plan, const Kind &kind, std::vector<Column> columns, const QString &whatBelongsHere,
               QWidget *parent = nullptr);

    /// Makes a new record, selects it, and puts the keyboard into its title.
    void addNew();
    void focusFilter();
    /// Shows everything again.
    void showAll();
    bool select(const QUuid &id);

    RecordTableModel &model() { return *m_model; }
    RecordForm &form() { return *m_form; }
    QTableView &table() { return *m_table; }

protected:
    /// Adds a switch beside the filter that keeps only some rows while it is on.
    QPushButton *addChip(const QString &name, const QString &tip, Keep keep);
    /// Keeps only some rows until it is taken off; shown as a chip of its own.
    void setExtra(const QString &name, Keep keep);
    /// What is filled in for a new record.
    virtual void prepare(Edits &edits, const QUuid &id);

    OpenPlan &m_plan;

private:
    void applyChips();
    void showCount();
    void keepSelection();

    struct Chip {
        QPushButton *button;
        Keep keep;
    };
    const Kind &m_kind;
    RecordTableModel *m_model = nullptr;
    RecordForm *m_form = nullptr;
    QTableView *m_table = nullptr;
    QLineEdit *m_filter = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyStep = nullptr;
    QString m_whatBelongsHere;
    std::vector<Chip> m_chips;
    Chip m_extra = {};
    QUuid m_selected;
};

} // namespace saferplan
