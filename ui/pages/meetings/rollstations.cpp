#include "ui/pages/meetings/rollstations.h"

#include "core/meetings/mattersarising.h"
#include "core/rules/words.h"
#include "ui/window/messages.h"

#include <QKeyEvent>

namespace saferplan {

namespace {

/// A list for large type, in which text wraps.
void prepare(QListWidget *list, const QString &name) {
    list->setAccessibleName(name);
    list->setWordWrap(true);
    list->setSpacing(4);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
}

bool isOpenFor(const OpenPlan &plan, const Meeting *meeting) {
    return meeting && meeting->state != MeetingState::Closed && !plan.isReadOnly();
}

} // namespace

MattersStation::MattersStation(Workspace &workspace, Id<Meeting> meeting, QWidget *parent)
    : QListWidget(parent)
    , m_workspace(workspace)
    , m_meeting(meeting) {
    prepare(this, QStringLiteral("Matters arising"));
}

void MattersStation::refresh() {
    const Meeting *meeting = m_workspace.records().find(m_meeting);
    const int row = std::max(0, currentRow());
    clear();
    if (!meeting)
        return;
    for (const MeetingAction *matter : mattersArising(m_workspace.records(), *meeting)) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1  %2\n%3. %4")
                .arg(matter->reference, matter->text,
                     isBlank(matter->ownerRole) ? QStringLiteral("No owner") : matter->ownerRole,
                     standOf(*matter, *meeting, m_workspace.plan().today())),
            this);
        item->setData(Qt::UserRole, uuidText(matter->id.uuid));
        item->setData(Qt::UserRole + 1, isTakenUp(*matter, *meeting));
    }
    if (count() == 0)
        (new QListWidgetItem(QStringLiteral("Nothing arises from earlier meetings. N goes on."), this))
            ->setData(Qt::UserRole + 1, true);
    setCurrentRow(std::min(row, count() - 1));
}

int MattersStation::leftOver() const {
    int left = 0;
    for (int row = 0; row < count(); ++row)
        left += !item(row)->data(Qt::UserRole + 1).toBool();
    return left;
}

void MattersStation::takeUp(LogStatus outcome) {
    const Meeting *meeting = m_workspace.records().find(m_meeting);
    const MeetingAction *matter = currentItem() ? m_workspace.records().find(Id<MeetingAction>{
                                                      QUuid(currentItem()->data(Qt::UserRole).toString())})
                                                : nullptr;
    if (!matter || !isOpenFor(m_workspace.plan(), meeting))
        return;
    const QString what = outcome == LogStatus::Done      ? QStringLiteral("Done")
                         : outcome == LogStatus::Dropped ? QStringLiteral("No longer needed")
                                                         : QStringLiteral("Carry over");
    const bool done = attempt(this, QStringLiteral("Taking up the matter"), [&] {
        const QString label = QStringLiteral("%1: %2").arg(what, matter->reference);
        Edits edits = m_workspace.plan().edit();
        saferplan::takeUp(edits, *matter, *meeting, outcome, m_workspace.plan().today());
        m_workspace.plan().commit(label, std::move(edits));
    });
    for (int step = 1; done && step <= count(); ++step) {
        const int row = (currentRow() + step) % count();
        if (!item(row)->data(Qt::UserRole + 1).toBool()) {
            setCurrentRow(row);
            return;
        }
    }
}

AttendanceStation::AttendanceStation(Workspace &workspace, Id<Meeting> meeting, QWidget *parent)
    : QListWidget(parent)
    , m_workspace(workspace)
    , m_meeting(meeting) {
    prepare(this, QStringLiteral("Attendance"));
}

void AttendanceStation::refresh() {
    const Meeting *meeting = m_workspace.records().find(m_meeting);
    const int row = std::max(0, currentRow());
    clear();
    m_attendees = meeting ? attendeesOf(m_workspace.records(), *meeting) : QList<Attendee>();
    for (const Attendee &attendee : m_attendees) {
        const Agency *agency = m_workspace.records().find(attendee.agency);
        addItem(QStringLiteral("%1 (%2): %3")
                    .arg(attendee.role,
                         !agency                       ? QStringLiteral("no agency")
                         : agency->shortName.isEmpty() ? agency->name
                                                       : agency->shortName,
                         attendee.presence ? labelOf(*attendee.presence) : QStringLiteral("not said")));
    }
    if (m_attendees.isEmpty())
        addItem(QStringLiteral("The group has no members yet. Add them on the page Groups."));
    setCurrentRow(std::min(row, count() - 1));
}

void AttendanceStation::turn() {
    if (currentRow() < 0 || currentRow() >= m_attendees.size())
        return;
    const Attendee attendee = m_attendees[currentRow()];
    const Presence next = !attendee.presence                          ? Presence::Present
                          : *attendee.presence == Presence::Present   ? Presence::Apologies
                          : *attendee.presence == Presence::Apologies ? Presence::Absent
                                                                      : Presence::Present;
    record({{attendee, next}});
}

void AttendanceStation::presentAll() {
    QList<std::pair<Attendee, Presence>> entries;
    for (const Attendee &attendee : m_attendees)
        if (!attendee.presence)
            entries.append({attendee, Presence::Present});
    record(entries);
}

bool AttendanceStation::record(const QList<std::pair<Attendee, Presence>> &entries) {
    const Meeting *meeting = m_workspace.records().find(m_meeting);
    if (!isOpenFor(m_workspace.plan(), meeting) || entries.isEmpty())
        return false;
    return attempt(this, QStringLiteral("Recording who is there"), [&] {
        Edits edits = m_workspace.plan().edit();
        for (const auto &[attendee, presence] : entries)
            attend(edits, m_workspace.records(), *meeting, attendee, presence);
        m_workspace.plan().commit(QStringLiteral("Record attendance of %1").arg(meeting->reference),
                                  std::move(edits));
    });
}

void AttendanceStation::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        turn();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace saferplan
