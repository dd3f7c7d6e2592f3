#include "ui/window/planview.h"

#include "core/record/records.h"
#include "ui/models/actionfacts.h"
#include "ui/pages/actionspage.h"
#include "ui/pages/casespage.h"
#include "ui/pages/overviewpage.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

namespace saferplan {

PlanView::PlanView(OpenPlan &plan, QWidget *parent) : QWidget(parent), m_facts(new ActionFacts(plan, this)) {
    m_names = new QListWidget(this);
    m_names->setObjectName(QStringLiteral("pages"));
    m_names->setAccessibleName(QStringLiteral("Pages"));
    m_names->setFixedWidth(m_names->fontMetrics().averageCharWidth() * 16 + 16);
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setSpacing(2);
    m_pages = new QStackedWidget(this);
    m_overview = new OverviewPage(plan, *m_facts, this);
    m_actions = new ActionsPage(plan, *m_facts, this);
    m_cases = new CasesPage(plan, this);
    addPage(QStringLiteral("Overview"), m_overview);
    addPage(QStringLiteral("Actions"), m_actions);
    addPage(QStringLiteral("Cases"), m_cases);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_names);
    layout->addWidget(m_pages, 1);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_overview, &OverviewPage::priorityChosen, this, [this](const QUuid &priority) {
        m_actions->showPriority({priority});
        showPage(1);
    });
    showPage(0);
}

void PlanView::addPage(const QString &name, QWidget *page) {
    m_names->addItem(name);
    m_pages->addWidget(page);
}

void PlanView::showPage(int page) {
    m_names->setCurrentRow(page);
}

void PlanView::newAction() {
    showPage(1);
    m_actions->addNew();
}

void PlanView::focusFilter() {
    if (auto *page = qobject_cast<RecordPage *>(m_pages->currentWidget()))
        page->focusFilter();
}

} // namespace saferplan
