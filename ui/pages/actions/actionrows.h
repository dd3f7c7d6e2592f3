#pragma once

#include "core/plan/openplan.h"

#include <QAbstractListModel>

namespace saferplan {

/// Some actions in an order that is given: the cards of a column, or the lines of the timeline. Views are
/// told of what comes and goes, and keep their places where most of it stays.
class ActionRows : public QAbstractListModel {
    Q_OBJECT

public:
    /// All that a row says in one sentence, for tool tips and for those who hear it.
    using Words = std::function<QString(const Action &action)>;

    /// `plan` must outlive it.
    ActionRows(const OpenPlan &plan, Words words, QObject *parent = nullptr);

    void show(std::vector<QUuid> ids);
    /// The rows are the same, and what they say may not be.
    void tellChanged();
    /// Whether rows are coming or going at this moment.
    bool isShifting() const { return m_shifting; }

    QUuid idAt(int row) const;
    /// nullptr where the record has gone since.
    const Action *actionAt(int row) const;
    /// The row of an action, or -1.
    int rowOf(const QUuid &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The action that is dragged: its id, for this program alone.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    static QString mimeType();

private:
    const OpenPlan &m_plan;
    Words m_words;
    std::vector<QUuid> m_ids;
    bool m_shifting = false;
};

} // namespace saferplan
