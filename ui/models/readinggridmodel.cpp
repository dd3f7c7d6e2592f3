#include "ui/models/readinggridmodel.h"

#include "core/rules/words.h"

namespace saferplan {

ReadingGridModel::ReadingGridModel(const OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan) {
    read();
    connect(&plan, &OpenPlan::changed, this, &ReadingGridModel::follow);
}

void ReadingGridModel::setRhythm(Rhythm rhythm) {
    beginResetModel();
    m_rhythm = rhythm;
    read();
    endResetModel();
}

void ReadingGridModel::read() {
    m_grid = readingGridOf(m_plan.records(), m_rhythm, m_plan.today());
}

/// Where rows and columns stay, so do the selection and the place of whoever types.
void ReadingGridModel::follow(const ChangeSet &set) {
    const auto concerns = [](const Change &change) {
        return change.kind == &kindOf<Indicator>() || change.kind == &kindOf<Reading>() ||
               change.kind == &kindOf<Plan>();
    };
    if (std::none_of(set.changes.begin(), set.changes.end(), concerns))
        return;
    QList<QUuid> ids;
    for (const ReadingGrid::Row &row : m_grid.rows)
        ids.append(row.id.uuid);
    ReadingGrid now = readingGridOf(m_plan.records(), m_rhythm, m_plan.today());
    bool same = now.periods == m_grid.periods && now.rows.size() == m_grid.rows.size();
    for (qsizetype row = 0; same && row < ids.size(); ++row)
        same = now.rows[row].id.uuid == ids[row];
    if (!same)
        beginResetModel();
    m_grid = std::move(now);
    if (!same)
        return endResetModel();
    if (!m_grid.rows.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

const Reading *ReadingGridModel::readingAt(const QModelIndex &index) const {
    return index.isValid() ? m_grid.rows[index.row()].readings[index.column()] : nullptr;
}

const Indicator *ReadingGridModel::indicatorAt(int row) const {
    return row >= 0 && row < m_grid.rows.size() ? m_grid.rows[row].indicator : nullptr;
}

QString ReadingGridModel::writtenFigure(const Reading *reading) {
    if (!reading)
        return {};
    return reading->notReceived ? QStringLiteral("not received")
                                : Codec<std::optional<double>>::text(reading->value);
}

int ReadingGridModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int ReadingGridModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_grid.periods.size());
}

QString ReadingGridModel::shownAt(const QModelIndex &index) const {
    const Reading *reading = readingAt(index);
    if (reading && reading->value)
        return numberText(*reading->value);
    if (reading && reading->notReceived)
        return QStringLiteral("not received");
    return m_grid.periods[index.column()].last >= m_plan.today() ? QStringLiteral("not yet")
                                                                 : QStringLiteral("none");
}

QString ReadingGridModel::rowName(int row) const {
    const Indicator &indicator = *m_grid.rows[row].indicator;
    const QString name = QStringLiteral("%1 %2").arg(indicator.reference, indicator.title);
    return isBlank(indicator.unit) ? name : QStringLiteral("%1 (%2)").arg(name, indicator.unit);
}

QVariant ReadingGridModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Reading *reading = readingAt(index);
    const QString place =
        QStringLiteral("%1, %2: ").arg(rowName(index.row()), m_grid.periods[index.column()].name);
    switch (role) {
    case Qt::DisplayRole:
        return shownAt(index);
    case Qt::EditRole:
        return writtenFigure(reading);
    case Qt::ToolTipRole:
        return place + shownAt(index) +
               (reading && !isBlank(reading->note) ? QStringLiteral("\n") + reading->note : QString());
    case Qt::AccessibleTextRole:
        return place + shownAt(index);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ReadingGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole && section < columnCount())
            return m_grid.periods[section].name;
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    }
    if ((role == Qt::DisplayRole || role == Qt::ToolTipRole) && section < rowCount())
        return rowName(section);
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags ReadingGridModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && !m_plan.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool ReadingGridModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !m_enter)
        return false;
    if (value.toString() == writtenFigure(readingAt(index)))
        return true;
    return m_enter({{index.row(), index.column(), value.toString()}});
}

} // namespace saferplan
