#include "tests/core/report/sampleedition.h"

using namespace saferplan;

namespace {

EditionMaterial emptyPlan(EditionKind kind) {
    EditionMaterial material;
    material.today = QDate(2026, 1, 30);
    material.order = resolved({kind}, material.records, material.today);
    return material;
}

} // namespace

TEST_CASE("a highlight report of a group that has not written one is drafted from the plan", "[editions]") {
    EditionOrder order = orderOf(EditionKind::HighlightReport);
    order.group = inSample<Group>("G1");
    const QString text = sampleText(order);
    CHECK(says(text, "G1 ASB and Quality of Life"));
    CHECK(says(text, "Report: 2025/26 Q3. Drafted from the plan, not yet edited by the lead"));
    CHECK(says(text, "Period | RAG now | RAG last time | Actions"));
    CHECK(says(text, "2025/26 Q3 | Red | Amber | "));
    CHECK(says(text, "Off track, with path to green"));
    CHECK(says(text, "P1-04 Five neighbourhood environmental action days | 30 Nov 2025 | Red | "));
    CHECK(says(text, "RK-06 No vehicle for action days | issue | Council fleet asked."));
    CHECK(says(text, "## Asked of the Delivery Group"));
    CHECK(says(text, "Highlight report, data as at 31 December 2025"));
}

TEST_CASE("a highlight report that was submitted stands as it was, with the plan of that day", "[editions]") {
    EditionOrder order = orderOf(EditionKind::HighlightReport);
    order.group = inSample<Group>("G1");
    order.period = QStringLiteral("2025/26 Q2");
    const QString text = sampleText(order);
    CHECK(says(text, "Report: 2025/26 Q2. Submitted on 7 October 2025"));
    CHECK(says(text, "Procedure for ASB Case Reviews published. Hotspot review has run for twelve months. "
                     "Diversion open at both sites. Two of five action days held."));
    CHECK(says(text, "data as at 7 October 2025"));
    CHECK(says(text, "New date for P1-04 agreed in September; no further ask."));
}

TEST_CASE("the pack has its parts in their order, and any can be left out or moved", "[editions]") {
    const QString text = sampleText(orderOf(EditionKind::DeliveryGroupPack));
    qsizetype last = 0;
    for (const EditionPart &part : aboutEdition(EditionKind::DeliveryGroupPack).parts) {
        const qsizetype at = text.indexOf(QStringLiteral("\n# ") + QString::fromUtf8(part.title));
        INFO(part.title);
        CHECK(at > last);
        last = at;
    }
    EditionOrder order = orderOf(EditionKind::DeliveryGroupPack);
    order.parts = {QStringLiteral("cases"), QStringLiteral("summary"), QStringLiteral("cases"),
                   QStringLiteral("no such part")};
    const QString some = sampleText(order);
    CHECK(some.indexOf(QStringLiteral("\n# Cases\n")) > 0);
    CHECK(some.indexOf(QStringLiteral("\n# Cases\n")) < some.indexOf(QStringLiteral("\n# At a glance\n")));
    CHECK(some.count(QStringLiteral("\n# ")) == 2);
}

TEST_CASE("the parts that a plan remembers are those of its next pack", "[editions]") {
    Records records = sampleForEditions().records();
    Settings settings = records.single<Settings>();
    settings.packParts = QStringLiteral("log, summary");
    records.all<Settings>().put(settings);
    const EditionOrder order =
        resolved(orderOf(EditionKind::DeliveryGroupPack), records, sampleForEditions().today());
    CHECK(partsOf(order) == QStringList{QStringLiteral("log"), QStringLiteral("summary")});
}

TEST_CASE("the pack tells what its meeting has to know", "[editions]") {
    const QString text = sampleText(orderOf(EditionKind::DeliveryGroupPack));
    CHECK(says(text, "Meeting: 27 January 2026, 10:00, Council offices, room 2"));
    CHECK(says(text, "Changes since: 16 December 2025"));
    CHECK(says(text, "Open part"));
    CHECK(says(text, "Decision DG-2025-12/1: Accept the closure report of G6"));
    CHECK(says(text, "DG-2025-12/L3 | Answer the scrutiny recommendation on fly-tipping."));
    CHECK(says(text, "Actions changed since the meeting of 16 Dec 2025"));
    CHECK(says(text, "## P5 Sex Working and Exploitation"));
    CHECK(says(text, "## G5 Sex Working and Exploitation"));
    CHECK(says(text, "17 due dates have moved"));
    CHECK(says(text, "yes, 16 Sep 2025"));
    CHECK(says(text, "Actions declared otherwise than their dates say"));
    CHECK(says(text, "Live actions of which nothing was heard since"));
    CHECK(says(text, "Chart: "));
    CHECK(says(text, "C-007 Street drinking, Bell Green | Groups drinking on the green from mid-morning"));
    CHECK(says(text, "What residents said and nobody answered yet"));
    CHECK(says(text, "Quayside has 11% of the need and 1% of the resource"));
    CHECK(says(text, "Reply to scrutiny recommendation SR-03"));
}

TEST_CASE("the exception report tells what is good, what is red and what is asked", "[editions]") {
    const QString text = sampleText(orderOf(EditionKind::ExceptionReport));
    CHECK(says(text, "13 actions off track, of which 4 red; 2 overdue."));
    CHECK(says(text, "P4-08 Align with Drug and Alcohol Board plan: complete on 18 December 2025."));
    CHECK(says(text,
               "P3-05 Share depersonalised assault attendance data | Data and Insight Manager, ICP | 31 "
               "Oct 2025 | Red | "));
    CHECK(says(text, "I-03 Fly-tips | 930"));
    CHECK(says(text, "Escalated: P1-06 Mental health pathway for repeat ASB cases"));
}

TEST_CASE("the plan on a page lies across, with priorities by theme and the boards", "[editions]") {
    const Document document = editionDocument(sampleForEditions(), orderOf(EditionKind::PlanOnAPage))();
    CHECK(document.isAcross);
    const QString text = plainText(document);
    CHECK(says(text, "Priority | Outcome sought | Group and lead | Mental Health | Cost of Living"));
    CHECK(says(text, "P4 Reducing Drug and Alcohol- Related Crime | "));
    CHECK(says(text, "Drugs and Alcohol: Public Health Commissioner"));
    CHECK(says(text, "Works with Childrens Safeguarding Board, Adult Safeguarding Board"));
}

TEST_CASE("an agenda, its minutes and its log are of one meeting", "[editions]") {
    EditionOrder order = orderOf(EditionKind::Agenda);
    order.meeting = inSample<Meeting>("DG-2025-12");
    const QString agenda = sampleText(order);
    CHECK(says(agenda, "Date: 16 December 2025"));
    CHECK(says(agenda, "No. | Item | Lead | Minutes"));
    CHECK(says(agenda, "## Closed part"));
    CHECK(says(agenda, "7 | Case specific issues"));
    order.kind = EditionKind::Minutes;
    const QString minutes = sampleText(order);
    CHECK(says(minutes, "Apologies: "));
    CHECK(says(minutes, "## 5. Closing group G6"));
    CHECK(says(minutes,
               "Decision DG-2025-12/1: Accept the closure report of G6 and close the group with thanks"));
    CHECK(says(minutes, "Housing Services Manager"));
    order.kind = EditionKind::ActionLog;
    const QString log = sampleText(order);
    CHECK(says(log, "No. | Decision | By whom | When | Who needs to be told"));
    CHECK(says(log, "DG-2025-12/L4 | Move the bonfire plan and its contacts to G1."));
}

TEST_CASE("a chase sheet has what one agency, one lead or everybody has to do", "[editions]") {
    EditionOrder order = orderOf(EditionKind::ChaseSheet);
    order.agency = inSample<Agency>("ICP");
    const QString one = sampleText(order);
    CHECK(says(one, "Chase sheet: Cambridgeshire and Peterborough Integrated Care Partnership"));
    CHECK(says(one, "P3-05 Share depersonalised assault attendance data"));
    CHECK_FALSE(one.contains(QStringLiteral("P5-03 Quarterly resident liaison")));
    order = orderOf(EditionKind::ChaseSheet);
    order.lead = QStringLiteral("data and insight manager");
    const QString lead = sampleText(order);
    CHECK(says(lead, "P3-05 Share depersonalised assault attendance data"));
    CHECK_FALSE(lead.contains(QStringLiteral("P1-06 ")));
    const QString all = sampleText(orderOf(EditionKind::ChaseSheet));
    CHECK(says(all, "## Cambridgeshire Constabulary"));
    CHECK(says(all, "P5-03 Quarterly resident liaison"));
}

TEST_CASE("an annual review tells what was delivered, and what was not and why", "[editions]") {
    const QString text = sampleText(orderOf(EditionKind::AnnualReview));
    CHECK(says(text, "Annual review 2025/26"));
    CHECK(says(text, "11 actions delivered in the year"));
    CHECK(says(text, "Re-dated: Crews were taken for storm clearance in the summer"));
    CHECK(says(text, "Indicator | Baseline | Target | 2024/25 | 2025/26 | Better is"));
    CHECK(says(text, "A public meeting was held on 4 December 2025"));
    CHECK(says(text, "SR-03 | That the partnership say what it will do about fly-tipping"));
    CHECK(says(text, "In 2025/26: 1 application, threshold not met in 0"));
    EditionOrder before = orderOf(EditionKind::AnnualReview);
    before.inYear = QDate(2025, 1, 15);
    CHECK(says(sampleText(before), "P1-01 Agree one ASB referral form and threshold"));
}

TEST_CASE("a case review sheet tells the problem, its path, and what was shared", "[editions]") {
    EditionOrder order = orderOf(EditionKind::CaseReviewSheet);
    order.subject = inSample<Case>("C-004");
    const Document document = editionDocument(sampleForEditions(), order)();
    CHECK(document.marking == Marking::OfficialSensitive);
    const QString text = plainText(document);
    CHECK(says(text, "C-004 Suspected cuckooing, landlord block"));
    CHECK(says(text, "Step | Where it stands | What is written"));
    CHECK(says(text, "Adult social care"));
    CHECK(says(text, "Is the risk level still right?"));
}

TEST_CASE("a theme report is of the Serious Violence Duty unless another theme is named", "[editions]") {
    const QString text = sampleText(orderOf(EditionKind::ThemeReport));
    CHECK(says(text, "Serious Violence Duty"));
    CHECK(says(text, "8 actions carry the theme: 3 complete, 5 in progress, 0 not started."));
    CHECK_FALSE(text.contains(QStringLiteral("P4-01")));
    EditionOrder other = orderOf(EditionKind::ThemeReport);
    other.theme = inSample<Theme>("MH");
    CHECK(says(sampleText(other), "P4-01 Naloxone training for frontline teams"));
}

TEST_CASE("every edition of an empty plan says why there is nothing, and has no empty chart", "[editions]") {
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        INFO(choice.label);
        const Document document = makeEdition(emptyPlan(kind));
        CHECK(std::none_of(document.blocks.begin(), document.blocks.end(),
                           [](const Block &block) { return std::holds_alternative<ChartBlock>(block); }));
        const QString text = plainText(document);
        CHECK_FALSE(document.title.isEmpty());
        const bool saysWhy = text.contains(QStringLiteral(" yet")) || text.contains(QStringLiteral("No ")) ||
                             text.contains(QStringLiteral("has no "));
        CHECK(saysWhy);
        // Nothing follows a heading but another: it would head nothing.
        for (qsizetype i = 0; i < document.blocks.size(); ++i) {
            const auto *heading = std::get_if<HeadingBlock>(&document.blocks[i]);
            if (!heading)
                continue;
            INFO(heading->text.toStdString());
            REQUIRE(i + 1 < document.blocks.size());
            const auto *next = std::get_if<HeadingBlock>(&document.blocks[i + 1]);
            CHECK((!next || next->level > heading->level));
        }
    }
}

TEST_CASE("every part of every edition can be made alone", "[editions]") {
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionOrder order;
        readWord(choice.word, order.kind);
        for (const EditionPart &part : aboutEdition(order.kind).parts) {
            order.parts = {QString::fromLatin1(part.name)};
            INFO(choice.label << ", " << part.name);
            const Document document = editionDocument(sampleForEditions(), order)();
            CHECK(std::any_of(document.blocks.begin(), document.blocks.end(), [](const Block &block) {
                return !std::holds_alternative<HeadingBlock>(block) &&
                       !std::holds_alternative<PageBreak>(block);
            }));
        }
    }
}

TEST_CASE("an edition is as the plan was on the day that is asked for", "[editions]") {
    EditionOrder order = orderOf(EditionKind::ExceptionReport);
    order.asAt = QDate(2025, 9, 30);
    const QString text = sampleText(order);
    CHECK(says(text, "data as at 30 September 2025"));
    CHECK_FALSE(text.contains(QStringLiteral("P4-08 Align with Drug and Alcohol Board plan: complete")));
}

TEST_CASE("an edition's file is named by what it is, what it is about and its day", "[editions]") {
    EditionOrder order = orderOf(EditionKind::HighlightReport);
    order.group = inSample<Group>("G1");
    order.isPublic = true;
    const Records &records = sampleForEditions().records();
    CHECK(fileNameOf(order, records, QDate(2025, 12, 31)) ==
          QStringLiteral("public-highlight-report-g1-2025-12-31"));
    CHECK(nameOf(order, records) == QStringLiteral("Highlight report, G1 ASB and Quality of Life"));
}
