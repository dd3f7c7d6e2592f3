#include "core/record/records.h"
#include "core/report/editiondocument.h"
#include "tests/ui/reportfixture.h"
#include "ui/print/documentpages.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>

using namespace saferplan;
using test::Reported;

TEST_CASE("the pack is previewed page by page, by keys", "[reports]") {
    Reported fixture;
    Preview &preview = fixture.preview();
    REQUIRE(fixture.waitForPages());
    REQUIRE(preview.pages() > 2);
    REQUIRE(fixture.waitForPage(0));
    CHECK(preview.accessibleName() ==
          QStringLiteral("Preview of Delivery Group pack, page 1 of %1").arg(preview.pages()));
    CHECK(preview.accessibleDescription().contains(QStringLiteral("At a glance")));
    preview.setFocus();
    // What of the page is below is shown first.
    QScrollBar *bar = preview.verticalScrollBar();
    REQUIRE(bar->maximum() > 0);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(bar->value() > 0);
    CHECK(preview.page() == 0);
    for (int key = 0; key < 20 && preview.page() == 0; ++key)
        QTest::keyClick(&preview, Qt::Key_PageDown);
    CHECK(preview.page() == 1);
    REQUIRE(fixture.waitForPage(1));
    QTest::keyClick(&preview, Qt::Key_End);
    CHECK(preview.page() == preview.pages() - 1);
    QTest::keyClick(&preview, Qt::Key_Right); // there is none
    CHECK(preview.page() == preview.pages() - 1);
    QTest::keyClick(&preview, Qt::Key_Left);
    CHECK(preview.page() == preview.pages() - 2);
    QTest::keyClick(&preview, Qt::Key_Home);
    CHECK(preview.page() == 0);
    REQUIRE(fixture.waitForPage(0));
}

TEST_CASE("what is previewed is exported as PDF", "[reports]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    fixture.answers.file = fixture.file.file(QStringLiteral("pack.pdf"));
    fixture.page().maker().exportDocument();
    CHECK(fixture.page().maker().said().text().startsWith(QStringLiteral("The PDF is in")));
    QFile pdf(fixture.answers.file);
    REQUIRE(pdf.open(QIODevice::ReadWrite));
    CHECK(pdf.peek(5) == QByteArray("%PDF-"));
    // A file that is no PDF is left as it is.
    pdf.resize(0);
    pdf.write("A letter");
    pdf.close();
    fixture.page().maker().exportDocument();
    CHECK(fixture.answers.told.size() == 1);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.readAll() == QByteArray("A letter"));
}

TEST_CASE("a preview of the plan as it was says so, and is made again", "[reports]") {
    Reported fixture;
    ReportMaker &maker = fixture.page().maker();
    REQUIRE(fixture.waitForPages());
    CHECK_FALSE(maker.again().isVisible());
    Action action = fixture.first();
    action.title = QStringLiteral("Another title");
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Rename"), edits.put(action));
    CHECK(maker.again().isVisible());
    maker.again().click();
    REQUIRE(fixture.waitForPages());
    CHECK_FALSE(maker.again().isVisible());
    CHECK(plainText(fixture.preview().document()).contains(QStringLiteral("Another title")));
    // Coming back to the page makes it again too.
    Edits more = fixture.plan().edit();
    action.title = QStringLiteral("A third title");
    fixture.plan().commit(QStringLiteral("Rename"), more.put(action));
    fixture.go(PageId::Actions);
    fixture.page();
    REQUIRE(fixture.waitForPages());
    CHECK(plainText(fixture.preview().document()).contains(QStringLiteral("A third title")));
}

TEST_CASE("the evidence of consultation can be made as a document", "[reports]") {
    Reported fixture;
    fixture.choose(EditionKind::ConsultationEvidence);
    REQUIRE(fixture.waitForPages());
    CHECK(fixture.preview().document().title == QStringLiteral("Consultation in 2025/26"));
}

TEST_CASE("the last choice of several stands", "[reports]") {
    Reported fixture;
    fixture.page();
    for (int time = 0; time < 5; ++time) {
        fixture.choose(EditionKind::DeliveryGroupPack);
        fixture.choose(EditionKind::ConsultationEvidence);
    }
    REQUIRE(fixture.waitForPages());
    REQUIRE(fixture.waitForPage(0));
    CHECK(fixture.preview().document().title.startsWith(QStringLiteral("Consultation")));
}

TEST_CASE("a window can be closed while a preview is being made", "[reports]") {
    Reported fixture;
    fixture.page();
    fixture.window.reset();
    SUCCEED();
}

TEST_CASE("published editions and highlight reports are listed and not added by hand", "[reports]") {
    Reported fixture;
    ReportsPage &page = fixture.page();
    const QAbstractItemModelTester tester(&page.published().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.tabs().setCurrentIndex(1);
    CHECK(page.published().model().rowCount() == 0);
    for (const QPushButton *button : page.published().findChildren<QPushButton *>())
        CHECK_FALSE((button->isVisible() && button->text().startsWith(QStringLiteral("New"))));
    Edition edition;
    edition.id = Id<Edition>::make();
    edition.title = QStringLiteral("Pack of December");
    edition.publishedOn = QDate(2025, 12, 4);
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Publish"), edits.put(edition));
    CHECK(page.published().model().rowCount() == 1);
    fixture.go(PageId::Actions);
    fixture.workspace().open(edition.id.uuid);
    CHECK(page.tabs().currentIndex() == 1);
    CHECK(fixture.workspace().selected().id == edition.id.uuid);
}

TEST_CASE("pages are pictures as wide as asked, with the words that stand on them", "[print]") {
    const auto sample = test::samplePlan();
    const DocumentPages pages(editionDocument(sample->plan(), {})());
    REQUIRE(pages.count() > 5);
    const QImage first = pages.picture(0, 420);
    CHECK(first.size() == QSize(420, 594));
    int ink = 0;
    for (int y = 0; y < first.height(); ++y)
        for (int x = 0; x < first.width(); ++x)
            ink += qGray(first.pixel(x, y)) < 128;
    CHECK(ink > 500);
    CHECK(pages.words(0).contains(QStringLiteral("Delivery Group meeting pack")));
    CHECK_FALSE(pages.words(1).contains(QStringLiteral("Delivery Group meeting pack")));
}

TEST_CASE("laying pages out can be stopped", "[print]") {
    const auto sample = test::samplePlan();
    CHECK_THROWS_AS(
        DocumentPages(editionDocument(sample->plan(), {})(), [](qsizetype, qsizetype) { return false; }),
        Stopped);
}
