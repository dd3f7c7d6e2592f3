#include "core/record/shown.h"
#include "core/tables/namematch.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

/// The reference or name found, with "?" where it is only likely.
QString found(const Records &records, const Kind &kind, const char *written) {
    const NameMatch match = Names(records, kind).find(QString::fromUtf8(written));
    if (match.id.isNull())
        return match.sure == NameMatch::Sure::Several ? QStringLiteral("several") : QStringLiteral("none");
    return kind.text(records, match.id, kind.titleField()) +
           (match.isSure() ? QString() : QStringLiteral("?"));
}

} // namespace

TEST_CASE("names of agencies are found whatever their case, punctuation and form", "[tables][names]") {
    const auto plan = test::samplePlan();
    const auto agency = [&](const char *written) {
        return found((*plan)->records(), kindOf<Agency>(), written);
    };
    CHECK(agency("PETERBOROUGH CITY COUNCIL") == QStringLiteral("Peterborough City Council"));
    CHECK(agency("Cambridgeshire Fire & Rescue Service") ==
          QStringLiteral("Cambridgeshire Fire and Rescue Service"));
    CHECK(agency("the Cambridgeshire Constabulary.") == QStringLiteral("Cambridgeshire Constabulary"));
    CHECK(agency("Cambridgeshire Fire") == QStringLiteral("Cambridgeshire Fire and Rescue Service?"));
    CHECK(agency("Peterborough City Councl") == QStringLiteral("Peterborough City Council?"));
    CHECK(agency("Cambridgeshire") == QStringLiteral("several"));
    CHECK(agency("PCC") == QStringLiteral("several"));
    CHECK(agency("OPCC") == QStringLiteral("Office of Police and Crime Commissioner"));
    CHECK(agency("Environment Agency") == QStringLiteral("none"));
    CHECK(agency("") == QStringLiteral("none"));
}

TEST_CASE("priorities are found by number, reference, title and all of them", "[tables][names]") {
    const auto plan = test::samplePlan();
    const auto priority = [&](const char *written) {
        return found((*plan)->records(), kindOf<Priority>(), written);
    };
    const QString serious = QStringLiteral("Tackling Serious Organised Crime");
    for (const char *written :
         {"P2", "p2", "tackling serious organised crime", "P2 Tackling Serious Organised Crime",
          "P2: Tackling serious organised crime"})
        CHECK(priority(written) == serious);
    CHECK(priority("Tackling serious & organised crime") == serious + u'?');
    CHECK(priority("Serious Organised Crime") == serious + u'?');
}
