#include "ui/workspace/page.h"

#include <QAbstractItemView>
#include <QAction>
#include <QEvent>

namespace saferplan {

namespace {

using Counts = bool (*)(const QAbstractItemView &table);

/// The table with commands that is nearest to a widget: itself, or one in it, or one beside it, and so on up
/// to the page.
const QAbstractItemView *tableNear(const QWidget *widget, const QWidget *page, Counts counts) {
    for (; widget; widget = widget == page ? nullptr : widget->parentWidget()) {
        const auto *self = qobject_cast<const QAbstractItemView *>(widget);
        if (self && !self->actions().isEmpty())
            return self;
        for (const auto *table : widget->findChildren<QAbstractItemView *>())
            if (!table->actions().isEmpty() && counts(*table))
                return table;
    }
    return nullptr;
}

bool isSeen(const QAbstractItemView &table) {
    return table.isVisible();
}

/// Behind what is shown in its place: a chart that has these figures, or the words for no rows.
bool isBehind(const QAbstractItemView &table) {
    return table.parentWidget()->isVisible();
}

} // namespace

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

QList<QAction *> Page::commands() const {
    const QWidget *keyboard = window()->focusWidget();
    if (!keyboard || !keyboard->isVisible())
        keyboard = isAncestorOf(focusWidget()) && focusWidget()->isVisible() ? focusWidget() : this;
    const QAbstractItemView *table = nullptr;
    if (keyboard != this) // the figures of a chart that has the keyboard
        for (const auto *behind :
             keyboard->findChildren<QAbstractItemView *>(QString(), Qt::FindDirectChildrenOnly))
            table = behind->actions().isEmpty() ? table : behind;
    if (!table)
        table = tableNear(keyboard, this, isSeen);
    if (!table)
        table = tableNear(keyboard, this, isBehind);
    QList<QAction *> commands = m_commands;
    if (table)
        commands += table->actions();
    return commands;
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
