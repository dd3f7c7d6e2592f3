#include "ui/pages/sincechip.h"

#include "core/progress/comparison.h"
#include "core/record/shown.h"
#include "ui/models/changedsince.h"
#include "ui/pages/daydialog.h"
#include "ui/window/messages.h"
#include "ui/workspace/workspace.h"

#include <QMenu>

namespace saferplan {

namespace {

constexpr int daysWithoutMeeting = 28;

} // namespace

SinceChip::SinceChip(const Workspace &workspace, QWidget *parent)
    : QPushButton(parent)
    , m_workspace(workspace)
    , m_changed(new ChangedSince(workspace.plan(), this)) {
    setCheckable(true);
    connect(this, &QPushButton::toggled, this, &SinceChip::follow);
    connect(m_changed, &ChangedSince::changed, this, &SinceChip::found);
    // Later, for it may be in the middle of being switched on.
    connect(
        m_changed, &ChangedSince::failed, this,
        [this](const Failure &why) {
            setChecked(false);
            Messages::current().tell(window(), QStringLiteral("Reading what was changed"), why.text,
                                     why.detail);
        },
        Qt::QueuedConnection);
    follow();
}

bool SinceChip::keeps(const QUuid &action) const {
    return m_changed->has(action);
}

void SinceChip::setValue(const QString &value) {
    m_day = QDate::fromString(value, Qt::ISODate);
    follow();
}

/// By hand it is switched on by the answer.
void SinceChip::nextCheckState() {
    if (isChecked())
        setChecked(false);
    else
        offer();
}

void SinceChip::offer() {
    const QDate today = m_workspace.plan().today();
    auto *menu = new QMenu(QStringLiteral("Changed since"), this);
    menu->setObjectName(QStringLiteral("sinceMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString meeting = lastMeeting(m_workspace.records(), today);
    QAction *first = menu->addAction(meeting.isEmpty() ? QStringLiteral("The last meeting: none was held")
                                                       : QStringLiteral("After %1").arg(meeting),
                                     this, [this] { begin({}); });
    first->setEnabled(!meeting.isEmpty());
    for (const int days : {7, daysWithoutMeeting})
        menu->addAction(QStringLiteral("Since %1").arg(dateText(today.addDays(-days))), this,
                        [this, day = today.addDays(-days)] { begin(day); });
    menu->addAction(QStringLiteral("Since another day…"), this, &SinceChip::askForDay);
    menu->setActiveAction(first->isEnabled() ? first : menu->actions().at(1));
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

void SinceChip::askForDay() {
    auto *dialog = new DayDialog(QStringLiteral("Changed since"), QStringLiteral("&Actions changed since:"),
                                 lastDayBefore().addDays(1), window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] { begin(dialog->day()); });
    dialog->open();
}

void SinceChip::begin(const QDate &day) {
    m_day = day;
    setChecked(true);
}

QDate SinceChip::lastDayBefore() const {
    const QDate today = m_workspace.plan().today();
    if (m_day.isValid())
        return m_day.addDays(-1);
    const Meeting *meeting = lastDeliveryGroupMeeting(m_workspace.records(), today);
    return meeting ? meeting->heldOn : today.addDays(-daysWithoutMeeting - 1);
}

void SinceChip::follow() {
    const QDate before = lastDayBefore();
    if (isChecked())
        m_changed->read(endOfDay(before));
    setText(isChecked() ? QStringLiteral("Changed since %1").arg(dateText(m_day.isValid() ? m_day : before))
                        : QStringLiteral("Changed since…"));
    const QString tip =
        QStringLiteral("Only actions in which a field was changed, or that something was said about, "
                       "since a meeting or a day");
    setToolTip(tip);
    setAccessibleDescription(tip);
}

} // namespace saferplan
