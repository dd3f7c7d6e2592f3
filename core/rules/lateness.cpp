#include "core/rules/lateness.h"

namespace saferplan {

bool isLive(const Action &action) {
    return !action.archived && (action.status == Status::NotStarted || action.status == Status::InProgress);
}

QDate dueOf(const Action &action) {
    return action.due.isValid() ? action.due : action.originalDue;
}

QDate dueOf(const Milestone &milestone) {
    return milestone.due.isValid() ? milestone.due : milestone.originalDue;
}

Deadline deadlineOf(const Action &action, const QDate &today) {
    Deadline deadline{.what = QStringLiteral("Action"), .today = today};
    deadline.done = action.status == Status::Complete;
    if (deadline.done)
        deadline.doneOn = action.completedOn;
    if (deadline.done || isLive(action))
        deadline.due = dueOf(action);
    return deadline;
}

Deadline deadlineOf(const Milestone &milestone, const QDate &today) {
    Deadline deadline{.what = QStringLiteral("Milestone"), .today = today};
    deadline.done = milestone.doneOn.isValid();
    deadline.doneOn = milestone.doneOn;
    if (!milestone.archived)
        deadline.due = dueOf(milestone);
    return deadline;
}

qint64 daysLate(const Action &action, const QDate &today) {
    return isLive(action) ? deadlineOf(action, today).daysLate() : 0;
}

bool isOverdue(const Action &action, const QDate &today) {
    return daysLate(action, today) > 0;
}

bool isOverdue(const Milestone &milestone, const QDate &today) {
    return deadlineOf(milestone, today).isOverdue();
}

bool isDueSoon(const Action &action, const Settings &settings, const QDate &today) {
    return isLive(action) && deadlineOf(action, today).isDueWithin(settings.dueSoonDays);
}

Ageing ageing(qint64 daysLate) {
    if (daysLate <= 0)
        return Ageing::NotLate;
    if (daysLate <= 30)
        return Ageing::UpTo30;
    if (daysLate <= 60)
        return Ageing::UpTo60;
    return daysLate <= 90 ? Ageing::UpTo90 : Ageing::Over90;
}

} // namespace saferplan
