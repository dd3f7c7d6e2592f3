#include "ui/window/mainwindow.h"

#include "core/record/records.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"
#include "ui/window/messages.h"
#include "ui/window/planview.h"

#include <QtWidgets>

namespace saferplan {

namespace {

QString planFilter() {
    return QStringLiteral("SaferPlan plans (*.saferplan)");
}
QString recentKey() {
    return QStringLiteral("recentPlans");
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
    , m_services(std::move(services)) {
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
    QMenu *file = menuBar()->addMenu(QStringLiteral("&File"));
    file->addAction(QStringLiteral("&New from template…"), this, [this] { newPlan(false); });
    file->addAction(QStringLiteral("New &sample…"), this, [this] { newPlan(true); });
    file->addAction(QStringLiteral("&Open…"), QKeySequence::Open, this, &MainWindow::chooseAndOpen);
    m_recent = file->addMenu(QStringLiteral("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::showRecent);
    file->addSeparator();
    m_export =
        file->addAction(QStringLiteral("&Export Delivery Group pack as PDF…"), this, &MainWindow::exportPack);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    file->addSeparator();
    file->addAction(QStringLiteral("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *edit = menuBar()->addMenu(QStringLiteral("&Edit"));
    m_undo = edit->addAction(QStringLiteral("&Undo"), QKeySequence::Undo, this, &MainWindow::undo);
    m_redo = edit->addAction(QStringLiteral("&Redo"), QKeySequence::Redo, this, &MainWindow::redo);
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    edit->addSeparator();
    m_newAction =
        edit->addAction(QStringLiteral("New &action"), QKeySequence(Qt::CTRL | Qt::Key_N), this, [this] {
            if (m_view)
                m_view->newAction();
        });
    edit->addAction(QStringLiteral("&Filter the table"), QKeySequence::Find, this, [this] {
        if (m_view)
            m_view->focusFilter();
    });

    QMenu *go = menuBar()->addMenu(QStringLiteral("&Go"));
    const QStringList pages{QStringLiteral("&Overview"), QStringLiteral("&Actions"),
                            QStringLiteral("&Cases")};
    for (int page = 0; page < pages.size(); ++page)
        go->addAction(pages[page], QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)), this,
                      [this, page] {
                          if (m_view)
                              m_view->showPage(page);
                      });
    menuBar()
        ->addMenu(QStringLiteral("&Help"))
        ->addAction(QStringLiteral("&About SaferPlan"), this, &MainWindow::about);
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
        auto *view = new PlanView(*opened, this);
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
        noteRecent(m_plan->path());
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
    m_export->setEnabled(m_plan != nullptr);
    m_newAction->setEnabled(writable);
    const QString undoName = writable ? m_plan->undoLabel() : QString();
    const QString redoName = writable ? m_plan->redoLabel() : QString();
    const auto named = [](const QString &verb, const QString &name) {
        QString escaped = name;
        return escaped.isEmpty()
                   ? verb
                   : QStringLiteral("%1 “%2”").arg(verb, escaped.replace(u'&', QStringLiteral("&&")));
    };
    m_undo->setText(named(QStringLiteral("&Undo"), undoName));
    m_redo->setText(named(QStringLiteral("&Redo"), redoName));
    m_undo->setEnabled(!undoName.isEmpty());
    m_redo->setEnabled(!redoName.isEmpty());

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
    for (const QString &path : QSettings().value(recentKey()).toStringList()) {
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
    QStringList recent = QSettings().value(recentKey()).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    QSettings().setValue(recentKey(), recent.mid(0, 8));
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
