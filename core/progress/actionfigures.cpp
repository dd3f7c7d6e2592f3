#include "core/progress/actionfigures.h"

namespace saferplan {

namespace {

template <ChoiceEnum E, size_t Size>
QJsonObject countsOf(const Tally<E, Size> &tally, std::initializer_list<E> values) {
    QJsonObject json;
    for (const E value : values)
        json.insert(QString::fromLatin1(wordOf(value)), tally.of(value));
    return json;
}

QJsonObject coloursOf(const Tally<Delivery, 5> &tally) {
    QJsonObject json;
    for (const Delivery rag :
         {Delivery::Blue, Delivery::Green, Delivery::Amber, Delivery::Red, Delivery::Grey})
        json.insert(colourOf(rag).toLower(), tally.of(rag));
    return json;
}

} // namespace

void ActionFigures::add(const Standing &standing) {
    ++total;
    byStatus.add(standing.action->status);
    if (standing.action->status == Status::InProgress)
        declared.add(standing.action->rag);
    computed.add(standing.computed.rag);
    overdue += standing.overdue ? 1 : 0;
    dueSoon += standing.dueSoon ? 1 : 0;
    notUpdated += standing.freshness.stale ? 1 : 0;
    differsWithoutReason += standing.difference.needsReason ? 1 : 0;
    offTrack += standing.isOffTrack() ? 1 : 0;
}

QJsonObject toJson(const ActionFigures &figures) {
    return {{QStringLiteral("total"), figures.total},
            {QStringLiteral("by_status"),
             countsOf(figures.byStatus, {Status::Complete, Status::InProgress, Status::NotStarted,
                                         Status::Suspended, Status::Draft, Status::Withdrawn})},
            {QStringLiteral("declared_rag_in_progress"),
             countsOf(figures.declared, {Rag::Green, Rag::Amber, Rag::Red, Rag::None})},
            {QStringLiteral("computed_rag"), coloursOf(figures.computed)},
            {QStringLiteral("overdue"), figures.overdue},
            {QStringLiteral("due_soon"), figures.dueSoon},
            {QStringLiteral("not_updated"), figures.notUpdated},
            {QStringLiteral("differs_without_reason"), figures.differsWithoutReason}};
}

} // namespace saferplan
