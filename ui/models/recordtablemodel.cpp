#include "ui/models/recordtablemodel.h"

namespace saferplan {

RecordTableModel::RecordTableModel(OpenPlan &plan, const Kind &kind, std::vector<Column> columns,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_kind(kind)
    , m_columns(std::move(columns)) {
    const auto count = static_cast<int>(m_kind.count(plan.records()));
    m_ids.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row)
        m_ids.push_back(m_kind.idAt(plan.records(), row));
    m_index = new SearchIndex(
        count, [this](int row) { return searchTextOf(row); }, this);
    connect(m_index, &SearchIndex::read, this, &RecordTableModel::answer);
    connect(&plan, &OpenPlan::changed, this, &RecordTableModel::follow);
    findSorted();
    findKept();
    show(walk());
}

QUuid RecordTableModel::idAt(int row) const {
    return row >= 0 && row < rowCount() && !isHeading(row)
               ? m_ids[static_cast<size_t>(m_lines.all[static_cast<size_t>(row)].row)]
               : QUuid();
}

int RecordTableModel::rowOf(const QUuid &id) const {
    const auto row = static_cast<size_t>(m_kind.rowOf(m_plan.records(), id));
    return row < m_ids.size() && m_ids[row] == id ? m_at[row] : -1;
}

int RecordTableModel::total() const {
    return m_total;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.all.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (isHeading(index.row()))
        return headingData(groupAt(index.row()), index.column(), role);
    const Column &column = columnAt(index.column());
    const QUuid id = idAt(index.row());
    const Records &records = m_plan.records();
    switch (role) {
    case Qt::DisplayRole: // line breaks would make rows of uneven height
        return column.display(records, id).replace(u'\n', u' ');
    case Qt::EditRole:
    case TextRole:
        return column.field < 0 ? column.display(records, id) : m_kind.text(records, id, column.field);
    case Qt::ToolTipRole:
        return column.tip ? column.tip(records, id) : column.display(records, id);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(column.title, column.display(records, id));
    case Qt::DecorationRole:
        return column.decoration ? column.decoration(records, id) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return id;
    case FieldRole:
        return column.field;
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical)
        return role != Qt::DisplayRole || section >= rowCount() ? QVariant()
               : isHeading(section)                             ? headingText(groupAt(section))
                                    : m_kind.reference(m_plan.records(), idAt(section));
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return columnAt(section).title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter |
                                (columnAt(section).number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags RecordTableModel::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (isHeading(index.row()))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (columnAt(index.column()).editable && m_edit && !m_plan.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !m_edit || isHeading(index.row()) ||
        !columnAt(index.column()).editable)
        return false;
    const int field = columnAt(index.column()).field;
    const QUuid id = idAt(index.row());
    const QString text = value.toString();
    if (m_kind.text(m_plan.records(), id, field) == text)
        return true;
    return m_edit(id, field, text); // the plan tells of the change, and then it is shown
}

void RecordTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount() || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    findSorted();
    show(walk());
}

void RecordTableModel::setQuery(const QString &query) {
    const QString trimmed = query.simplified();
    if (trimmed == m_query)
        return;
    m_query = trimmed;
    if (!trimmed.isEmpty() && !m_index->isReady()) {
        setSearching(true);
        m_index->hurry(); // a small table is read at once
        return;
    }
    m_found = trimmed.isEmpty() ? SearchText::Bits() : m_index->texts().find(trimmed);
    setSearching(false);
    show(walk());
}

void RecordTableModel::setKeep(Keep keep) {
    m_keep = std::move(keep);
    findKept();
    show(walk());
}

void RecordTableModel::setSearching(bool searching) {
    if (std::exchange(m_searching, searching) != searching)
        emit searchingChanged();
}

QString RecordTableModel::searchTextOf(int row) const {
    const QUuid &id = m_ids[static_cast<size_t>(row)];
    QString text;
    for (const Column &column : m_columns) {
        if (!column.searched)
            continue;
        text += column.display(m_plan.records(), id);
        text += QChar(0x1f);
    }
    return text;
}

SortKey RecordTableModel::sortKeyOf(int row) const {
    return columnAt(m_sortColumn).sortKey(m_plan.records(), m_ids[static_cast<size_t>(row)]);
}

RecordTableModel::Place RecordTableModel::placeOf(int row) const {
    const QUuid &id = m_ids[static_cast<size_t>(row)];
    if (m_kind.isArchived(m_plan.records(), id))
        return Archived;
    return !m_keep || m_keep(id) ? Kept : LeftOut;
}

void RecordTableModel::findSorted() {
    m_order.sort(static_cast<int>(m_ids.size()), m_sortOrder, [this](int row) { return sortKeyOf(row); });
}

void RecordTableModel::findKept() {
    m_kept.clear();
    m_kept.reserve(m_ids.size());
    for (int row = 0; row < static_cast<int>(m_ids.size()); ++row)
        m_kept.push_back(placeOf(row));
    m_total = static_cast<int>(
        std::count_if(m_kept.begin(), m_kept.end(), [](Place place) { return place != Archived; }));
    m_tallied.clear();
    if (m_groups)
        for (const QUuid &id : m_ids)
            m_tallied.push_back(isTallied(id));
}

} // namespace saferplan
