// The menus of MainWindow, and what Ctrl+K finds in them.

#include "ui/actions/actionlist.h"
#include "ui/actions/keys.h"
#include "ui/look/icon.h"
#include "ui/models/findermodel.h"
#include "ui/pages/pagelist.h"
#include "ui/window/mainwindow.h"
#include "ui/window/planview.h"
#include "ui/window/recentplans.h"

#include <QMenu>
#include <QMenuBar>

namespace saferplan {

void MainWindow::makeMenus() {
    const auto fill = [this](QMenu *menu, std::initializer_list<Act> acts) {
        for (const Act act : acts)
            menu->addAction((*m_actions)[act]);
    };
    QMenu *file = menuBar()->addMenu(QStringLiteral("&File"));
    fill(file, {Act::NewFromTemplate, Act::NewSample, Act::Open});
    m_recent = file->addMenu(QStringLiteral("Open re&cent"));
    connect(m_recent, &QMenu::aboutToShow, this,
            [this] { fillWithRecentPlans(*m_recent, [this](const QString &path) { openPlan(path); }); });
    fill(file, {Act::ClosePlan});
    file->addSeparator();
    fill(file, {Act::Backup, Act::Restore});
    file->addSeparator();
    fill(file, {Act::Send, Act::TakeIn, Act::Share, Act::ComeBy});
    file->addSeparator();
    fill(file, {Act::MakeSheet, Act::Import, Act::SaveCalendar, Act::ExportPack});
    file->addSeparator();
    fill(file, {Act::WhoYouAre, Act::Settings, Act::Quit});
    QMenu *edit = menuBar()->addMenu(QStringLiteral("&Edit"));
    fill(edit, {Act::Undo, Act::Redo});
    edit->addSeparator();
    fill(edit, {Act::NewAction, Act::EditRecord, Act::FilterPage, Act::Find});
    m_go = menuBar()->addMenu(QStringLiteral("&Go"));
    fill(m_go, {Act::Back, Act::Forward});
    m_go->addSeparator();
    for (const PageInfo &info : pageList()) {
        m_toPages += m_go->addAction(QString::fromUtf8(info.name), this, [this, id = info.id] {
            if (m_view)
                m_view->workspace().go({id});
        });
        m_toPages.last()->setToolTip(QString::fromUtf8(info.whatFor));
        m_toPages.last()->setStatusTip(m_toPages.last()->toolTip());
        giveKeys(*m_toPages.last(), shortcutOf(info.id));
    }
    m_page = menuBar()->addMenu(QStringLiteral("&Page"));
    // Of the table that the keyboard is nearest to now.
    connect(m_page, &QMenu::aboutToShow, this, &MainWindow::fillPageMenu);
    fill(menuBar()->addMenu(QStringLiteral("&View")), {Act::ShowInspector});
    fill(menuBar()->addMenu(QStringLiteral("&Help")), {Act::Help, Act::About});
    const std::pair<Act, const char *> icons[] = {
        {Act::Back, "back"}, {Act::Forward, "forward"}, {Act::Undo, "undo"}, {Act::Redo, "redo"}};
    for (const auto &[act, name] : icons)
        (*m_actions)[act]->setIcon(icon(QLatin1String(name)));
}

void MainWindow::find() {
    QList<FinderCommand> commands;
    for (QAction *action : m_view->currentPage().commands())
        commands.append({plainWords(action->text()), action});
    for (QAction *action : m_toPages)
        commands.append({QStringLiteral("Go to %1").arg(plainWords(action->text())), action});
    for (QAction *action : m_actions->all())
        if (action != (*m_actions)[Act::Find])
            commands.append({plainWords(action->text()), action});
    m_view->find(commands);
}

void MainWindow::fillPageMenu() {
    m_page->clear();
    if (m_view)
        m_page->addActions(m_view->currentPage().commands());
    m_page->menuAction()->setVisible(!m_page->isEmpty());
}

} // namespace saferplan
