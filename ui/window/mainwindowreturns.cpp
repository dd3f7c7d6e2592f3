// What MainWindow sends to others and takes in from them.

#include "core/plan/openplan.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messages.h"
#include "ui/window/returnwork.h"
#include "ui/workspace/preferences.h"

#include <QDir>
#include <QStatusBar>

namespace saferplan {

void MainWindow::sendChanges() {
    if (!m_plan)
        return;
    sayMade(sendReturn(this, *m_plan));
}

/// Says where a file is that was written; empty: none was.
void MainWindow::sayMade(const QString &file) {
    if (!file.isEmpty())
        statusBar()->showMessage(QStringLiteral("It is in %1").arg(QDir::toNativeSeparators(file)), 15'000);
}

void MainWindow::importTracker() {
    const QString file = Messages::current().fileToOpen(this, QStringLiteral("Import an action tracker"),
                                                        QStringLiteral("Trackers (*.xlsx *.csv)"));
    if (!file.isEmpty())
        takeIn({file});
}

void MainWindow::takeIn(QStringList returns) {
    if (returns.isEmpty())
        returns = Messages::current().filesToOpen(this, QStringLiteral("Take in returns"),
                                                  QStringLiteral("Returns (*.saferreturn *.xlsx *.csv)"));
    if (returns.isEmpty() ||
        (!m_plan && !openPlan(preference(Preference::RecentPlans).toStringList().value(0))))
        return;
    const QString said = takeInFiles(this, *m_plan, returns);
    if (!said.isEmpty())
        statusBar()->showMessage(said, 15'000);
}

} // namespace saferplan
