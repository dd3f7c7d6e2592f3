#include "ui/models/findermodel.h"

#include "core/record/records.h"
#include "core/record/shown.h"

#include <QAction>

namespace saferplan {

namespace {

bool holdsAll(const QString &name, const QStringList &words) {
    return std::all_of(words.begin(), words.end(),
                       [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

FinderModel::FinderModel(const OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_search(new RecordSearch(plan, this)) {
    connect(m_search, &RecordSearch::changed, this, &FinderModel::show);
}

void FinderModel::setQuery(const QString &query) {
    m_query = query.simplified();
    m_search->find(m_query);
    if (m_query.isEmpty())
        show(); // else when the search has found what there is
}

void FinderModel::show() {
    QList<Row> rows;
    const auto add = [&](const RecordName &record) {
        if (record.kind->has(m_plan.records(), record.id))
            rows.append({record, nullptr, titleOf(m_plan.records(), record.id)});
    };
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    const auto addCommands = [&] {
        for (const FinderCommand &command : m_commands)
            if (command.action->isEnabled() && command.action->isVisible() && holdsAll(command.name, words))
                rows.append({{}, command.action, command.name});
    };
    if (words.isEmpty()) {
        std::for_each(m_recent.begin(), m_recent.end(), add);
        addCommands();
    } else {
        const QList<RecordSearch::Hit> &hits = m_search->hits();
        const auto others = std::find_if(hits.begin(), hits.end(), [](const RecordSearch::Hit &hit) {
            return hit.by != RecordSearch::By::Reference;
        });
        std::for_each(hits.begin(), others, [&](const RecordSearch::Hit &hit) { add(hit.record); });
        addCommands();
        std::for_each(others, hits.end(), [&](const RecordSearch::Hit &hit) { add(hit.record); });
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
    emit found();
}

int FinderModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FinderModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : columns;
}

QString FinderModel::whatOf(const Row &row) const {
    if (row.record.kind)
        return QString::fromUtf8(row.record.kind->label());
    const QString keys = row.action ? row.action->shortcut().toString(QKeySequence::NativeText) : QString();
    return keys.isEmpty() ? QStringLiteral("Command") : QStringLiteral("Command  %1").arg(keys);
}

QVariant FinderModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name.simplified() : whatOf(row);
    case Qt::ToolTipRole:
        return row.action ? row.action->statusTip() : row.name;
    case Qt::AccessibleTextRole:
        return index.column() == Name ? QStringLiteral("%1, %2").arg(row.name, whatOf(row)) : whatOf(row);
    default:
        return {};
    }
}

} // namespace saferplan
