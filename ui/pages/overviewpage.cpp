#include "ui/pages/overviewpage.h"

#include "core/progress/ageing.h"
#include "core/progress/burnup.h"
#include "core/progress/comparison.h"
#include "core/progress/coverage.h"
#include "core/record/records.h"
#include "core/report/packtables.h"
#include "core/rules/words.h"
#include "ui/models/actionfacts.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/chartview.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace saferplan {

TableBlock coverageTable(const Records &records) {
    const Coverage coverage = coverageOf(records);
    const auto figure = [](int count) {
        return Cell{count == 0 ? QStringLiteral("none") : QString::number(count)};
    };
    TableBlock table;
    table.caption = QStringLiteral("Live actions by priority and theme");
    table.whenEmpty =
        QStringLiteral("The plan has no priorities yet. They come with a plan made from a template.");
    table.columns.append({QStringLiteral("Priority"), 3});
    for (const Id<Theme> &theme : coverage.themes)
        table.columns.append({records.get(theme).title, 1, true});
    table.columns.append({QStringLiteral("No theme"), 1, true});
    for (qsizetype row = 0; row < coverage.priorities.size(); ++row) {
        QList<Cell> cells{{titleOf(records, coverage.priorities[row].uuid)}};
        for (const int live : coverage.live[row])
            cells.append(figure(live));
        cells.append(figure(coverage.withoutTheme[row]));
        table.rows.append(cells);
    }
    return table;
}

OverviewPage::OverviewPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *content = m_content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(8);
    scroll->setWidget(content);
    m_headline = new QLabel(content);
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_headline);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(24);
    m_rag = new ChartView(content);
    m_rag->setLeading(true);
    m_time = new ChartView(content);
    charts->addWidget(m_rag, 1);
    charts->addWidget(m_time, 1);
    layout->addLayout(charts);
    addHeading(QStringLiteral("Overdue actions by days late"));
    layout->addWidget(m_ageing = new BlockTable(content));
    addHeading(QStringLiteral("Live actions by priority and theme"));
    layout->addWidget(m_coverage = new BlockTable(content));
    m_changesTitle = addHeading({});
    layout->addWidget(m_changes = new BlockTable(content));
    layout->addStretch(1);

    connect(m_rag, &ChartView::chosen, this, [this](int category) {
        if (category < m_summary.byPriority.size())
            openPriority(m_summary.byPriority[category]);
    });
}

void OverviewPage::openPriority(const FiguresOf &priority) {
    workspace().go({PageId::Actions,
                    {},
                    Narrowing{priority.id.isNull() ? QStringLiteral("No priority") : priority.reference,
                              [&plan = plan(), id = priority.id](const QUuid &action) {
                                  const Action *found = plan.records().find(Id<Action>{action});
                                  return found && found->priority.uuid == id;
                              }}});
}

QLabel *OverviewPage::addHeading(const QString &text) {
    auto *label = new QLabel(text, m_content);
    label->setTextFormat(Qt::PlainText);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 12, 0, 0);
    m_content->layout()->addWidget(label);
    return label;
}

void OverviewPage::refresh() {
    const Records &records = plan().records();
    const QDate today = plan().today();
    m_summary = summarise(records, workspace().facts().standings(), today);
    const ActionFigures &actions = m_summary.actions;
    m_headline->setText(
        actions.total == 0
            ? QStringLiteral(
                  "The plan has no actions yet. Add the first one on the page Actions; figures follow here.")
            : QStringLiteral("As at %1: %2, of which %3 live, %4 complete, %5 overdue and %6 off track. "
                             "%7 not updated since the last meeting. %8, %9 overdue.")
                  .arg(dateText(today), actionsText(actions.total), QString::number(actions.live()),
                       QString::number(actions.byStatus.of(Status::Complete)),
                       QString::number(actions.overdue), QString::number(actions.offTrack),
                       QString::number(actions.notUpdated),
                       countText(m_summary.cases, QStringLiteral("case"), QStringLiteral("cases")),
                       countText(m_summary.reviewsOverdue, QStringLiteral("review"),
                                 QStringLiteral("reviews"))));
    m_rag->show(ragChart(m_summary.byPriority, actions, today));
    m_time->show(burnUpChart(burnUpOf(records, today), today));
    m_rag->setVisible(actions.total > 0);
    m_time->setVisible(actions.total > 0);
    m_ageing->show(ageingTable(ageingOf(workspace().facts().standings())));
    m_coverage->show(coverageTable(records));
    showChanges();
}

void OverviewPage::showChanges() {
    const Records &records = plan().records();
    const Meeting *meeting = lastDeliveryGroupMeeting(records, plan().today());
    const QString since = lastMeeting(records, plan().today());
    if (!meeting) {
        m_changesTitle->setText(QStringLiteral("What changed since the last meeting"));
        TableBlock none;
        none.whenEmpty = QStringLiteral("No meeting of the Delivery Group has been held yet.");
        m_changes->show(none);
        return;
    }
    m_changesTitle->setText(QStringLiteral("What changed since %1").arg(since));
    if (!m_then || m_meeting != meeting->heldOn) {
        m_then = std::make_unique<Records>(plan().asAt(endOfDay(meeting->heldOn)));
        m_meeting = meeting->heldOn;
    }
    m_changes->show(changesTable(differenceOf(*m_then, records), since), 20);
}

} // namespace saferplan
