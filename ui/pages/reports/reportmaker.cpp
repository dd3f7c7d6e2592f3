#include "ui/pages/reports/reportmaker.h"

#include "ui/pages/reports/preview.h"
#include "ui/print/documentfile.h"
#include "ui/print/letters.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int listInCharacters = 42;

} // namespace

ReportMaker::ReportMaker(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_list = new QListWidget(this);
    m_list->setAccessibleName(QStringLiteral("Editions to make"));
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview = new Preview(this);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->addWidget(makeBar());
    m_said = new QLabel(right);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    rightLayout->addWidget(m_said);
    rightLayout->addWidget(m_preview, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * listInCharacters, 800});
    splitter->handle(1)->setAccessibleName(QStringLiteral("Width of the list of editions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportMaker::make);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_preview->setFocus(Qt::OtherFocusReason); });
    connect(m_preview, &Preview::turned, this, &ReportMaker::showState);
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        m_stale = true;
        showState();
    });
    refresh();
}

QWidget *ReportMaker::makeBar() {
    auto *bar = new QWidget(this);
    const auto button = [bar](const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, bar);
        made->setToolTip(tip);
        return made;
    };
    m_before = button(QStringLiteral("◀"), QStringLiteral("The page before (Page Up)"));
    m_before->setAccessibleName(QStringLiteral("Page before"));
    m_after = button(QStringLiteral("▶"), QStringLiteral("The next page (Page Down)"));
    m_after->setAccessibleName(QStringLiteral("Next page"));
    m_again = button(QStringLiteral("Make it again"),
                     QStringLiteral("The plan has changed since this preview was made"));
    m_export = button(
        QStringLiteral("Export…"),
        QStringLiteral("Writes what the preview shows as PDF, Word document, OpenDocument text or web page"));
    m_place = new QLabel(bar);
    connect(m_before, &QPushButton::clicked, this, [this] { m_preview->goTo(m_preview->page() - 1); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_preview->goTo(m_preview->page() + 1); });
    connect(m_again, &QPushButton::clicked, this, &ReportMaker::make);
    connect(m_export, &QPushButton::clicked, this, &ReportMaker::exportDocument);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_before);
    layout->addWidget(m_place);
    layout->addWidget(m_after);
    layout->addStretch(1);
    layout->addWidget(m_again);
    layout->addWidget(m_export);
    return bar;
}

void ReportMaker::refresh() {
    const QString chosen = m_editions.value(m_list->currentRow()).fileName;
    m_editions = editionsToMake(m_workspace.plan());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = 0;
    for (const EditionToMake &edition : m_editions) {
        auto *item = new QListWidgetItem(edition.name, m_list);
        item->setToolTip(edition.whatFor);
        item->setData(Qt::AccessibleDescriptionRole, edition.whatFor);
        if (edition.fileName == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
    if (!chosen.isEmpty() && m_editions.value(row).fileName != chosen)
        return make(); // the one that was shown is there no more
    showState();
}

void ReportMaker::arrive() {
    if (m_stale || m_editions.value(m_list->currentRow()).fileName != m_made)
        make();
}

void ReportMaker::make() {
    if (m_list->currentRow() < 0)
        return;
    const EditionToMake edition = m_editions[m_list->currentRow()];
    m_said->setText(edition.whatFor);
    std::function<Document()> prepared;
    const Ending ending =
        attemptHere(this, QStringLiteral("Gathering “%1”").arg(edition.name), [&](const Progress &progress) {
            prepared = edition.prepare(m_workspace.plan(), progress);
        });
    if (ending != Ending::Done)
        return m_preview->showNothing(
            ending == Ending::Stopped
                ? QStringLiteral("This edition was stopped. Choose it again to make it.")
                : QStringLiteral("This edition could not be made."));
    m_made = edition.fileName;
    m_stale = false;
    m_preview->make(edition.name, prepared);
}

void ReportMaker::showState() {
    const bool made = m_preview->isMade();
    m_place->setText(made ? QStringLiteral("Page %1 of %2").arg(m_preview->page() + 1).arg(m_preview->pages())
                          : QStringLiteral("No page yet"));
    m_before->setEnabled(made && m_preview->page() > 0);
    m_after->setEnabled(made && m_preview->page() + 1 < m_preview->pages());
    m_export->setEnabled(made);
    m_again->setVisible(made && m_stale);
}

std::optional<EditionOrder> ReportMaker::order() const {
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_editions[row].order);
}

void ReportMaker::exportDocument() {
    if (!m_preview->isMade() || m_list->currentRow() < 0)
        return;
    const EditionToMake &edition = m_editions[m_list->currentRow()];
    const QString file =
        Messages::current().fileToWrite(this, QStringLiteral("Export “%1”").arg(edition.name),
                                        edition.fileName + QStringLiteral(".pdf"), documentFilter());
    if (file.isEmpty())
        return;
    const Ending ending = attemptLong(this, QStringLiteral("Writing “%1”").arg(edition.name),
                                      [document = m_preview->document(), file](const Progress &progress) {
                                          writeDocument(document, file, progress);
                                      });
    if (ending == Ending::Failed)
        return;
    if (ending == Ending::Stopped)
        return m_said->setText(QStringLiteral("It was stopped; nothing was written."));
    const QString note = unprintableNote(m_preview->document());
    m_said->setText(QStringLiteral("The %1 is in %2. %3")
                        .arg(kindFor(file).name, QDir::toNativeSeparators(file), note)
                        .trimmed());
}

} // namespace saferplan
