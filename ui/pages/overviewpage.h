#pragma once

#include "core/plan/openplan.h"
#include "core/progress/summary.h"
#include "core/report/document.h"
#include "ui/models/slicedwork.h"
#include "ui/workspace/page.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace saferplan {

class BlockTable;
class ChartView;

/// How the plan is doing, in the order in which a chair asks: what stands out, RAG and progress, what is
/// late, what changed since the last meeting, gaps, indicators, need, cases and what is due. The same figures
/// as in the pack; each is a way in to what it counts.
class OverviewPage : public Page {
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

    const Summary &summary() const { return m_summary; }

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void makeCharts();
    void makeTables();
    ChartView *addChart();
    BlockTable *addTable(const QString &title, QLabel **heading = nullptr);
    void showFigures();
    void showChanges();
    void readThen();
    /// Goes to the actions that `keep` keeps.
    void openActions(const QString &name, const std::function<bool(const Action &action)> &keep);
    void openStandings(const QString &name, const std::function<bool(const Standing &standing)> &keep);
    void openCases(SaraStage stage);
    void openPriority(int row, int series);
    void openMonth(int month, int series);
    void openCoverage(int row, int column);

    Summary m_summary;
    QList<Tone> m_ragSeries;         ///< in the order of the chart
    QList<QDate> m_months;           ///< over time, in the order of the chart
    QList<QUuid> m_slipped;          ///< in the order of the chart
    QList<QUuid> m_areas;            ///< of need and resource, in the order of the chart
    QDate m_meeting;                 ///< the one that `m_then` is taken for
    std::unique_ptr<Records> m_then; ///< the plan at the end of that day; nullptr: it is not read yet
    std::optional<PastRecords> m_past;
    QString m_notRead; ///< why the log could not be read
    SlicedWork m_reading{this};
    QWidget *m_content = nullptr;
    QLabel *m_headline = nullptr;
    QPushButton *m_first = nullptr; ///< the first step of a plan without actions
    bool m_isNarrow = false;
    QGridLayout *m_figures = nullptr;
    QGridLayout *m_charts = nullptr;
    ChartView *m_rag = nullptr;
    ChartView *m_time = nullptr;
    ChartView *m_ageing = nullptr;
    ChartView *m_slips = nullptr;
    ChartView *m_cases = nullptr;
    ChartView *m_need = nullptr;
    BlockTable *m_dues = nullptr;
    BlockTable *m_coverage = nullptr;
    BlockTable *m_gaps = nullptr;
    BlockTable *m_indicators = nullptr;
    QLabel *m_changesTitle = nullptr;
    BlockTable *m_changes = nullptr;
};

} // namespace saferplan
