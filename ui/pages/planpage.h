#pragma once

#include "core/progress/planoutline.h"
#include "ui/workspace/page.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace saferplan {

class PlanTreeModel;

/// What the plan is made of: priorities, objectives and actions, themes, and what it aligns to; the plan's
/// own record and its settings. Each is edited beside the page, and Insert adds one where the keyboard is.
class PlanPage : public Page {
    Q_OBJECT

public:
    explicit PlanPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PlanPage() override;

    void arrive(const Place &place) override;
    void begin() override;

    PlanTreeModel &model() { return *m_model; }
    QTreeView &tree() { return *m_tree; }

    void newPriority();
    /// In the priority where the keyboard is, else in the first one.
    void newObjective();
    /// Below the objective or priority where the keyboard is, else in the first priority.
    void newAction();
    /// Adds what belongs where the keyboard is.
    void addHere();
    /// Shows what a new year does to the plan, and does it when that is accepted.
    void rollOver();
    /// Shows the plan's one record of a kind, made where it is not there yet, with the keyboard in its form.
    void editSingle(const Kind &kind);

protected:
    void refresh() override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTree();
    void makeCommands();
    void addButton(const QString &text, const QString &tip, const std::function<void()> &work);
    void unfold();
    void unfoldAsLeft(const QSet<QString> &unfolded, const QModelIndex &parent);
    void rememberFolds() const;
    QString nameOf(const QModelIndex &index) const;
    void spanLines(const QModelIndex &parent);
    void showHint();
    void follow(const QModelIndex &index);
    void choose(const QModelIndex &index);
    bool select(const QUuid &record);
    QUuid priorityHere() const;
    using Prepare = std::function<void(Edits &edits, const QUuid &id)>;
    void add(const Kind &kind, const Prepare &prepare);
    void addAlignment(const char *field, const QUuid &target);

    PlanTreeModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_hint = nullptr;
    QList<QPushButton *> m_buttons;
};

} // namespace saferplan
