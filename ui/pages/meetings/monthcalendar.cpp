#include "ui/pages/meetings/monthcalendar.h"

#include "core/record/shown.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace saferplan {

DayGrid::DayGrid(QWidget *parent) : QTableView(parent) {
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAccessibleName(QStringLiteral("Calendar of meetings"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(fontMetrics().lineSpacing() * 2);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setMinimumHeight(fontMetrics().lineSpacing() * 15);
}

void DayGrid::keyPressEvent(QKeyEvent *event) {
    const QDate day = static_cast<MonthModel *>(model())->dayAt(currentIndex());
    const auto want = [this](const QDate &wanted) { emit dayWanted(wanted); };
    switch (event->key()) {
    case Qt::Key_Left:
        return want(day.addDays(-1));
    case Qt::Key_Right:
        return want(day.addDays(1));
    case Qt::Key_Up:
        return want(day.addDays(-7));
    case Qt::Key_Down:
        return want(day.addDays(7));
    case Qt::Key_PageUp:
        return want(day.addMonths(-1));
    case Qt::Key_PageDown:
        return want(day.addMonths(1));
    case Qt::Key_Home:
        return want(day.addDays(1 - day.dayOfWeek()));
    case Qt::Key_End:
        return want(day.addDays(7 - day.dayOfWeek()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered();
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

MonthCalendar::MonthCalendar(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_day(workspace.plan().today())
    , m_model(new MonthModel(this))
    , m_grid(new DayGrid(this))
    , m_title(new QLabel(this)) {
    m_grid->setModel(m_model);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *bar = new QHBoxLayout;
    const auto button = [this, bar](const QString &text, const QString &name, auto work) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(name);
        made->setAccessibleName(name);
        connect(made, &QToolButton::clicked, this, work);
        bar->addWidget(made);
    };
    button(QStringLiteral("‹"), QStringLiteral("The month before (Page Up)"),
           [this] { goTo(m_day.addMonths(-1)); });
    button(QStringLiteral("Today"), QStringLiteral("The month of today"),
           [this] { goTo(m_workspace.plan().today()); });
    button(QStringLiteral("›"), QStringLiteral("The month after (Page Down)"),
           [this] { goTo(m_day.addMonths(1)); });
    bar->addWidget(m_title);
    bar->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_grid, 1);

    connect(m_grid, &DayGrid::dayWanted, this, &MonthCalendar::goTo);
    connect(m_grid, &DayGrid::entered, this, &MonthCalendar::choose);
    connect(m_grid, &QTableView::clicked, this, [this](const QModelIndex &index) {
        goTo(m_model->dayAt(index));
        choose();
    });
}

void MonthCalendar::refresh() {
    m_model->show(m_workspace.records(), m_day, m_workspace.plan().today());
    m_grid->setCurrentIndex(m_model->indexOf(m_day));
    m_title->setText(longMonthText(m_day));
}

void MonthCalendar::goTo(const QDate &day) {
    if (!day.isValid())
        return;
    const bool same = day.year() == m_day.year() && day.month() == m_day.month();
    m_day = day;
    if (same && m_model->firstDay().isValid())
        m_grid->setCurrentIndex(m_model->indexOf(day));
    else
        refresh();
}

void MonthCalendar::choose() {
    const QList<DiaryEntry> entries = m_model->entriesOn(m_day);
    if (!entries.isEmpty())
        emit chosen(entries.first().meeting.uuid);
}

} // namespace saferplan
