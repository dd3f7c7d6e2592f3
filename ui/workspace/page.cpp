#include "ui/workspace/page.h"

#include <QEvent>

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

/// Marks are painted for the ground that they stand on. Later, for all widgets are being told of the change,
/// and none may go meanwhile.
void Page::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange && std::exchange(m_fresh, false))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (isVisible() && !std::exchange(m_fresh, true))
                    refresh();
            },
            Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

} // namespace saferplan
