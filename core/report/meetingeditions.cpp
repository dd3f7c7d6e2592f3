#include "core/report/meetingeditions.h"

namespace saferplan {

namespace {

/// What a group's meetings have before them; none: no more than their agenda.
std::optional<EditionKind> packOf(const Group &group) {
    switch (group.kind) {
    case GroupKind::DeliveryGroup:
        return EditionKind::DeliveryGroupPack;
    case GroupKind::StrategicBoard:
        return EditionKind::ExceptionReport;
    case GroupKind::TaskAndFinishGroup:
    case GroupKind::ScrutinyCommittee:
    case GroupKind::LinkedBoard:
        break;
    }
    return {};
}

} // namespace

QList<EditionOrder> editionsAt(MeetingStep step, const Records &records, const Meeting &meeting,
                               const QDate &today) {
    QList<EditionOrder> orders;
    const auto add = [&](EditionKind kind) -> EditionOrder & {
        EditionOrder order;
        order.kind = kind;
        order.meeting = meeting.id;
        return orders.emplace_back(order);
    };
    if (step == MeetingStep::IssuePapers)
        add(EditionKind::Agenda);
    if (step != MeetingStep::Close)
        return orders;
    const Group *group = records.find(meeting.group);
    if (const std::optional<EditionKind> pack = group ? packOf(*group) : std::nullopt) {
        EditionOrder &order = add(*pack);
        if (meeting.heldOn.isValid() && meeting.heldOn < today)
            order.asAt = meeting.heldOn;
    }
    add(EditionKind::Minutes);
    add(EditionKind::ActionLog);
    return orders;
}

void addEditions(Edits &edits, const OpenPlan &plan, const QList<ReadyEdition> &ready) {
    for (const ReadyEdition &one : ready)
        if (!sameEdition(plan, one.publication))
            addEdition(edits, plan, one);
}

} // namespace saferplan
