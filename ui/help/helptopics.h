#pragma once

#include "ui/workspace/place.h"

#include <QList>
#include <QString>

class QAction;

namespace saferplan {

/// Actions that belong together, as the list of shortcuts shows them.
struct ShortcutGroup {
    QString title;
    QList<QAction *> actions;
};

/// One page of the help.
struct HelpTopic {
    QString id; ///< the name of its file in resources/help
    QString title;
    QString html;

    /// Whether it has every word of a query.
    bool holds(const QString &query) const;
};

/// The help in the order in which it is listed: first steps, the pages of the window, keys and shortcuts.
/// The shortcuts come from the actions themselves; those without one are left out.
QList<HelpTopic> helpTopics(const QList<ShortcutGroup> &shortcuts);

/// The topic about a page of the window.
QString helpTopicOf(PageId page);

/// Where somebody begins who has no plan open, and where the keys are listed.
inline QString firstSteps() {
    return QStringLiteral("start");
}
inline QString keysAndShortcuts() {
    return QStringLiteral("keyboard");
}

} // namespace saferplan
