#pragma once

#include "core/plan/openplan.h"
#include "ui/models/column.h"
#include "ui/models/searchtext.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The records of one kind as a table, filtered and sorted over the values in memory. Follows the plan.
///
/// The sort permutation is kept until the data of the sorted column changes, and the search text of a row
/// until the row does; a keystroke in the filter is one pass over the text and one over the permutation.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole, IdRole, FieldRole };
    using Keep = std::function<bool(const QUuid &id)>;
    /// Commits one edited field; false when it was not done.
    using Edit = std::function<bool(const QUuid &id, int field, const QString &text)>;

    /// `plan` must outlive the model. Archived records are left out.
    RecordTableModel(OpenPlan &plan, const Kind &kind, std::vector<Column> columns,
                     QObject *parent = nullptr);

    void setEdit(Edit edit) { m_edit = std::move(edit); }
    /// Shows only the rows that hold every word of the query...
    void setQuery(const QString &query);
    /// ...and that `keep` keeps; an empty function keeps all. Asked again when the plan changes.
    void setKeep(Keep keep);

    const Kind &kind() const { return m_kind; }
    const OpenPlan &plan() const { return m_plan; }
    const Column &columnAt(int column) const { return m_columns[static_cast<size_t>(column)]; }
    QUuid idAt(int row) const;
    /// The row of a record, or -1 when it is not shown.
    int rowOf(const QUuid &id) const;
    /// How many rows there are without query and chips.
    int total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// Which rows are shown has changed.
    void filtered();

private:
    using Rows = std::vector<int>; ///< rows of the plan's table
    void follow(const ChangeSet &changes);
    QString searchTextOf(qsizetype row) const;
    void needTexts();
    void findSorted();
    void findKept();
    void findFound(const QString &query);
    Rows walk() const;
    /// Shows other rows, or the same in another order; selection and open editors are kept where they can be.
    void show(const Rows &rows);

    OpenPlan &m_plan;
    const Kind &m_kind;
    std::vector<Column> m_columns;
    Edit m_edit;
    Keep m_keep;
    QString m_query;
    int m_sortColumn = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;

    SearchText m_texts;
    bool m_textsKnown = false;
    Rows m_sorted;            ///< all rows in order
    SearchText::Bits m_found; ///< rows that the query finds; empty: there is no query
    SearchText::Bits m_kept;  ///< rows that are not archived and that the chips keep
    int m_total = 0;
    std::vector<QUuid> m_ids; ///< what is shown; the plan's own rows move when a record is taken back
    mutable QHash<QUuid, int> m_rowOf; ///< filled when asked
};

} // namespace saferplan
