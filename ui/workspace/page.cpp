#include "ui/workspace/page.h"

namespace saferplan {

Page::Page(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        m_fresh = isVisible();
        if (m_fresh)
            refresh();
    });
}

void Page::showEvent(QShowEvent *event) {
    if (!std::exchange(m_fresh, true))
        refresh();
    QWidget::showEvent(event);
}

} // namespace saferplan
