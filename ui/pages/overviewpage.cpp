#include "ui/pages/overviewpage.h"

#include "core/progress/burnup.h"
#include "core/progress/comparison.h"
#include "core/progress/coverage.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/report/packtables.h"
#include "core/report/planblocks.h"
#include "core/rules/casereview.h"
#include "core/rules/words.h"
#include "ui/charts/barrows.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/chartview.h"
#include "ui/window/messages.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int slipsShown = 8;
constexpr Ageing bands[] = {Ageing::UpTo30, Ageing::UpTo60, Ageing::UpTo90, Ageing::Over90};

} // namespace

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setSpacing(8);
    scroll->setWidget(m_content);
    m_headline = new QLabel(m_content);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_headline);
    m_first = new QPushButton(QStringLiteral("Go to Actions, to add the first"), m_content);
    m_first->setObjectName(QStringLiteral("firstStep"));
    m_first->setToolTip(QStringLiteral("Figures follow here as soon as there is something to count"));
    connect(m_first, &QPushButton::clicked, this, [this] { this->workspace().go({PageId::Actions}); });
    layout->addWidget(m_first, 0, Qt::AlignLeft);
    m_figures = new QGridLayout;
    m_figures->setSpacing(8);
    layout->addLayout(m_figures);
    m_charts = new QGridLayout;
    m_charts->setHorizontalSpacing(32);
    m_charts->setVerticalSpacing(24);
    m_charts->setContentsMargins(0, 8, 0, 0);
    layout->addLayout(m_charts);
    makeCharts();
    makeTables();
    layout->addStretch(1);
    arrange();
}

/// The charts stand two abreast where the page is wide enough to read them.
void OverviewPage::arrange() {
    const auto fill = [](QGridLayout &grid, int columns, Qt::Alignment alignment) {
        QList<QWidget *> widgets;
        while (QLayoutItem *item = grid.takeAt(0)) {
            widgets += item->widget();
            delete item;
        }
        for (int i = 0; i < widgets.size(); ++i)
            grid.addWidget(widgets[i], i / columns, i % columns, alignment);
        for (int column = 0; column < grid.columnCount(); ++column)
            grid.setColumnStretch(column, column < columns ? 1 : 0);
    };
    fill(*m_charts, m_isNarrow ? 1 : 2, Qt::AlignTop);
    fill(*m_figures, m_isNarrow ? 3 : 6, {});
}

void OverviewPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 110;
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow)
        arrange();
}

ChartView *OverviewPage::addChart() {
    auto *chart = new ChartView(m_content);
    m_charts->addWidget(chart);
    return chart;
}

void OverviewPage::makeCharts() {
    m_rag = addChart();
    m_time = addChart();
    m_ageing = addChart();
    m_slips = addChart();
    m_cases = addChart();
    m_need = addChart();
    for (ChartView *chart : {m_rag, m_time, m_ageing, m_slips, m_cases, m_need})
        chart->setLeading(true);
    connect(m_rag, &ChartView::chosen, this, &OverviewPage::openPriority);
    connect(m_time, &ChartView::chosen, this, &OverviewPage::openMonth);
    connect(m_ageing, &ChartView::chosen, this, [this](int category) {
        const Ageing band = bands[category];
        openStandings(QStringLiteral("Overdue %1").arg(labelOf(band)), [band](const Standing &standing) {
            return standing.overdue && ageing(standing.computed.daysLate) == band;
        });
    });
    connect(m_slips, &ChartView::chosen, this,
            [this](int category) { workspace().open(m_slipped.value(category)); });
    connect(m_cases, &ChartView::chosen, this,
            [this](int category) { openCases(static_cast<SaraStage>(category)); });
    connect(m_need, &ChartView::chosen, this,
            [this](int category) { workspace().open(m_areas.value(category)); });
}

void OverviewPage::makeTables() {
    m_dues = addTable(QStringLiteral("Due in the next 30 days, and overdue"));
    m_changes = addTable({}, &m_changesTitle);
    m_coverage = addTable(QStringLiteral("Live actions by priority and theme"));
    m_coverage->setLeadingByCell();
    m_coverage->setToolTip(QStringLiteral("Enter or a double click shows the actions that a figure counts"));
    connect(m_coverage, &BlockTable::cellChosen, this, &OverviewPage::openCoverage);
    m_gaps = addTable(QStringLiteral("Gaps in the plan"));
    m_indicators = addTable(QStringLiteral("Indicators against their targets"));
}

BlockTable *OverviewPage::addTable(const QString &title, QLabel **heading) {
    auto *label = new QLabel(title, m_content);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setWordWrap(true);
    label->setContentsMargins(0, 16, 0, 0);
    auto *table = new BlockTable(m_content);
    m_content->layout()->addWidget(label);
    m_content->layout()->addWidget(table);
    connect(table, &BlockTable::chosen, &workspace(), &Workspace::open);
    if (heading)
        *heading = label;
    return table;
}

void OverviewPage::openActions(const QString &name, const std::function<bool(const Action &)> &keep) {
    workspace().go({PageId::Actions, {}, Narrowing{name, [&plan = plan(), keep](const QUuid &id) {
                                                       const Action *action =
                                                           plan.records().find(Id<Action>{id});
                                                       return action && keep(*action);
                                                   }}});
}

void OverviewPage::openStandings(const QString &name, const std::function<bool(const Standing &)> &keep) {
    workspace().go(
        {PageId::Actions, {}, Narrowing{name, [&facts = workspace().facts(), keep](const QUuid &id) {
                                            const Standing &standing = facts.of(id);
                                            return standing.action && keep(standing);
                                        }}});
}

void OverviewPage::openPriority(int row, int series) {
    const FiguresOf priority = m_summary.byPriority.value(row);
    const QString name = priority.id.isNull() ? QStringLiteral("No priority") : priority.reference;
    const std::optional<Delivery> rag = ragOf(m_ragSeries.value(series, Tone::Plain));
    if (!rag)
        return openActions(name,
                           [id = priority.id](const Action &action) { return action.priority.uuid == id; });
    openStandings(QStringLiteral("%1, %2 by its dates").arg(name, ragLook(*rag).word.toLower()),
                  [id = priority.id, rag](const Standing &standing) {
                      return standing.action->priority.uuid == id && standing.computed.rag == *rag;
                  });
}

/// What a point adds up counts from the first month on; it leads to what its own month adds. Of a month as a
/// whole both are shown.
void OverviewPage::openMonth(int month, int series) {
    const QDate end = m_months.value(month);
    const auto isIn = [end](const QDate &day) {
        return day.year() == end.year() && day.month() == end.month();
    };
    const bool planned = series != 1;
    const bool complete = series != 0;
    const QString what = planned && complete ? QStringLiteral("Planned or complete in %1")
                         : planned           ? QStringLiteral("Planned for %1")
                                             : QStringLiteral("Complete in %1");
    openActions(what.arg(monthText(end)), [isIn, planned, complete](const Action &action) {
        return isInBurnUp(action) &&
               ((planned && isIn(action.originalDue)) ||
                (complete && action.status == Status::Complete && isIn(action.completedOn)));
    });
}

/// The first column is the priority as a whole, the last one what carries no theme.
void OverviewPage::openCoverage(int row, int column) {
    const Coverage coverage = coverageOf(records());
    const Id<Priority> priority = coverage.priorities.value(row);
    const Id<Theme> theme = coverage.themes.value(column - 1);
    if (!priority || column < 0)
        return;
    const QString themeName = theme ? records().get(theme).title : QStringLiteral("no theme");
    const QString name = QStringLiteral("P%1").arg(records().get(priority).number);
    openActions(column == 0 ? QStringLiteral("%1, live").arg(name)
                            : QStringLiteral("%1, %2, live").arg(name, themeName),
                [priority, theme, column, themes = coverage.themes](const Action &action) {
                    if (action.priority != priority || !isLive(action) || column == 0)
                        return action.priority == priority && isLive(action);
                    return theme ? action.themes.contains(theme)
                                 : std::none_of(themes.begin(), themes.end(), [&action](const Id<Theme> &t) {
                                       return action.themes.contains(t);
                                   });
                });
}

void OverviewPage::openCases(SaraStage stage) {
    workspace().go({PageId::Cases, {}, Narrowing{labelOf(stage), [&plan = plan(), stage](const QUuid &id) {
                                                     const Case *subject = plan.records().find(Id<Case>{id});
                                                     return subject && isOpen(*subject) &&
                                                            subject->stage == stage;
                                                 }}});
}

/// The first figures, each a button to what it counts.
void OverviewPage::showFigures() {
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *before = m_first; // each is made anew, and would be the last that Tab comes to
    const auto add = [this, &before](int count, const QString &what, const std::function<void()> &go) {
        auto *button = new QPushButton(QStringLiteral("%1\n%2").arg(count).arg(what), m_content);
        button->setAccessibleName(QStringLiteral("%1 %2").arg(count).arg(what));
        button->setToolTip(QStringLiteral("Shows them"));
        button->setEnabled(count > 0);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, go);
        m_figures->addWidget(button);
        setTabOrder(std::exchange(before, button), button);
    };
    const auto standings = [this](const QString &name, bool (*keep)(const Standing &)) {
        return [this, name, keep] { openStandings(name, keep); };
    };
    const ActionFigures &actions = m_summary.actions;
    add(actions.live(), QStringLiteral("live actions"),
        standings(QStringLiteral("Live"), [](const Standing &s) { return isLive(*s.action); }));
    add(actions.offTrack, QStringLiteral("off track"),
        standings(QStringLiteral("Off track"), [](const Standing &s) { return s.isOffTrack(); }));
    add(actions.overdue, QStringLiteral("overdue"),
        standings(QStringLiteral("Overdue"), [](const Standing &s) { return s.overdue; }));
    add(actions.dueSoon, QStringLiteral("due soon"),
        standings(QStringLiteral("Due soon"), [](const Standing &s) { return s.dueSoon; }));
    add(actions.notUpdated, QStringLiteral("not updated"),
        standings(QStringLiteral("Not updated"), [](const Standing &s) { return s.freshness.stale; }));
    add(actions.differsWithoutReason, QStringLiteral("differ, no reason"),
        standings(QStringLiteral("RAG differs without a reason"),
                  [](const Standing &s) { return s.difference.needsReason; }));
    arrange();
}

void OverviewPage::refresh() {
    const QDate today = plan().today();
    m_summary = summarise(records(), workspace().facts().standings(), today);
    const ActionFigures &actions = m_summary.actions;
    const Meeting *next = nextDeliveryGroupMeeting(records(), today);
    const QString meeting = next ? QStringLiteral(" The next meeting is on %1, %2.")
                                       .arg(dateText(next->heldOn), daysFrom(next->heldOn, today))
                                 : QStringLiteral(" No next meeting of the Delivery Group is planned.");
    m_headline->setText(
        actions.total == 0
            ? QStringLiteral(
                  "The plan has no actions yet. This page counts them, and shows what needs you first.") +
                  meeting
            : QStringLiteral("As at %1: %2, %3 complete.")
                      .arg(dateText(today), actionsText(actions.total))
                      .arg(actions.byStatus.of(Status::Complete)) +
                  meeting);
    m_first->setVisible(actions.total == 0);
    showFigures();
    const QList<Slip> slips = slippageLedger(records());
    m_slipped.clear();
    for (const Slip &slip : slips)
        if (slip.kind == &kindOf<Action>())
            m_slipped.append(slip.id);
    const ChartBlock rag = ragChart(m_summary.byPriority, actions, today);
    m_ragSeries.clear();
    for (const Series &series : rag.series)
        m_ragSeries.append(series.tone);
    m_rag->show(rag);
    const BurnUp burnUp = burnUpOf(records(), today);
    m_months.clear();
    for (const BurnUpPoint &point : burnUp.points)
        m_months.append(point.monthEnd);
    m_time->show(burnUpChart(burnUp, today));
    m_ageing->show(ageingChart(ageingOf(workspace().facts().standings()), today));
    m_slips->show(slipChart(records(), slips, slipsShown));
    m_cases->show(caseStageChart(records(), today));
    const NeedAgainstResource need = needAgainstResource(records());
    m_areas.clear();
    for (const AreaShare &share : need.areas)
        m_areas.append(share.area.uuid);
    m_need->show(needChart(records(), need));
    for (ChartView *chart : {m_rag, m_time, m_ageing, m_slips})
        chart->setVisible(actions.total > 0);
    m_dues->show(dueTable(records(), duesOf(records(), today, 30)));
    m_coverage->show(coverageTable(records(), coverageOf(records())));
    m_gaps->show(gapTable(gapsOf(records())));
    m_indicators->show(indicatorTable(indicatorStandingsOf(records())), 20);
    showChanges();
}

void OverviewPage::showChanges() {
    const Meeting *meeting = lastDeliveryGroupMeeting(records(), plan().today());
    const QString since = lastMeeting(records(), plan().today());
    TableBlock none;
    if (!meeting) {
        m_changesTitle->setText(QStringLiteral("What changed since the last meeting"));
        none.whenEmpty = QStringLiteral("No meeting of the Delivery Group has been held yet.");
        m_changes->show(none);
        return;
    }
    m_changesTitle->setText(QStringLiteral("What changed since %1").arg(since));
    if (m_meeting != meeting->heldOn) {
        m_meeting = meeting->heldOn;
        m_then.reset();
        m_notRead.clear();
        readThen();
    }
    none.whenEmpty = m_notRead.isEmpty() ? QStringLiteral("Reading how the plan was then…") : m_notRead;
    m_changes->show(m_then ? changesTable(differenceOf(*m_then, records()), since) : none, 20);
}

/// The plan as it was at the meeting, out of its log: bit by bit, for the log may be long.
void OverviewPage::readThen() {
    m_past.emplace(plan().past({endOfDay(m_meeting)}, [this](Stamp, const Records &then) {
        m_then = std::make_unique<Records>(then);
    }));
    const auto step = [this] {
        bool more = false;
        if (const auto failure = failureOf([&] { more = m_past->step(); }))
            m_notRead = failure->text;
        return more;
    };
    m_reading.start(step, [this] {
        if (!m_reading.isRunning())
            showChanges();
    });
    m_reading.slice();
}

} // namespace saferplan
