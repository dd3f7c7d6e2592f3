#include "core/rules/recurrence.h"

namespace saferplan {

namespace {

int monthsOf(Recurrence recurrence) {
    switch (recurrence) {
    case Recurrence::None:
        return 0;
    case Recurrence::Monthly:
        return 1;
    case Recurrence::Quarterly:
        return 3;
    case Recurrence::HalfYearly:
        return 6;
    case Recurrence::Yearly:
        return 12;
    }
    return 0;
}

} // namespace

QDate movedBy(const QDate &date, Recurrence recurrence) {
    if (!date.isValid() || recurrence == Recurrence::None)
        return {};
    const QDate moved = date.addMonths(monthsOf(recurrence));
    const bool lastOfMonth = date.day() == date.daysInMonth();
    return lastOfMonth ? QDate(moved.year(), moved.month(), moved.daysInMonth()) : moved;
}

std::optional<Action> nextOccurrence(const Action &action) {
    const QDate due =
        movedBy(action.originalDue.isValid() ? action.originalDue : action.due, action.recurrence);
    if (!due.isValid())
        return {};
    Action next;
    next.id = {QUuid::createUuidV5(action.id.uuid, QStringLiteral("due ") + due.toString(Qt::ISODate))};
    next.marking = action.marking;
    next.exempt = action.exempt;
    next.title = action.title;
    next.detail = action.detail;
    next.priority = action.priority;
    next.objective = action.objective;
    next.themes = action.themes;
    next.group = action.group;
    next.leadAgency = action.leadAgency;
    next.leadOfficer = action.leadOfficer;
    next.supportingAgencies = action.supportingAgencies;
    next.source = action.source;
    next.sourceReference = action.sourceReference;
    next.start = movedBy(action.start, action.recurrence);
    next.originalDue = due;
    next.due = due;
    next.measure = action.measure;
    next.fundingSource = action.fundingSource;
    next.fundingAmount = action.fundingAmount;
    next.recurrence = action.recurrence;
    return next;
}

} // namespace saferplan
