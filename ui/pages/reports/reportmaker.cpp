#include "ui/pages/reports/reportmaker.h"

#include "core/record/shown.h"
#include "core/report/editiondocument.h"
#include "ui/look/words.h"
#include "ui/pages/reports/editionchoice.h"
#include "ui/pages/reports/editionfile.h"
#include "ui/pages/reports/preview.h"
#include "ui/pages/reports/previewbar.h"
#include "ui/pages/reports/publishwork.h"
#include "ui/window/longwork.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int sideInCharacters = 40;
constexpr int soonMs = 120;

} // namespace

ReportMaker::ReportMaker(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_preview = new Preview(this);
    m_bar = new PreviewBar(*m_preview, this);
    makeButtons();
    m_said = makeWords(this);
    m_said->hide();
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(m_bar);
    rightLayout->addWidget(m_said);
    rightLayout->addWidget(makeProgress());
    rightLayout->addWidget(m_preview, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeSides());
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * sideInCharacters, 800});
    splitter->handle(1)->setAccessibleName(QStringLiteral("Width of the choices"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &ReportMaker::make);
    connect(m_choice, &EditionChoice::changed, this, &ReportMaker::expect);
    connect(m_preview, &Preview::turned, this, &ReportMaker::showState);
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        m_stale = true;
        showState();
    });
    showState();
}

QWidget *ReportMaker::makeSides() {
    m_choice = new EditionChoice(m_workspace.plan(), this);
    m_headings = new QListWidget(this);
    m_headings->setAccessibleName(QStringLiteral("Headings of the edition"));
    m_headings->setWordWrap(true);
    m_headings->setSpacing(2);
    m_headings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_headings, &QListWidget::currentRowChanged, this, &ReportMaker::goToHeading);
    connect(m_headings, &QListWidget::itemClicked, this, &ReportMaker::goToHeading);
    connect(m_headings, &QListWidget::itemActivated, this,
            [this] { m_preview->setFocus(Qt::OtherFocusReason); });
    m_sides = new QTabWidget(this);
    m_sides->setDocumentMode(true);
    m_sides->tabBar()->setAccessibleName(QStringLiteral("Choices and headings"));
    m_sides->addTab(m_choice, QStringLiteral("What to make"));
    m_sides->addTab(m_headings, QStringLiteral("Headings"));
    return m_sides;
}

void ReportMaker::makeButtons() {
    const auto button = [this](const QString &text, const QString &tip, void (ReportMaker::*work)()) {
        auto *made = new QPushButton(text, this);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, work);
        m_bar->add(made);
        return made;
    };
    m_again = button(QStringLiteral("Make it again"),
                     QStringLiteral("The plan has changed since this preview was made"), &ReportMaker::make);
    m_export = button(
        QStringLiteral("Export…"),
        QStringLiteral("Writes what the preview shows as PDF, Word document, OpenDocument text or web page"),
        &ReportMaker::exportDocument);
    m_print =
        button(QStringLiteral("Print…"), QStringLiteral("Prints the pages of the preview, or some of them"),
               &ReportMaker::printDocument);
    m_mail = button(QStringLiteral("E-mail…"),
                    QStringLiteral("Drafts an e-mail in your mail program that names the exported file"),
                    &ReportMaker::mailDocument);
    m_publish = button(QStringLiteral("Publish…"),
                       QStringLiteral("Keeps the edition with the plan, word for word as it is now"),
                       &ReportMaker::publish);
    m_folder = new QPushButton(QStringLiteral("Show in folder"), this);
    m_folder->setToolTip(QStringLiteral("Opens the folder of the file that was exported"));
    m_bar->add(m_folder);
    connect(m_folder, &QPushButton::clicked, this, [this] { showInFolder(m_file); });
}

QWidget *ReportMaker::makeProgress() {
    m_progress = new QWidget(this);
    auto *busy = new QProgressBar(m_progress);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setAccessibleName(QStringLiteral("The edition is being made"));
    auto *stop = new QPushButton(QStringLiteral("Stop"), m_progress);
    stop->setToolTip(QStringLiteral("Gives up this preview"));
    connect(stop, &QPushButton::clicked, m_preview, &Preview::stop);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(busy, 1);
    layout->addWidget(stop);
    return m_progress;
}

void ReportMaker::publish() {
    if (const std::optional<EditionOrder> order = m_choice->order())
        publishEdition(this, m_workspace, *order);
}

void ReportMaker::begin() {
    m_sides->setCurrentWidget(m_choice);
    m_choice->edition().setFocus(Qt::OtherFocusReason);
}

void ReportMaker::focusFind() {
    m_bar->focusFind();
}

void ReportMaker::refresh() {
    m_choice->refresh();
    const std::optional<EditionOrder> order = m_choice->order();
    if (m_made && order != m_made && isVisible())
        return expect(); // what was shown is there no more
    showState();
}

void ReportMaker::arrive() {
    if (m_stale || m_choice->order() != m_made)
        expect();
}

/// What is chosen is made in a moment.
void ReportMaker::expect() {
    m_preview->expect();
    m_soon.start();
}

void ReportMaker::make() {
    m_soon.stop();
    const std::optional<EditionOrder> order = m_choice->order();
    m_file.clear();
    say({});
    if (!order)
        return m_preview->showNothing(QStringLiteral("No part of the edition is ticked."));
    m_made = order;
    std::function<Document()> prepared;
    const Ending ending =
        attemptHere(this, QStringLiteral("Gathering “%1”").arg(editionName()), [&](const Progress &progress) {
            prepared = editionDocument(m_workspace.plan(), *order, progress);
        });
    if (ending != Ending::Done)
        return m_preview->showNothing(
            ending == Ending::Stopped
                ? QStringLiteral("This edition was stopped. Choose it again to make it.")
                : QStringLiteral("This edition could not be made."));
    m_stale = false;
    if (order->asAt.isValid())
        say(QStringLiteral("With the plan as it stood at the end of %1.").arg(longDateText(order->asAt)));
    m_preview->make(editionName(), prepared);
}

QString ReportMaker::editionName() const {
    return m_made ? nameOf(*m_made, m_workspace.records()) : QString();
}

/// By its marking and edition.
QString ReportMaker::fileName() const {
    const QDate day = m_made->asAt.isValid() ? m_made->asAt : m_workspace.plan().today();
    return editionFileName(m_preview->document(), fileNameOf(*m_made, m_workspace.records(), day));
}

void ReportMaker::showState() {
    const bool made = m_preview->isMade();
    for (QPushButton *button : {m_export, m_print, m_mail, m_publish})
        button->setEnabled(made);
    m_folder->setVisible(made && !m_file.isEmpty());
    m_again->setVisible(made && m_stale);
    m_progress->setVisible(m_preview->isSlow());
    showHeadings();
}

/// The list follows the pages; it is filled anew where the document is another.
void ReportMaker::showHeadings() {
    const QList<PlacedHeading> &headings = m_preview->headings();
    const QSignalBlocker quiet(m_headings);
    const auto isSame = [&](qsizetype row) {
        return m_headings->item(static_cast<int>(row))->data(Qt::UserRole).toString() == headings[row].title;
    };
    bool same = m_headings->count() == headings.size();
    for (qsizetype row = 0; same && row < headings.size(); ++row)
        same = isSame(row);
    if (!same)
        m_headings->clear();
    for (qsizetype row = 0; !same && row < headings.size(); ++row) {
        const PlacedHeading &heading = headings[row];
        const QString page = QStringLiteral("%1, page %2").arg(heading.title).arg(heading.page + 1);
        auto *item =
            new QListWidgetItem(QString(qsizetype{3} * (heading.level - 1), u' ') + page, m_headings);
        item->setData(Qt::UserRole, heading.title);
        item->setData(Qt::AccessibleTextRole, page);
    }
    if (m_headings->hasFocus())
        return; // it leads
    int row = -1;
    for (qsizetype i = 0; i < headings.size() && headings[i].page <= m_preview->page(); ++i)
        if (row < 0 || headings[i].page > headings[row].page)
            row = static_cast<int>(i);
    m_headings->setCurrentRow(row);
}

void ReportMaker::goToHeading() {
    const int row = m_headings->currentRow();
    if (row >= 0 && row < m_preview->headings().size())
        m_preview->goTo(m_preview->headings()[row].page, m_preview->headings()[row].top);
}

void ReportMaker::exportDocument() {
    if (!m_preview->isMade())
        return;
    const QString file = exportEdition(this, m_preview->document(), editionName(), fileName(),
                                       [this](const QString &text) { say(text); });
    if (file.isEmpty())
        return;
    m_file = file;
    showState();
}

void ReportMaker::say(const QString &text) {
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

void ReportMaker::printDocument() {
    if (m_preview->isMade() && printEdition(this, m_preview->document()))
        say(QStringLiteral("“%1” was sent to the printer.").arg(editionName()));
}

void ReportMaker::mailDocument() {
    if (m_file.isEmpty())
        exportDocument();
    if (m_file.isEmpty())
        return;
    QDesktopServices::openUrl(editionMail(m_preview->document(), QFileInfo(m_file).fileName()));
    say(QStringLiteral("An e-mail is drafted in your mail program. Attach %1 to it, which is in %2.")
            .arg(QFileInfo(m_file).fileName(), QDir::toNativeSeparators(QFileInfo(m_file).absolutePath())));
}

void ReportMaker::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_F3)
        return m_bar->findNext(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    QWidget::keyPressEvent(event);
}

} // namespace saferplan
