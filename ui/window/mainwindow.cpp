#include "ui/window/mainwindow.h"

#include "core/plan/backups.h"
#include "core/record/records.h"
#include "core/report/editiondocument.h"
#include "ui/actions/actionlist.h"
#include "ui/actions/keys.h"
#include "ui/look/icon.h"
#include "ui/models/findermodel.h"
#include "ui/pages/pagelist.h"
#include "ui/print/documentfile.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/backupkeeper.h"
#include "ui/window/folderkeeper.h"
#include "ui/window/messages.h"
#include "ui/window/planview.h"
#include "ui/window/recentplans.h"
#include "ui/window/sheetwork.h"
#include "ui/window/startpage.h"
#include "ui/window/statusline.h"
#include "ui/window/whoyouare.h"
#include "ui/workspace/preferences.h"

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QTimer>

namespace saferplan {

namespace {

QStringList droppedFiles(const QMimeData &dropped, const QString &ending) {
    QStringList files;
    for (const QUrl &url : dropped.urls())
        if (url.toLocalFile().endsWith(ending, Qt::CaseInsensitive))
            files += url.toLocalFile();
    return files;
}

QString droppedPlan(const QMimeData &dropped) {
    return droppedFiles(dropped, QStringLiteral(".saferplan")).value(0);
}

/// Returns, and the sheets and trackers of those who have not got the program.
QStringList droppedReturns(const QMimeData &dropped) {
    return droppedFiles(dropped, QStringLiteral(".saferreturn")) +
           droppedFiles(dropped, QStringLiteral(".xlsx")) + droppedFiles(dropped, QStringLiteral(".csv"));
}

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_files(m_services, this)
    , m_actions(new ActionList(this))
    , m_status(new StatusLine(statusBar(), (*m_actions)[Act::Send]))
    , m_keeper(new BackupKeeper(*m_services.backups, this))
    , m_folder(new FolderKeeper(m_services.sharing, this)) {
    makeMenus();
    connectActions();
    connectFileActions();
    connectSharing();
    connect(m_keeper, &BackupKeeper::backedUp, this, &MainWindow::showBackup);
    setAcceptDrops(true);
    resize(1280, 700);
    restoreGeometry(preference(Preference::Geometry).toByteArray());
    showState();
}

MainWindow::~MainWindow() {
    leavePlan();
}

void MainWindow::connectFileActions() {
    ActionList &acts = *m_actions;
    acts.connectTo(Act::NewFromTemplate, this, [this] { newPlan(false); });
    acts.connectTo(Act::NewSample, this, [this] { newPlan(true); });
    acts.connectTo(Act::Open, this, [this] { openPlan(m_files.chooseOne()); });
    acts.connectTo(Act::ClosePlan, this, [this] { closePlan(); });
    acts.connectTo(Act::Backup, this, [this] { backUp(); });
    acts.connectTo(Act::Restore, this, [this] { restore(); });
    acts.connectTo(Act::ExportPack, this, [this] { exportPack(); });
    acts.connectTo(Act::Send, this, [this] { sendChanges(); });
    acts.connectTo(Act::TakeIn, this, [this] { takeIn(); });
    acts.connectTo(Act::Import, this, [this] { importTracker(); });
    acts.connectTo(Act::MakeSheet, this,
                   [this] { sayMade(makeReturnSheet(this, *m_plan, {m_view->workspace().viewingAs()})); });
    acts.connectTo(Act::SaveCalendar, this,
                   [this] { sayMade(saveCalendar(this, *m_plan, {m_view->workspace().viewingAs()})); });
    acts.connectTo(Act::WhoYouAre, this, [this] { askWhoYouAre(); });
    acts.connectTo(Act::Settings, this, [this] { showSettings(); });
    acts.connectTo(Act::Quit, this, [this] { close(); });
}

void MainWindow::connectActions() {
    ActionList &acts = *m_actions;
    acts.connectTo(Act::Help, this, [this] { help(); });
    acts.connectTo(Act::About, this, [this] { about(); });
    const auto withView = [this](Act act, const std::function<void(PlanView &)> &work) {
        m_actions->connectTo(act, this, [this, work] {
            if (m_view)
                work(*m_view);
        });
    };
    const auto makeAgain = [&](Act act, const QString &what, CommitInfo (OpenPlan::*work)(const Progress &)) {
        withView(act, [this, act, what, work](PlanView &) {
            // What came by a shared folder may lie over the change that somebody means.
            if (act == Act::Undo && m_plan->undoesMerge() &&
                !Messages::current().confirm(
                    this, QStringLiteral("Undo \"%1\"?").arg(m_plan->undoLabel()),
                    QStringLiteral("Your last step took in what others wrote. Undoing it takes their changes "
                                   "back, here and with your next return; they wait on the page Returns."),
                    QStringLiteral("Undo it")))
                return;
            isDone(what, attemptHere(this, what, [&](const Progress &told) { (m_plan.get()->*work)(told); }));
        });
    };
    makeAgain(Act::Undo, QStringLiteral("Undo"), &OpenPlan::undo);
    makeAgain(Act::Redo, QStringLiteral("Redo"), &OpenPlan::redo);
    withView(Act::NewAction, [](PlanView &view) { view.newAction(); });
    withView(Act::FilterPage, [](PlanView &view) { view.currentPage().focusFilter(); });
    withView(Act::Find, [this](PlanView &) { find(); });
    withView(Act::Back, [](PlanView &view) { view.workspace().back(); });
    withView(Act::Forward, [](PlanView &view) { view.workspace().forward(); });
    withView(Act::EditRecord, [](PlanView &view) { view.editRecord(); });
    acts[Act::ShowInspector]->setCheckable(true);
    withView(Act::ShowInspector, [this](PlanView &view) {
        view.showInspector(!view.isInspectorWanted());
        showState();
    });
}

bool MainWindow::isDone(const QString &what, Ending ending) {
    if (ending == Ending::Stopped)
        statusBar()->showMessage(QStringLiteral("%1 was stopped; nothing was changed").arg(what), 15'000);
    return ending == Ending::Done;
}

void MainWindow::showStart() {
    m_start = new StartPage(*m_actions, *m_services.backups, this);
    // Later, for another plan takes the place of the page that asks for it.
    connect(m_start, &StartPage::openWanted, this, &MainWindow::openPlan, Qt::QueuedConnection);
    setCentralWidget(m_start);
    m_start->begin();
    fillPageMenu();
    showState();
}

/// What is being typed is kept first: leaving a field commits it.
void MainWindow::leavePlan() {
    if (QWidget *typing = focusWidget())
        typing->clearFocus();
    if (m_plan)
        rememberGeometry();
    m_keeper->keep(nullptr);
    m_folder->keep(nullptr);
    m_status->countUnsent(nullptr);
    delete std::exchange(m_view, nullptr); // the pages read the plan
    m_plan.reset();
}

void MainWindow::closePlan() {
    if (!m_plan)
        return;
    leavePlan();
    showStart();
}

bool MainWindow::openPlan(const QString &path) {
    if (path.isEmpty())
        return false;
    // A file that is open already is locked by this window: it is closed first, and opened again.
    if (m_plan && QFileInfo(m_plan->path()) == QFileInfo(path))
        closePlan();
    std::unique_ptr<OpenPlan> opened = m_files.open(path);
    if (!opened)
        return false;
    leavePlan();
    showPlan(std::move(opened));
    return true;
}

void MainWindow::showPlan(std::unique_ptr<OpenPlan> opened) {
    m_plan = std::move(opened);
    const Person person = rememberedPerson();
    if (person.isKnown())
        m_plan->setAuthor(person.author());
    if (const QByteArray left = ofPlan(*m_plan, Preference::Geometry).toByteArray(); !left.isEmpty())
        restoreGeometry(left);
    m_view = new PlanView(*m_plan, *m_actions, this);
    m_start = nullptr; // it goes as the view takes its place
    setCentralWidget(m_view);
    connect(m_plan.get(), &OpenPlan::changed, this, [this](const ChangeSet &set) {
        showState();
        m_status->follow(set, *m_plan);
    });
    connect(m_view, &PlanView::pageShown, this, &MainWindow::fillPageMenu);
    connect(m_view, &PlanView::pageShown, this, &MainWindow::showState);
    m_view->lookAs(person.group);
    noteRecentPlan(m_plan->path());
    fillPageMenu();
    showState();
    m_status->showMarking(*m_plan);
    m_status->countUnsent(m_plan.get());
    connect(m_plan.get(), &OpenPlan::sent, m_status, [this] { m_status->countUnsent(m_plan.get()); });
    showBackup();
    m_keeper->keep(m_plan.get());
    m_folder->keep(m_plan.get());
    m_view->begin();
    QTimer::singleShot(0, this, [this] { movePlan(false); });
}

void MainWindow::newPlan(bool sample) {
    openPlan(m_files.makeNew(sample));
}

void MainWindow::restore() {
    QStringList plans = preference(Preference::RecentPlans).toStringList();
    openPlan(m_files.restoreOne(plans));
}

void MainWindow::backUp() {
    const QString copy = m_plan ? m_files.copyOut(*m_plan) : QString();
    if (!copy.isEmpty())
        statusBar()->showMessage(QStringLiteral("The copy is in %1").arg(QDir::toNativeSeparators(copy)),
                                 15'000);
}

void MainWindow::exportPack() {
    if (!m_plan)
        return;
    const QString name =
        QStringLiteral("delivery-group-pack-%1.pdf").arg(m_plan->today().toString(Qt::ISODate));
    const QString file = Messages::current().fileToWrite(
        this, QStringLiteral("Export the Delivery Group pack"), name, documentFilter());
    if (file.isEmpty())
        return;
    const QString what = QStringLiteral("Exporting the pack");
    std::function<Document()> document;
    const auto gather = [&](const Progress &progress) { document = editionDocument(*m_plan, {}, progress); };
    const auto write = [&](const Progress &progress) {
        tell(progress, 0, 0);
        writeDocument(document(), file, progress);
    };
    if (isDone(what, attemptHere(this, what, gather)) && isDone(what, attemptLong(this, what, write)))
        statusBar()->showMessage(QStringLiteral("The pack is in %1").arg(QDir::toNativeSeparators(file)),
                                 15'000);
}

void MainWindow::askAtFirstStart() {
    if (!rememberedPerson().isKnown())
        askWhoYouAre();
}

void MainWindow::showSettings() {
    auto *settings = new SettingsDialog(*m_services.backups, this);
    connect(settings, &SettingsDialog::whoYouAreWanted, this, [this, settings] {
        connect(askWhoYouAre(), &QDialog::accepted, settings, &SettingsDialog::showPerson);
    });
    settings->open();
}

QDialog *MainWindow::askWhoYouAre() {
    auto *dialog = new WhoYouAre(rememberedPerson(), m_plan ? &m_plan->records() : nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Person person = dialog->person();
        remember(person);
        if (!m_plan)
            return;
        m_plan->setAuthor(person.author());
        m_status->countUnsent(m_plan.get());
        m_view->lookAs(person.group);
        showState();
    });
    dialog->open();
    return dialog;
}

void MainWindow::showState() {
    const bool writable = m_plan && !m_plan->isReadOnly();
    ActionList &acts = *m_actions;
    for (const Act act : {Act::ExportPack, Act::FilterPage, Act::EditRecord, Act::ShowInspector, Act::Find,
                          Act::Backup, Act::ClosePlan})
        acts[act]->setEnabled(m_plan != nullptr);
    for (QAction *toPage : m_toPages)
        toPage->setEnabled(m_plan != nullptr);
    acts[Act::NewAction]->setEnabled(writable);
    acts[Act::Send]->setEnabled(writable);
    acts[Act::Import]->setEnabled(writable);
    acts[Act::MakeSheet]->setEnabled(m_plan != nullptr);
    acts[Act::SaveCalendar]->setEnabled(m_plan != nullptr);
    acts[Act::TakeIn]->setEnabled(writable || !m_plan);
    acts[Act::Share]->setEnabled(writable);
    acts[Act::ComeBy]->setEnabled(writable);
    acts[Act::ShowInspector]->setChecked(m_view && m_view->isInspectorWanted());
    acts[Act::Back]->setEnabled(m_view && m_view->workspace().canGoBack());
    acts[Act::Forward]->setEnabled(m_view && m_view->workspace().canGoForward());
    showUndo();
    m_status->show(m_plan.get());
    if (!m_plan) {
        setWindowTitle(QStringLiteral("SaferPlan"));
        return;
    }
    const Plan &about = m_plan->records().single<Plan>();
    setWindowTitle(QStringLiteral("%1 – SaferPlan")
                       .arg(about.title.isEmpty() ? QFileInfo(m_plan->path()).fileName() : about.title));
}

void MainWindow::showUndo() {
    const auto show = [this](Act act, const QString &verb, QString name) {
        QAction *action = (*m_actions)[act];
        action->setEnabled(!name.isEmpty());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(name.isEmpty() ? QStringLiteral("Nothing to %1").arg(plainWords(verb).toLower())
                                          : QStringLiteral("%1 “%2” (%3)").arg(plainWords(verb), name, keys));
        action->setText(name.isEmpty()
                            ? verb
                            : QStringLiteral("%1 “%2”").arg(verb, name.replace(u'&', QStringLiteral("&&"))));
    };
    const bool writable = m_plan && !m_plan->isReadOnly();
    show(Act::Undo, QStringLiteral("&Undo"), writable ? m_plan->undoLabel() : QString());
    show(Act::Redo, QStringLiteral("&Redo"), writable ? m_plan->redoLabel() : QString());
}

void MainWindow::showBackup() {
    const QList<Backup> kept = m_services.backups->listOf(m_plan->path());
    m_status->showBackup(kept.isEmpty() ? QDateTime() : kept.first().madeAt, m_services.backups->today());
}

/// The start page is made only for whoever sees it: the program is often started with a plan.
void MainWindow::showEvent(QShowEvent *event) {
    if (!m_plan && !m_start)
        showStart();
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    if (QWidget *typing = focusWidget())
        typing->clearFocus();
    rememberGeometry();
    QMainWindow::closeEvent(event);
}

/// Of this plan, and of the start page and of plans that are opened for the first time.
void MainWindow::rememberGeometry() {
    setPreference(Preference::Geometry, saveGeometry());
    if (m_plan)
        setOfPlan(*m_plan, Preference::Geometry, saveGeometry());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (!droppedPlan(*event->mimeData()).isEmpty() || !droppedReturns(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    // Later, for the widget that it was dropped on may go with the plan that it shows.
    QMetaObject::invokeMethod(
        this,
        [this, path = droppedPlan(*event->mimeData()), returns = droppedReturns(*event->mimeData())] {
            openPlan(path);
            if (!returns.isEmpty())
                takeIn(returns);
        },
        Qt::QueuedConnection);
    event->acceptProposedAction();
}

} // namespace saferplan
