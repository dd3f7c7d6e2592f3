#pragma once

#include "core/plan/openplan.h"
#include "ui/models/column.h"
#include "ui/models/roworder.h"
#include "ui/models/searchindex.h"

#include <QAbstractTableModel>

namespace saferplan {

/// The records of one kind as a table, filtered and sorted over the values in memory. Follows the plan: a
/// commit costs what it touches, and views are told of those rows alone.
///
/// A keystroke in the filter is one pass over the search texts and one over the order of the rows. The texts
/// are read while nothing else is to be done; a query that comes before they are all there is answered then.
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
    /// Whether there is a query that is still to be answered.
    bool isSearching() const { return m_searching; }
    /// Whether rows are coming, going or moving at this moment, because of the plan or of a filter.
    bool isShifting() const { return m_shifting; }
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
    /// A query waits for its answer, or has got it.
    void searchingChanged();

private:
    using Rows = std::vector<int>; ///< rows of the plan's table; ascending where nothing else is said
    enum Place : char { Archived, LeftOut, Kept };
    /// What a commit did to the rows of this kind.
    struct RowChanges {
        Rows gone;                 ///< by their numbers before
        Rows changed;              ///< and new ones, by their numbers now
        QSet<const Kind *> others; ///< what else was changed
    };

    void follow(const ChangeSet &set);
    RowChanges rowChangesOf(const ChangeSet &set) const;
    void takeOut(const Rows &gone);
    /// Puts changed rows in their places; false when the whole order was made anew.
    bool placeInOrder(const RowChanges &changes);
    /// Asks the chips about the rows that a commit may concern; returns those that come or go by it.
    Rows keepAgain(const RowChanges &changes);
    bool dependsOn(const Column &column, const QSet<const Kind *> &kinds) const;
    void tellChanged(const RowChanges &changes);

    QString searchTextOf(int row) const;
    SortKey sortKeyOf(int row) const;
    Place placeOf(int row) const;
    void findSorted();
    void findKept();
    void answer();
    void setSearching(bool searching);

    /// The rows to show, in their order.
    Rows walk() const;
    Rows positionsOf(const Rows &shown) const;
    /// Shows these rows; selection and open editors are kept where they can be.
    void show(Rows rows);
    /// The same where all rows but `placed` stand to each other as before, row by row.
    void showPlaced(const Rows &placed);
    void removeShown(int at);
    void insertShown(int at, int row);
    void moveShown(int from, int to);

    OpenPlan &m_plan;
    const Kind &m_kind;
    std::vector<Column> m_columns;
    Edit m_edit;
    Keep m_keep;
    QString m_query;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_searching = false;
    bool m_shifting = false;

    // One a row of the plan's table. They are of the plan that was last followed.
    std::vector<QUuid> m_ids;
    SearchIndex *m_index;
    SearchText::Bits m_found;  ///< the query finds it; empty: there is no query
    std::vector<Place> m_kept; ///< the chips keep it
    Rows m_at;                 ///< where it is shown, or -1
    RowOrder m_order;
    Rows m_shown; ///< what is shown, in its order
    int m_total = 0;
};

} // namespace saferplan
