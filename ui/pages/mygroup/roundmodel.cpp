#include "ui/pages/mygroup/roundmodel.h"

#include "core/record/shown.h"

namespace saferplan {

namespace {

QString ragText(const RoundItem &item) {
    if (item.isCase())
        return QStringLiteral("case");
    return QStringLiteral("declared %1, computed %2")
        .arg(item.declared == Delivery::Grey ? QStringLiteral("nothing") : colourOf(item.declared).toLower(),
             colourOf(item.computed).toLower());
}

QString spoken(const RoundItem &item) {
    return QStringLiteral("%1 %2. %3. %4, %5.")
        .arg(item.reference, item.title, underTitle(item),
             item.said ? QStringLiteral("Said") : QStringLiteral("Still to say"), ragText(item));
}

} // namespace

QString underTitle(const RoundItem &item) {
    return item.said ? QStringLiteral("Said on %1").arg(dateText(item.heard)) : item.urgency.words;
}

void RoundModel::setRound(const GroupRound &round) {
    beginResetModel();
    m_items = round.items;
    endResetModel();
}

int RoundModel::rowOf(const QUuid &record) const {
    for (qsizetype row = 0; row < m_items.size(); ++row)
        if (m_items[row].record.id == record)
            return static_cast<int>(row);
    return -1;
}

int RoundModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant RoundModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const RoundItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1 %2").arg(item.reference, item.title);
    case Qt::AccessibleTextRole:
        return spoken(item);
    case Qt::ToolTipRole:
        return QStringLiteral("%1 %2\n%3; %4")
            .arg(item.reference, item.title, underTitle(item), ragText(item));
    default:
        return {};
    }
}

} // namespace saferplan
