#include "ui/models/archivedmodel.h"

#include "core/record/shown.h"

namespace saferplan {

ArchivedModel::ArchivedModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_work(this) {
    connect(&plan, &OpenPlan::changed, this, &ArchivedModel::follow);
}

void ArchivedModel::begin() {
    if (!std::exchange(m_begun, true))
        gather();
}

void ArchivedModel::gather() {
    m_archived.clear();
    m_kind = 0;
    m_row = 0;
    m_work.start([this] { return step(); },
                 [this] {
                     if (!m_work.isRunning())
                         show();
                 });
    m_work.slice();
}

bool ArchivedModel::step() {
    const Records &records = m_plan.records();
    const Kind &kind = *kinds()[m_kind];
    const qsizetype end = std::min(kind.count(records), m_row + 500);
    for (; m_row < end; ++m_row)
        if (const QUuid id = kind.idAt(records, m_row); kind.isArchived(records, id))
            m_archived.append({&kind, id});
    if (m_row < kind.count(records))
        return true;
    m_row = 0;
    return ++m_kind < kinds().size();
}

void ArchivedModel::follow(const ChangeSet &set) {
    if (!m_begun)
        return;
    if (m_work.isRunning()) // rows may have moved under its feet
        return gather();
    bool touched = false;
    for (const Change &change : set.changes) {
        if (change.field != Change::presence && change.field != change.kind->fieldNamed("archived"))
            continue;
        touched = true;
        const auto isIt = [&change](const RecordName &name) { return name.id == change.record; };
        m_archived.removeIf(isIt);
        if (change.kind->isArchived(m_plan.records(), change.record))
            m_archived.append({change.kind, change.record});
    }
    if (touched)
        show();
}

void ArchivedModel::setQuery(const QString &query) {
    m_query = query;
    if (isComplete())
        show();
}

void ArchivedModel::show() {
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const RecordName &name : std::as_const(m_archived)) {
        const QString text = words.isEmpty() ? QString() : titleOf(m_plan.records(), name.id);
        if (std::all_of(words.begin(), words.end(),
                        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
            m_shown.append(name);
    }
    endResetModel();
    emit progressed();
}

RecordName ArchivedModel::at(int row) const {
    return row >= 0 && row < m_shown.size() ? m_shown[row] : RecordName();
}

int ArchivedModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ArchivedModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ArchivedModel::data(const QModelIndex &index, int role) const {
    const RecordName name = index.isValid() ? at(index.row()) : RecordName();
    if (!name.kind || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return index.column() == RecordKind ? QString::fromUtf8(name.kind->label())
                                        : titleOf(m_plan.records(), name.id).simplified();
}

QVariant ArchivedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == RecordKind ? QStringLiteral("Kind") : QStringLiteral("Record");
}

} // namespace saferplan
