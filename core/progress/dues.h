#pragma once

#include "core/record/kind.h"
#include "core/record/meeting.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// Something that somebody must do by a day: a case to review, papers to issue, a concern or a scrutiny
/// recommendation to answer.
struct Due {
    RecordName about;
    Deadline deadline;
};

/// What is not done and overdue or due in the coming `days`, the earliest first. Actions are not among them:
/// they have figures of their own.
QList<Due> duesOf(const Records &records, const QDate &today, int days);

/// The next meeting of the Delivery Group that was not held yet; nullptr where none is planned.
const Meeting *nextDeliveryGroupMeeting(const Records &records, const QDate &today);

} // namespace saferplan
