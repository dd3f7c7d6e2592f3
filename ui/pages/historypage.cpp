#include "ui/pages/historypage.h"

#include "core/record/records.h"
#include "ui/models/ledgermodel.h"
#include "ui/pages/archivedlist.h"
#include "ui/pages/commitbrowser.h"
#include "ui/pages/tablecolumns.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Tab { ChangesTab, ArchivedTab, SlippageTab };

} // namespace

HistoryPage::HistoryPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the history"));
    m_browser = new CommitBrowser(workspace, m_tabs);
    m_archived = new ArchivedList(workspace, m_tabs);
    m_tabs->addTab(m_browser, QStringLiteral("Changes"));
    m_tabs->addTab(m_archived, QStringLiteral("Archived records"));
    m_tabs->addTab(makeLedger(), QStringLiteral("Slippage"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &HistoryPage::showLedger);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_tabs);
    makeCommands();
}

QWidget *HistoryPage::makeLedger() {
    auto *box = new QWidget(m_tabs);
    m_sentence = new QLabel(box);
    m_sentence->setWordWrap(true);
    m_ledger = new LedgerModel(plan(), this);
    m_dates = new QTableView(box);
    m_dates->setModel(m_ledger);
    m_dates->setAccessibleName(QStringLiteral("Due dates that have moved, the longest first"));
    m_dates->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_dates->setSelectionMode(QAbstractItemView::SingleSelection);
    m_dates->setShowGrid(false);
    m_dates->setWordWrap(false);
    m_dates->setTabKeyNavigation(false);
    m_dates->verticalHeader()->hide();
    m_dates->horizontalHeader()->setHighlightSections(false);
    m_dates->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_dates->horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {40, 16, 16, 14, 26, 30};
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        m_dates->setColumnWidth(column, widths[column] * character);
    new ColumnMemory(plan(), *m_dates->horizontalHeader(), QStringLiteral("slippage"));
    const auto chosen = [this](const QModelIndex &index) -> RecordName {
        const Slip *entry = m_ledger->at(index.row());
        return entry ? RecordName{entry->kind, entry->id} : RecordName();
    };
    connect(m_dates->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, chosen](const QModelIndex &index) {
                if (const RecordName record = chosen(index); record.kind)
                    workspace().select(record);
            });
    connect(m_dates, &QTableView::activated, this, [this, chosen](const QModelIndex &index) {
        if (const RecordName record = chosen(index); record.kind)
            workspace().open(record.id);
    });
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_dates, 1);
    return box;
}

void HistoryPage::makeCommands() {
    addCommand(QStringLiteral("&Changes of the selected record"),
               QStringLiteral("Lists the changes that touched the record at the right"), [this] {
                   m_tabs->setCurrentIndex(ChangesTab);
                   m_browser->showRecord(workspace().selected().id);
               });
    addCommand(QStringLiteral("&Archived records"), QStringLiteral("Lists what was put away"), [this] {
        m_tabs->setCurrentIndex(ArchivedTab);
        m_archived->list().setFocus(Qt::OtherFocusReason);
    });
    addCommand(QStringLiteral("&Slippage ledger"), QStringLiteral("Lists the due dates that have moved"),
               [this] {
                   m_tabs->setCurrentIndex(SlippageTab);
                   m_dates->setFocus(Qt::OtherFocusReason);
               });
}

void HistoryPage::begin() {
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::focusFilter() {
    if (m_tabs->currentIndex() == ArchivedTab)
        return m_archived->focusFilter();
    m_tabs->setCurrentIndex(ChangesTab);
    m_browser->focusFilter();
}

void HistoryPage::refresh() {
    showLedger();
}

void HistoryPage::showLedger() {
    if (m_tabs->currentIndex() != SlippageTab)
        return;
    const Slip *before = m_ledger->at(m_dates->currentIndex().row());
    const QUuid current = before ? before->id : QUuid();
    QList<Slip> ledger = slippageLedger(records());
    m_sentence->setText(ledger.isEmpty()
                            ? QStringLiteral("No due date has moved. Where one does, the date first "
                                             "agreed, the days and the reason stand here.")
                            : ledgerSentence(ledger));
    m_ledger->setLedger(std::move(ledger));
    for (int row = 0; !current.isNull() && row < m_ledger->rowCount(); ++row)
        if (m_ledger->at(row)->id == current)
            m_dates->setCurrentIndex(m_ledger->index(row, 0));
}

} // namespace saferplan
