#include "ui/pages/casespage.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "ui/editors/recordform.h"
#include "ui/models/columns.h"

namespace saferplan {

CasesPage::CasesPage(OpenPlan &plan, QWidget *parent)
    : RecordPage(
          plan, kindOf<Case>(), caseColumns(plan),
          QStringLiteral(
              "A case is a problem that agencies solve together: a hotspot, a park, premises. Describe "
              "problems, never people by name. Begin with a place and what keeps happening there."),
          parent) {
    const auto chip = [this, &plan](const QString &name, const QString &tip, auto keep) {
        addChip(name, tip, [&plan, keep](const QUuid &id) {
            const Case *subject = plan.records().find(Id<Case>{id});
            return subject && keep(*subject);
        });
    };
    chip(QStringLiteral("Open"), QStringLiteral("Only cases that are being worked on or wait to be"),
         [](const Case &subject) { return isOpen(subject); });
    chip(QStringLiteral("Review late"), QStringLiteral("Only cases whose review is past its day"),
         [&plan](const Case &subject) {
             return reviewOf(subject, plan.settings(), plan.today()).isOverdue();
         });
    chip(QStringLiteral("High risk"), QStringLiteral("Only cases with a high risk level"),
         [](const Case &subject) { return subject.riskLevel == RiskLevel::High; });
    form().setSummary([&plan](const QUuid &id) {
        const Case *subject = plan.records().find(Id<Case>{id});
        if (!subject)
            return QString();
        const Deadline review = reviewOf(*subject, plan.settings(), plan.today());
        return review.due.isValid() ? QStringLiteral("%1.").arg(review.sentence()) : QString();
    });
    if (!form().record().isNull())
        form().showRecord(form().record());
}

void CasesPage::prepare(Edits &edits, const QUuid &id) {
    RecordPage::prepare(edits, id);
    const Kind &kind = kindOf<Case>();
    edits.set(kind, id, kind.fieldNamed("opened"), m_plan.today().toString(Qt::ISODate));
}

} // namespace saferplan
