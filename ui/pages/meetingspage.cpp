#include "ui/pages/meetingspage.h"

#include "core/meetings/diary.h"
#include "core/record/shown.h"
#include "ui/actions/keys.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/meetings/meetingtable.h"
#include "ui/pages/meetings/meetingview.h"
#include "ui/pages/meetings/monthcalendar.h"
#include "ui/window/sheetwork.h"
#include "ui/workspace/pageofrecord.h"

#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

bool isComing(const Meeting &meeting) {
    return meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
}

bool isHeld(const Meeting &meeting) {
    return meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
}

} // namespace

MeetingsPage::MeetingsPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    makeTable();
    m_calendar = new MonthCalendar(workspace, this);
    m_recommendations = new RecordTable(
        workspace, kindOf<Recommendation>(), recommendationColumns(workspace.plan()),
        QStringLiteral("What a scrutiny committee recommends stands here until it is answered. Add a "
                       "recommendation when a committee makes one."),
        this);
    m_recommendations->keepState();
    m_top = new QTabWidget(this);
    m_top->setDocumentMode(true);
    m_top->setAccessibleName(QStringLiteral("List and calendar"));
    m_top->addTab(m_table, QStringLiteral("&List"));
    m_top->addTab(m_calendar, QStringLiteral("Cale&ndar"));
    m_top->addTab(m_recommendations, QStringLiteral("Sc&rutiny"));
    m_view = new MeetingView(workspace, this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_top);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(splitter);
    makeCommands();
    connect(&workspace, &Workspace::selectionChanged, this, &MeetingsPage::follow);
    connect(m_calendar, &MonthCalendar::chosen, this, [this](const QUuid &meeting) {
        m_table->select(meeting);
        this->workspace().select({&kindOf<Meeting>(), meeting});
        m_view->showMeeting({meeting});
    });
}

void MeetingsPage::makeTable() {
    m_table = new RecordTable(
        workspace(), kindOf<Meeting>(), meetingColumns(plan()),
        QStringLiteral(
            "A meeting has an agenda, papers, minutes, decisions and the actions that arise. Add "
            "the next meeting of the Delivery Group; its agenda is proposed from the plan. A meeting "
            "belongs to a group, which is added on the page Groups."),
        this);
    m_table->view().sortByColumn(0, Qt::DescendingOrder);
    m_table->setPrepare([this](Edits &edits, const QUuid &id) { prepareNew(edits, id); });
    const auto chip = [this](const QString &name, const QString &tip, auto keep) {
        m_table->addChip(name, tip, [this, keep](const QUuid &id) {
            const Meeting *meeting = records().find(Id<Meeting>{id});
            return meeting && keep(*meeting);
        });
    };
    chip(QStringLiteral("Coming"), QStringLiteral("Only meetings that are still to be held"), isComing);
    chip(QStringLiteral("Held"), QStringLiteral("Only meetings that were held"), isHeld);
    chip(QStringLiteral("This year"), QStringLiteral("Only meetings of this calendar year"),
         [this](const Meeting &meeting) { return meeting.heldOn.year() == plan().today().year(); });
    m_table->keepState();
}

/// A new meeting is of the group that is the plan's clock, on the day that its rhythm has it.
void MeetingsPage::prepareNew(Edits &edits, const QUuid &id) const {
    const Group *group = nullptr;
    for (const Group &other : records().all<Group>())
        if (!other.archived &&
            (!group || (other.kind == GroupKind::DeliveryGroup && group->kind != GroupKind::DeliveryGroup)))
            group = &other;
    QDate after = plan().today();
    if (group)
        for (const Meeting &meeting : records().all<Meeting>())
            if (meeting.group == group->id && !meeting.archived && meeting.heldOn > after)
                after = meeting.heldOn;
    const QDate by = group ? nextDayOf(*group, after) : QDate();
    const QDate day = by.isValid() ? by : after.addMonths(1);
    const Kind &kind = kindOf<Meeting>();
    edits.set(kind, id, kind.fieldNamed("held_on"), day.toString(Qt::ISODate));
    if (!group)
        return;
    edits.set(kind, id, kind.fieldNamed("group"), uuidText(group->id.uuid));
    edits.set(kind, id, kind.fieldNamed("title"),
              QStringLiteral("%1, %2").arg(group->name, longMonthText(day)));
}

void MeetingsPage::makeCommands() {
    const auto addStep = [this](const QString &text, MeetingStep step) {
        m_steps.append({addCommand(text, {}, [this, step] { m_view->step(step); }), step});
        return m_steps.last().first;
    };
    giveKeys(*addCommand(QStringLiteral("&Next step of the meeting"), {}, [this] { m_view->takeNextStep(); }),
             Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    giveKeys(*addCommand(QStringLiteral("&Meeting mode"), {}, [this] { m_view->enterMode(); }),
             Qt::CTRL | Qt::Key_M);
    addCommand(QStringLiteral("Ne&w meeting"), {}, [this] { m_table->addNew(); });
    giveKeys(*addStep(QStringLiteral("Make or complete the &agenda"), MeetingStep::MakeAgenda),
             Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    addCommand(QStringLiteral("Add an &item to the agenda"), {}, [this] { m_view->addItem(); });
    addStep(QStringLiteral("&Issue the papers"), MeetingStep::IssuePapers);
    addStep(QStringLiteral("&Hold the meeting"), MeetingStep::Hold);
    addStep(QStringLiteral("&Close the meeting"), MeetingStep::Close);
    m_reopen = addCommand(QStringLiteral("&Reopen the meeting"), {}, [this] { m_view->reopenMeeting(); });
    addCommand(QStringLiteral("Save a ca&lendar of the group…"),
               QStringLiteral("Writes its meetings, due days and case reviews as a file for Outlook"),
               [this] {
                   const Meeting *meeting = records().find(m_view->meeting());
                   saveCalendar(this, plan(), {meeting ? meeting->group : Id<Group>()});
               });
    addCommand(QStringLiteral("&Go to the agenda"), {}, [this] { m_view->focusAgenda(); });
}

void MeetingsPage::arrive(const Place &place) {
    if (place.narrowing) {
        m_table->showAll();
        m_table->narrow(*place.narrowing);
    }
    const bool recommendation = records().find(Id<Recommendation>{place.record}) != nullptr;
    if (recommendation || m_top->currentIndex() == 2)
        m_top->setCurrentIndex(recommendation ? 2 : 0);
    if (recommendation) {
        m_recommendations->select(place.record);
        workspace().select({&kindOf<Recommendation>(), place.record});
        return;
    }
    if (!place.record.isNull() && m_table->select(place.record)) {
        workspace().select({&kindOf<Meeting>(), place.record});
        return follow();
    }
    // Whoever comes without a wish wants the next meeting.
    if (!m_view->meeting()) {
        const Meeting *next = nullptr;
        for (const Meeting &meeting : records().all<Meeting>())
            if (!meeting.archived && isComing(meeting) && (!next || meeting.heldOn < next->heldOn))
                next = &meeting;
        if (next && m_table->model().isShown(next->id.uuid)) // the filter stays as it was left
            m_table->select(next->id.uuid);
    }
    m_table->selectAgain();
    follow();
}

void MeetingsPage::follow() {
    const RecordName selected = workspace().selected();
    if (!selected.kind)
        return;
    if (const Id<Meeting> meeting{nearestOf(kindOf<Meeting>(), records(), selected)};
        meeting && !(meeting == m_view->meeting()))
        m_view->showMeeting(meeting);
    enableCommands();
}

void MeetingsPage::enableCommands() {
    const Meeting *meeting = records().find(m_view->meeting());
    const bool writable = meeting && !plan().isReadOnly();
    for (const auto &[action, step] : m_steps)
        action->setEnabled(writable && canTake(*meeting, step));
    m_reopen->setEnabled(writable && meeting->state == MeetingState::Closed);
}

void MeetingsPage::begin() {
    m_top->setCurrentIndex(0);
    m_table->view().setFocus(Qt::OtherFocusReason);
}

void MeetingsPage::focusFilter() {
    m_top->setCurrentIndex(0);
    m_table->focusFilter();
}

void MeetingsPage::refresh() {
    m_calendar->refresh();
    const auto &meetings = records().all<Meeting>();
    m_view->setVisible(std::any_of(meetings.begin(), meetings.end(),
                                   [](const Meeting &meeting) { return !meeting.archived; }));
    enableCommands();
}

} // namespace saferplan
