#include "app/makepack.h"

#include "core/report/deliverygrouppack.h"
#include "ui/print/pdfwriter.h"

namespace saferplan {

namespace {

/// The next meeting of the Delivery Group that is not held yet.
const Meeting *nextMeeting(const Records &records, const QDate &today) {
    const Meeting *next = nullptr;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const Group *group = records.find(meeting.group);
        const bool ahead =
            meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
        if (!meeting.archived && ahead && meeting.heldOn >= today && group &&
            group->kind == GroupKind::DeliveryGroup && (!next || meeting.heldOn < next->heldOn))
            next = &meeting;
    }
    return next;
}

} // namespace

void makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &pdf) {
    const QDate today = asAt.isValid() ? asAt : plan.today();
    const Records records = asAt.isValid() ? plan.asAt(endOfDay(asAt)) : plan.records();
    const Meeting *packFor = meeting ? records.find(meeting) : nextMeeting(records, today);
    const Meeting *last = meetingBefore(records, packFor, today);
    const Records then = last ? plan.asAt(endOfDay(last->heldOn)) : Records();
    writePdf(deliveryGroupPack({records, last ? &then : nullptr, packFor, today}), pdf);
}

} // namespace saferplan
