// The template holds what the committee report names, item by item, and nothing that it does not name.

#include "core/tables/planimport.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

/// The items under a heading of tests/data/committee-report.txt.
QStringList report(const QString &heading) {
    QFile file(QStringLiteral(SAFERPLAN_TEST_DATA "/committee-report.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList items;
    bool inside = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'['))
            inside = line.mid(1).startsWith(heading);
        else if (inside && !line.isEmpty() && !line.startsWith(u'#'))
            items += line;
    }
    REQUIRE_FALSE(items.isEmpty());
    return items;
}

/// A new plan made from the template, as `saferplan new` makes it.
struct TemplatePlan {
    test::TestPlan plan;

    TemplatePlan() {
        PlanImport import;
        import.read(QStringLiteral(SAFERPLAN_RESOURCES "/templates/safer-peterborough-2024-2027"));
        import.commit(plan.plan(), plan.clock(), QStringLiteral("Test"));
    }

    const Records &records() { return plan->records(); }
    const Plan &about() { return records().single<Plan>(); }

    /// One field of every record of a kind, in the plan's order.
    template <class T, class Pick> QStringList each(Pick pick) {
        QStringList list;
        for (const T &record : records().all<T>())
            list += pick(record);
        return list;
    }

    QStringList boards() {
        QStringList names;
        for (const Group &group : records().all<Group>())
            if (group.kind == GroupKind::LinkedBoard)
                names += group.name;
        return names;
    }

    const Group *only(GroupKind kind) {
        const Group *found = nullptr;
        for (const Group &group : records().all<Group>()) {
            if (group.kind != kind)
                continue;
            REQUIRE(found == nullptr);
            found = &group;
        }
        REQUIRE(found != nullptr);
        return found;
    }
};

} // namespace

TEST_CASE("the template names the plan, its period and its aims as the report does", "[template]") {
    TemplatePlan plan;
    CHECK(plan.about().title == report(QStringLiteral("title")).first());
    CHECK(QStringList{QString::number(plan.about().periodStart.year()),
                      QString::number(plan.about().periodEnd.year())} == report(QStringLiteral("years")));
    CHECK(plan.about().periodStart.addYears(3).addDays(-1) == plan.about().periodEnd);
    CHECK(plan.about().aims == report(QStringLiteral("aims")).first());
    CHECK(plan.about().priorityBasis == report(QStringLiteral("basis")).first());
    CHECK(plan.about().delivery == report(QStringLiteral("delivery")).first());
    CHECK(plan.about().outcome == report(QStringLiteral("outcome")).first());
    CHECK(plan.about().carbonStatement == report(QStringLiteral("carbon")).first());
    CHECK(plan.about().engagement.endsWith(report(QStringLiteral("engagement sessions")).first()));
    CHECK_FALSE(plan.about().illustrative);
}

TEST_CASE("the template has the five priorities and four themes in the report's order", "[template]") {
    TemplatePlan plan;
    CHECK(plan.each<Priority>([](const Priority &p) { return p.title; }) ==
          report(QStringLiteral("priorities")));
    CHECK(plan.each<Priority>([](const Priority &p) { return QString::number(p.number); }).join(u' ') ==
          QStringLiteral("1 2 3 4 5"));
    CHECK(plan.each<Theme>([](const Theme &t) { return t.title; }) == report(QStringLiteral("themes")));
}

TEST_CASE("the Delivery Group reports to the Strategic Board, which the committee examines", "[template]") {
    TemplatePlan plan;
    const Group *delivery = plan.only(GroupKind::DeliveryGroup);
    const Group *board = plan.only(GroupKind::StrategicBoard);
    const Group *committee = plan.only(GroupKind::ScrutinyCommittee);
    CHECK(QStringList{delivery->name, board->name, committee->name} == report(QStringLiteral("who reports")));
    CHECK(delivery->reportsTo == board->id);
    CHECK(board->reportsTo == committee->id);
    CHECK_FALSE(committee->reportsTo);
}

TEST_CASE("the ten county boards are there, each with an alignment to the plan", "[template]") {
    TemplatePlan plan;
    CHECK(plan.boards() == report(QStringLiteral("county boards")));
    QSet<QUuid> aligned;
    for (const Alignment &alignment : plan.records().all<Alignment>())
        aligned.insert(alignment.board.uuid);
    for (const Group &group : plan.records().all<Group>())
        if (group.kind == GroupKind::LinkedBoard)
            CHECK(aligned.contains(group.id.uuid));
}

TEST_CASE("the two corporate priorities are there with what links the plan to them", "[template]") {
    TemplatePlan plan;
    CHECK(plan.each<CorporatePriority>([](const CorporatePriority &c) { return c.title; }) ==
          report(QStringLiteral("corporate priorities")));
    CHECK(plan.each<CorporatePriority>([](const CorporatePriority &c) { return c.statement; }) ==
          report(QStringLiteral("links to them")));
}

TEST_CASE("the partners consulted are the plan's agencies, in the report's order", "[template]") {
    TemplatePlan plan;
    const QStringList consulted = report(QStringLiteral("consulted"));
    CHECK(plan.about().consultationUndertaken.split(u'\n') == consulted);
    CHECK(plan.about().consultationFurther.split(u'\n') == report(QStringLiteral("further consultation")));
    QStringList agencies;
    for (const QString &partner : consulted.mid(1)) // the first is a councillor's office, not an agency
        agencies += partner.section(QStringLiteral(" – "), 0, 0);
    CHECK(plan.each<Agency>([](const Agency &a) { return a.name; }) == agencies);
}

TEST_CASE("what the report does not name is not invented", "[template]") {
    TemplatePlan plan;
    const Records &records = plan.records();
    for (const Group &group : records.all<Group>())
        CHECK(group.kind != GroupKind::TaskAndFinishGroup);
    for (const Priority &priority : records.all<Priority>()) {
        CHECK(priority.aim.isEmpty());
        CHECK(priority.sponsorRole.isEmpty());
    }
    const QSet<QString> named{
        QStringLiteral("plan"),     QStringLiteral("settings"), QStringLiteral("corporate_priority"),
        QStringLiteral("priority"), QStringLiteral("theme"),    QStringLiteral("agency"),
        QStringLiteral("group"),    QStringLiteral("alignment")};
    for (const Kind *kind : kinds()) {
        CAPTURE(kind->name());
        CHECK((kind->count(records) > 0) == named.contains(QLatin1String(kind->name())));
    }
    CHECK_FALSE(plan.about().adoptedOn.isValid());
    CHECK(plan.plan->check() == QStringList());
}
