#pragma once

#include "core/progress/actionfigures.h"
#include "core/progress/planoutline.h"
#include "ui/models/actionfacts.h"

#include <QAbstractItemModel>

namespace saferplan {

/// The outline of the open plan as a tree, with where each action stands and what that comes to for each
/// priority, objective and theme. What stays in its place when the plan changes stays selected and unfolded.
class PlanTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Progress, Declared, Computed, Due, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    /// `plan` and `facts` must outlive the model.
    PlanTreeModel(const OpenPlan &plan, const ActionFacts &facts, QObject *parent = nullptr);
    ~PlanTreeModel() override;

    /// Shows the plan as it is now.
    void follow();
    /// Whether lines are coming, going or moving at this moment.
    bool isShifting() const { return m_shifting; }

    /// The record at an index; of no kind for a part.
    RecordName recordAt(const QModelIndex &index) const;
    /// The part that an index is or stands in.
    PlanPart partOf(const QModelIndex &index) const;
    QModelIndex indexOf(PlanPart part) const;
    /// Where a record stands first; invalid where it does not.
    QModelIndex indexOf(const QUuid &record) const;
    /// The nearest of a kind at or above an index; null where there is none.
    QUuid nearest(const QModelIndex &index, const Kind &kind) const;
    /// Whether a line has words in its first column only.
    bool isOneLine(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    const Node &nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    static std::unique_ptr<Node> made(const OutlineNode &outline, Node *parent, int row);
    const Node *find(const Node &from, const QUuid &record) const;
    void reconcile(Node &node, const OutlineNode &wanted);
    void takeOut(Node &node, const OutlineNode &wanted);
    void tellChanged(const Node &node);
    QString wordsFor(const Node &node, int column) const;
    QString nameOf(const Node &node) const;
    QString nameOfPart(const Node &node) const;
    QString tipFor(const Node &node, int column) const;

    const OpenPlan &m_plan;
    const ActionFacts &m_facts;
    std::unique_ptr<Node> m_root;
    QHash<QUuid, ActionFigures> m_figures;
    bool m_shifting = false;
};

} // namespace saferplan
