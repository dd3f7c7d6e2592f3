#include "core/report/editiondocument.h"

#include "core/progress/consultation.h"
#include "core/progress/highlightdraft.h"
#include "core/record/shown.h"
#include "core/report/consultationevidence.h"
#include "core/report/deliverygrouppack.h"
#include "core/report/editions.h"
#include "core/report/raghistory.h"
#include "core/report/restrictedwords.h"

namespace saferplan {

namespace {

Document built(const EditionInput &input) {
    switch (input.order.kind) {
    case EditionKind::DeliveryGroupPack:
        break;
    case EditionKind::HighlightReport:
        return highlightReport(input);
    case EditionKind::ExceptionReport:
        return exceptionReport(input);
    case EditionKind::ScrutinyReport:
        return scrutinyReport(input);
    case EditionKind::PlanOnAPage:
        return planOnAPage(input);
    case EditionKind::Agenda:
        return agenda(input);
    case EditionKind::Minutes:
        return minutes(input);
    case EditionKind::ActionLog:
        return actionLog(input);
    case EditionKind::ChaseSheet:
        return chaseSheet(input);
    case EditionKind::AnnualReview:
        return annualReview(input);
    case EditionKind::CaseReviewSheet:
        return caseReviewSheet(input);
    case EditionKind::ThemeReport:
        return themeReport(input);
    case EditionKind::ConsultationEvidence:
        return consultationEvidence(
            input.records, consultationOf(input.records, financialYearOf(input.order.inYear), input.today),
            input.today);
    }
    return deliveryGroupPack(input);
}

Document whole(const EditionMaterial &material) {
    return built({material.records, material.today, material.order,
                  material.atLastMeeting ? &*material.atLastMeeting : nullptr, material.history});
}

/// Where in the public records the words stand that give a restricted one away.
QString whereSaid(const Records &records, const QString &words) {
    const QString first = words.section(u' ', 0, 0);
    for (const Kind *kind : kinds())
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            for (size_t i = 0; i < kind->fields().size(); ++i) {
                const QString said = kind->text(records, id, static_cast<int>(i)).toLower();
                if (said.contains(first) && said.contains(words.section(u' ', -1)))
                    return QStringLiteral(" They may stand in %1 %2, under \"%3\".")
                        .arg(QString::fromUtf8(kind->label()).toLower(), kind->reference(records, id),
                             QString::fromUtf8(kind->fields()[i]->label));
            }
        }
    return {};
}

/// What may not be public, now or at the moment that an edition is of.
Withheld withheldFrom(const EditionMaterial &material) {
    Withheld withheld = withheldOf(material.records);
    if (material.now) {
        const Withheld now = withheldOf(*material.now);
        for (auto it = now.cbegin(); it != now.cend(); ++it)
            withheld.insert(it.key(), highest(it.value(), withheld.value(it.key())));
    }
    return withheld;
}

/// Nothing can be said in public of what is itself restricted.
void refuseRestricted(const EditionMaterial &material, const Withheld &withheld) {
    const EditionOrder &order = material.order;
    for (const QUuid &id : recordsOf(order))
        if (withheld.contains(id))
            throw NotPublishable(QStringLiteral("There is no public edition of %1: it is marked %2.")
                                     .arg(titleOf(material.records, id),
                                          withheld.value(id).sentence().section(QStringLiteral(": "), 1)));
}

Document publicEdition(const EditionMaterial &material) {
    const Withheld withheld = withheldFrom(material);
    refuseRestricted(material, withheld);
    EditionMaterial open = material;
    open.records = publicRecords(material.records, withheld);
    if (material.atLastMeeting) {
        // What was restricted at either moment is in neither.
        Withheld either = withheldOf(*material.atLastMeeting);
        either.insert(withheld);
        open.atLastMeeting = publicRecords(*material.atLastMeeting, either);
    }
    Document document = whole(open);
    document.marking = Marking::Official;
    document.edition += QStringLiteral(", public edition");
    const RestrictedWords words(material.records, withheld);
    const QList<RestrictedWords::Found> kept = words.in(document);
    if (!kept.isEmpty()) {
        const Kind *kind = kindOf(material.records, kept.first().record);
        throw NotPublishable(
            QStringLiteral("The public edition is not made: it would hold words of %1 %2, which may not be "
                           "public: \"%3\".%4 Change the words there, and make it again.")
                .arg(kind ? QString::fromUtf8(kind->label()).toLower() : QStringLiteral("record"),
                     kind ? kind->reference(material.records, kept.first().record) : QString(),
                     kept.first().words, whereSaid(open.records, kept.first().words)));
    }
    QSet<QUuid> leftOut;
    for (const RestrictedWords::Found &found : words.in(whole(material)))
        leftOut.insert(found.record);
    document.blocks.prepend(
        NoteBlock{QStringLiteral("Public"), leftOutSentence(material.records, withheld, leftOut)});
    return document;
}

/// The plan as it was when a report that was submitted was: what it says then stays said.
QDate frozenOn(const EditionOrder &order, const Records &records, const QDate &today) {
    const Group *group = records.find(order.group);
    if (order.kind != EditionKind::HighlightReport || !group)
        return {};
    const QString period =
        order.period.isEmpty() ? highlightPeriod(records, *group, today).name : order.period;
    const HighlightReport *report = highlightReportOf(records, group->id, period);
    return report && report->submittedOn < today ? report->submittedOn : QDate();
}

} // namespace

ProtectedDocument protectedEdition(const EditionMaterial &material) {
    ProtectedDocument made;
    if (material.order.isPublic) {
        made.document = publicEdition(material);
        made.protection.marking = made.document.marking;
    } else {
        made.document = whole(material);
        made.protection = protectionOf(made.document, material.records, withheldFrom(material));
        made.document.marking = made.protection.marking;
    }
    made.document.madeAt = material.madeAt;
    return made;
}

Document makeEdition(const EditionMaterial &material) {
    return protectedEdition(material).document;
}

EditionMaterial materialFor(const OpenPlan &plan, const Records &now, const EditionOrder &asked,
                            const Progress &progress) {
    EditionMaterial material;
    material.today = asked.asAt.isValid() ? asked.asAt : plan.today();
    material.records = asked.asAt.isValid() ? plan.asAt(endOfDay(asked.asAt), progress) : now;
    material.order = resolved(asked, material.records, material.today);
    if (const QDate frozen = frozenOn(material.order, material.records, material.today); frozen.isValid()) {
        if (asked.period.isEmpty())
            material.order.period =
                highlightPeriod(material.records, material.records.get(material.order.group), material.today)
                    .name;
        material.today = frozen;
        material.records = plan.asAt(endOfDay(frozen), progress);
    }
    if (material.order.kind == EditionKind::DeliveryGroupPack)
        if (const Meeting *last = meetingBefore(
                material.records, material.records.find(material.order.meeting), material.today))
            material.atLastMeeting = plan.asAt(endOfDay(last->heldOn), progress);
    if (material.today != plan.today())
        material.now = now;
    material.history =
        ragHistory(plan, historyDaysOf(material.order, material.today),
                   material.order.isPublic ? std::optional(withheldFrom(material)) : std::nullopt, progress);
    return material;
}

std::function<Document()> editionDocument(const OpenPlan &plan, const EditionOrder &order,
                                          const Progress &progress) {
    return [material = materialFor(plan, plan.records(), order, progress)] { return makeEdition(material); };
}

} // namespace saferplan
