#include "ui/pages/meetings/meetingview.h"

#include "core/meetings/attendees.h"
#include "core/meetings/diary.h"
#include "core/meetings/mattersarising.h"
#include "core/report/document.h"
#include "core/rules/papers.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/meetings/meetingmode.h"
#include "ui/pages/meetings/meetingpath.h"
#include "ui/pages/meetings/meetingtable.h"
#include "ui/window/messages.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace saferplan {

namespace {

QWidget *scrolling(QWidget *content, QWidget *parent) {
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

template <class T> QSet<QUuid> idsOf(const QList<const T *> &records) {
    QSet<QUuid> ids;
    for (const T *record : records)
        ids.insert(record->id.uuid);
    return ids;
}

} // namespace

MeetingView::MeetingView(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(QStringLiteral("Parts of the meeting"));
    m_tabs->addTab(makeAgendaTab(), QStringLiteral("Agenda"));
    m_matters =
        new MeetingTable(workspace, kindOf<MeetingAction>(), matterColumns(workspace.plan(), m_id),
                         QStringLiteral("Nothing arises from earlier meetings: all they asked for is done."));
    m_tabs->addTab(m_matters, QStringLiteral("Matters arising"));
    m_decisions = new MeetingTable(workspace, kindOf<Decision>(), decisionColumns(),
                                   QStringLiteral("No decision yet. Key D in meeting mode records one."));
    m_actions = new MeetingTable(workspace, kindOf<MeetingAction>(), meetingActionColumns(),
                                 QStringLiteral("No action arose yet. Key A in meeting mode records one."));
    m_actions->view().setAccessibleName(QStringLiteral("Actions arising"));
    m_matters->view().setAccessibleName(QStringLiteral("Matters arising"));
    auto *log = new QWidget(m_tabs);
    auto *logLayout = new QVBoxLayout(log);
    logLayout->setContentsMargins(0, 4, 0, 0);
    logLayout->addWidget(m_decisions, 1);
    logLayout->addWidget(m_actions, 1);
    m_tabs->addTab(log, QStringLiteral("Decisions and actions"));
    auto *papers = new QWidget;
    auto *papersLayout = new QVBoxLayout(papers);
    m_papersDue = new QLabel(papers);
    m_papersDue->setWordWrap(true);
    papersLayout->addWidget(m_papersDue);
    papersLayout->addWidget(m_papers = new BlockTable(papers));
    papersLayout->addStretch(1);
    m_tabs->addTab(scrolling(papers, m_tabs), QStringLiteral("Papers"));
    auto *there = new QWidget;
    auto *thereLayout = new QVBoxLayout(there);
    thereLayout->addWidget(m_attendance = new BlockTable(there));
    thereLayout->addStretch(1);
    m_tabs->addTab(scrolling(there, m_tabs), QStringLiteral("Attendance"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(makeHead());
    layout->addWidget(m_tabs, 1);
    // After the tables, which follow the plan too and must know of it first.
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void MeetingView::showEvent(QShowEvent *event) {
    refresh();
    QWidget::showEvent(event);
}

QWidget *MeetingView::makeHead() {
    auto *head = new QWidget(this);
    head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title = new QLabel(head);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_facts = new QLabel(head);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_path = new QLabel(head);
    m_path->setObjectName(QStringLiteral("path"));
    m_path->setTextFormat(Qt::RichText);
    m_path->setWordWrap(true);
    m_next = new QPushButton(head);
    m_next->setObjectName(QStringLiteral("nextStep"));
    m_next->setDefault(true);
    m_next->setFont(bold);
    m_mode = new QPushButton(QStringLiteral("Meeting mode"), head);
    m_mode->setToolTip(QStringLiteral("The agenda in large type, minuted by keys (Ctrl+M)"));
    setTabOrder(m_mode, m_next);
    connect(m_next, &QPushButton::clicked, this, &MeetingView::takeNextStep);
    connect(m_mode, &QPushButton::clicked, this, &MeetingView::enterMode);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addWidget(m_path);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(m_mode, 0, Qt::AlignTop);
    layout->addWidget(m_next, 0, Qt::AlignTop);
    return head;
}

QWidget *MeetingView::makeAgendaTab() {
    auto *tab = new QWidget(this);
    m_agenda = new MeetingTable(m_workspace, kindOf<AgendaItem>(), agendaColumns(), {}, tab);
    m_agenda->view().sortByColumn(0, Qt::AscendingOrder);
    m_agenda->view().setToolTip(QStringLiteral("Alt+Up and Alt+Down move an item, Delete takes it off"));
    m_proposal = new BlockTable;
    const auto shortcut = [this](const QString &text, const QKeySequence &keys, auto work) {
        auto *action = new QAction(text, &m_agenda->view());
        giveKeys(*action, keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, work);
        m_agenda->view().addAction(action);
    };
    shortcut(QStringLiteral("Move the item &up"), Qt::ALT | Qt::Key_Up, [this] { moveItem(-1); });
    shortcut(QStringLiteral("Move the item &down"), Qt::ALT | Qt::Key_Down, [this] { moveItem(1); });
    shortcut(QStringLiteral("&Take the item off the agenda"), Qt::Key_Delete, [this] { takeItemOff(); });
    m_addDue = new QPushButton(tab);
    m_addItem = new QPushButton(QStringLiteral("Add an item"), tab);
    m_addItem->setToolTip(QStringLiteral("Adds an item at the end of the agenda, to be named at the right"));
    connect(m_addDue, &QPushButton::clicked, this, &MeetingView::addDue);
    connect(m_addItem, &QPushButton::clicked, this, &MeetingView::addItem);
    m_length = new QLabel(tab);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_length);
    bar->addStretch(1);
    bar->addWidget(m_addDue);
    bar->addWidget(m_addItem);
    auto *proposal = scrolling(m_proposal, tab);
    proposal->setObjectName(QStringLiteral("proposal"));
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_agenda, 1);
    layout->addWidget(proposal, 1);
    layout->addLayout(bar);
    return tab;
}

const Meeting *MeetingView::found() const {
    return m_workspace.records().find(m_id);
}

void MeetingView::showMeeting(Id<Meeting> meeting) {
    m_id = meeting;
    refresh();
}

void MeetingView::refresh() {
    const Meeting *meeting = found();
    m_tabs->setVisible(meeting != nullptr);
    for (QWidget *part : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_mode)})
        part->setVisible(meeting != nullptr);
    m_next->setVisible(meeting != nullptr);
    if (!meeting) {
        m_title->setText(QStringLiteral("No meeting is chosen"));
        m_facts->setText(QStringLiteral("Choose a meeting above to see its agenda and its next step."));
        return;
    }
    showHead(*meeting);
    showAgenda(*meeting);
    const Records &records = m_workspace.records();
    const QList<const MeetingAction *> matters = mattersArising(records, *meeting);
    m_matters->show(idsOf(matters));
    const QList<const MeetingAction *> actions = actionsArisingFrom(records, m_id);
    m_actions->show(idsOf(actions));
    QSet<QUuid> decisions;
    for (const Decision &decision : records.all<Decision>())
        if (decision.meeting == m_id && !decision.archived)
            decisions.insert(decision.id.uuid);
    m_decisions->show(decisions);
    m_tabs->setTabText(1, QStringLiteral("Matters arising (%1)").arg(matters.size()));
    m_tabs->setTabText(
        2, QStringLiteral("Decisions (%1) and actions (%2)").arg(decisions.size()).arg(actions.size()));
    showPapers(*meeting);
    showAttendance(*meeting);
    const bool open = meeting->state != MeetingState::Closed;
    for (MeetingTable *table : {m_agenda, m_matters, m_decisions, m_actions})
        table->setEditable(open);
}

void MeetingView::showHead(const Meeting &meeting) {
    const Records &records = m_workspace.records();
    m_title->setText(QStringLiteral("%1 %2").arg(meeting.reference, meeting.title));
    m_facts->setText(factsOf(records, meeting, m_workspace.plan().settings(), m_workspace.plan().today()));
    m_path->setText(pathText(meeting));
    m_path->setAccessibleName(pathSentence(meeting));
    const MeetingStep next = nextStepOf(records, meeting);
    m_next->setText(labelOf(next));
    m_next->setVisible(next != MeetingStep::None);
    m_next->setEnabled(!m_workspace.plan().isReadOnly());
    m_next->setToolTip(
        QStringLiteral("%1 (Ctrl+Shift+Return)").arg(whyStep(next, meeting, m_workspace.plan().today())));
    m_next->setAccessibleDescription(m_next->toolTip());
    m_mode->setEnabled(!agendaOf(records, m_id).isEmpty());
}

void MeetingView::showAgenda(const Meeting &meeting) {
    const QList<const AgendaItem *> agenda = agendaOf(m_workspace.records(), m_id);
    const bool open = meeting.state != MeetingState::Closed && meeting.state != MeetingState::Cancelled &&
                      !m_workspace.plan().isReadOnly();
    const QList<ProposedItem> due =
        open || agenda.isEmpty() ? proposedFor(m_workspace, meeting) : QList<ProposedItem>();
    const bool propose = agenda.isEmpty();
    auto *proposal = findChild<QWidget *>(QStringLiteral("proposal"));
    proposal->setVisible(propose);
    m_agenda->setVisible(!propose);
    m_agenda->show(idsOf(agenda));
    if (propose)
        m_proposal->show(proposalTable(due), 40);
    int minutes = 0;
    for (const AgendaItem *item : agenda)
        minutes += item->minutesAllowed.value_or(0);
    m_length->setText(
        propose ? QStringLiteral("This is what the standing pattern and the plan ask for.")
                : QStringLiteral("%1, %2 minutes")
                      .arg(countText(agenda.size(), QStringLiteral("item"), QStringLiteral("items")))
                      .arg(minutes));
    m_addItem->setVisible(open);
    m_addDue->setVisible(open && !propose && !due.isEmpty());
    m_addDue->setText(QStringLiteral("Add what is due (%1)").arg(due.size()));
    QStringList names;
    for (const ProposedItem &item : due)
        names += QStringLiteral("%1: %2").arg(item.title, item.why);
    m_addDue->setToolTip(names.join(u'\n'));
}

void MeetingView::showPapers(const Meeting &meeting) {
    const Deadline deadline =
        papersDeadline(meeting, m_workspace.plan().settings(), m_workspace.plan().today());
    m_papersDue->setText(QStringLiteral("%1. Papers are issued %2 before a meeting, as the plan's settings "
                                        "say.")
                             .arg(deadline.sentence(),
                                  countText(m_workspace.plan().settings().papersDays,
                                            QStringLiteral("working day"), QStringLiteral("working days"))));
    m_papers->show(papersTable(m_workspace.records(), meeting), 40);
}

void MeetingView::showAttendance(const Meeting &meeting) {
    const QList<Attendee> attendees = attendeesOf(m_workspace.records(), meeting);
    m_attendance->show(attendanceTable(m_workspace.records(), attendees), 60);
    m_attendance->setToolTip(attendanceText(attendees));
}

bool MeetingView::commit(const QString &label, const std::function<bool(Edits &)> &work) {
    const Meeting *meeting = found();
    if (!meeting || m_workspace.plan().isReadOnly())
        return false;
    const QString reference = meeting->reference;
    return attempt(this, label, [&] {
        Edits edits = m_workspace.plan().edit();
        if (work(edits))
            m_workspace.plan().commit(QStringLiteral("%1 %2").arg(label, reference), std::move(edits));
    });
}

void MeetingView::takeNextStep() {
    if (const Meeting *meeting = found())
        step(nextStepOf(m_workspace.records(), *meeting));
}

void MeetingView::step(MeetingStep wanted) {
    const bool done = takeStep(this, m_workspace, m_id, wanted);
    if (done && wanted == MeetingStep::Hold)
        enterMode();
    else if (done && wanted == MeetingStep::MakeAgenda)
        focusAgenda();
}

void MeetingView::reopenMeeting() {
    reopen(this, m_workspace, m_id);
}

void MeetingView::enterMode() {
    if (!found())
        return;
    auto *mode = new MeetingMode(m_workspace, m_id, window());
    mode->setAttribute(Qt::WA_DeleteOnClose);
    mode->setWindowState(Qt::WindowFullScreen);
    mode->open();
}

void MeetingView::addItem() {
    ProposedItem item;
    item.title = QStringLiteral("New item");
    QUuid added;
    commit(QStringLiteral("Add an item to"), [&](Edits &edits) {
        added = addToAgenda(edits, m_workspace.records(), m_id, {item}).first().uuid;
        return true;
    });
    if (added.isNull())
        return;
    focusAgenda();
    m_agenda->select(added);
    m_workspace.select({&kindOf<AgendaItem>(), added});
    m_workspace.edit("title");
}

void MeetingView::addDue() {
    takeStep(this, m_workspace, m_id, MeetingStep::MakeAgenda);
    focusAgenda();
}

void MeetingView::moveItem(int by) {
    const QUuid moved = m_agenda->current();
    commit(QStringLiteral("Reorder the agenda of"),
           [&](Edits &edits) { return moveOnAgenda(edits, m_workspace.records(), {moved}, by); });
    m_agenda->select(moved);
}

void MeetingView::takeItemOff() {
    const QUuid taken = m_agenda->current();
    if (!taken.isNull())
        commit(QStringLiteral("Take an item off the agenda of"), [&](Edits &edits) {
            takeOffAgenda(edits, m_workspace.records(), {taken});
            return true;
        });
}

void MeetingView::focusAgenda() {
    m_tabs->setCurrentIndex(0);
    QTableView &view = m_agenda->view();
    if (!view.currentIndex().isValid() && m_agenda->model().rowCount() > 0)
        view.setCurrentIndex(m_agenda->model().index(0, 1));
    view.setFocus(Qt::OtherFocusReason);
}

} // namespace saferplan
