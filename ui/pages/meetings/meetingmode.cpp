#include "ui/pages/meetings/meetingmode.h"

#include "core/meetings/agenda.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/pages/meetings/entryform.h"
#include "ui/pages/meetings/itemstation.h"
#include "ui/pages/meetings/rollstations.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int stationCharacters = 20; ///< that the list of items shows in a line at least
constexpr int longestStation = 100;   ///< characters of a title; the tool tip has all of it

QString brief(const QString &title) {
    return title.size() > longestStation ? title.left(longestStation - 1).trimmed() + u'…' : title;
}

/// Enlarges the type of every part: where the program has a style sheet, a window does not hand its font on.
void enlarge(QWidget *window) {
    const qreal large = window->font().pointSizeF() * 1.35;
    for (QWidget *part : window->findChildren<QWidget *>()) {
        QFont font = part->font();
        if (font.pointSizeF() >= large)
            continue; // it has its parent's already
        font.setPointSizeF(font.pointSizeF() * 1.35);
        part->setFont(font);
    }
}

} // namespace

MeetingMode::MeetingMode(Workspace &workspace, Id<Meeting> meeting, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_meeting(meeting) {
    setObjectName(QStringLiteral("meetingMode"));
    setWindowTitle(QStringLiteral("Meeting mode"));
    QFont bold = font();
    bold.setBold(true);
    m_title = new QLabel(this);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *splitter = new QSplitter(this);
    m_stations = new QListWidget(splitter);
    m_stations->setAccessibleName(QStringLiteral("Items of the meeting"));
    m_stations->setTextElideMode(Qt::ElideNone);
    m_stations->setWordWrap(true);
    m_stations->setResizeMode(QListView::Adjust); // titles wrap anew where there is more room
    m_stations->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *scroll = new QScrollArea(splitter);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack = new QStackedWidget;
    scroll->setWidget(m_stack);
    const auto showFocus = [this, scroll] {
        QWidget *now = QApplication::focusWidget();
        if (!now || !m_stack->isAncestorOf(now))
            return;
        if (m_item->form()->isAncestorOf(now))
            scroll->ensureWidgetVisible(m_item->form());
        scroll->ensureWidgetVisible(now);
    };
    connect(qApp, &QApplication::focusChanged, scroll, showFocus);
    // A form that opens has its place only after it has the keyboard.
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, scroll, showFocus);
    m_stack->addWidget(m_matters = new MattersStation(workspace, meeting, m_stack));
    m_stack->addWidget(m_item = new ItemStation(workspace, m_stack));
    m_stack->addWidget(m_attendance = new AttendanceStation(workspace, meeting, m_stack));
    m_keys = new QLabel(this);
    m_keys->setWordWrap(true);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_keys);
    enlarge(this);
    m_stations->setMinimumWidth(m_stations->fontMetrics().averageCharWidth() * stationCharacters);
    resize(1280, 720);

    connect(m_stations, &QListWidget::currentRowChanged, this, &MeetingMode::arrive);
    connect(m_item, &ItemStation::left, m_stations, [this] { m_stations->setFocus(Qt::OtherFocusReason); });
    connect(&workspace.plan(), &OpenPlan::changed, this, &MeetingMode::refresh);
    makeKeys();
    refresh();
    m_stations->setCurrentRow(firstOpen());
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    if (m_stack->currentWidget() == m_item)
        m_stations->setFocus(Qt::OtherFocusReason);
}

void MeetingMode::makeKeys() {
    const auto key = [this](const QKeySequence &keys, const QString &text, auto work) {
        auto *action = new QAction(text, this);
        giveKeys(*action, keys);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
    };
    key(Qt::Key_N, QStringLiteral("Next"), [this] { go(1); });
    key(Qt::Key_P, QStringLiteral("Previous"), [this] { go(-1); });
    key(Qt::Key_M, QStringLiteral("Minute"), [this] { onItem(&ItemStation::minute); });
    key(Qt::Key_D, QStringLiteral("Decision"), [this] { onItem(&ItemStation::decide); });
    key(Qt::Key_A, QStringLiteral("Action arising"), [this] { onItem(&ItemStation::act); });
    key(Qt::Key_T, QStringLiteral("Attendance"), [this] {
        m_stations->setCurrentRow(m_stations->count() - 1);
        m_attendance->setFocus(Qt::ShortcutFocusReason);
    });
    const auto matter = [this](LogStatus outcome) {
        return [this, outcome] {
            if (m_stack->currentWidget() == m_matters)
                m_matters->takeUp(outcome);
        };
    };
    key(Qt::Key_X, QStringLiteral("Done"), matter(LogStatus::Done));
    key(Qt::Key_C, QStringLiteral("Carry over"), matter(LogStatus::Open));
    key(Qt::Key_R, QStringLiteral("No longer needed"), matter(LogStatus::Dropped));
    key(Qt::Key_E, QStringLiteral("Everybody else is present"), [this] {
        if (m_stack->currentWidget() == m_attendance)
            m_attendance->presentAll();
    });
    key(QKeySequence::Undo, QStringLiteral("Undo"),
        [this] { attempt(this, QStringLiteral("Undo"), [this] { m_workspace.plan().undo(); }); });
    key(QKeySequence::Redo, QStringLiteral("Redo"),
        [this] { attempt(this, QStringLiteral("Redo"), [this] { m_workspace.plan().redo(); }); });
}

void MeetingMode::fill() {
    const QSignalBlocker quiet(m_stations);
    const int row = m_stations->currentRow();
    m_agenda.clear();
    m_stations->clear();
    m_stations->addItem(QStringLiteral("Matters arising: %1 to take up").arg(m_matters->leftOver()));
    for (const AgendaItem *item : agendaOf(m_workspace.records(), m_meeting)) {
        m_agenda.append(item->id);
        m_stations->addItem(QStringLiteral("%1 %2. %3")
                                .arg(isBlank(item->minutes) ? QStringLiteral("○") : QStringLiteral("✓"))
                                .arg(item->number)
                                .arg(brief(item->title)));
        QListWidgetItem *station = m_stations->item(m_stations->count() - 1);
        station->setToolTip(item->title);
        station->setData(Qt::AccessibleTextRole,
                         QStringLiteral("%1. %2, %3")
                             .arg(item->number)
                             .arg(item->title, isBlank(item->minutes) ? QStringLiteral("not minuted yet")
                                                                      : QStringLiteral("minuted")));
    }
    m_stations->addItem(QStringLiteral("Attendance"));
    m_stations->setCurrentRow(std::min(row, m_stations->count() - 1));
}

void MeetingMode::refresh() {
    const Meeting *meeting = m_workspace.records().find(m_meeting);
    if (!meeting) {
        reject();
        return;
    }
    QString title = QStringLiteral("%1 %2").arg(meeting->reference, meeting->title);
    if (meeting->state == MeetingState::Closed)
        title += QStringLiteral(" – closed, its minutes are read-only");
    else if (meeting->state != MeetingState::Held)
        title += QStringLiteral(" – not held yet");
    if (m_workspace.plan().isReadOnly())
        title += QStringLiteral(" – the plan is read-only");
    m_title->setText(title);
    m_matters->refresh();
    m_attendance->refresh();
    fill();
    m_item->refresh();
}

void MeetingMode::arrive(int row) {
    if (row < 0)
        return;
    const QString everywhere =
        QStringLiteral("N next · P previous · T attendance · Ctrl+Z undo · Esc leaves");
    if (row == 0) {
        m_item->save();
        m_stack->setCurrentWidget(m_matters);
        m_keys->setText(QStringLiteral("X done · C carried over · R no longer needed · %1").arg(everywhere));
    } else if (row <= m_agenda.size()) {
        m_item->showItem(m_agenda[row - 1]);
        m_stack->setCurrentWidget(m_item);
        m_keys->setText(QStringLiteral("M minute · D decision · A action arising · %1").arg(everywhere));
    } else {
        m_item->save();
        m_stack->setCurrentWidget(m_attendance);
        m_keys->setText(QStringLiteral("Space present, apologies, absent · E everybody else is present · %1")
                            .arg(everywhere));
    }
}

void MeetingMode::go(int by) {
    m_item->save();
    m_stations->setCurrentRow(std::clamp(m_stations->currentRow() + by, 0, m_stations->count() - 1));
    QWidget *shown = m_stack->currentWidget();
    (shown == m_item ? static_cast<QWidget *>(m_stations) : shown)->setFocus(Qt::OtherFocusReason);
}

void MeetingMode::onItem(void (ItemStation::*work)()) {
    if (m_stack->currentWidget() == m_item)
        (m_item->*work)();
}

/// Matters arising while some are left; then the first item without minutes.
int MeetingMode::firstOpen() const {
    if (m_matters->leftOver() > 0)
        return 0;
    for (qsizetype i = 0; i < m_agenda.size(); ++i)
        if (isBlank(m_workspace.records().get(m_agenda[i]).minutes))
            return static_cast<int>(i) + 1;
    return m_agenda.isEmpty() ? 0 : 1;
}

void MeetingMode::done(int result) {
    m_item->save();
    QDialog::done(result);
}

} // namespace saferplan
