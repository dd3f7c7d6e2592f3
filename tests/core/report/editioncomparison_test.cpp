#include "core/report/editioncomparison.h"
#include "core/report/publishing.h"
#include "tests/core/report/sampleedition.h"

using namespace saferplan;

namespace {

QString q(const char *text) {
    return QString::fromUtf8(text);
}

/// A document of two sections with a table, a list, a chart and a paragraph.
Document base() {
    Document document;
    document.title = q("Pack");
    document.cutOff = QDate(2025, 12, 31);
    document.facts = {{q("Meeting"), q("27 January 2026")}};
    TableBlock table{q("Actions"),
                     {{q("Ref")}, {q("Due")}, {q("RAG")}},
                     {{{q("P1-01"), {}, false, QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)},
                       {q("1 May")},
                       {q("Green"), Delivery::Green}},
                      {{q("P1-02")}, {q("2 May")}, {q("Red"), Delivery::Red}}},
                     q("There is none.")};
    ChartBlock chart;
    chart.title = q("Two are red");
    chart.categories = {q("P1"), q("P2")};
    chart.series = {{q("Red"), Tone::Red, {2, 1}}};
    document.blocks = {HeadingBlock{1, q("Priority 1")},
                       ParagraphBlock{q("All goes well in the city centre.")},
                       table,
                       PageBreak{},
                       HeadingBlock{2, q("Cases")},
                       ListBlock{{q("C-001 is open"), q("C-002 is open")}},
                       chart};
    return document;
}

template <class T> T &blockIn(Document &document, int block) {
    return std::get<T>(document.blocks[block]);
}

/// "section | place | before | after" of each difference.
QStringList linesOf(const Document &before, const Document &after) {
    QStringList lines;
    for (const EditionDifference &one : differencesOf(before, after))
        lines += QStringList{one.section, one.place, one.before, one.after}.join(QStringLiteral(" | "));
    return lines;
}

} // namespace

TEST_CASE("a document does not differ from itself, whenever it was made", "[comparison]") {
    Document later = base();
    later.madeAt = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    later.cutOff = QDate(2026, 2, 1);
    CHECK(linesOf(base(), later).isEmpty());
}

TEST_CASE("cells that differ are told by row and column", "[comparison]") {
    Document after = base();
    blockIn<TableBlock>(after, 2).rows[0][1].text = q("9 June");
    blockIn<TableBlock>(after, 2).rows[0][0].text = q("P1-01a"); // the record is the same
    blockIn<TableBlock>(after, 2).rows[1][2].outlined = true;
    std::swap(blockIn<TableBlock>(after, 2).rows[0], blockIn<TableBlock>(after, 2).rows[1]); // no difference
    CHECK(linesOf(base(), after) ==
          QStringList{q("Priority 1 | Actions, P1-02, RAG | Red (Red, declared) | Red (Red, computed)"),
                      q("Priority 1 | Actions, P1-01a | P1-01 | P1-01a"),
                      q("Priority 1 | Actions, P1-01a, Due | 1 May | 9 June")});
}

TEST_CASE("rows that came and went are told whole", "[comparison]") {
    Document after = base();
    blockIn<TableBlock>(after, 2).rows.removeFirst();
    blockIn<TableBlock>(after, 2).rows.append({{q("P1-03")}, {q("3 May")}, {QString(), Delivery::Amber}});
    CHECK(linesOf(base(), after) == QStringList{q("Priority 1 | Actions, P1-03 |  | 3 May | Amber"),
                                                q("Priority 1 | Actions, P1-01 | 1 May | Green | ")});
}

TEST_CASE("figures of charts are told by series and category", "[comparison]") {
    Document after = base();
    ChartBlock &chart = blockIn<ChartBlock>(after, 6);
    chart.series[0].values[0] = 3;
    chart.title = q("Three are red");
    CHECK(linesOf(base(), after) ==
          QStringList{q("Priority 1 › Cases | Chart “Three are red”, Red, P1 | 2 | 3")});
}

TEST_CASE("paragraphs, points and sections are told as they were and as they are", "[comparison]") {
    Document after = base();
    blockIn<ParagraphBlock>(after, 1).text = q("All goes well in the city centre but one.");
    blockIn<ListBlock>(after, 5).items = {q("C-002 is open"), q("C-003 was referred by schools")};
    after.facts[0].second = q("3 February 2026");
    after.blocks.append(HeadingBlock{1, q("Risks")});
    after.blocks.append(ParagraphBlock{q("None is high.")});
    CHECK(linesOf(base(), after) ==
          QStringList{q(" | Meeting | 27 January 2026 | 3 February 2026"),
                      q("Priority 1 | Paragraph | All goes well in the city centre. | All goes well in the "
                        "city centre but one."),
                      q("Priority 1 › Cases | Point of a list | C-001 is open | "),
                      q("Priority 1 › Cases | Point of a list |  | C-003 was referred by schools"),
                      q("Risks | Heading |  | Risks"), q("Risks | Paragraph |  | None is high.")});
    // And back.
    CHECK(linesOf(after, base()).contains(q("Risks | Heading | Risks | ")));
}

TEST_CASE("a heading that holds a figure becomes another, and what is under it is compared", "[comparison]") {
    Document before = base();
    Document after = base();
    before.blocks[0] = HeadingBlock{1, q("Two actions are off track")};
    after.blocks[0] = HeadingBlock{1, q("Three actions are off track")};
    blockIn<TableBlock>(after, 2).rows[1][1].text = q("4 May");
    const QStringList lines = linesOf(before, after);
    REQUIRE(lines.size() == 2);
    CHECK(
        lines[0] ==
        q("Three actions are off track | Heading | Two actions are off track | Three actions are off track"));
    CHECK(lines[1] == q("Three actions are off track | Actions, P1-02, Due | 2 May | 4 May"));
}

TEST_CASE("long documents are compared too, wherever they differ", "[comparison]") {
    Document before = base();
    Document after = base();
    for (int i = 0; i < 5000; ++i) {
        before.blocks.append(ParagraphBlock{q("Then number %1").arg(i)});
        after.blocks.append(ParagraphBlock{q("Now there is another %1").arg(i)});
    }
    CHECK(linesOf(before, after).size() == 10'000);
}

TEST_CASE("what changed in the plan is what differs between its edition and the present", "[comparison]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const EditionOrder order = orderOf(EditionKind::DeliveryGroupPack);
    const Id<Edition> id = publish(plan, readyEdition(plan, order)());
    const Publication published = storedEdition(plan, plan.records().get(id)).publication;
    const auto now = [&] { return editionDocument(plan, orderNow(published.order, plan))(); };
    CHECK(linesOf(published.document, now()).isEmpty());
    Action action =
        plan.records().get(Id<Action>{findReference(plan.records(), q("P3-01"), &kindOf<Action>()).id});
    action.title = q("Weekend volunteers by the river");
    Edits edits = plan.edit();
    edits.put(action);
    plan.commit(q("Rename"), edits);
    const QList<EditionDifference> differences = differencesOf(published.document, now());
    REQUIRE_FALSE(differences.isEmpty());
    for (const EditionDifference &one : differences) {
        INFO(one.place.toStdString() << ": " << one.before.toStdString() << " -> "
                                     << one.after.toStdString());
        CHECK((one.after.contains(q("Weekend volunteers by the river")) ||
               one.place.contains(q("Weekend volunteers by the river"))));
    }
    const Document comparison = comparisonOf(plan.records().get(id), published.document, now());
    CHECK(comparison.marking == Marking::OfficialSensitive);
    CHECK(says(plainText(comparison), "Weekend volunteers by the river"));
    CHECK(whyUnsound(comparison).isEmpty());
}

TEST_CASE("an edition about what is not in the plan any more is not compared", "[comparison]") {
    EditionOrder order = orderOf(EditionKind::CaseReviewSheet);
    order.subject = Id<Case>::make();
    CHECK_THROWS_AS(orderNow(order, sampleForEditions()), NotPublishable);
}
