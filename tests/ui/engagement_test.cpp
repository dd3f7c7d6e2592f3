#include "core/record/records.h"
#include "tests/ui/windowfixture.h"
#include "ui/pages/engagement/evidenceview.h"
#include "ui/pages/engagementpage.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

using namespace saferplan;
using test::Fixture;

namespace {

struct Engaged : Fixture {
    Id<Engagement> stall;

    Engaged() {
        stall = held("Street stall", QDate(2025, 10, 1));
        said("Bins are full");
        said("The lane is dark");
    }
    Id<Engagement> held(const char *title, const QDate &on) {
        Engagement made;
        made.id = Id<Engagement>::make();
        made.title = QString::fromLatin1(title);
        made.heldOn = on;
        made.attendance = 34;
        Edits edits = plan().edit();
        plan().commit(QStringLiteral("Add"), edits.put(made));
        return made.id;
    }
    void said(const char *what) {
        Concern made;
        made.id = Id<Concern>::make();
        made.engagement = stall;
        made.raised = QString::fromLatin1(what);
        Edits edits = plan().edit();
        plan().commit(QStringLiteral("Add"), edits.put(made));
    }
    EngagementPage &page() {
        if (workspace().here().page != PageId::Engagement)
            go(PageId::Engagement);
        return window->view()->pageAs<EngagementPage>(PageId::Engagement);
    }
    const Concern &concern(int row) { return plan().records().all<Concern>().at(row); }
    static QString cell(RecordTable &table, int row, const char *title) {
        for (int column = 0; column < table.model().columnCount(); ++column)
            if (table.model().headerData(column, Qt::Horizontal).toString() == QLatin1String(title))
                return table.model().index(row, column).data().toString();
        return {};
    }
    void press(const char *name) {
        for (QPushButton *button : page().findChildren<QPushButton *>())
            if (button->text() == QLatin1String(name))
                button->click();
    }
};

} // namespace

TEST_CASE("a reply is written by keys, is given today, and is one commit", "[engagement]") {
    Engaged fixture;
    const QAbstractItemModelTester tester(&fixture.page().concerns().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    fixture.workspace().open(fixture.concern(0).id.uuid);
    CHECK(fixture.page().tabs().currentIndex() == 1);
    const qsizetype commits = fixture.plan().commits().size();
    fixture.page().reply();
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(line);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("Two more bins"));
    QTest::keyClick(line, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(fixture.concern(0).reply == QStringLiteral("Two more bins"));
    CHECK(fixture.concern(0).repliedOn == QDate(2025, 12, 31));
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Reply to EN-01/1"));
    CHECK(fixture.plan().commits().size() == commits + 1);
    fixture.plan().undo();
    CHECK(fixture.concern(0).reply.isEmpty());
    CHECK_FALSE(fixture.concern(0).repliedOn.isValid());
}

TEST_CASE("a reply whose day is known keeps it", "[engagement]") {
    Engaged fixture;
    Concern concern = fixture.concern(0);
    concern.repliedOn = QDate(2025, 11, 3);
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Date"), edits.put(concern));
    RecordTable &table = fixture.page().concerns();
    const int row = table.model().rowOf(concern.id.uuid);
    REQUIRE(table.model().setData(table.model().index(row, 2), QStringLiteral("Done")));
    CHECK(fixture.concern(0).repliedOn == QDate(2025, 11, 3));
}

TEST_CASE("overdue replies are counted on their tab and listed by their chip", "[engagement]") {
    Engaged fixture;
    EngagementPage &page = fixture.page();
    CHECK(page.tabs().tabText(1) == QStringLiteral("You said, we did (2 overdue)"));
    CHECK(Engaged::cell(page.sessions(), 0, "Concerns") == QStringLiteral("2 raised, 2 overdue"));
    CHECK(Engaged::cell(page.concerns(), 0, "Reply").startsWith(QStringLiteral("29 Oct 2025, 63 days late")));
    RecordTable &table = page.concerns();
    REQUIRE(table.model().setData(table.model().index(table.model().rowOf(fixture.concern(0).id.uuid), 2),
                                  QStringLiteral("Done")));
    CHECK(page.tabs().tabText(1) == QStringLiteral("You said, we did (1 overdue)"));
    fixture.press("Overdue");
    REQUIRE(table.model().rowCount() == 1);
    CHECK(table.model().idAt(0) == fixture.concern(1).id.uuid);
    fixture.press("Overdue");
    fixture.press("Answered");
    CHECK(table.model().idAt(0) == fixture.concern(0).id.uuid);
}

TEST_CASE("a new concern is of the session chosen, else of the last one held", "[engagement]") {
    Engaged fixture;
    const Id<Engagement> forum = fixture.held("Youth forum", QDate(2025, 11, 1));
    EngagementPage &page = fixture.page();
    fixture.workspace().open(fixture.stall.uuid);
    page.concerns().addNew();
    CHECK(fixture.concern(2).engagement == fixture.stall);
    fixture.workspace().select({});
    page.concerns().addNew();
    CHECK(fixture.concern(3).engagement == forum);
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("the evidence of a year is shown and copied as text and as tables", "[engagement]") {
    Engaged fixture;
    EngagementPage &page = fixture.page();
    page.tabs().setCurrentIndex(2);
    CHECK(page.evidence().years().currentText() == QStringLiteral("2025/26"));
    CHECK(page.evidence().text().toPlainText().contains(QStringLiteral("Street stall")));
    fixture.press("Copy the evidence");
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text().contains(QStringLiteral("1 session, survey or meeting was held, with 34 people.")));
    CHECK(copied->html().contains(QStringLiteral("<table")));
    CHECK(copied->html().contains(QStringLiteral("Bins are full")));
    // It follows the plan while it is seen.
    fixture.said("Speeding & <noise>");
    CHECK(page.evidence().text().toPlainText().contains(QStringLiteral("Speeding & <noise>")));
    // Another year is another text.
    fixture.held("Last year's survey", QDate(2024, 10, 1));
    page.evidence().years().setCurrentIndex(1);
    CHECK(page.evidence().text().toPlainText().contains(QStringLiteral("Last year's survey")));
    CHECK_FALSE(page.evidence().text().toPlainText().contains(QStringLiteral("Street stall")));
}

TEST_CASE("a plan without engagement says what belongs there and offers the first step", "[engagement]") {
    Fixture fixture;
    auto &page = static_cast<EngagementPage &>(fixture.go(PageId::Engagement));
    const QAbstractItemModelTester tester(&page.sessions().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page.sessions().model().rowCount() == 0);
    page.tabs().setCurrentIndex(2);
    CHECK(page.evidence().text().toPlainText().contains(
        QStringLiteral("Nothing is recorded for this year yet.")));
    page.tabs().setCurrentIndex(1);
    page.reply(); // there is none to reply to
    page.concerns().addNew();
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].contains(QStringLiteral("Engagement is empty")));
    page.sessions().addNew();
    CHECK(fixture.plan().records().all<Engagement>().at(0).heldOn == QDate(2025, 12, 31));
}
