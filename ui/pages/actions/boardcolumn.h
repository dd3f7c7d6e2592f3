#pragma once

#include "core/record/action.h"
#include "ui/pages/actions/actionrows.h"

#include <QWidget>

class QLabel;

namespace saferplan {

class ActionFacts;
class CardList;

/// One column of the board: the actions of one status, with their number above them.
class BoardColumn : public QWidget {
    Q_OBJECT

public:
    /// Plan and facts must outlive it.
    BoardColumn(const OpenPlan &plan, const ActionFacts &facts, Status status, QWidget *parent);

    Status status() const { return m_status; }
    CardList &list() const { return *m_list; }
    ActionRows &rows() const { return *m_rows; }

    /// The cards that are to be shown are gathered, and then shown.
    std::vector<QUuid> &gathered() { return m_gathered; }
    void showGathered();

private:
    void fit();

    Status m_status;
    ActionRows *m_rows;
    CardList *m_list;
    QLabel *m_head;
    std::vector<QUuid> m_gathered;
};

} // namespace saferplan
