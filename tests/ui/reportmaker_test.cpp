// Stories of the tab on which editions are made: what is chosen, seen, looked for, exported, printed and
// sent.

#include "core/report/editiondocument.h"
#include "tests/ui/reportfixture.h"
#include "ui/editors/dateeditor.h"
#include "ui/pages/reports/partslist.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QUrl>
#include <QUrlQuery>

using namespace saferplan;
using test::Reported;

namespace {

/// Catches what would be opened outside the program.
class OpenedOutside : public QObject {
    Q_OBJECT

public:
    OpenedOutside() {
        for (const char *scheme : {"file", "mailto"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "take");
    }
    ~OpenedOutside() override {
        for (const char *scheme : {"file", "mailto"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
    QList<QUrl> urls;

public slots:
    void take(const QUrl &url) { urls += url; }
};

QStringList headingsOf(const Document &document) {
    QStringList headings;
    for (const Block &block : document.blocks)
        if (const auto *heading = std::get_if<HeadingBlock>(&block); heading && heading->level == 1)
            headings += heading->text;
    return headings;
}

bool waitForFound(Preview &preview) {
    return QTest::qWaitFor([&preview] { return preview.placesFound() > 0; }, 20'000);
}

int yellowIn(const QImage &image) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == QColor(0xff, 0xe0, 0x82);
    return count;
}

} // namespace

TEST_CASE("a part is left out and another moved by keys, and both are kept for the next meeting",
          "[reportmaker]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    PartsList &parts = fixture.choice().parts();
    QListWidget &list = parts.list();
    list.setFocus();
    CHECK(list.item(0)->text() == QStringLiteral("At a glance"));
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    CHECK(list.item(1)->text() == QStringLiteral("At a glance"));
    QTest::keyClick(&list, Qt::Key_Down); // the minutes
    QTest::keyClick(&list, Qt::Key_Space);
    REQUIRE(fixture.waitForPages());
    const QStringList headings = headingsOf(fixture.preview().document());
    CHECK(headings.first() == QStringLiteral("Agenda"));
    CHECK(headings[1] == QStringLiteral("At a glance"));
    CHECK_FALSE(headings.contains(QStringLiteral("Minutes of the last meeting")));
    REQUIRE(parts.keepButton().isEnabled());
    parts.keepButton().click();
    CHECK(fixture.plan().records().single<Settings>().packParts.startsWith(
        QStringLiteral("agenda,summary,actions")));
    CHECK_FALSE(parts.keepButton().isEnabled());
    // What another day's pack has is what was kept.
    REQUIRE(QTest::qWaitFor([&] { return fixture.preview().isMade(); }));
    CHECK(headingsOf(editionDocument(fixture.plan(), {})()) == headings);
}

TEST_CASE("an edition without any part is not made, and says why", "[reportmaker]") {
    Reported fixture;
    fixture.choose(EditionKind::PlanOnAPage);
    CHECK_FALSE(fixture.choice().parts().isVisible());
    fixture.choose(EditionKind::ExceptionReport);
    REQUIRE(fixture.waitForPages());
    QListWidget &list = fixture.choice().parts().list();
    for (int row = 0; row < list.count(); ++row)
        list.item(row)->setCheckState(Qt::Unchecked);
    REQUIRE(QTest::qWaitFor([&] {
        return fixture.preview().accessibleDescription() ==
               QStringLiteral("No part of the edition is ticked.");
    }));
    list.item(1)->setCheckState(Qt::Checked);
    REQUIRE(fixture.waitForPages());
    CHECK(plainText(fixture.preview().document()).contains(QStringLiteral("What is good")));
}

TEST_CASE("a public edition, and one of an earlier day, are made as they are chosen", "[reportmaker]") {
    Reported fixture;
    fixture.choose(EditionKind::PlanOnAPage);
    REQUIRE(fixture.waitForPages());
    fixture.choice().publicBox().setChecked(true);
    CHECK_FALSE(fixture.preview().isMade());
    REQUIRE(fixture.waitForPages());
    CHECK(fixture.preview().document().edition == QStringLiteral("Plan on a page, public edition"));
    CHECK_FALSE(fixture.choice().day().isVisible());
    fixture.choice().asAtBox().setChecked(true);
    CHECK(fixture.choice().day().isVisible());
    auto *day = static_cast<QLineEdit *>(fixture.choice().day().input());
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("30/12/2025"));
    REQUIRE(QTest::qWaitFor([&] {
        return fixture.preview().isMade() && fixture.preview().document().cutOff == QDate(2025, 12, 30);
    }));
    CHECK(fixture.maker().said().text() ==
          QStringLiteral("With the plan as it stood at the end of 30 December 2025."));
}

TEST_CASE("words are looked for as they are typed, and F3 goes from place to place", "[reportmaker]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    REQUIRE(fixture.waitForPage(0));
    fixture.page().focusFilter();
    QLineEdit &words = fixture.maker().bar().words();
    CHECK(words.hasFocus());
    QTest::keyClicks(&words, QStringLiteral("knife BINS"));
    Preview &preview = fixture.preview();
    REQUIRE(waitForFound(preview));
    const qsizetype places = preview.placesFound();
    REQUIRE(places > 1);
    CHECK(preview.placeShown() == 0);
    CHECK(fixture.maker().bar().places().text() == QStringLiteral("1 of %1").arg(places));
    const int first = preview.page();
    CHECK(first > 0);
    REQUIRE(fixture.waitForPage(first));
    CHECK(yellowIn(preview.grab().toImage()) > 20);
    QTest::keyClick(&words, Qt::Key_F3);
    CHECK(preview.placeShown() == 1);
    QTest::keyClick(&words, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(&words, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(preview.placeShown() == places - 1); // round the end
    CHECK(fixture.maker().bar().places().text() == QStringLiteral("%1 of %1").arg(places));
    words.setText(QStringLiteral("no such words"));
    REQUIRE(QTest::qWaitFor(
        [&] { return fixture.maker().bar().places().text() == QStringLiteral("Not found"); }));
    QTest::keyClick(&words, Qt::Key_Escape);
    QTest::keyClick(&words, Qt::Key_Escape);
    CHECK(preview.hasFocus());
}

TEST_CASE("the pages are fitted, or as large as is chosen", "[reportmaker]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    REQUIRE(fixture.waitForPage(0));
    Preview &preview = fixture.preview();
    QComboBox &zoom = fixture.maker().bar().zoom();
    CHECK(zoom.currentText() == QStringLiteral("Fit width"));
    zoom.setCurrentIndex(zoom.findText(QStringLiteral("Fit page")));
    REQUIRE(QTest::qWaitFor([&] { return preview.verticalScrollBar()->maximum() == 0; }));
    zoom.setCurrentIndex(zoom.findText(QStringLiteral("100%")));
    REQUIRE(QTest::qWaitFor([&] { return preview.verticalScrollBar()->maximum() > 0; }));
    const int once = preview.verticalScrollBar()->maximum();
    preview.setFocus();
    QTest::keyClick(&preview, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(zoom.currentText() == QStringLiteral("125%"));
    REQUIRE(QTest::qWaitFor([&] { return preview.verticalScrollBar()->maximum() > once; }));
    for (int key = 0; key < 9; ++key)
        QTest::keyClick(&preview, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(zoom.currentText() == QStringLiteral("50%"));
    zoom.setCurrentIndex(zoom.findText(QStringLiteral("300%")));
    REQUIRE(QTest::qWaitFor([&] { return preview.horizontalScrollBar()->maximum() > 0; }));
    const int page = preview.page();
    QTest::keyClick(&preview, Qt::Key_Right); // moves about
    CHECK(preview.horizontalScrollBar()->value() > 0);
    CHECK(preview.page() == page);
}

TEST_CASE("the headings lead to their pages, and follow them", "[reportmaker]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    for (QAction *action : fixture.page().commands())
        if (action->text().remove(u'&') == QStringLiteral("Headings of the edition"))
            action->trigger();
    QListWidget &headings = fixture.maker().headings();
    REQUIRE(headings.isVisible());
    REQUIRE(headings.count() > 10);
    int row = -1;
    for (int i = 0; i < headings.count(); ++i)
        if (headings.item(i)->text().startsWith(QStringLiteral("   Slippage")) ||
            headings.item(i)->text().startsWith(QStringLiteral("Slippage")))
            row = i;
    REQUIRE(row >= 0);
    headings.setFocus();
    headings.setCurrentRow(row);
    const int page = fixture.preview().page();
    CHECK(headings.item(row)->text().endsWith(QStringLiteral("page %1").arg(page + 1)));
    CHECK(page > 0);
    fixture.preview().setFocus();
    QTest::keyClick(&fixture.preview(), Qt::Key_Home);
    CHECK(headings.currentRow() == 0);
}

TEST_CASE("an exported edition is named by its marking, shown in its folder and drafted for e-mail",
          "[reportmaker]") {
    Reported fixture;
    const OpenedOutside outside;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    CHECK_FALSE(fixture.maker().folder().isVisible());
    fixture.maker().mailDocument(); // nobody said where the file is to be
    CHECK(outside.urls.isEmpty());
    fixture.answers.file = fixture.file.file(QStringLiteral("OFFICIAL_pack.pdf"));
    fixture.maker().mailDocument();
    CHECK(QFileInfo(fixture.answers.file).size() > 1000);
    REQUIRE(outside.urls.size() == 1);
    const QUrlQuery mail(outside.urls.first());
    CHECK(mail.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded) ==
          QStringLiteral("OFFICIAL: Delivery Group meeting pack, 31 December 2025"));
    CHECK(mail.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded)
              .startsWith(QStringLiteral("Attached: OFFICIAL_pack.pdf.")));
    REQUIRE(fixture.maker().folder().isVisible());
    fixture.maker().folder().click();
    CHECK(outside.urls.last() == QUrl::fromLocalFile(QFileInfo(fixture.answers.file).absolutePath()));
    // What is shown next was not exported yet.
    fixture.choose(EditionKind::PlanOnAPage);
    REQUIRE(fixture.waitForPages());
    CHECK_FALSE(fixture.maker().folder().isVisible());
}

TEST_CASE("what is printed is what the preview shows", "[reportmaker]") {
    Reported fixture;
    fixture.choose(EditionKind::PlanOnAPage);
    REQUIRE(fixture.waitForPages());
    fixture.maker().printDocument(); // the user changes their mind
    CHECK(fixture.maker().said().text().isEmpty());
    fixture.answers.file = fixture.file.file(QStringLiteral("printed.pdf"));
    fixture.maker().printDocument();
    CHECK(fixture.maker().said().text() == QStringLiteral("“Plan on a page” was sent to the printer."));
    QProcess process;
    process.start(QStringLiteral("pdfinfo"), {fixture.answers.file});
    REQUIRE(process.waitForFinished());
    const QString about = QString::fromUtf8(process.readAllStandardOutput());
    CHECK(about.contains(QStringLiteral("Pages:           1")));
    INFO(about.toStdString());
    CHECK(about.contains(QStringLiteral("842 x 595")));
}

TEST_CASE("a preview that takes long can be stopped", "[reportmaker]") {
    Reported fixture;
    fixture.page();
    REQUIRE(fixture.waitForPages());
    Preview &preview = fixture.preview();
    std::atomic<bool> mayEnd = false;
    preview.make(QStringLiteral("A long one"), [&mayEnd] {
        while (!mayEnd)
            QThread::msleep(5);
        return Document();
    });
    REQUIRE(QTest::qWaitFor([&] { return preview.isSlow(); }));
    QPushButton *stop = nullptr;
    for (auto *button : fixture.maker().findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Stop"))
            stop = button;
    REQUIRE(stop);
    CHECK(stop->isVisible());
    stop->click();
    mayEnd = true;
    CHECK_FALSE(stop->isVisible());
    CHECK(preview.accessibleDescription() ==
          QStringLiteral("“A long one” was stopped. Make it again, or choose another."));
    QTest::qWait(50);
    CHECK_FALSE(preview.isMade());
}

TEST_CASE("a pack of a meeting that was held is of the plan as it stood on its day", "[reportmaker]") {
    const auto sample = test::samplePlan();
    const QList<EditionSubject> meetings = subjectsOf(EditionKind::DeliveryGroupPack, sample->plan());
    REQUIRE(meetings.size() > 2);
    CHECK(meetings[usualSubject(meetings, sample->plan())].name.startsWith(QStringLiteral("27 Jan 2026")));
    for (const EditionSubject &subject : meetings) {
        const QDate held = sample->plan().records().get(subject.order.meeting).heldOn;
        CHECK(subject.order.asAt == (held < sample->plan().today() ? held : QDate()));
    }
    const QList<EditionSubject> years = subjectsOf(EditionKind::AnnualReview, sample->plan());
    CHECK(years.first().name == QStringLiteral("2025/26"));
    CHECK(years.last().name == QStringLiteral("2024/25"));
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        CHECK_FALSE(subjectsOf(kind, sample->plan()).isEmpty());
    }
}

TEST_CASE("words are found over the end of a line, and headings with their pages", "[print]") {
    const auto sample = test::samplePlan();
    const DocumentPages pages(editionDocument(sample->plan(), {})());
    const QList<WordsFound> found =
        pages.find(QStringLiteral("p1-06 MENTAL health pathway for repeat asb cases"));
    REQUIRE_FALSE(found.isEmpty());
    bool isBroken = false;
    for (const WordsFound &place : found) {
        isBroken = isBroken || place.areas.size() > 1;
        for (const QRectF &area : place.areas) {
            CHECK(QRectF(0, 0, 1, 1).contains(area));
            CHECK(area.width() > 0.01);
        }
    }
    CHECK(isBroken);
    CHECK(pages.find({}).isEmpty());
    const QList<PlacedHeading> headings = pages.headings();
    CHECK(headings.first().title == QStringLiteral("Delivery Group meeting pack"));
    CHECK(std::is_sorted(headings.begin(), headings.end(),
                         [](const PlacedHeading &a, const PlacedHeading &b) { return a.page < b.page; }));
    CHECK(headings.last().page == pages.count() - 1);
}

#include "reportmaker_test.moc"
