#include "ui/pages/casespage.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "ui/models/columns.h"

namespace saferplan {

CasesPage::CasesPage(Workspace &workspace, QWidget *parent)
    : RecordPage(
          workspace, kindOf<Case>(), caseColumns(workspace.plan()),
          QStringLiteral(
              "A case is a problem that agencies solve together: a hotspot, a park, premises. Describe "
              "problems, never people by name. Begin with a place and what keeps happening there."),
          parent) {
    const OpenPlan &plan = workspace.plan();
    const auto chip = [this, &plan](const QString &name, const QString &tip, auto keep) {
        table().addChip(name, tip, [&plan, keep](const QUuid &id) {
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
    table().setPrepare([&plan](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Case>();
        edits.set(kind, id, kind.fieldNamed("opened"), plan.today().toString(Qt::ISODate));
    });
}

} // namespace saferplan
