#include "ui/workspace/page.h"

#include <QAction>
#include <QEvent>

namespace saferplan {

Page::Page(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        m_fresh = isVisible();
        if (m_fresh)
            refresh();
    });
}

QAction *Page::addCommand(const QString &text, const QString &tip, const std::function<void()> &work) {
    auto *action = new QAction(text, this);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, work);
    m_commands.append(action);
    return action;
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
