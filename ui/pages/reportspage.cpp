#include "ui/pages/reportspage.h"

#include "core/record/records.h"
#include "ui/pages/reports/preview.h"
#include "ui/pages/reports/publishededitions.h"
#include "ui/pages/reports/reportmaker.h"

#include <QAction>
#include <QListWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Tab { MakeTab, PublishedTab, ReportsTab };

std::vector<Column> reportColumns() {
    const Kind &kind = kindOf<HighlightReport>();
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "submitted_on", QStringLiteral("not yet")), 14));
    columns.push_back(sized(fieldColumn(kind, "period"), 12));
    columns.push_back(sized(fieldColumn(kind, "group"), 24));
    columns.push_back(sized(fieldColumn(kind, "rag", QStringLiteral("Not rated")), 12));
    columns.push_back(sized(fieldColumn(kind, "achieved"), 40));
    return columns;
}

} // namespace

ReportsPage::ReportsPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_maker = new ReportMaker(workspace, this);
    m_published = new PublishedEditions(workspace, this);
    m_reports = new RecordTable(
        workspace, kindOf<HighlightReport>(), reportColumns(),
        QStringLiteral(
            "The reports that groups submit stand here, as they were when they were sent. A group's lead "
            "drafts one on the page My group."),
        this);
    m_reports->setAddable(false);
    m_reports->view().sortByColumn(0, Qt::DescendingOrder);
    m_reports->keepState();
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the reports"));
    m_tabs->addTab(m_maker, QStringLiteral("Make"));
    m_tabs->addTab(m_published, QStringLiteral("Published"));
    m_tabs->addTab(m_reports, QStringLiteral("Highlight reports"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == MakeTab && isVisible())
            m_maker->arrive();
    });
    makeCommands();
}

void ReportsPage::makeCommands() {
    addCommand(QStringLiteral("&Preview"),
               QStringLiteral("Puts the keyboard on the pages of the edition chosen"), [this] {
                   m_tabs->setCurrentIndex(MakeTab);
                   m_maker->preview().setFocus(Qt::OtherFocusReason);
               });
    addCommand(QStringLiteral("&Export the edition…"), QStringLiteral("Writes what the preview shows"),
               [this] {
                   m_tabs->setCurrentIndex(MakeTab);
                   m_maker->exportDocument();
               });
    addCommand(QStringLiteral("P&rint the edition…"), QStringLiteral("Prints what the preview shows"),
               [this] {
                   m_tabs->setCurrentIndex(MakeTab);
                   m_maker->printDocument();
               });
    addCommand(QStringLiteral("E-&mail the edition…"),
               QStringLiteral("Exports what the preview shows, and drafts an e-mail for it"), [this] {
                   m_tabs->setCurrentIndex(MakeTab);
                   m_maker->mailDocument();
               });
    addCommand(QStringLiteral("Headin&gs of the edition"),
               QStringLiteral("Lists the headings of the preview, to go to one"), [this] {
                   m_tabs->setCurrentIndex(MakeTab);
                   m_maker->sides().setCurrentWidget(&m_maker->headings());
                   m_maker->headings().setFocus(Qt::OtherFocusReason);
               });
    addCommand(QStringLiteral("P&ublish the edition…"),
               QStringLiteral("Keeps the edition chosen with the plan, as it is now"),
               [this] { m_maker->publish(); });
    addCommand(QStringLiteral("&Compare with now"),
               QStringLiteral("Shows what the published edition would say otherwise if it were made now"),
               [this] {
                   m_tabs->setCurrentIndex(PublishedTab);
                   m_published->compare();
               });
    addCommand(QStringLiteral("Export &again…"), QStringLiteral("Writes the published edition as it was"),
               [this] {
                   m_tabs->setCurrentIndex(PublishedTab);
                   m_published->exportEdition();
               });
    addCommand(QStringLiteral("Prin&t the published edition…"),
               QStringLiteral("Prints the published edition as it was"), [this] {
                   m_tabs->setCurrentIndex(PublishedTab);
                   m_published->printEdition();
               });
    addCommand(QStringLiteral("&Highlight reports"), QStringLiteral("Lists what groups have submitted"),
               [this] {
                   m_tabs->setCurrentIndex(ReportsTab);
                   m_reports->view().setFocus(Qt::OtherFocusReason);
               });
}

RecordTable &ReportsPage::published() {
    return m_published->table();
}

void ReportsPage::arrive(const Place &place) {
    const auto show = [&](Tab tab, RecordTable &table) {
        m_tabs->setCurrentIndex(tab);
        if (!table.select(place.record))
            table.selectAgain();
    };
    if (records().find(Id<Edition>{place.record}))
        return show(PublishedTab, m_published->table());
    if (records().find(Id<HighlightReport>{place.record}))
        return show(ReportsTab, *m_reports);
    if (m_tabs->currentIndex() == MakeTab)
        m_maker->arrive();
}

void ReportsPage::begin() {
    if (m_tabs->currentIndex() == MakeTab)
        return m_maker->begin();
    (m_tabs->currentIndex() == PublishedTab ? published() : *m_reports).view().setFocus(Qt::OtherFocusReason);
}

void ReportsPage::focusFilter() {
    if (m_tabs->currentIndex() == MakeTab)
        return m_maker->focusFind();
    (m_tabs->currentIndex() == PublishedTab ? published() : *m_reports).focusFilter();
}

void ReportsPage::refresh() {
    m_maker->refresh();
}

} // namespace saferplan
