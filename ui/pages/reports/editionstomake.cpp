#include "ui/pages/reports/editionstomake.h"

#include "core/progress/dues.h"
#include "core/record/shown.h"
#include "core/report/consultationevidence.h"
#include "core/report/editiondocument.h"

namespace saferplan {

namespace {

EditionToMake nextPack(const OpenPlan &plan) {
    const Meeting *next = nextDeliveryGroupMeeting(plan.records(), plan.today());
    return {next ? QStringLiteral("Delivery Group pack, %1").arg(dateText(next->heldOn))
                 : QStringLiteral("Delivery Group pack"),
            next ? QStringLiteral("For the next meeting, with the plan as it is now.")
                 : QStringLiteral("With the plan as it is now; no next meeting is planned."),
            QStringLiteral("delivery-group-pack-%1").arg(plan.today().toString(Qt::ISODate)),
            {},
            [](const OpenPlan &of, const Progress &progress) { return editionDocument(of, {}, progress); }};
}

EditionToMake packOf(const Meeting &meeting) {
    EditionOrder order;
    order.meeting = meeting.id;
    order.asAt = meeting.heldOn;
    return {QStringLiteral("Delivery Group pack, %1").arg(dateText(meeting.heldOn)),
            QStringLiteral("For the meeting that was held, with the plan as it stood at the end of its day."),
            QStringLiteral("delivery-group-pack-%1").arg(QString(meeting.reference).replace(u'/', u'-')),
            order, [order](const OpenPlan &of, const Progress &progress) {
                return editionDocument(of, order, progress);
            }};
}

EditionToMake evidenceOf(const Period &year) {
    EditionOrder order;
    order.kind = EditionKind::ConsultationEvidence;
    order.inYear = year.first;
    return {QStringLiteral("Evidence of consultation, %1").arg(year.name),
            QStringLiteral("How residents were heard in the financial year, and what came of it."),
            QStringLiteral("consultation-%1").arg(QString(year.name).replace(u'/', u'-')), order,
            [year](const OpenPlan &of, const Progress &) {
                return [records = of.records(), year, today = of.today()] {
                    return consultationEvidence(records, consultationOf(records, year, today), today);
                };
            }};
}

EditionToMake editionOf(const EditionOrder &order, const OpenPlan &plan) {
    return {nameOf(order, plan.records()), QString::fromUtf8(aboutEdition(order.kind).whatFor),
            fileNameOf(order, plan.records(), plan.today()), order,
            [order](const OpenPlan &of, const Progress &progress) {
                return editionDocument(of, order, progress);
            }};
}

/// Every other kind of edition, of everything that it can be about.
QList<EditionToMake> others(const OpenPlan &plan) {
    QList<EditionToMake> editions;
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        if (kind == EditionKind::DeliveryGroupPack || kind == EditionKind::ConsultationEvidence)
            continue;
        // A list to choose from: of the cases of a large plan the sheets are made at the prompt.
        for (const EditionOrder &order : ordersOf(kind, plan.records(), plan.today()).mid(0, 20))
            editions.append(editionOf(order, plan));
    }
    return editions;
}

/// The meetings of the Delivery Group that were held, the latest first.
QList<const Meeting *> held(const Records &records, const QDate &today) {
    QList<const Meeting *> meetings;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const Group *group = records.find(meeting.group);
        const bool wasHeld = meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
        if (!meeting.archived && wasHeld && group && group->kind == GroupKind::DeliveryGroup &&
            meeting.heldOn.isValid() && meeting.heldOn <= today)
            meetings.append(&meeting);
    }
    std::stable_sort(meetings.begin(), meetings.end(),
                     [](const Meeting *a, const Meeting *b) { return a->heldOn > b->heldOn; });
    return meetings;
}

} // namespace

QList<EditionToMake> editionsToMake(const OpenPlan &plan) {
    QList<EditionToMake> editions{nextPack(plan)};
    editions += others(plan);
    for (const Meeting *meeting : held(plan.records(), plan.today()))
        editions.append(packOf(*meeting));
    for (const Period &year : consultedYears(plan.records(), plan.today()))
        editions.append(evidenceOf(year));
    return editions;
}

} // namespace saferplan
