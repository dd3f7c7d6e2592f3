#pragma once

#include "core/progress/summary.h"
#include "core/report/document.h"
#include "ui/workspace/page.h"

class QLabel;

namespace saferplan {

class BlockTable;
class ChartView;

/// How the plan is doing: what stands out, RAG by priority, actions over time, what is overdue, gaps, and
/// what changed since the last meeting. The same figures as in the pack.
class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    const Summary &summary() const { return m_summary; }

protected:
    void refresh() override;

private:
    void showChanges();
    void openPriority(const FiguresOf &priority);
    QLabel *addHeading(const QString &text);

    Summary m_summary;
    QWidget *m_content = nullptr;
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
