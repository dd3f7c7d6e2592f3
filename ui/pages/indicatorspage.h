#pragma once

#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QTabWidget;

namespace saferplan {

class ChartView;
class IndicatorFacts;
class ReadingSheet;

/// The indicators with how each performs, and the chart of the one that is chosen; the sheet where readings
/// are entered; the areas of the city and what is deployed in them.
class IndicatorsPage : public Page {
    Q_OBJECT

public:
    explicit IndicatorsPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    RecordTable &table() { return *m_table; }
    ReadingSheet &sheet() { return *m_sheet; }
    ChartView &chart() { return *m_chart; }
    QTabWidget &tabs() { return *m_tabs; }

protected:
    void refresh() override;

private:
    void makeTable();
    void makeTabs();
    void makeCommands();
    void follow();
    void showChart();

    IndicatorFacts *m_facts = nullptr;
    RecordTable *m_table = nullptr;
    RecordTable *m_areas = nullptr;
    RecordTable *m_resources = nullptr;
    ReadingSheet *m_sheet = nullptr;
    ChartView *m_chart = nullptr;
    QTabWidget *m_tabs = nullptr;
    Id<Indicator> m_chosen; ///< whose chart is shown
};

} // namespace saferplan
