#include "ui/window/mainwindow.h"

#include "core/record/records.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"
#include "ui/actions/actionlist.h"
#include "ui/pages/pagelist.h"
#include "ui/window/messages.h"
#include "ui/window/planview.h"
#include "ui/workspace/preferences.h"

#include <QtWidgets>

namespace saferplan {

namespace {

QString planFilter() {
    return QStringLiteral("SaferPlan plans (*.saferplan)");
}

/// The highest marking of any record of the plan.
Marking markingOf(const Records &records) {
    const QString sensitive = QString::fromLatin1(wordOf(Marking::OfficialSensitive));
    for (const Kind *kind : kinds()) {
        const int field = kind->fieldNamed("marking");
        for (qsizetype row = 0; row < kind->count(records); ++row)
            if (kind->text(records, kind->idAt(records, row), field) == sensitive)
                return Marking::OfficialSensitive;
    }
    return Marking::Official;
}

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_actions(new ActionList(this)) {
    makeMenus();
    makeStatusBar();
    makeStart();
    showState();
    resize(1280, 700);
}

MainWindow::~MainWindow() {
    delete takeCentralWidget();
} // the pages read the plan, which goes after them

void MainWindow::makeMenus() {
    const auto fill = [this](QMenu *menu, std::initializer_list<Act> acts) {
        for (const Act act : acts)
            menu->addAction((*m_actions)[act]);
    };
    QMenu *file = menuBar()->addMenu(QStringLiteral("&File"));
    fill(file, {Act::NewFromTemplate, Act::NewSample, Act::Open});
    m_recent = file->addMenu(QStringLiteral("Open re&cent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::showRecent);
    file->addSeparator();
    fill(file, {Act::ExportPack});
    file->addSeparator();
    fill(file, {Act::Quit});
    QMenu *edit = menuBar()->addMenu(QStringLiteral("&Edit"));
    fill(edit, {Act::Undo, Act::Redo});
    edit->addSeparator();
    fill(edit, {Act::NewAction, Act::EditRecord, Act::FilterPage});
    m_go = menuBar()->addMenu(QStringLiteral("&Go"));
    fill(m_go, {Act::Back, Act::Forward});
    m_go->addSeparator();
    for (const PageInfo &info : pageList())
        m_go->addAction(QString::fromUtf8(info.name), this, [this, id = info.id] {
            if (m_view)
                m_view->workspace().go({id});
        });
    m_page = menuBar()->addMenu(QStringLiteral("&Page"));
    fill(menuBar()->addMenu(QStringLiteral("&View")), {Act::ShowInspector});
    fill(menuBar()->addMenu(QStringLiteral("&Help")), {Act::About});
    connectActions();
}

void MainWindow::connectActions() {
    ActionList &acts = *m_actions;
    acts.connectTo(Act::NewFromTemplate, this, [this] { newPlan(false); });
    acts.connectTo(Act::NewSample, this, [this] { newPlan(true); });
    acts.connectTo(Act::Open, this, [this] { chooseAndOpen(); });
    acts.connectTo(Act::ExportPack, this, [this] { exportPack(); });
    acts.connectTo(Act::Quit, this, [this] { close(); });
    acts.connectTo(Act::Undo, this, [this] { undo(); });
    acts.connectTo(Act::Redo, this, [this] { redo(); });
    acts.connectTo(Act::About, this, [this] { about(); });
    const auto withView = [this](Act act, const std::function<void(PlanView &)> &work) {
        m_actions->connectTo(act, this, [this, work] {
            if (m_view)
                work(*m_view);
        });
    };
    withView(Act::NewAction, [](PlanView &view) { view.newAction(); });
    withView(Act::FilterPage, [](PlanView &view) { view.currentPage().focusFilter(); });
    withView(Act::Back, [](PlanView &view) { view.workspace().back(); });
    withView(Act::Forward, [](PlanView &view) { view.workspace().forward(); });
    withView(Act::EditRecord, [](PlanView &view) {
        const RecordName selected = view.workspace().selected();
        if (selected.kind)
            view.workspace().edit(selected.kind->field(std::max(0, selected.kind->titleField())).name);
    });
    acts[Act::ShowInspector]->setCheckable(true);
    acts[Act::ShowInspector]->setChecked(preference(Preference::InspectorShown).toBool());
    withView(Act::ShowInspector,
             [this](PlanView &view) { view.showInspector((*m_actions)[Act::ShowInspector]->isChecked()); });
}

void MainWindow::fillPageMenu() {
    m_page->clear();
    if (m_view)
        m_page->addActions(m_view->currentPage().commands());
    m_page->menuAction()->setVisible(!m_page->isEmpty());
}

void MainWindow::makeStatusBar() {
    m_file = new QLabel(this);
    m_readOnly = new QLabel(this);
    m_illustrative = new QLabel(this);
    m_marking = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_illustrative->setFont(bold);
    m_marking->setFont(bold);
    m_file->setObjectName(QStringLiteral("file"));
    m_illustrative->setObjectName(QStringLiteral("illustrative"));
    m_marking->setObjectName(QStringLiteral("marking"));
    m_marking->setAccessibleName(QStringLiteral("Marking"));
    statusBar()->addWidget(m_file);
    statusBar()->addWidget(m_readOnly);
    statusBar()->addPermanentWidget(m_illustrative);
    statusBar()->addPermanentWidget(m_marking);
}

void MainWindow::makeStart() {
    auto *start = new QWidget(this);
    auto *layout = new QVBoxLayout(start);
    auto *words = new QLabel(
        QStringLiteral("A plan holds the priorities, actions and cases of a partnership in one file on "
                       "this computer. Open the one you were sent, begin one from the template of the "
                       "Safer Peterborough plan, or look around in an illustrative sample."),
        start);
    words->setWordWrap(true);
    words->setFixedWidth(480);
    layout->addStretch(2);
    layout->addWidget(words, 0, Qt::AlignHCenter);
    const auto step = [this, start, layout](const QString &text, auto whatToDo) {
        auto *button = new QPushButton(text, start);
        button->setFixedWidth(240);
        connect(button, &QPushButton::clicked, this, whatToDo);
        layout->addWidget(button, 0, Qt::AlignHCenter);
        return button;
    };
    step(QStringLiteral("Open a plan…"), [this] { chooseAndOpen(); })->setDefault(true);
    step(QStringLiteral("New from template…"), [this] { newPlan(false); });
    step(QStringLiteral("New sample…"), [this] { newPlan(true); });
    layout->addStretch(3);
    setCentralWidget(start);
}

bool MainWindow::openPlan(const QString &path) {
    return attempt(this, QStringLiteral("Opening the plan"), [&] {
        // A file that is open already is locked by this window: it is closed first, and opened again.
        const bool again = m_plan && QFileInfo(m_plan->path()) == QFileInfo(path);
        if (again) {
            delete std::exchange(m_view, nullptr);
            m_plan.reset();
        }
        std::unique_ptr<OpenPlan> opened;
        try {
            opened = m_services.open(path);
        } catch (...) {
            if (again) {
                makeStart();
                showState();
            }
            throw;
        }
        auto *view = new PlanView(*opened, *m_actions, this);
        setCentralWidget(view); // the view of the plan before is deleted
        m_view = view;
        m_plan = std::move(opened);
        connect(m_plan.get(), &OpenPlan::changed, this, [this](const ChangeSet &set) {
            showState();
            const auto marks = [](const Change &change) {
                return change.field < 0 ||
                       QLatin1String(change.kind->fields()[static_cast<size_t>(change.field)]->name) ==
                           QLatin1String("marking");
            };
            if (std::any_of(set.changes.begin(), set.changes.end(), marks))
                showMarking();
        });
        connect(view, &PlanView::pageShown, this, &MainWindow::fillPageMenu);
        connect(view, &PlanView::pageShown, this, &MainWindow::showState);
        noteRecent(m_plan->path());
        fillPageMenu();
        showState();
        showMarking();
    });
}

void MainWindow::newPlan(bool sample) {
    const QString title =
        sample ? QStringLiteral("Where to keep the sample") : QStringLiteral("Where to keep the new plan");
    const QString name = sample ? QStringLiteral("sample.saferplan") : QStringLiteral("plan.saferplan");
    const QString path = Messages::current().fileToWrite(this, title, name, planFilter());
    if (path.isEmpty())
        return;
    if (attempt(this, QStringLiteral("Making the plan"), [&] { m_services.createPlan(path, sample); }))
        openPlan(path);
}

void MainWindow::chooseAndOpen() {
    const QString path = Messages::current().fileToOpen(this, QStringLiteral("Open a plan"), planFilter());
    if (!path.isEmpty())
        openPlan(path);
}

void MainWindow::exportPack() {
    if (!m_plan)
        return;
    const QString name =
        QStringLiteral("delivery-group-pack-%1.pdf").arg(m_plan->today().toString(Qt::ISODate));
    const QString pdf =
        Messages::current().fileToWrite(this, QStringLiteral("Export the Delivery Group pack"), name,
                                        QStringLiteral("PDF documents (*.pdf)"));
    if (pdf.isEmpty())
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    bool done = false;
    const auto restore = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
    done = attempt(this, QStringLiteral("Exporting the pack"), [&] { m_services.writePack(*m_plan, pdf); });
    if (done)
        statusBar()->showMessage(QStringLiteral("The pack is in %1").arg(QDir::toNativeSeparators(pdf)),
                                 15'000);
}

void MainWindow::showState() {
    const bool writable = m_plan && !m_plan->isReadOnly();
    ActionList &acts = *m_actions;
    for (const Act act : {Act::ExportPack, Act::FilterPage, Act::EditRecord, Act::ShowInspector, Act::Find})
        acts[act]->setEnabled(m_plan != nullptr);
    acts[Act::NewAction]->setEnabled(writable);
    acts[Act::Back]->setEnabled(m_view && m_view->workspace().canGoBack());
    acts[Act::Forward]->setEnabled(m_view && m_view->workspace().canGoForward());
    m_page->menuAction()->setVisible(!m_page->isEmpty());
    const QString undoName = writable ? m_plan->undoLabel() : QString();
    const QString redoName = writable ? m_plan->redoLabel() : QString();
    const auto named = [](const QString &verb, const QString &name) {
        QString escaped = name;
        return escaped.isEmpty()
                   ? verb
                   : QStringLiteral("%1 “%2”").arg(verb, escaped.replace(u'&', QStringLiteral("&&")));
    };
    acts[Act::Undo]->setText(named(QStringLiteral("&Undo"), undoName));
    acts[Act::Redo]->setText(named(QStringLiteral("&Redo"), redoName));
    acts[Act::Undo]->setEnabled(!undoName.isEmpty());
    acts[Act::Redo]->setEnabled(!redoName.isEmpty());

    m_marking->setVisible(m_plan != nullptr);
    if (!m_plan) {
        setWindowTitle(QStringLiteral("SaferPlan"));
        m_file->setText(QStringLiteral("No plan is open"));
        m_readOnly->hide();
        m_illustrative->hide();
        return;
    }
    const Plan &about = m_plan->records().single<Plan>();
    setWindowTitle(QStringLiteral("%1 – SaferPlan")
                       .arg(about.title.isEmpty() ? QFileInfo(m_plan->path()).fileName() : about.title));
    m_file->setText(QFileInfo(m_plan->path()).fileName());
    m_file->setToolTip(QDir::toNativeSeparators(m_plan->path()));
    m_readOnly->setText(QStringLiteral("Read-only: %1").arg(m_plan->readOnlyReason()));
    m_readOnly->setVisible(m_plan->isReadOnly());
    m_illustrative->setText(QStringLiteral("ILLUSTRATIVE, as at %1").arg(dateText(m_plan->today())));
    m_illustrative->setVisible(about.illustrative);
}

void MainWindow::showMarking() {
    m_marking->setText(labelOf(markingOf(m_plan->records())));
}

void MainWindow::showRecent() {
    m_recent->clear();
    for (const QString &path : preference(Preference::RecentPlans).toStringList()) {
        if (!QFileInfo::exists(path))
            continue;
        QAction *action =
            m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] { openPlan(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    m_recent->setToolTipsVisible(true);
    if (m_recent->isEmpty())
        m_recent->addAction(QStringLiteral("None yet"))->setEnabled(false);
}

void MainWindow::noteRecent(const QString &path) {
    QStringList recent = preference(Preference::RecentPlans).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    setPreference(Preference::RecentPlans, recent.mid(0, 8));
}

void MainWindow::undo() {
    if (m_plan)
        attempt(this, QStringLiteral("Undo"), [this] { m_plan->undo(); });
}

void MainWindow::redo() {
    if (m_plan)
        attempt(this, QStringLiteral("Redo"), [this] { m_plan->redo(); });
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
