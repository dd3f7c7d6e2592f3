#include "ui/models/recordtablemodel.h"

#include <numeric>

namespace saferplan {

RecordTableModel::RecordTableModel(OpenPlan &plan, const Kind &kind, std::vector<Column> columns,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_kind(kind)
    , m_columns(std::move(columns)) {
    connect(&plan, &OpenPlan::changed, this, &RecordTableModel::follow);
    findSorted();
    findKept();
    show(walk());
}

QUuid RecordTableModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : QUuid();
}

int RecordTableModel::rowOf(const QUuid &id) const {
    if (m_rowOf.isEmpty())
        for (size_t row = 0; row < m_ids.size(); ++row)
            m_rowOf.insert(m_ids[row], static_cast<int>(row));
    return m_rowOf.value(id, -1);
}

int RecordTableModel::total() const {
    return m_total;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Column &column = columnAt(index.column());
    const QUuid &id = m_ids[static_cast<size_t>(index.row())];
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
        return role == Qt::DisplayRole && section < rowCount()
                   ? m_kind.reference(m_plan.records(), m_ids[static_cast<size_t>(section)])
                   : QVariant();
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
    if (columnAt(index.column()).editable && m_edit && !m_plan.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemNeverHasChildren;
}

bool RecordTableModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !m_edit || !columnAt(index.column()).editable)
        return false;
    const int field = columnAt(index.column()).field;
    const QUuid id = idAt(index.row());
    const QString text = value.toString();
    if (m_kind.text(m_plan.records(), id, field) == text)
        return true;
    return m_edit(id, field, text); // the plan tells of the change, and then it is shown
}

void RecordTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount() || (column == m_sortColumn && order == m_order))
        return;
    m_sortColumn = column;
    m_order = order;
    findSorted();
    show(walk());
}

void RecordTableModel::setQuery(const QString &query) {
    const QString trimmed = query.simplified();
    if (trimmed == m_query)
        return;
    findFound(trimmed);
    m_query = trimmed;
    show(walk());
}

void RecordTableModel::setKeep(Keep keep) {
    m_keep = std::move(keep);
    findKept();
    show(walk());
}

void RecordTableModel::follow(const ChangeSet &set) {
    bool rowsMoved = false;
    bool othersChanged = false;
    bool sortedChanged = columnAt(m_sortColumn).field < 0;
    QSet<QUuid> touched;
    for (const Change &change : set.changes) {
        if (change.kind != &m_kind) {
            othersChanged = true;
            continue;
        }
        touched.insert(change.record);
        rowsMoved = rowsMoved || change.field == Change::presence;
        sortedChanged = sortedChanged || change.field == columnAt(m_sortColumn).field;
    }
    if (rowsMoved || othersChanged || touched.size() > 50) {
        m_textsKnown = false; // other records' names stand in our texts too
    } else if (m_textsKnown) {
        const Records &records = m_plan.records();
        for (qsizetype row = 0; row < m_kind.count(records); ++row)
            if (touched.contains(m_kind.idAt(records, row)))
                m_texts.replace(row, searchTextOf(row));
    }
    if (rowsMoved || othersChanged || sortedChanged)
        findSorted();
    findKept();
    const QString query = std::exchange(m_query, QString());
    findFound(query);
    m_query = query;
    show(walk());
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString RecordTableModel::searchTextOf(qsizetype row) const {
    const QUuid id = m_kind.idAt(m_plan.records(), row);
    QString text;
    for (const Column &column : m_columns) {
        if (!column.searched)
            continue;
        text += column.display(m_plan.records(), id);
        text += QChar(0x1f);
    }
    return text;
}

void RecordTableModel::needTexts() {
    if (m_textsKnown)
        return;
    m_texts.build(m_kind.count(m_plan.records()), [this](qsizetype row) { return searchTextOf(row); });
    m_textsKnown = true;
}

void RecordTableModel::findFound(const QString &query) {
    if (query.isEmpty()) {
        m_found.clear();
        return;
    }
    const bool known = m_textsKnown;
    needTexts();
    const bool extends = known && !m_query.isEmpty() && query.startsWith(m_query);
    m_found = extends ? m_texts.narrow(query, m_found) : m_texts.find(query);
}

void RecordTableModel::findSorted() {
    const Records &records = m_plan.records();
    const auto count = static_cast<size_t>(m_kind.count(records));
    std::vector<SortKey> keys(count);
    for (size_t row = 0; row < count; ++row)
        keys[row] =
            columnAt(m_sortColumn).sortKey(records, m_kind.idAt(records, static_cast<qsizetype>(row)));
    m_sorted.resize(count);
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    const bool falling = m_order == Qt::DescendingOrder;
    std::stable_sort(m_sorted.begin(), m_sorted.end(), [&keys, falling](int a, int b) {
        const SortKey &left = keys[static_cast<size_t>(falling ? b : a)];
        return left < keys[static_cast<size_t>(falling ? a : b)];
    });
}

void RecordTableModel::findKept() {
    const Records &records = m_plan.records();
    const auto count = static_cast<size_t>(m_kind.count(records));
    m_kept.assign(count, 0);
    m_total = 0;
    for (size_t row = 0; row < count; ++row) {
        const QUuid id = m_kind.idAt(records, static_cast<qsizetype>(row));
        if (m_kind.isArchived(records, id))
            continue;
        ++m_total;
        m_kept[row] = !m_keep || m_keep(id);
    }
}

RecordTableModel::Rows RecordTableModel::walk() const {
    Rows rows;
    rows.reserve(m_sorted.size());
    for (const int row : m_sorted) {
        const auto at = static_cast<size_t>(row);
        if (m_kept[at] && (m_found.empty() || m_found[at]))
            rows.push_back(row);
    }
    return rows;
}

void RecordTableModel::show(const Rows &rows) {
    std::vector<QUuid> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_kind.idAt(m_plan.records(), row));
    if (ids == m_ids)
        return;
    if (ids.size() == m_ids.size()) {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QList<QUuid> held;
        for (const QModelIndex &index : before)
            held.append(idAt(index.row()));
        m_ids = std::move(ids);
        m_rowOf.clear();
        QModelIndexList after;
        for (qsizetype i = 0; i < before.size(); ++i) {
            const int row = rowOf(held[i]);
            after.append(row < 0 ? QModelIndex() : index(row, before[i].column()));
        }
        changePersistentIndexList(before, after);
        emit layoutChanged();
    } else {
        beginResetModel();
        m_ids = std::move(ids);
        m_rowOf.clear();
        endResetModel();
    }
    emit filtered();
}

} // namespace saferplan
