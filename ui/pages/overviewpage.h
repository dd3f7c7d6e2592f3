#pragma once

#include "core/plan/openplan.h"
#include "core/progress/summary.h"
#include "core/report/document.h"

#include <QScrollArea>

class QLabel;

namespace saferplan {

class ActionFacts;
class BlockTable;
class ChartView;

/// How the plan is doing: what stands out, RAG by priority, actions over time, what is overdue, gaps, and
/// what changed since the last meeting. The same figures as in the pack.
class OverviewPage : public QScrollArea {
    Q_OBJECT

public:
    /// `plan` and `facts` must outlive the page.
    OverviewPage(OpenPlan &plan, const ActionFacts &facts, QWidget *parent = nullptr);

    const Summary &summary() const { return m_summary; }

signals:
    /// The user wants to see the actions of a priority (null: of none).
    void priorityChosen(const QUuid &priority);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void showChanges();
    QLabel *addHeading(const QString &text);

    OpenPlan &m_plan;
    const ActionFacts &m_facts;
    Summary m_summary;
    bool m_fresh = false;
    QDate m_meeting;                 ///< the one that `m_then` was taken for
    std::unique_ptr<Records> m_then; ///< the plan at the end of that day
    QLabel *m_headline = nullptr;
    ChartView *m_rag = nullptr;
    ChartView *m_time = nullptr;
    BlockTable *m_ageing = nullptr;
    BlockTable *m_coverage = nullptr;
    QLabel *m_changesTitle = nullptr;
    BlockTable *m_changes = nullptr;
};

/// Live actions where a priority and a theme meet; holes are "none".
TableBlock coverageTable(const Records &records);

} // namespace saferplan
