#include "ui/window/topbar.h"

#include "core/record/records.h"
#include "ui/actions/actionlist.h"
#include "ui/look/elidedcombo.h"
#include "ui/look/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace saferplan {

TopBar::TopBar(Workspace &workspace, const ActionList &actions, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace) {
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QList<QWidget *> all;
    for (const Act act : {Act::Back, Act::Forward})
        all += addButton(layout, actions[act]);
    layout->addWidget(makeFind(actions[Act::Find]), 1);
    all += layout->itemAt(layout->count() - 1)->widget();
    for (const Act act : {Act::Undo, Act::Redo})
        all += addButton(layout, actions[act]);
    layout->addStretch(1);
    makeViewingAs(layout);
    all += m_viewingAs;
    int height = 0;
    for (const QWidget *widget : all)
        height = std::max(height, widget->sizeHint().height());
    for (QWidget *widget : all)
        widget->setFixedHeight(height);
}

/// A button that keeps its icon, whatever becomes of the words of its action.
QToolButton *TopBar::addButton(QHBoxLayout *layout, QAction *action) {
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    const auto name = [button, action] { button->setAccessibleName(action->text().remove(u'&')); };
    connect(action, &QAction::changed, button, name);
    name();
    layout->addWidget(button);
    return button;
}

/// Looks like the field for searching that it opens.
QToolButton *TopBar::makeFind(QAction *action) {
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("findBox"));
    button->setIcon(icon(QStringLiteral("find")));
    button->setText(QStringLiteral("Find or do…"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(action->toolTip());
    button->setAccessibleName(action->text().remove(u'&'));
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMaximumWidth(fontMetrics().averageCharWidth() * 52);
    button->setStyleSheet(QStringLiteral("QToolButton { background: palette(base); color: palette(text);"
                                         " border: 1px solid palette(mid); border-radius: 4px;"
                                         " padding: 4px 8px; text-align: left; }"
                                         "QToolButton:hover { border-color: palette(link); }"
                                         "QToolButton:focus { border: 2px solid palette(link); }"));
    button->setMinimumWidth(button->sizeHint().width());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

void TopBar::makeViewingAs(QHBoxLayout *layout) {
    auto *label = new QLabel(QStringLiteral("Vie&wing as"), this);
    m_viewingAs = new ElidedCombo(this);
    m_viewingAs->setAccessibleName(QStringLiteral("Viewing as"));
    m_viewingAs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_viewingAs->setMinimumContentsLength(10);
    m_viewingAs->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    label->setBuddy(m_viewingAs);
    layout->addWidget(label);
    layout->addWidget(m_viewingAs, 1);
    connect(m_viewingAs, &QComboBox::activated, this,
            [this] { m_workspace.setViewingAs({QUuid(m_viewingAs->currentData().toString())}); });
    connect(&m_workspace, &Workspace::viewingAsChanged, this, &TopBar::fillViewingAs);
    connect(&m_workspace.plan(), &OpenPlan::changed, this, &TopBar::fillViewingAs);
    fillViewingAs();
}

void TopBar::fillViewingAs() {
    const QSignalBlocker quiet(m_viewingAs);
    m_viewingAs->clear();
    m_viewingAs->addItem(QStringLiteral("Everybody"), QString());
    for (const Group &group : m_workspace.records().all<Group>())
        if (!group.archived && group.kind == GroupKind::TaskAndFinishGroup)
            m_viewingAs->addItem(group.name, uuidText(group.id.uuid));
    m_viewingAs->setCurrentIndex(std::max(0, m_viewingAs->findData(uuidText(m_workspace.viewingAs().uuid))));
    m_viewingAs->setToolTip(
        QStringLiteral("%1. The group whose actions and cases are yours on the page My group")
            .arg(m_viewingAs->currentText()));
}

} // namespace saferplan
