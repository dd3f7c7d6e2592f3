#include "ui/models/linkedmodel.h"

#include "core/record/shown.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// The field that tells when a record of a kind is, or is due; -1 where none does.
int dateFieldOf(const Kind &kind) {
    if (const int due = kind.fieldNamed("due"); due >= 0)
        return due;
    for (int field = 0; field < static_cast<int>(kind.fields().size()); ++field)
        if (kind.field(field).kind == FieldKind::Date)
            return field;
    return -1;
}

} // namespace

LinkedModel::LinkedModel(OpenPlan &plan, const InboundLinks &links, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_links(links) {}

void LinkedModel::showRecord(const RecordName &record) {
    beginResetModel();
    m_record = record;
    m_groups.clear();
    if (record.kind) {
        const QList<LinkField> fields = fieldsLinkingTo(*record.kind);
        for (const LinkField &through : fields) {
            const auto ofItsKind = std::count_if(fields.begin(), fields.end(), [&](const LinkField &other) {
                return other.kind == through.kind;
            });
            if (const Group group = groupOf(through, ofItsKind == 1); group.count > 0)
                m_groups.append(group);
        }
    }
    endResetModel();
}

LinkedModel::Group LinkedModel::groupOf(const LinkField &through, bool onlyOneOfItsKind) const {
    const Records &records = m_plan.records();
    const Kind &kind = *through.kind;
    const int date = dateFieldOf(kind);
    QList<QUuid> live = m_links.to(m_record.id, through);
    live.removeIf([&](const QUuid &id) { return kind.isArchived(records, id); });
    // Of very many, those that came last are put in order by their dates: that is quick, and what is looked
    // for.
    QList<std::pair<QString, QUuid>> found;
    for (qsizetype i = live.size() - 1; i >= std::max<qsizetype>(0, live.size() - 10 * listed); --i)
        found.append({date < 0 ? QString() : kind.text(records, live[i], date), live[i]});
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    Group group{through, QString::fromUtf8(kind.plural()), live.size(), {}};
    if (!onlyOneOfItsKind)
        group.title +=
            QStringLiteral(", %1").arg(QString::fromUtf8(kind.field(through.field).label).toLower());
    group.title = QStringLiteral("%1 (%2)").arg(group.title, numberText(double(group.count)));
    for (const auto &[when, id] : found.mid(0, listed))
        group.records.append(id);
    return group;
}

RecordName LinkedModel::recordAt(const QModelIndex &index) const {
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const Group &group = m_groups[static_cast<qsizetype>(index.internalId()) - 1];
    return index.row() < group.records.size() ? RecordName{group.through.kind, group.records[index.row()]}
                                              : RecordName{};
}

qsizetype LinkedModel::total() const {
    qsizetype total = 0;
    for (const Group &group : m_groups)
        total += group.count;
    return total;
}

// A group's index has 0, a record's the number of its group from 1.

QModelIndex LinkedModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex LinkedModel::parent(const QModelIndex &index) const {
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr(0));
}

int LinkedModel::rowCount(const QModelIndex &parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    const Group &group = m_groups[parent.row()];
    return static_cast<int>(group.records.size()) + (group.count > listed ? 1 : 0);
}

QVariant LinkedModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() != 0)
        return recordData(m_groups[static_cast<qsizetype>(index.internalId()) - 1], index.row(),
                          index.column(), role);
    const bool isTitle = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return isTitle && index.column() == Name ? QVariant(m_groups[index.row()].title) : QVariant();
}

QVariant LinkedModel::recordData(const Group &group, int row, int column, int role) const {
    if (row >= group.records.size()) {
        const QString more =
            QStringLiteral("and %1 more").arg(numberText(double(group.count - group.records.size())));
        return role == Qt::DisplayRole && column == Name ? QVariant(more) : QVariant();
    }
    const QUuid &id = group.records[row];
    if (role == IdRole)
        return id;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Name)
        return titleOf(m_plan.records(), id).simplified();
    const int date = dateFieldOf(*group.through.kind);
    const QString when = date < 0 ? QString() : shown(m_plan.records(), *group.through.kind, id, date);
    return date >= 0 && when.isEmpty() ? QStringLiteral("no date") : when;
}

} // namespace saferplan
