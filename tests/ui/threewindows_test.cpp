// Two leads and a chair for three fortnights, each before a window of their own: one clock is wrong, one
// return is a workbook, and one is lost and sent again.

#include "core/exchange/conflicts.h"
#include "core/exchange/sending.h"
#include "core/tables/returnsheet.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/workbookfile.h"
#include "tests/ui/desk.h"
#include "ui/pages/returns/settlelist.h"
#include "ui/pages/returnspage.h"

#include <QListWidget>
#include <QPushButton>

using namespace saferplan;
using test::Desk;

namespace {

constexpr qint64 aDay = qint64{24} * 3'600'000;
constexpr qint64 threeYears = 3 * 365 * aDay;

QString words(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct Story {
    test::Answers answers;
    std::unique_ptr<test::TestPlan> base = test::samplePlan();
    qint64 now = base->clock().now();
    QSet<QString> typed;

    Story() {
        QSettings().clear();
        base->close();
    }
    QString place() const { return QFileInfo(base->path()).absolutePath(); }
    void write(const Desk &desk, const char *reference, const char *text) {
        typed.insert(words(text));
        desk.write(reference, words(text));
    }
    static void wait(std::initializer_list<Desk *> desks, qint64 time) {
        for (Desk *desk : desks)
            desk->clock.advance(time);
    }
};

/// The sheet of an agency's lead, who writes into two cells; the chair takes it in.
void takeInSheet(Story &story, Desk &chair) {
    const RecordName group = findReference(chair.records(), words("G2"), &kindOf<Group>());
    const QString path = chair.folder() + QStringLiteral("/G2.xlsx");
    writeXlsx(returnSheet(chair.records(), chair.plan().planId(), {{group.id}, {}}, chair.plan().today()),
              path);
    Workbook book = readWorkbook(path);
    for (Sheet &sheet : book.sheets) {
        int row = 0;
        int column = 0;
        int headings = 0;
        for (int at = 0; at < sheet.rowCount(); ++at) {
            row = sheet.text(at, 0) == words("P2-02") ? at : row;
            headings = sheet.text(at, 0) == words("Reference") ? at : headings;
        }
        for (int at = 0; at < sheet.columnCount(); ++at)
            column = sheet.text(headings, at) == words("What happened") ? at : column;
        if (row > 0 && column > 0)
            SheetFiller(words("test"))
                .put(sheet, row, column, SheetCell::ofText(words("Ninety staff trained, by sheet")));
    }
    story.typed.insert(words("Ninety staff trained, by sheet"));
    const SheetReturn returned = readReturnSheet(book, chair.records(), chair.plan().planId());
    REQUIRE(returned.updates.size() == 1);
    Edits edits = chair.plan().edit();
    toEdits(returned, chair.records(), chair.plan().today(), edits);
    chair.plan().setAuthor(authorOf(returned, chair.author()));
    chair.plan().commit(labelOf(returned), edits);
    chair.plan().setAuthor(chair.author());
}

/// Settles all that is open by keyboard: for each, what did not stand is taken instead.
int settleAll(const Desk &chair) {
    chair.come();
    chair.window->view()->workspace().go({PageId::Returns});
    auto &page = chair.window->view()->pageAs<ReturnsPage>(PageId::Returns);
    page.showWhatIsToSettle();
    QTest::qWait(20);
    int settled = 0;
    while (page.toSettle().count() > 0 && settled < 10) {
        QPushButton *take = nullptr;
        for (QPushButton *button : page.toSettle().findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == words("Take this instead"))
                take = button;
        REQUIRE(take);
        take->setFocus();
        QTest::keyClick(take, Qt::Key_Space);
        QTest::qWait(20); // what was settled goes, and what is next is laid out
        ++settled;
    }
    return settled;
}

} // namespace

TEST_CASE("two leads and a chair come to one plan in three fortnights, and nothing anyone wrote is lost",
          "[threewindows]") {
    Story story;
    const QString chairName = words("Chair, Council");
    Desk chair(story.place(), story.base->path(), chairName, story.now);
    Desk youth(story.place(), story.base->path(), words("Youth lead, PCVS"), story.now);
    Desk fire(story.place(), story.base->path(), words("Fire lead, Fire"), story.now + threeYears);

    // The first fortnight: each says something, and the clock of one is three years ahead.
    story.write(youth, "P1-05", "The venue is closed until March.");
    story.write(fire, "P1-06", "Two practitioners have left.");
    QString clocks;
    chair.take({youth.send(story.answers, chairName, words("youth1")),
                fire.send(story.answers, chairName, words("fire1"))},
               [&clocks](MergeDialog &dialog) {
                   CHECK(dialog.changes().rowCount() == 2);
                   clocks = dialog.findChild<QPlainTextEdit *>(words("said"))->toPlainText();
               });
    CHECK(clocks.contains(words("ahead of this computer's")));
    youth.take({chair.send(story.answers, youth.author(), words("to-youth1"))});
    fire.take({chair.send(story.answers, fire.author(), words("to-fire1"))});
    CHECK(chair.records() == youth.records());
    CHECK(chair.records() == fire.records());

    // The second: a return is lost, another disagrees with the chair, and a third is a workbook.
    Story::wait({&chair, &youth, &fire}, 14 * aDay);
    story.write(youth, "P1-05", "The venue opens in April.");
    const QString lost = youth.send(story.answers, chairName, words("youth2"));
    story.write(chair, "P1-06", "The board has been asked for money.");
    story.write(fire, "P1-06", "One practitioner has come back.");
    takeInSheet(story, chair);
    chair.take({fire.send(story.answers, chairName, words("fire2"))});
    CHECK(openConflicts(chair.plan()).size() == 1);

    // The third: what builds on the lost return is refused with a sentence, until it is sent again.
    Story::wait({&chair, &youth, &fire}, 14 * aDay);
    story.write(youth, "P1-05", "The venue opens in May after all.");
    story.write(chair, "P1-05", "The landlord offers another room.");
    const QString next = youth.send(story.answers, chairName, words("youth3"), Sending::What::SinceLast);
    const Records before = chair.records();
    chair.come();
    chair.window->takeIn({next});
    CHECK(story.answers.told.last().contains(words("an earlier return is missing")));
    CHECK(chair.records() == before);
    chair.take({next, lost});
    CHECK(openConflicts(chair.plan()).size() == 2);
    CHECK(settleAll(chair) == 2);
    CHECK(openConflicts(chair.plan()).isEmpty());

    youth.take({chair.send(story.answers, youth.author(), words("to-youth3"))});
    fire.take({chair.send(story.answers, fire.author(), words("to-fire3"))});
    for (Desk *desk : {&chair, &youth, &fire}) {
        CHECK(desk->records() == chair.records());
        CHECK(openConflicts(desk->plan()).isEmpty());
        CHECK(desk->plan().check().isEmpty());
        CHECK((story.typed - desk->log()).isEmpty());
    }
    CHECK(story.answers.told.size() == 1);
}
