#include "core/report/packdocument.h"

#include "core/report/editiondocument.h"

namespace saferplan {

std::function<Document()> packDocument(const OpenPlan &plan, Id<Meeting> meeting, const QDate &asAt,
                                       const Progress &progress) {
    EditionOrder order;
    order.meeting = meeting;
    order.asAt = asAt;
    return editionDocument(plan, order, progress);
}

} // namespace saferplan
