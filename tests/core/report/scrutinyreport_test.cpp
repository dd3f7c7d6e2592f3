#include "core/report/editions.h"
#include "core/tables/planimport.h"
#include "tests/core/report/sampleedition.h"

#include <QFile>

using namespace saferplan;

namespace {

/// The sections of the committee's report, as its own words have them.
QStringList sectionsOfTheCommittee() {
    QFile file(QStringLiteral(SAFERPLAN_TEST_DATA "/committee-report-sections.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#'))
            lines += line;
    return lines;
}

Records templateRecords() {
    test::TestPlan plan;
    PlanImport import;
    import.read(QStringLiteral(SAFERPLAN_RESOURCES "/templates/safer-peterborough-2024-2027"));
    import.commit(plan.plan(), plan.clock(), QStringLiteral("Test"));
    return plan->records();
}

QString reportOf(const Records &records) {
    EditionMaterial material;
    material.records = records;
    material.today = QDate(2025, 12, 31);
    material.order.kind = EditionKind::ScrutinyReport;
    return plainText(makeEdition(material));
}

} // namespace

TEST_CASE("from the template the report gives back the committee's own sections", "[editions]") {
    const QString text = reportOf(templateRecords());
    const QStringList made = linesBetween(text, QStringLiteral("4.5 "), QStringLiteral("5. ")) +
                             linesBetween(text, QStringLiteral("6.1 "), QStringLiteral("7. "));
    const QStringList own = sectionsOfTheCommittee();
    CHECK(made.size() == own.size());
    for (qsizetype item = 0; item < std::min(made.size(), own.size()); ++item)
        CHECK(made[item] == own[item]);
}

TEST_CASE("the report has the twelve sections in the committee's order", "[editions]") {
    const QString text = reportOf(templateRecords());
    QStringList sections;
    for (const QString &line : text.split(u'\n'))
        if (line.startsWith(QStringLiteral("## ")) && line.mid(3, 1).at(0).isDigit())
            sections += line.mid(3);
    CHECK(sections ==
          QStringList{QStringLiteral("1. Origin of report"),
                      QStringLiteral("2. Purpose and reason for report"), QStringLiteral("3. Timescales"),
                      QStringLiteral("4. Background and key issues"),
                      QStringLiteral("5. Corporate priorities"), QStringLiteral("6. Consultation"),
                      QStringLiteral("7. Anticipated outcomes or impact"),
                      QStringLiteral("8. Reason for the recommendation"),
                      QStringLiteral("9. Alternative options considered"), QStringLiteral("10. Implications"),
                      QStringLiteral("11. Background documents"), QStringLiteral("12. Appendices")});
    CHECK(says(text, "7.1 Once adopted, it is anticipated that Peterborough will become safer"));
    CHECK(says(text, "12.1 Appendix 1 – Safer Peterborough Partnership Plan 2024 - 2027"));
    CHECK(says(text, "PUBLIC REPORT"));
}

TEST_CASE("what officers alone can answer is asked for, and never worked out", "[editions]") {
    const QString text = reportOf(templateRecords());
    CHECK(says(text, "10.1 [Officers to write: the financial implications.]"));
    CHECK(says(text, "10.2 [Officers to write: the legal implications, by a legal officer.]"));
    CHECK(says(text, "10.3 [Officers to write: the equalities implications.]"));
    CHECK(says(text, "[Officers to write: yes or no.] | [Officers to write: the date, or N/A.]"));
    CHECK_FALSE(text.contains(QStringLiteral("no legal implications")));
}

TEST_CASE("what officers wrote the last time stands in the next report", "[editions]") {
    Records records = templateRecords();
    CommitteeReport before;
    before.id = Id<CommitteeReport>::make();
    before.title = QStringLiteral("An older report");
    before.meetingOn = QDate(2024, 9, 24);
    before.origin = QStringLiteral("Older origin.");
    records.all<CommitteeReport>().put(before);
    CommitteeReport last = before;
    last.id = Id<CommitteeReport>::make();
    last.title = QStringLiteral("Annual review of the plan");
    last.meetingOn = QDate(2025, 9, 23);
    last.origin = QStringLiteral("Asked for by the committee.\nAnd by its chair.");
    last.recommendations = QStringLiteral("Notes the report\nComments on it");
    last.statutoryPlan = Answer::No;
    last.legal = QStringLiteral("As the solicitor wrote.");
    last.appendices = QStringLiteral("Action log");
    records.all<CommitteeReport>().put(last);
    const QString text = reportOf(records);
    CHECK(says(text, "Annual review of the plan"));
    CHECK(says(text, "1.1 Asked for by the committee."));
    CHECK(says(text, "1.2 And by its chair."));
    CHECK_FALSE(text.contains(QStringLiteral("Older origin")));
    CHECK(says(text, "1. Notes the report\n2. Comments on it"));
    CHECK(says(text, "NO | N/A"));
    CHECK(says(text, "10.2 As the solicitor wrote."));
    CHECK(says(text, "12.2 Appendix 2 – Action log"));
}
