#include "core/record/records.h"
#include "core/report/consultationevidence.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

using namespace saferplan;

namespace {

QString evidence(OpenPlan &plan, const QDate &within) {
    return plainText(consultationEvidence(
        plan.records(), consultationOf(plan.records(), financialYearOf(within), plan.today()), plan.today()));
}

} // namespace

TEST_CASE("the evidence of the sample's year says who was heard and what came of it", "[report]") {
    const auto sample = test::samplePlan();
    const QString text = evidence(sample->plan(), QDate(2025, 12, 31));
    for (
        const char *said :
        {"Consultation in 2025/26",
         "For: regulation 12 of the Crime and Disorder (Formulation and Implementation of Strategy) Regulations "
         "2007",
         "Year: 1 April 2025 to 31 March 2026",
         "8 sessions, surveys and meetings were held, with 425 people.", "A public meeting was held on",
         "Attendance: 56.", "You said, we did", "Two more bins and a second emptying on Fridays.",
         "no reply yet", "overdue"})
        CHECK(text.contains(QString::fromLatin1(said)));
}

TEST_CASE("a year without engagement says so, and that no public meeting is recorded", "[report]") {
    const auto sample = test::samplePlan();
    const QString text = evidence(sample->plan(), QDate(2024, 12, 31));
    CHECK(text.contains(QStringLiteral("No public meeting is recorded for this year yet.")));
    CHECK(text.contains(QStringLiteral("Nothing is recorded for this year yet.")));
}

TEST_CASE("the evidence bears the highest marking of what is in it", "[report]") {
    const auto sample = test::samplePlan();
    Edits edits = sample->plan().edit();
    Concern concern = sample->plan().records().all<Concern>().at(0);
    concern.marking = Marking::OfficialSensitive;
    sample->plan().commit(QStringLiteral("Mark"), edits.put(concern));
    CHECK(evidence(sample->plan(), QDate(2025, 12, 31)).startsWith(QStringLiteral("OFFICIAL-SENSITIVE")));
}
