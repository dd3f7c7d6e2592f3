#include "ui/pages/indicatorspage.h"

#include "core/record/records.h"
#include "core/report/indicatorchart.h"
#include "ui/actions/keys.h"
#include "ui/models/indicatorfacts.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/chartview.h"
#include "ui/pages/indicators/indicatorcolumns.h"
#include "ui/pages/indicators/readingsheet.h"
#include "ui/pages/indicators/sparklinedelegate.h"
#include "ui/workspace/pageofrecord.h"

#include <QAction>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Tab { ListTab, SheetTab, AreasTab, ResourcesTab };

} // namespace

IndicatorsPage::IndicatorsPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_facts(new IndicatorFacts(workspace.plan(), this)) {
    makeTable();
    m_sheet = new ReadingSheet(workspace, this);
    m_areas = new RecordTable(
        workspace, kindOf<Area>(), areaColumns(),
        QStringLiteral("Areas are the parts of the city that need and resources are compared by: wards, "
                       "neighbourhoods. Begin with the first one."),
        this);
    m_resources = new RecordTable(
        workspace, kindOf<Resource>(), resourceColumns(),
        QStringLiteral(
            "What agencies deploy, and where: patrols, youth workers, cameras. The plan is to show that "
            "it goes where need is highest. Begin with the first one."),
        this);
    m_areas->keepState();
    m_resources->keepState();
    makeTabs();
    makeCommands();
    connect(&workspace, &Workspace::selectionChanged, this, &IndicatorsPage::follow);
}

void IndicatorsPage::makeTable() {
    std::vector<Column> columns = indicatorColumns(*m_facts);
    const int trend = trendColumn(columns);
    m_table = new RecordTable(
        workspace(), kindOf<Indicator>(), std::move(columns),
        QStringLiteral(
            "An indicator is a measure with a source, a baseline and a target: incidents, or the share of "
            "residents who feel safe. Begin with one that somebody already counts."),
        this);
    m_table->view().setItemDelegateForColumn(trend, new SparklineDelegate(*m_facts, m_table));
    const auto chip = [this](const QString &name, const QString &tip, auto keep) {
        m_table->addChip(name, tip, [this, keep](const QUuid &id) {
            const IndicatorStanding &standing = m_facts->of(id);
            return standing.indicator && keep(standing.verdict);
        });
    };
    chip(QStringLiteral("Off target"), QStringLiteral("Only indicators whose performance is red or amber"),
         [](const PerformanceVerdict &verdict) {
             return verdict.rag == Performance::Red || verdict.rag == Performance::Amber;
         });
    chip(QStringLiteral("Worse"), QStringLiteral("Only indicators that got worse since the period before"),
         [](const PerformanceVerdict &verdict) { return verdict.direction == Direction::Worse; });
    chip(QStringLiteral("No figure"), QStringLiteral("Only indicators without a latest figure"),
         [](const PerformanceVerdict &verdict) { return !verdict.value; });
    m_table->keepState();
}

void IndicatorsPage::makeTabs() {
    m_chart = new ChartView;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_chart);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(scroll);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({270, 340});
    splitter->handle(1)->setAccessibleName(QStringLiteral("Height of the chart"));
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the indicators"));
    m_tabs->addTab(splitter, QStringLiteral("Indicators"));
    m_tabs->addTab(m_sheet, QStringLiteral("Enter readings"));
    m_tabs->addTab(m_areas, QStringLiteral("Areas"));
    m_tabs->addTab(m_resources, QStringLiteral("Resources"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == ListTab && m_table->model().rowOf(m_chosen.uuid) >= 0)
            m_table->select(m_chosen.uuid);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_tabs);
}

void IndicatorsPage::makeCommands() {
    QAction *enter = addCommand(QStringLiteral("&Enter readings"),
                                QStringLiteral("Opens the sheet at the indicator that is chosen"), [this] {
                                    m_tabs->setCurrentIndex(SheetTab);
                                    m_sheet->goTo(m_chosen);
                                });
    giveKeys(*enter, Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    addCommand(QStringLiteral("&Paste readings"),
               QStringLiteral("Pastes figures copied in Excel at the current cell of the sheet"), [this] {
                   m_tabs->setCurrentIndex(SheetTab);
                   m_sheet->paste();
               });
    addCommand(QStringLiteral("&New indicator"), QStringLiteral("Adds an indicator to the plan"), [this] {
        m_tabs->setCurrentIndex(ListTab);
        m_table->addNew();
    });
    addCommand(QStringLiteral("Go to the &chart"),
               QStringLiteral("The chart of the indicator that is chosen; T shows its figures as a table"),
               [this] {
                   m_tabs->setCurrentIndex(ListTab);
                   m_chart->setFocus(Qt::ShortcutFocusReason);
               });
}

void IndicatorsPage::arrive(const Place &place) {
    if (place.narrowing) {
        m_table->showAll();
        m_table->narrow(*place.narrowing);
        m_tabs->setCurrentIndex(ListTab);
    }
    const auto show = [&](Tab tab, RecordTable &table) {
        m_tabs->setCurrentIndex(tab);
        table.select(place.record);
        table.selectAgain();
    };
    if (records().find(Id<Area>{place.record}))
        return show(AreasTab, *m_areas);
    if (records().find(Id<Resource>{place.record}))
        return show(ResourcesTab, *m_resources);
    if (!place.record.isNull() && m_table->select(place.record))
        m_tabs->setCurrentIndex(ListTab);
    m_table->selectAgain();
    follow();
}

void IndicatorsPage::follow() {
    const Id<Indicator> chosen{nearestOf(kindOf<Indicator>(), records(), workspace().selected())};
    if (chosen.isNull() || chosen == m_chosen)
        return;
    m_chosen = chosen;
    showChart();
}

void IndicatorsPage::showChart() {
    const IndicatorStanding &standing = m_facts->of(m_chosen.uuid);
    m_chart->setVisible(standing.indicator != nullptr);
    if (standing.indicator)
        m_chart->show(indicatorChart(records(), standing));
}

void IndicatorsPage::begin() {
    if (m_tabs->currentIndex() == SheetTab)
        return m_sheet->goTo(m_chosen);
    m_tabs->setCurrentIndex(ListTab);
    m_table->view().setFocus(Qt::OtherFocusReason);
}

void IndicatorsPage::focusFilter() {
    if (m_tabs->currentIndex() == AreasTab)
        return m_areas->focusFilter();
    if (m_tabs->currentIndex() == ResourcesTab)
        return m_resources->focusFilter();
    m_tabs->setCurrentIndex(ListTab);
    m_table->focusFilter();
}

void IndicatorsPage::refresh() {
    m_sheet->refresh();
    showChart();
}

} // namespace saferplan
