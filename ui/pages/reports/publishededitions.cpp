#include "ui/pages/reports/publishededitions.h"

#include "core/record/shown.h"
#include "core/report/editioncomparison.h"
#include "core/report/editiondocument.h"
#include "ui/look/flowlayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/reports/editionfile.h"
#include "ui/pages/reports/pageturner.h"
#include "ui/pages/reports/preview.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr int listInCharacters = 42;

std::vector<Column> publishedColumns() {
    const Kind &kind = kindOf<Edition>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "title"), 28));
    columns.push_back(sized(fieldColumn(kind, "published_on", QStringLiteral("not set")), 13));
    columns.push_back(sized(fieldColumn(kind, "reference"), 10));
    columns.push_back(sized(fieldColumn(kind, "kind"), 22));
    columns.push_back(sized(fieldColumn(kind, "meeting"), 22));
    columns.push_back(sized(fieldColumn(kind, "data_cut_off", QStringLiteral("not set")), 13));
    columns.push_back(sized(fieldColumn(kind, "marking"), 20));
    return columns;
}

} // namespace

PublishedEditions::PublishedEditions(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace) {
    m_table = makeTable();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_table);
    splitter->addWidget(makePages());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * listInCharacters, 800});
    splitter->handle(1)->setAccessibleName(QStringLiteral("Width of the list of published editions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
    connect(&workspace, &Workspace::selectionChanged, this, &PublishedEditions::follow);
    connect(&workspace.plan(), &OpenPlan::changed, this, [this] {
        if (!current()) // it was put away, or taken back
            m_shown = {};
        if (isVisible())
            follow();
    });
    showState();
}

RecordTable *PublishedEditions::makeTable() {
    auto *table = new RecordTable(
        m_workspace, kindOf<Edition>(), publishedColumns(),
        QStringLiteral("Documents that were published stand here as they were, whatever changes in the plan "
                       "later. Publish one on the tab Make with Publish, or by closing a meeting."),
        this);
    table->setAddable(false);
    table->view().sortByColumn(1, Qt::DescendingOrder);
    table->keepState();
    return table;
}

QWidget *PublishedEditions::makeBar() {
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(8);
    bar->setLayout(layout);
    const auto button = [&](const QString &text, const QString &tip, void (PublishedEditions::*work)()) {
        auto *made = new QPushButton(text, bar);
        made->setToolTip(tip);
        connect(made, &QPushButton::clicked, this, work);
        layout->addWidget(made);
        return made;
    };
    layout->addWidget(new PageTurner(*m_preview, bar));
    m_compare = button(QStringLiteral("Compare with now"),
                       QStringLiteral("Shows what the edition would say otherwise if it were made now"),
                       &PublishedEditions::compare);
    m_compare->setCheckable(true);
    m_export = button(QStringLiteral("Export again…"),
                      QStringLiteral("Writes what the preview shows, byte for byte as it was published"),
                      &PublishedEditions::exportEdition);
    m_print = button(QStringLiteral("Print…"), QStringLiteral("Prints what the preview shows"),
                     &PublishedEditions::printEdition);
    m_folder = button(QStringLiteral("Show in folder"),
                      QStringLiteral("Opens the folder of the file that was exported"),
                      &PublishedEditions::showFolder);
    return bar;
}

QWidget *PublishedEditions::makePages() {
    auto *pages = new QWidget(this);
    m_preview = new Preview(pages);
    m_said = new QLabel(pages);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(pages);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(makeBar());
    layout->addWidget(m_said);
    layout->addWidget(m_preview, 1);
    connect(m_preview, &Preview::turned, this, &PublishedEditions::showState);
    return pages;
}

void PublishedEditions::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (!m_workspace.records().find(Id<Edition>{m_workspace.selected().id}))
        m_table->selectAgain();
    follow();
}

const Edition *PublishedEditions::current() const {
    return m_workspace.records().find(m_shown);
}

/// The edition that is selected, where it is another; none: the one that is shown stays.
void PublishedEditions::follow() {
    const Id<Edition> selected{m_workspace.selected().id};
    const bool isOne = m_workspace.records().find(selected);
    if (!isVisible() || (isOne ? selected == m_shown : bool(m_shown)))
        return;
    m_shown = isOne ? selected : Id<Edition>();
    m_compares = false;
    m_written.clear();
    showEdition();
}

void PublishedEditions::showEdition() {
    const Edition *edition = current();
    m_stored = {};
    if (!edition)
        m_stored.sentence = m_table->model().rowCount() > 0
                                ? QStringLiteral("Choose an edition to see it as it was published.")
                                : QStringLiteral("Nothing is published yet.");
    else if (!attempt(this, QStringLiteral("Reading the edition"),
                      [&] { m_stored = storedEdition(m_workspace.plan(), *edition); }))
        m_stored.sentence = QStringLiteral("This edition could not be read.");
    m_said->setText(edition ? QStringLiteral("%1%2: %3")
                                  .arg(edition->reference,
                                       edition->archived ? QStringLiteral(" (put away)") : QString(),
                                       m_stored.sentence)
                            : QString());
    if (m_stored.keeping == Keeping::Kept)
        m_preview->make(QStringLiteral("%1 %2").arg(edition->reference, edition->title),
                        [document = m_stored.publication.document] { return document; });
    else
        m_preview->showNothing(m_stored.sentence);
    showState();
}

void PublishedEditions::compare() {
    const Edition *edition = current();
    if (!edition || m_stored.keeping != Keeping::Kept)
        return showState();
    m_compares = !m_compares;
    if (!m_compares)
        return showEdition();
    std::function<Document()> now;
    const Ending ending =
        attemptHere(this, QStringLiteral("Comparing the edition"), [&](const Progress &progress) {
            const OpenPlan &plan = m_workspace.plan();
            now = editionDocument(plan, orderNow(m_stored.publication.order, plan), progress);
        });
    if (ending != Ending::Done) {
        m_compares = false;
        return showState();
    }
    m_preview->make(QStringLiteral("What differs from %1").arg(edition->reference),
                    [now, one = *edition, published = m_stored.publication.document] {
                        return comparisonOf(one, published, now());
                    });
    showState();
}

void PublishedEditions::showState() {
    const bool made = m_preview->isMade();
    m_compare->setEnabled(m_stored.keeping == Keeping::Kept);
    m_compare->setChecked(m_compares);
    m_export->setEnabled(made);
    m_export->setText(m_compares ? QStringLiteral("Export…") : QStringLiteral("Export again…"));
    m_print->setEnabled(made);
    m_folder->setVisible(!m_written.isEmpty());
}

QString PublishedEditions::fileName() const {
    const Edition &edition = *current();
    const QString name = fileNameOf(edition, m_stored.publication, m_workspace.records());
    return m_compares ? QStringLiteral("comparison-") + name : name;
}

void PublishedEditions::exportEdition() {
    if (!current() || !m_preview->isMade())
        return;
    const QString file = saferplan::exportEdition(this, m_preview->document(), current()->title, fileName(),
                                                  [this](const QString &text) { m_said->setText(text); });
    if (file.isEmpty())
        return;
    m_written = file;
    showState();
}

void PublishedEditions::printEdition() {
    if (current() && m_preview->isMade())
        saferplan::printEdition(this, m_preview->document());
}

void PublishedEditions::showFolder() {
    if (!m_written.isEmpty())
        showInFolder(m_written);
}

} // namespace saferplan
