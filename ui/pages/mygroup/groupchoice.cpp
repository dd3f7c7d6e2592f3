#include "ui/pages/mygroup/groupchoice.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"

#include <QKeyEvent>

namespace saferplan {

namespace {

bool canBeLed(const Group &group) {
    return !group.archived && group.kind == GroupKind::TaskAndFinishGroup;
}

QString textOf(const Group &group, int actions, int cases) {
    const QString lead = isBlank(group.leadRole) ? QStringLiteral("no lead named")
                                                 : QStringLiteral("led by the %1").arg(group.leadRole);
    const QString state = group.state == GroupState::Active
                              ? QString()
                              : QStringLiteral(", %1").arg(labelOf(group.state).toLower());
    const auto counted = [](int count, const QString &one, const QString &many) {
        return count == 0 ? QStringLiteral("no ") + many : countText(count, one, many);
    };
    return QStringLiteral("%1%2\n     %3; %4 and %5")
        .arg(group.name, state, lead,
             counted(actions, QStringLiteral("live action"), QStringLiteral("live actions")),
             counted(cases, QStringLiteral("open case"), QStringLiteral("open cases")));
}

} // namespace

bool hasGroups(const Records &records) {
    return std::any_of(records.all<Group>().begin(), records.all<Group>().end(), canBeLed);
}

GroupChoice::GroupChoice(QWidget *parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("groups"));
    setAccessibleName(QStringLiteral("Which group do you lead?"));
    setSpacing(4);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemClicked, this, &GroupChoice::choose);
    connect(this, &QListWidget::itemActivated, this, &GroupChoice::choose);
}

void GroupChoice::showGroups(const Records &records) {
    QHash<Id<Group>, int> actions;
    QHash<Id<Group>, int> cases;
    for (const Action &action : records.all<Action>())
        actions[action.group] += isLive(action) ? 1 : 0;
    for (const Case &subject : records.all<Case>())
        cases[subject.group] += isOpen(subject) ? 1 : 0;
    clear();
    // Those at work first.
    for (const bool closed : {false, true})
        for (const Group &group : records.all<Group>()) {
            if (!canBeLed(group) || (group.state == GroupState::Closed) != closed)
                continue;
            const QString number = count() < 9 ? QString::number(count() + 1) : QStringLiteral(" ");
            const QString text = textOf(group, actions[group.id], cases[group.id]);
            auto *item = new QListWidgetItem(QStringLiteral("%1   %2").arg(number, text), this);
            item->setToolTip(text.simplified());
            // As wide as there is room, so that what is too long is elided.
            item->setSizeHint({0, 2 * fontMetrics().lineSpacing() + 4});
            item->setData(Qt::UserRole, uuidText(group.id.uuid));
        }
    setCurrentRow(0);
    updateGeometry();
}

QSize GroupChoice::sizeHint() const {
    int height = 2 * frameWidth();
    for (int row = 0; row < count(); ++row)
        height += sizeHintForRow(row) + 2 * spacing();
    return {QListWidget::sizeHint().width(), height};
}

QSize GroupChoice::minimumSizeHint() const {
    return {QListWidget::minimumSizeHint().width(),
            std::min(sizeHint().height(), fontMetrics().height() * 8)};
}

void GroupChoice::choose(const QListWidgetItem *item) {
    if (item)
        emit chosen({QUuid(item->data(Qt::UserRole).toString())});
}

void GroupChoice::keyPressEvent(QKeyEvent *event) {
    const int number = event->key() - Qt::Key_1;
    if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && number < count())
        choose(item(number));
    else
        QListWidget::keyPressEvent(event);
}

} // namespace saferplan
