#include "ui/pages/actions/timelineview.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"
#include "ui/look/words.h"
#include "ui/pages/actions/actionrows.h"
#include "ui/pages/actions/actionwords.h"
#include "ui/pages/actions/timelinegrid.h"
#include "ui/pages/actions/timelinekey.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// So that the page fits a small screen: the heads of the timeline, and a row or two.
constexpr int leastLines = 5;
constexpr qsizetype titleShown = 70; ///< characters of a title in the readout; the tool tip has all of it

QString shortened(const QString &title) {
    return title.size() > titleShown ? title.left(titleShown - 1).trimmed() + u'…' : title;
}

} // namespace

TimelineView::TimelineView(Workspace &workspace, RecordTable &table, QWidget *parent)
    : ActionView(workspace, table, parent)
    , m_rows(new ActionRows(
          workspace.plan(),
          [&workspace](const Action &action) {
              return timelineWords(workspace.facts(), action, action.title.simplified());
          },
          this))
    , m_grid(new TimelineGrid(workspace.records(), workspace.facts(), *m_rows, this))
    , m_readout(makeWords(this))
    , m_key(new TimelineKey(this)) {
    m_readout->setObjectName(QStringLiteral("readout"));
    m_readout->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_grid->setObjectName(QStringLiteral("timeline"));
    m_grid->setMinimumHeight(fontMetrics().height() * leastLines);
    m_grid->setAccessibleDescription(QStringLiteral(
        "The up and down arrows walk through the actions, left and right through time. Plus and "
        "minus zoom, Home goes to today, End to the due date, Enter opens the action, T shows the "
        "table."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_readout);
    layout->addWidget(m_key);
    connect(m_grid, &TimelineGrid::chosen, this, &TimelineView::choose);
    connect(m_grid, &TimelineGrid::opened, this, [this](const QUuid &id) { open(id); });
    makeBar();
    m_zooms->setCurrentIndex(static_cast<int>(Zoom::Year));
}

void TimelineView::makeBar() {
    m_bar = new QWidget(this);
    m_zooms = new QComboBox(m_bar);
    m_zooms->addItems({QStringLiteral("Whole plan"), QStringLiteral("Year"), QStringLiteral("Quarter")});
    m_zooms->setAccessibleName(QStringLiteral("How much time is shown"));
    m_zooms->setToolTip(QStringLiteral(
        "The whole plan by years, a year by months, or a quarter by weeks that begin on Monday "
        "(plus and minus)"));
    connect(m_zooms, &QComboBox::currentIndexChanged, m_grid,
            [this](int index) { m_grid->setZoom(static_cast<Zoom>(index)); });
    auto *today = new QPushButton(QStringLiteral("Today"), m_bar);
    today->setToolTip(QStringLiteral("Goes to today (Home)"));
    connect(today, &QPushButton::clicked, this, &TimelineView::goToToday);
    m_byDue = new QCheckBox(QStringLiteral("By due date"), m_bar);
    m_byDue->setChecked(true);
    m_byDue->setToolTip(QStringLiteral("Lists the actions by their due dates, and else as the table does"));
    connect(m_byDue, &QCheckBox::toggled, this, &TimelineView::readAgain);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_byDue);
    row->addWidget(m_zooms);
    row->addWidget(today);
}

void TimelineView::begin() {
    m_grid->setFocus(Qt::OtherFocusReason);
}

void TimelineView::zoomBy(int step) {
    const int last = static_cast<int>(Zoom::Quarter);
    m_zooms->setCurrentIndex(std::clamp(m_zooms->currentIndex() + step, 0, last));
}

void TimelineView::goToToday() {
    m_grid->goTo(workspace().facts().today());
}

void TimelineView::goToDue() {
    if (const Action *action = selected())
        m_grid->goTo(dueOf(*action));
}

void TimelineView::beginReading() {
    m_gathered.clear();
    m_days.clear();
}

void TimelineView::take(const Action &action) {
    const QDate due = dueOf(action);
    m_days.emplace_back(due.isValid() ? due.toJulianDay() : std::numeric_limits<qint64>::max(),
                        m_gathered.size());
    m_gathered.push_back(action.id.uuid);
}

void TimelineView::showRead() {
    if (m_byDue->isChecked()) {
        std::sort(m_days.begin(), m_days.end());
        std::vector<QUuid> sorted;
        sorted.reserve(m_gathered.size());
        for (const auto &[day, place] : m_days)
            sorted.push_back(m_gathered[place]);
        m_gathered = std::move(sorted);
    }
    m_rows->show(std::move(m_gathered));
    m_rows->tellChanged();
    m_grid->setAccessibleName(
        QStringLiteral("Timeline, %1")
            .arg(countText(m_rows->rowCount(), QStringLiteral("action"), QStringLiteral("actions"))));
    const auto &whole = records().single<Plan>();
    const auto [first, last] = spanOfPlan(whole.periodStart, whole.periodEnd, plan().today());
    m_grid->setSpan(first, last);
    if (!std::exchange(m_wasShown, true))
        goToToday();
}

void TimelineView::showSelected() {
    const Action *action = selected();
    m_grid->showLine(action ? m_rows->rowOf(action->id.uuid) : -1);
    m_readout->setText(
        action ? timelineWords(workspace().facts(), *action, shortened(action->title.simplified())) +
                     QStringLiteral(".")
               : QStringLiteral("Choose a line to read it here."));
    m_readout->setToolTip(action ? timelineWords(workspace().facts(), *action, action->title.simplified())
                                 : QString());
}

/// Where there is little height, the lines need it more than the key, which the help has too.
void TimelineView::resizeEvent(QResizeEvent *event) {
    ActionView::resizeEvent(event);
    m_key->setVisible(height() > fontMetrics().height() * 24);
}

} // namespace saferplan
