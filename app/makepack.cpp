#include "app/makepack.h"

#include "core/progress/dues.h"
#include "core/report/deliverygrouppack.h"
#include "ui/print/pdfwriter.h"

namespace saferplan {

void makePack(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt, const QString &pdf) {
    const QDate today = asAt.isValid() ? asAt : plan.today();
    const Records records = asAt.isValid() ? plan.asAt(endOfDay(asAt)) : plan.records();
    const Meeting *packFor = meeting ? records.find(meeting) : nextDeliveryGroupMeeting(records, today);
    const Meeting *last = meetingBefore(records, packFor, today);
    const Records then = last ? plan.asAt(endOfDay(last->heldOn)) : Records();
    writePdf(deliveryGroupPack({records, last ? &then : nullptr, packFor, today}), pdf);
}

} // namespace saferplan
