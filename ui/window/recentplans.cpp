#include "ui/window/recentplans.h"

#include "ui/workspace/preferences.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace saferplan {

namespace {

constexpr int remembered = 8;

} // namespace

void noteRecentPlan(const QString &path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList recent = preference(Preference::RecentPlans).toStringList();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    setPreference(Preference::RecentPlans, recent.mid(0, remembered));
}

void forgetRecentPlan(const QString &path) {
    QStringList recent = preference(Preference::RecentPlans).toStringList();
    recent.removeAll(QFileInfo(path).absoluteFilePath());
    setPreference(Preference::RecentPlans, recent);
}

void fillWithRecentPlans(QMenu &menu, const std::function<void(const QString &path)> &open) {
    menu.clear();
    for (const QString &path : preference(Preference::RecentPlans).toStringList()) {
        if (!QFileInfo::exists(path))
            continue;
        QAction *action = menu.addAction(QFileInfo(path).fileName(), &menu, [open, path] { open(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    menu.setToolTipsVisible(true);
    if (menu.isEmpty())
        menu.addAction(QStringLiteral("None yet"))->setEnabled(false);
}

} // namespace saferplan
