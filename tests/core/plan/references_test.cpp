#include "tests/core/plan/agencies.h"

using namespace saferplan;
using namespace saferplan::test;

namespace {

CommitInfo refer(OpenPlan &plan, Id<Agency> id, const QString &reference) {
    Agency agency = plan.records().get(id);
    agency.reference = reference;
    return plan.commit(QStringLiteral("Refer"), plan.edit().put(agency));
}

QStringList referencesOf(const Records &records) {
    QStringList references;
    for (const Agency &agency : records.all<Agency>())
        references += agency.reference;
    return references;
}

} // namespace

TEST_CASE("a record without a reference is given the next free one of its kind's pattern", "[references]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("Council"));
    addAgency(plan.plan(), QStringLiteral("Police"), QStringLiteral("AG-02"));
    addAgency(plan.plan(), QStringLiteral("Fire"));
    CHECK(referencesOf(plan->records()) ==
          QStringList({QStringLiteral("AG-01"), QStringLiteral("AG-02"), QStringLiteral("AG-03")}));
    plan.reopen();
    addAgency(plan.plan(), QStringLiteral("Health"));
    CHECK(plan->records().all<Agency>().at(3).reference == QStringLiteral("AG-04"));
}

TEST_CASE("the plan's settings can name another pattern", "[references]") {
    test::TestPlan plan;
    Settings settings = plan->settings();
    settings.id = Id<Settings>::make();
    settings.referencePatterns = QStringLiteral("agency = Body {000}\naction = {lead_agency}/{0}");
    plan->commit(QStringLiteral("Patterns"), plan->edit().put(settings));
    const auto council = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    CHECK(plan->records().get(council).reference == QStringLiteral("Body 001"));
    CHECK(patternOf(kindOf<Agency>(), plan->records()) == QStringLiteral("Body {000}"));
    CHECK(patternOf(kindOf<Evidence>(), plan->records()) == QStringLiteral("E-{000}"));
}

TEST_CASE("a reference that another record of the kind has is refused, in any case of letters",
          "[references]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("Council"), QStringLiteral("CC"));
    const Records before = plan->records();
    CHECK_THROWS_AS(addAgency(plan.plan(), QStringLiteral("Another"), QStringLiteral("cc")), Refused);
    CHECK((plan->records() == before));
    CHECK((plan.reopen().records() == before));

    // Two in one commit.
    Agency one;
    one.id = Id<Agency>::make();
    one.name = QStringLiteral("One");
    one.reference = QStringLiteral("same");
    Agency two = one;
    two.id = Id<Agency>::make();
    CHECK_THROWS_AS(plan->commit(QStringLiteral("Both"), plan->edit().put(one).put(two)), Refused);
}

TEST_CASE("a reference that was given up and taken by another record is refused to a third", "[references]") {
    test::TestPlan plan;
    const auto first = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("First"), QStringLiteral("X"), first);
    refer(plan.plan(), first, QStringLiteral("Y"));
    addAgency(plan.plan(), QStringLiteral("Second"), QStringLiteral("X"));
    CHECK_THROWS_AS(addAgency(plan.plan(), QStringLiteral("Third"), QStringLiteral("X")), Refused);
    CHECK(plan->check() == QStringList());
}

TEST_CASE("two records can change references in one commit", "[references]") {
    test::TestPlan plan;
    const auto a = Id<Agency>::make();
    const auto b = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("A"), QStringLiteral("X"), a);
    addAgency(plan.plan(), QStringLiteral("B"), QStringLiteral("Y"), b);
    Agency first = plan->records().get(a);
    Agency second = plan->records().get(b);
    std::swap(first.reference, second.reference);
    CHECK_NOTHROW(plan->commit(QStringLiteral("Swap"), plan->edit().put(first).put(second)));
    CHECK_THROWS_AS(addAgency(plan.plan(), QStringLiteral("C"), QStringLiteral("X")), Refused);
    CHECK_THROWS_AS(addAgency(plan.plan(), QStringLiteral("C"), QStringLiteral("Y")), Refused);
    CHECK(plan->check() == QStringList());
}

TEST_CASE("a reference that is given is none that another record of the commit brings", "[references]") {
    test::TestPlan plan;
    Agency given;
    given.id = Id<Agency>::make();
    given.name = QStringLiteral("Given");
    Agency brought;
    brought.id = Id<Agency>::make();
    brought.name = QStringLiteral("Brought");
    brought.reference = QStringLiteral("ag-01");
    plan->commit(QStringLiteral("Both"), plan->edit().put(given).put(brought));
    CHECK(plan->records().get(given.id).reference == QStringLiteral("AG-02"));
    CHECK(plan->check() == QStringList());
}

TEST_CASE("a refused commit uses up no reference", "[references]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    const ProgressUpdate update = savedUpdateChanged(plan.plan(), council);
    Agency ghost;
    ghost.id = Id<Agency>::make();
    ghost.name = QStringLiteral("Ghost");
    ghost.reference = QStringLiteral("R9");
    CHECK_THROWS_AS(plan->commit(QStringLiteral("Both"), plan->edit().put(ghost).put(update)), Refused);
    addAgency(plan.plan(), QStringLiteral("One"), QStringLiteral("R9"));
    CHECK_THROWS_AS(addAgency(plan.plan(), QStringLiteral("Two"), QStringLiteral("R9")), Refused);
    CHECK(plan->check() == QStringList());
}
