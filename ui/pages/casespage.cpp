#include "ui/pages/casespage.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "ui/actions/keys.h"
#include "ui/models/columns.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/cases/asbcounts.h"
#include "ui/pages/cases/caseview.h"
#include "ui/workspace/pageofrecord.h"

#include <QAction>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

CasesPage::CasesPage(Workspace &workspace, QWidget *parent)
    : RecordPage(
          workspace, kindOf<Case>(), caseColumns(workspace.plan()),
          QStringLiteral(
              "A case is a problem that agencies solve together: a hotspot, a park, premises. Describe "
              "problems, never people by name. Begin with a place and what keeps happening there."),
          parent)
    , m_view(new CaseView(workspace, this)) {
    m_view->hide();
    layout()->addWidget(m_view);
    addChips();
    const OpenPlan &plan = workspace.plan();
    table().setPrepare([&plan](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Case>();
        edits.set(kind, id, kind.fieldNamed("opened"), plan.today().toString(Qt::ISODate));
    });
    table().view().setToolTip(QStringLiteral("Enter opens the case, F2 edits the cell"));
    connect(&table().view(), &QTableView::activated, this,
            [this](const QModelIndex &index) { openCase(table().model().idAt(index.row())); });
    connect(m_view, &CaseView::left, this, &CasesPage::backToTable);
    makeCommands();
    connect(&workspace, &Workspace::selectionChanged, this, &CasesPage::enableCommands);
}

void CasesPage::addChips() {
    const OpenPlan &open = plan();
    const auto chip = [this, &open](const QString &name, const QString &tip, auto keep) {
        table().addChip(name, tip, [&open, keep](const QUuid &id) {
            const Case *subject = open.records().find(Id<Case>{id});
            return subject && keep(*subject);
        });
    };
    chip(QStringLiteral("Open"), QStringLiteral("Only cases that are being worked on or wait to be"),
         [](const Case &subject) { return isOpen(subject); });
    chip(QStringLiteral("Review late"), QStringLiteral("Only cases whose review is past its day"),
         [&open](const Case &subject) {
             return reviewOf(subject, open.settings(), open.today()).isOverdue();
         });
    chip(QStringLiteral("High risk"), QStringLiteral("Only cases with a high risk level"),
         [](const Case &subject) { return subject.riskLevel == RiskLevel::High; });
    table().keepState();
}

void CasesPage::makeCommands() {
    m_open =
        addCommand(QStringLiteral("&Open the case"), {}, [this] { openCase(workspace().selected().id); });
    m_move = addCommand(QStringLiteral("&Move to the next stage"), {}, [this] { m_view->move(); });
    m_reviewed = addCommand(QStringLiteral("Reviewed &today"), {}, [this] { m_view->reviewedToday(); });
    m_close = addCommand(QStringLiteral("&Close the case…"), {}, [this] { m_view->closeCase(); });
    giveKeys(*m_close, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_adding = {addCommand(QStringLiteral("Add an &update…"), {}, [this] { m_view->addUpdate(); }),
                addCommand(QStringLiteral("Record what was &shared…"), {}, [this] { m_view->addSharing(); })};
    addCommand(QStringLiteral("&ASB Case Reviews by year…"), {},
               [this] { (new AsbCounts(plan(), this))->open(); });
    enableCommands();
}

void CasesPage::enableCommands() {
    m_open->setEnabled(!isOnCase() && workspace().selected().kind == &kindOf<Case>());
    m_move->setEnabled(isOnCase() && m_view->canMove());
    m_close->setEnabled(isOnCase() && m_view->canClose());
    m_reviewed->setEnabled(isOnCase() && m_view->canClose());
    for (QAction *action : std::as_const(m_adding))
        action->setEnabled(isOnCase() && !plan().isReadOnly());
}

bool CasesPage::isOnCase() const {
    return !m_view->isHidden();
}

void CasesPage::openCase(const QUuid &subject) {
    const Case *found = records().find(Id<Case>{subject});
    if (!found || found->archived)
        return;
    m_view->showCase(found->id);
    table().hide();
    m_view->show();
    workspace().select({&kindOf<Case>(), subject});
    enableCommands();
    m_view->begin();
}

void CasesPage::backToTable() {
    if (!isOnCase())
        return;
    const QUuid was = m_view->subject().uuid;
    m_view->hide();
    table().show();
    if (table().select(was))
        workspace().select({&kindOf<Case>(), was});
    enableCommands();
    if (isVisible())
        table().view().setFocus(Qt::OtherFocusReason);
}

/// Whoever comes back from elsewhere finds the case that was open.
void CasesPage::arrive(const Place &place) {
    const RecordName wanted{kindOf(records(), place.record), place.record};
    const Case *subject = records().find(Id<Case>{nearestOf(kindOf<Case>(), records(), wanted)});
    if (isOnCase() && subject && !subject->archived && !place.narrowing) {
        m_view->showCase(subject->id);
        workspace().select(wanted);
        return;
    }
    backToTable();
    RecordPage::arrive(place);
}

void CasesPage::begin() {
    if (isOnCase())
        m_view->begin();
    else
        RecordPage::begin();
}

void CasesPage::focusFilter() {
    backToTable();
    RecordPage::focusFilter();
}

void CasesPage::refresh() {
    if (isOnCase())
        m_view->refresh();
    enableCommands();
}

} // namespace saferplan
