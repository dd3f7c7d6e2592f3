#include "ui/actions/actionlist.h"
#include "ui/help/helptopics.h"
#include "ui/help/helpwindow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/planview.h"
#include "ui/workspace/page.h"

#include <QAction>
#include <QMessageBox>

namespace saferplan {

void MainWindow::help() {
    QList<ShortcutGroup> shortcuts{{QStringLiteral("Wherever you are"), m_actions->all()},
                                   {QStringLiteral("The pages"), m_toPages}};
    const PageId page = m_view ? m_view->workspace().here().page : PageId::Overview;
    if (m_view)
        shortcuts.append({QStringLiteral("On the page that is open"), m_view->currentPage().commands()});
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->openAt(helpTopics(shortcuts), m_view ? helpTopicOf(page) : firstSteps());
}

void MainWindow::about() {
    QMessageBox::about(
        this, QStringLiteral("About SaferPlan"),
        QStringLiteral("<p><b>SaferPlan %1</b></p><p>Tracks the actions and cases of a community safety "
                       "partnership.</p><p>Free software under the GNU General Public License, version 3. "
                       "It comes with no warranty.</p>")
            .arg(QStringLiteral(SAFERPLAN_VERSION)));
}

} // namespace saferplan
