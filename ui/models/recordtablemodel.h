#pragma once

#include "core/plan/openplan.h"
#include "ui/models/column.h"
#include "ui/models/groupindex.h"
#include "ui/models/roworder.h"
#include "ui/models/searchindex.h"

#include <QAbstractTableModel>

#include <optional>

namespace saferplan {

/// The records of one kind as a table, filtered and sorted over the values in memory. Follows the plan: a
/// commit costs what it touches, and views are told of those rows alone.
///
/// A keystroke in the filter is one pass over the search texts and one over the order of the rows. The texts
/// are read while nothing else is to be done; a query that comes before they are all there is answered then.
///
/// Where the rows are grouped, each group that has any stands under a heading, which is a row of the model
/// without a record: its first column says what the group is called and how many records are in it, and every
/// cell says so to a screen reader. The rows of a group that is closed are not in the model, and are counted
/// all the same. A record that is in several groups has a row in each.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { TextRole = Qt::UserRole, IdRole, FieldRole };
    /// What headings count beside all records: those that `keep` keeps, as "4 overdue".
    struct Tally {
        QString word;
        std::function<bool(const QUuid &id)> keep = {};
    };
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

    /// Puts the rows into groups, all of them open; none: no longer.
    void setGrouping(std::optional<Grouping> grouping);
    const Grouping *grouping() const { return m_groups ? &m_groups->grouping() : nullptr; }
    /// To be said before the rows are grouped.
    void setTally(Tally tally) { m_tally = std::move(tally); }
    /// Whether a row is a heading, which has no record.
    bool isHeading(int row) const;
    /// The group whose heading or member a row is; -1 where the rows are not grouped.
    int groupAt(int row) const;
    /// The row of the heading of a group, or -1.
    int headingOf(int group) const;
    /// The row of the heading that a record stands under, whether it is open or closed, or -1.
    int headingOf(const QUuid &id) const;
    /// The row behind the last of the group whose heading is at `row`.
    int endOfGroup(int row) const;
    /// "P1 Prevent violence", and with the count: "P1 Prevent violence — 23 actions, 4 overdue".
    QString groupTitle(int group) const { return m_groups->title(group); }
    QString headingText(int group) const;
    bool isOpen(int group) const { return m_groups->isOpen(group); }
    void setOpen(int group, bool open);
    void setAllOpen(bool open);

    const Kind &kind() const { return m_kind; }
    const OpenPlan &plan() const { return m_plan; }
    const Column &columnAt(int column) const { return m_columns[static_cast<size_t>(column)]; }
    /// The record of a row; null: it is a heading.
    QUuid idAt(int row) const;
    /// The first row of a record, or -1 when it has none: it is not shown, or in groups that are closed.
    int rowOf(const QUuid &id) const;
    /// Whether filter and chips let a record be shown.
    bool isShown(const QUuid &id) const;
    /// The records that are shown, in their order, each once: without headings, but with those of closed
    /// groups.
    QList<QUuid> shownIds() const;
    int shownCount() const { return m_lines.records; }
    /// Those of some ranges of rows, first and last, each once, in their order.
    QList<QUuid> idsIn(const QList<std::pair<int, int>> &ranges) const;
    /// How many these are.
    int countIn(const QList<std::pair<int, int>> &ranges) const;
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
    /// More rows than these are not told one by one.
    static constexpr size_t fewRows = 16;
    enum Place : char { Archived, LeftOut, Kept };
    /// A row of the model: a row of the plan's table in a group, or the heading of one.
    struct Line {
        int group = 0;
        int row = -1; ///< -1: the heading

        friend bool operator==(const Line &, const Line &) = default;
    };
    struct Count {
        int records = 0;
        int tallied = 0;

        friend bool operator==(const Count &, const Count &) = default;
    };
    /// What is shown, in its order.
    struct Lines {
        std::vector<Line> all;
        std::vector<Count> counts; ///< one a group
        int records = 0;           ///< each once
    };
    /// What a commit did to the rows of this kind.
    struct RowChanges {
        Rows gone;                 ///< by their numbers before
        Rows changed;              ///< and new ones, by their numbers now
        QSet<const Kind *> others; ///< what else was changed
    };

    template <class Take> void eachIn(const QList<std::pair<int, int>> &ranges, const Take &take) const;
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

    bool isFound(size_t row) const { return m_kept[row] == Kept && (m_found.empty() || m_found[row]); }
    bool isTallied(const QUuid &id) const { return m_groups && m_tally.keep && m_tally.keep(id); }
    Count countOf(int group) const;
    QVariant headingData(int group, int column, int role) const;
    void tellHeadings();
    /// Puts groups in step with a commit; false when their order was made anew.
    bool followGroups(const RowChanges &changes);

    /// The lines to show.
    Lines walk() const { return m_groups ? walkGroups(false) : walkAll(); }
    Lines walkAll() const;
    Lines walkGroups(bool withClosed) const;
    Rows positionsOf(const std::vector<Line> &lines) const;
    /// Where a line is among some, or -1.
    static int positionOf(const Line &line, const std::vector<Line> &lines);
    /// Shows these lines; selection and open editors are kept where they can be.
    void show(Lines lines);
    void takeLines(Lines lines);
    void moveHeld(const Lines &lines, const Rows &at);
    /// The same where all rows but `placed` stand to each other as before, row by row.
    void showPlaced(const Rows &placed);
    void removeShown(int at);
    void insertShown(int at, const Line &line);
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
    Rows m_at;                 ///< where it is shown first, or -1
    RowOrder m_order;
    Lines m_lines;
    std::optional<GroupIndex> m_groups;
    Tally m_tally;
    std::vector<char> m_tallied; ///< counted apart in its heading; kept while the rows are grouped
    int m_total = 0;
};

} // namespace saferplan
