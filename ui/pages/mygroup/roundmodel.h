#pragma once

#include "core/progress/groupround.h"

#include <QAbstractListModel>

namespace saferplan {

/// The items of a round as a list, and what is heard of a row by those who do not see it.
class RoundModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRound(const GroupRound &round);
    const QList<RoundItem> &items() const { return m_items; }
    /// The row of a record, or -1.
    int rowOf(const QUuid &record) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<RoundItem> m_items;
};

/// What stands under the title of an item: why it needs the lead, or when something was said.
QString underTitle(const RoundItem &item);

} // namespace saferplan
