#pragma once

#include "core/plan/openplan.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace saferplan {

class ActionFacts;
class ActionsPage;
class CasesPage;
class OverviewPage;
class RecordPage;

/// The pages of one open plan, with their names at the left.
class PlanView : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive the view.
    explicit PlanView(OpenPlan &plan, QWidget *parent = nullptr);

    void showPage(int page);
    void newAction();
    /// Puts the keyboard into the filter of the page, where it has one.
    void focusFilter();

    OverviewPage &overview() { return *m_overview; }
    ActionsPage &actions() { return *m_actions; }
    CasesPage &cases() { return *m_cases; }

private:
    void addPage(const QString &name, QWidget *page);

    ActionFacts *m_facts = nullptr;
    QListWidget *m_names = nullptr;
    QStackedWidget *m_pages = nullptr;
    OverviewPage *m_overview = nullptr;
    ActionsPage *m_actions = nullptr;
    CasesPage *m_cases = nullptr;
};

} // namespace saferplan
