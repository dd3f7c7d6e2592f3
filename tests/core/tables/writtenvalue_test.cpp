#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/tables/writtenvalue.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>

using namespace saferplan;

namespace {

const QUuid known(QStringLiteral("5c1d1f6e-3f0e-4f6b-9a5b-6f3f0c5a7e21"));

WrittenValue actionField(const char *name, const char *written) {
    const Kind &kind = kindOf<Action>();
    return readWritten(
        kind.field(kind.fieldNamed(name)), QString::fromUtf8(written),
        [](const QString &reference) { return reference == QStringLiteral("P1") ? known : QUuid(); });
}

} // namespace

TEST_CASE("a choice is written by its word or its label, in any case of letters", "[tables]") {
    for (const char *written : {"in_progress", "In progress", " IN PROGRESS "})
        CHECK(actionField("status", written).text == QStringLiteral("in_progress"));
    CHECK(actionField("status", "going on").problem ==
          QStringLiteral(
              "\"going on\" is no value for \"status\". Use one of: not_started, draft, in_progress, "
              "complete, suspended, withdrawn."));
}

TEST_CASE("dates, numbers and answers are read as people write them", "[tables]") {
    for (const char *written : {"2025-09-30", "30/09/2025", "30 Sep 2025", "30 september 25", "30.9.2025"})
        CHECK(actionField("due", written).text == QStringLiteral("2025-09-30"));
    CHECK_FALSE(actionField("due", "31/02/2025").isRead());
    CHECK(actionField("funding_amount", "12,500.50").text == QStringLiteral("12500.5"));
    CHECK(actionField("funding_amount", "1 250 000").text == QStringLiteral("1250000"));
    for (const char *written : {"much", "1,5", "12,50", "1,2500", "1 2", ","})
        CHECK_FALSE(actionField("funding_amount", written).isRead());
    CHECK(actionField("percent", " 40 ").text == QStringLiteral("40"));
    CHECK_FALSE(actionField("percent", "40.5").isRead());
    CHECK(actionField("archived", "Yes").text == QStringLiteral("yes"));
    CHECK(actionField("archived", "0").text == QStringLiteral("no"));
    CHECK_FALSE(actionField("archived", "perhaps").isRead());
}

TEST_CASE("a link is a reference, and a set has semicolons between", "[tables]") {
    CHECK(actionField("priority", "P1").text == uuidText(known));
    CHECK(actionField("themes", "P1 ; P1;").text == uuidText(known) + u' ' + uuidText(known));
    CHECK(actionField("priority", "P9").problem ==
          QStringLiteral(
              "\"P9\" for \"priority\" is the reference of no record. Correct it, or add the record."));
}

TEST_CASE("nothing written is no wrong value, and words stay as they are written", "[tables]") {
    for (const char *name : {"status", "due", "priority", "themes", "funding_amount", "archived", "title"}) {
        CHECK(actionField(name, "").isRead());
        CHECK(actionField(name, "").text.isEmpty());
    }
    CHECK(actionField("title", " Knife  bins ").text == QStringLiteral(" Knife  bins "));
}
