// What MainWindow does for plans that are shared through a folder, or lie in one.

#include "core/plan/planplace.h"
#include "ui/actions/actionlist.h"
#include "ui/window/folderkeeper.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messages.h"
#include "ui/window/planview.h"
#include "ui/window/recentplans.h"
#include "ui/window/statusline.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStatusBar>

namespace saferplan {

void MainWindow::connectSharing() {
    m_actions->connectTo(Act::Share, this, [this] { m_folder->share(); });
    m_actions->connectTo(Act::ComeBy, this, [this] { m_folder->comeBy(); });
    connect(m_folder, &FolderKeeper::stateChanged, this, &MainWindow::showSharing);
    connect(m_folder, &FolderKeeper::said, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 15'000); });
    connect(m_status, &StatusLine::sharingPressed, this, [this] { m_folder->comeBy(); });
    connect(m_status, &StatusLine::placePressed, this, [this] { movePlan(true); });
}

void MainWindow::showSharing() {
    m_status->showSharing(m_folder->state(), m_folder->explanation());
    const QString carrier = m_plan && !m_plan->isReadOnly()
                                ? carrierOf(QFileInfo(m_plan->path()).absoluteFilePath(),
                                            QProcessEnvironment::systemEnvironment())
                                : QString();
    m_status->showPlace(carrier);
}

void MainWindow::movePlan(bool wanted) {
    if (!m_plan)
        return;
    const QString from = m_plan->path();
    const QString to = m_files.placeToMove(*m_plan, wanted);
    if (to.isEmpty())
        return;
    closePlan();
    m_folder->follow(from, to);
    if (!openPlan(to))
        return; // the old file is as it was
    m_folder->forget(from);
    forgetRecentPlan(from);
    const QString aside = setMovedAside(from);
    if (aside.isEmpty())
        Messages::current().tell(
            this, QStringLiteral("Putting the old file aside"),
            QStringLiteral(
                "The plan is at \"%1\" now. Its old file is still there: delete it, so that nobody "
                "writes in it.")
                .arg(QDir::toNativeSeparators(to)),
            from);
    else
        statusBar()->showMessage(QStringLiteral("The plan is at %1 now. Its old file is kept as %2")
                                     .arg(QDir::toNativeSeparators(to), QFileInfo(aside).fileName()),
                                 15'000);
}

} // namespace saferplan
