#include "core/report/restrictedwords.h"
#include "tests/core/report/everyorder.h"
#include "tests/core/report/sampleedition.h"
#include "tests/support/restrictedplan.h"

using namespace saferplan;

namespace {

EditionMaterial materialOf(const Records &records, const EditionOrder &order) {
    EditionMaterial material;
    material.records = records;
    material.atLastMeeting = records;
    material.today = QDate(2025, 12, 31);
    material.order = resolved(order, records, material.today);
    return material;
}

} // namespace

TEST_CASE("no public edition holds a word of a restricted record", "[editions]") {
    const Records records = test::withRestrictedWords(sampleForEditions().records());
    int made = 0;
    int restricted = 0;
    for (EditionOrder order : everyOrder(records)) {
        INFO(nameOf(order, records).toStdString());
        const Document full = makeEdition(materialOf(records, order));
        if (everyWord(full).contains(test::restrictedWord())) {
            ++restricted;
            CHECK(full.marking == Marking::OfficialSensitive);
        }
        order.isPublic = true;
        Document document;
        try {
            document = makeEdition(materialOf(records, order));
        } catch (const NotPublishable &why) {
            INFO(why.what());
            // Only what is itself restricted is refused: everything else is left out.
            CHECK(std::string(why.what()).find("There is no public edition of") == 0);
            continue;
        }
        ++made;
        CHECK_FALSE(everyWord(document).contains(test::restrictedWord()));
        CHECK(document.marking == Marking::Official);
        CHECK(says(plainText(document), "public edition"));
    }
    CHECK(made > 15);
    CHECK(restricted > 15);
}

TEST_CASE("a public edition says how many items it left out and under which paragraph", "[editions]") {
    EditionOrder order = orderOf(EditionKind::DeliveryGroupPack);
    order.isPublic = true;
    order.parts = {QStringLiteral("cases")};
    const QString text = sampleText(order);
    CHECK(says(text,
               "3 items are left out of this public edition: 2 exempt under paragraph 2, 1 exempt under "
               "paragraph 7. Figures do not count what is left out."));
    CHECK_FALSE(text.contains(QStringLiteral("cuckooing")));
    CHECK(says(text, "C-007 Street drinking, Bell Green"));
    order = orderOf(EditionKind::PlanOnAPage);
    order.isPublic = true;
    CHECK(says(sampleText(order), "Nothing is left out of this public edition."));
}

TEST_CASE("a closed part of a meeting is in no public edition, and its mention by reference is taken out",
          "[editions]") {
    EditionOrder order = orderOf(EditionKind::Minutes);
    order.meeting = inSample<Meeting>("DG-2025-12");
    CHECK(says(sampleText(order), "Taken in the closed part."));
    order.isPublic = true;
    const QString text = sampleText(order);
    CHECK_FALSE(text.contains(QStringLiteral("closed part.")));
    CHECK_FALSE(text.contains(QStringLiteral("C-009")));
    Records records = sampleForEditions().records();
    Action action = records.get(inSample<Action>("P1-03"));
    action.detail = QStringLiteral("See C-009, C-0091 and C-007.");
    records.all<Action>().put(action);
    const Records open = publicRecords(records, withheldOf(records));
    CHECK(open.get(action.id).detail == QStringLiteral("See (left out), C-0091 and C-007."));
}

TEST_CASE("a public edition that would still hold restricted words is refused, and told where they stand",
          "[editions]") {
    Records records = sampleForEditions().records();
    Action action = records.get(inSample<Action>("P2-02"));
    action.title = QStringLiteral("Train staff after the suspected cuckooing, landlord block");
    records.all<Action>().put(action);
    EditionOrder order = orderOf(EditionKind::DeliveryGroupPack);
    order.isPublic = true;
    try {
        makeEdition(materialOf(records, order));
        FAIL("it was made");
    } catch (const NotPublishable &why) {
        const QString text = QString::fromUtf8(why.what());
        CHECK(says(text, "it would hold words of case C-004"));
        CHECK(says(text, "action P2-02"));
    }
}

TEST_CASE("a document about something restricted has no public edition", "[editions]") {
    EditionOrder order = orderOf(EditionKind::CaseReviewSheet);
    order.subject = inSample<Case>("C-009");
    order.isPublic = true;
    CHECK_THROWS_AS(editionDocument(sampleForEditions(), order)(), NotPublishable);
}

TEST_CASE("what is restricted now stays out of a public edition of an earlier day", "[editions]") {
    const std::unique_ptr<test::TestPlan> plan = test::samplePlan();
    Action action = plan->plan().records().get(
        Id<Action>{findReference(plan->plan().records(), QStringLiteral("P3-01"), &kindOf<Action>()).id});
    Edits edits = plan->plan().edit();
    action.marking = Marking::OfficialSensitive;
    edits.put(action);
    plan->plan().commit(QStringLiteral("Restrict"), edits);
    EditionOrder order = orderOf(EditionKind::DeliveryGroupPack);
    order.asAt = QDate(2025, 10, 31);
    CHECK(says(plainText(editionDocument(plan->plan(), order)()), "P3-01 Weekend safe-space volunteers"));
    order.isPublic = true;
    CHECK_FALSE(plainText(editionDocument(plan->plan(), order)())
                    .contains(QStringLiteral("Weekend safe-space volunteers")));
}

TEST_CASE("a document is marked by what stands in it", "[editions]") {
    EditionOrder order = orderOf(EditionKind::HighlightReport);
    order.group = inSample<Group>("G4");
    CHECK(editionDocument(sampleForEditions(), order)().marking == Marking::Official);
    CHECK(editionDocument(sampleForEditions(), orderOf(EditionKind::DeliveryGroupPack))().marking ==
          Marking::OfficialSensitive);
}
