#include "core/report/packdocument.h"

#include "core/progress/dues.h"
#include "core/report/deliverygrouppack.h"

namespace saferplan {

std::function<Document()> packDocument(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt,
                                       const Progress &progress) {
    const QDate today = asAt.isValid() ? asAt : plan.today();
    const Records records = asAt.isValid() ? plan.asAt(endOfDay(asAt), progress) : plan.records();
    const Meeting *packFor = meeting ? records.find(meeting) : nextDeliveryGroupMeeting(records, today);
    const Meeting *last = meetingBefore(records, packFor, today);
    const Records then = last ? plan.asAt(endOfDay(last->heldOn), progress) : Records();
    return [=, forMeeting = packFor ? packFor->id : Id<Meeting>(), looksBack = last != nullptr] {
        return deliveryGroupPack({records, looksBack ? &then : nullptr, records.find(forMeeting), today});
    };
}

} // namespace saferplan
