#include "core/record/shown.h"
#include "core/tables/importerror.h"
#include "core/tables/returnrows.h"
#include "core/tables/returnsheet.h"
#include "core/tables/trackerimport.h"
#include "core/tables/workbookfile.h"
#include "tests/support/testplan.h"

using namespace saferplan;
using Does = TrackerRow::Does;

namespace {

/// A plan with priorities and agencies, and trackers taken into it.
class Taken {
public:
    OpenPlan &plan() { return m_plan->plan(); }
    const Records &records() { return plan().records(); }

    TrackerImport read(const char *csv, const TrackerOptions &options = {}) {
        return readTracker(readWorkbook(csv, QStringLiteral("t.csv")), records(), plan().today(), options);
    }
    CommitInfo take(const TrackerImport &import) {
        Edits edits = plan().edit();
        toEdits(import, records(), plan().today(), edits);
        return plan().commit(QStringLiteral("Import"), edits);
    }
    const Action *action(const char *reference) {
        return records().find(
            Id<Action>{findReference(records(), QString::fromUtf8(reference), &kindOf<Action>()).id});
    }
    QString agency(Id<Agency> id) { return records().get(id).shortName; }

private:
    std::unique_ptr<test::TestPlan> m_plan = test::samplePlan();
};

QStringList reasons(const TrackerImport &import) {
    QStringList all;
    for (const TrackerReject &reject : import.rejects)
        all += reject.cell + QStringLiteral(": ") + reject.reason;
    return all;
}

QString fieldOf(const TrackerMapping &mapping, const char *heading) {
    return mapping.fieldOf(QString::fromUtf8(heading)).value_or(QStringLiteral("?"));
}

} // namespace

TEST_CASE("columns are guessed from the headings of plans and trackers", "[tables][tracker]") {
    const auto guessed = [](const char *headings) {
        return TrackerMapping::guessed(QString::fromUtf8(headings).split(u'|'));
    };
    const TrackerMapping full = guessed(
        "Ref|Priority|Objective|Action|Lead agency|Lead officer|Partner support|Timescale|RAG/BRAG|Progress update|Milestone|Outcome|Resource|% complete|Fridge");
    CHECK(fieldOf(full, "Ref") == QStringLiteral("reference"));
    CHECK(fieldOf(full, "Action") == QStringLiteral("title"));
    CHECK(fieldOf(full, "Lead agency") == QStringLiteral("lead_agency"));
    CHECK(fieldOf(full, "Lead officer") == QStringLiteral("lead_officer"));
    CHECK(fieldOf(full, "Partner support") == QStringLiteral("supporting_agencies"));
    CHECK(fieldOf(full, "Timescale") == QStringLiteral("due"));
    CHECK(fieldOf(full, "RAG/BRAG") == QStringLiteral("rag"));
    CHECK(fieldOf(full, "Progress update") == QStringLiteral("progress"));
    CHECK(fieldOf(full, "Milestone") == QStringLiteral("milestone"));
    CHECK(fieldOf(full, "Outcome") == QStringLiteral("outcome"));
    CHECK(fieldOf(full, "% complete") == QStringLiteral("percent"));
    CHECK(fieldOf(full, "Fridge").isEmpty());
    const TrackerMapping other = guessed(
        "Action No.|What will we do?|Who?|By when?|Original Date|Current Date|BRAG Rating|Comments|Q3 update|Actions");
    CHECK(fieldOf(other, "Action No.") == QStringLiteral("reference"));
    CHECK(fieldOf(other, "Who?") == QStringLiteral("lead"));
    CHECK(fieldOf(other, "Original Date") == QStringLiteral("original_due"));
    CHECK(fieldOf(other, "BRAG Rating") == QStringLiteral("rag"));
    CHECK(fieldOf(other, "Comments") == QStringLiteral("progress"));
    CHECK(fieldOf(other, "Q3 update") == QStringLiteral("progress"));
}

TEST_CASE("a mapping is kept as text", "[tables][tracker]") {
    TrackerMapping mapping = TrackerMapping::guessed({u"Ref"_qs, u"Action = what"_qs, u"Fridge"_qs});
    mapping.set(u"ref"_qs, u"detail"_qs);
    CHECK(TrackerMapping::fromText(mapping.toText()) == mapping);
    CHECK(fieldOf(mapping, "Ref") == QStringLiteral("detail"));
}

TEST_CASE("a tracker is taken in from below its titles, and the second time changes nothing",
          "[tables][tracker]") {
    Taken taken;
    const char *csv =
        "Community Safety Action Plan 2025/26,,,,,,,,\n"
        "Updated March,,,,,,,,\n"
        "Ref,Priority,Action,Lead agency,Lead officer,Timescale,RAG,Status,Progress\n"
        "X1,P1,Alleygates in Millrow,Council,Housing Manager,31/3/26,A,Ongoing,Two of five fitted\n"
        "X2,Priority 2: Organised crime,Test purchases,POLICE,,Mar 2026,🟢,In progress,\n"
        "X3,tackling serious organised crime,Loan shark week,Council / Police,,TBC,Blue,,\n"
        ",,,,,,,,\n";
    const TrackerImport import = taken.read(csv);
    CHECK(reasons(import).isEmpty());
    CHECK(import.headingRow == 2);
    CHECK(import.count(Does::Add) == 3);
    taken.take(import);
    const Action *first = taken.action("X1");
    REQUIRE(first);
    CHECK(first->title == QStringLiteral("Alleygates in Millrow"));
    CHECK(taken.agency(first->leadAgency) == QStringLiteral("Council"));
    CHECK(first->leadOfficer == QStringLiteral("Housing Manager"));
    CHECK(first->due == QDate(2026, 3, 31));
    CHECK(first->originalDue == QDate(2026, 3, 31));
    CHECK(first->rag == Rag::Amber);
    CHECK(first->status == Status::InProgress);
    CHECK(taken.records().get(taken.action("X2")->priority).reference == QStringLiteral("P2"));
    CHECK(taken.action("X2")->rag == Rag::Green);
    const Action *third = taken.action("X3");
    CHECK(third->status == Status::Complete);
    CHECK(third->percent == 100);
    CHECK(third->supportingAgencies.size() == 1);
    CHECK_FALSE(third->due.isValid());
    const auto &updates = taken.records().all<ProgressUpdate>();
    CHECK(updates.at(updates.size() - 1).happened == QStringLiteral("Two of five fitted"));

    const Records before = taken.records();
    const TrackerImport again = taken.read(csv);
    CHECK(reasons(again).isEmpty());
    CHECK(again.count(Does::Same) == 3);
    CHECK(taken.take(again).seq == 0);
    CHECK(taken.records() == before);
}

TEST_CASE("an action that is there is changed where its row says something else", "[tables][tracker]") {
    Taken taken;
    const qsizetype count = taken.records().all<Action>().size();
    const TrackerImport import =
        taken.read("Ref,Action,RAG,Due\np1-03,,Red,\n,Youth diversion offer in two hotspots,Green,1/4/26\n");
    CHECK(reasons(import).isEmpty());
    CHECK(import.count(Does::Change) == 2);
    const QDate due = taken.action("P1-03")->due;
    taken.take(import);
    CHECK(taken.action("P1-03")->rag == Rag::Red);
    CHECK(taken.action("P1-03")->due == due); // an empty cell says nothing
    CHECK(taken.action("P1-05")->due == QDate(2026, 4, 1));
    CHECK(taken.action("P1-05")->originalDue != QDate(2026, 4, 1));
    CHECK(taken.records().all<Action>().size() == count);
}

TEST_CASE("rows that cannot be read are rejected whole, with row, column and reason", "[tables][tracker]") {
    Taken taken;
    const TrackerImport import = taken.read("Ref,Priority,Action,Lead agency,Start,Due,RAG\n"
                                            "X1,P1,Good,Council,,1/4/26,G\n"
                                            "X2,P9,No such priority,Council,,1/4/26,G\n"
                                            "X3,P1,Bad date,Council,,soon,G\n"
                                            "X4,P1,Bad RAG,Council,,1/4/26,purple\n"
                                            "X5,P1,Unknown,Environment Agency,,1/4/26,G\n"
                                            "X1,P1,Twice,Council,,1/4/26,G\n"
                                            "X7,,No priority,Council,,1/4/26,G\n"
                                            "X8,P1,,Council,,1/4/26,G\n"
                                            "X9,P1,Ends first,Council,1/5/26,1/4/26,G\n"
                                            "See the annex,,,,,,\n");
    CHECK(import.count(Does::Add) == 1);
    CHECK(import.count(Does::Rejected) == 8);
    const QStringList told = reasons(import);
    REQUIRE(told.size() == 9);
    CHECK(
        told[0] ==
        QStringLiteral(
            "B3: no priority of the plan is called \"P9\"; add it to the plan, correct the name, or map the column to another field."));
    CHECK(told[1].startsWith(QStringLiteral("F4: \"soon\" is no day")));
    CHECK(told[2].startsWith(QStringLiteral("G5: \"purple\" is no RAG")));
    CHECK(told[3].startsWith(QStringLiteral("D6: no agency of the plan is called \"Environment Agency\"")));
    CHECK(told[4] == QStringLiteral("A7: it is of the same action as row 2; leave one of them."));
    CHECK(told[5].startsWith(QStringLiteral("A8: it has no priority")));
    CHECK(told[6].startsWith(QStringLiteral("A9: it says no action")));
    CHECK(told[7].startsWith(QStringLiteral("A10: The action is due 1 Apr 2026, before it starts")));
    CHECK(told[8].startsWith(QStringLiteral("A11: the row has this text alone")));
    CHECK(rejectsCsv(import).contains("5,RAG,G5,purple,"));
    taken.take(import);
    CHECK(taken.action("X1"));
    CHECK_FALSE(taken.action("X3"));
}

TEST_CASE("names that are only likely wait to be confirmed", "[tables][tracker]") {
    Taken taken;
    const char *csv =
        "Ref,Priority,Action,Lead agency\nX1,P1,One,Cambridgeshire Fire\nX2,P1,Two,cambridgeshire fire\n";
    const TrackerImport asked = taken.read(csv);
    CHECK(asked.count(Does::Rejected) == 2);
    REQUIRE(asked.matches.size() == 1);
    CHECK(asked.matches.first().cells == QStringList{u"D2"_qs, u"D3"_qs});
    CHECK(titleOf(taken.records(), asked.matches.first().record.id)
              .contains(QStringLiteral("Fire and Rescue")));
    TrackerOptions options;
    options.acceptMatches = true;
    const TrackerImport confirmed = taken.read(csv, options);
    CHECK(confirmed.count(Does::Add) == 2);
    CHECK(confirmed.matches.size() == 1);
}

TEST_CASE("priorities that stand as headings between the rows, or merged beside them, are understood",
          "[tables][tracker]") {
    Taken taken;
    const TrackerImport headings = taken.read("Ref,Action,Lead\n"
                                              "Priority 1: Anti-social behaviour,,\n"
                                              "X1,One,Housing Manager\n"
                                              "Ref,Action,Lead\n"
                                              "Safety in the Nighttime Economy,,\n"
                                              "X2,Two,Police\n");
    CHECK(reasons(headings).isEmpty());
    taken.take(headings);
    CHECK(taken.records().get(taken.action("X1")->priority).reference == QStringLiteral("P1"));
    CHECK(taken.records().get(taken.action("X2")->priority).reference == QStringLiteral("P3"));
    CHECK(taken.action("X1")->leadOfficer == QStringLiteral("Housing Manager"));
    CHECK(taken.agency(taken.action("X2")->leadAgency) == QStringLiteral("Police"));

    Workbook book = readWorkbook("Priority,Ref,Action\nP1,X3,Three\n,X4,Four\n", QStringLiteral("t.csv"));
    book.sheets[0].merged = {{1, 0, 2, 0}};
    taken.take(readTracker(book, taken.records(), taken.plan().today()));
    CHECK(taken.records().get(taken.action("X4")->priority).reference == QStringLiteral("P1"));
}

TEST_CASE("objectives that are new are made once, and milestones not doubled", "[tables][tracker]") {
    Taken taken;
    const char *csv = "Priority,Objective,Action,Outcome,Milestones\n"
                      "P4,Fewer needles in parks,Bins,Cleaner parks,\"Order bins\nFit bins\"\n"
                      "P4,fewer needles in parks.,Patrols,,\n";
    const qsizetype objectives = taken.records().all<Objective>().size();
    const qsizetype milestones = taken.records().all<Milestone>().size();
    const TrackerImport import = taken.read(csv);
    CHECK(reasons(import).isEmpty());
    taken.take(import);
    CHECK(taken.records().all<Objective>().size() == objectives + 1);
    CHECK(taken.records().all<Objective>().at(objectives).outcome == QStringLiteral("Cleaner parks"));
    CHECK(taken.records().all<Milestone>().size() == milestones + 2);
    CHECK(taken.take(taken.read(csv)).seq == 0);
}

TEST_CASE("what is said of columns goes before what is guessed", "[tables][tracker]") {
    Taken taken;
    TrackerOptions options;
    options.mapping.set(u"Owner"_qs, u"lead_officer"_qs);
    options.mapping.set(u"Thing to do"_qs, u"title"_qs);
    options.mapping.set(u"Comments"_qs, QString());
    options.priority = {findReference(taken.records(), u"P5"_qs, &kindOf<Priority>()).id};
    const TrackerImport import =
        taken.read("Ref,Thing to do,Owner,Comments\nX1,One,Council,Words\n", options);
    CHECK(reasons(import).isEmpty());
    REQUIRE(import.rows.size() == 1);
    CHECK(import.rows.first().progress.isEmpty());
    taken.take(import);
    CHECK(taken.action("X1")->leadOfficer == QStringLiteral("Council"));
    CHECK(taken.records().get(taken.action("X1")->priority).reference == QStringLiteral("P5"));
}

TEST_CASE("a table without the headings of a tracker is refused", "[tables][tracker]") {
    Taken taken;
    CHECK_THROWS_WITH(taken.read("one,two\n1,2\n"),
                      Catch::Contains("t.csv: no row has headings of an action tracker"));
    TrackerOptions options;
    options.sheet = QStringLiteral("Plan");
    CHECK_THROWS_WITH(taken.read("Ref,Action\n", options), Catch::Contains("no sheet \"Plan\""));
}

TEST_CASE("a return sheet is no tracker", "[tables][tracker]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const RecordName group = findReference(plan.records(), QStringLiteral("G2"), &kindOf<Group>());
    const QString path = sample->file(QStringLiteral("G2.xlsx"));
    writeXlsx(returnSheet(plan.records(), plan.planId(), {{group.id}}, plan.today()), path);
    Workbook book = readWorkbook(path);
    CHECK(isReturnSheet(book));
    QString told;
    try {
        readTracker(book, plan.records(), plan.today());
    } catch (const ImportError &error) {
        told = error.text();
    }
    CHECK(told.contains(QStringLiteral("return sheet")));
    // One whose marks were taken out is read, and what its lead wrote is progress.
    for (Sheet &sheet : book.sheets)
        for (QList<SheetCell> &row : sheet.rows)
            row.removeIf([](const SheetCell &cell) {
                return cell.text.startsWith(QStringLiteral("saferplan:mark")) ||
                       cell.text.startsWith(QStringLiteral("SaferPlan mark")) ||
                       cell.text.startsWith(QStringLiteral("SP1."));
            });
    CHECK_FALSE(isReturnSheet(book));
    const TrackerImport import = readTracker(book, plan.records(), plan.today());
    CHECK(fieldOf(import.mapping, "What happened") == QStringLiteral("progress"));
}

TEST_CASE("a name means what somebody said, and is listed to be looked at", "[tables][tracker]") {
    Taken taken;
    const char *csv = "Ref,Action,Priority,Lead agency\nX-1,Patrol the park,P1,The Blue Lights\n"
                      "X-2,Mend the lamps,P1,The Blue Lights\n";
    const TrackerImport asked = taken.read(csv);
    CHECK(asked.count(Does::Rejected) == 2);
    REQUIRE(asked.unknown.size() == 1);
    CHECK(asked.unknown.first().record.kind == &kindOf<Agency>());
    CHECK(asked.unknown.first().record.id.isNull());
    CHECK(asked.unknown.first().cells == QStringList({QStringLiteral("D2"), QStringLiteral("D3")}));
    CHECK(asked.confirmed.isEmpty());

    const QUuid agency = taken.records().all<Agency>().at(0).id.uuid;
    TrackerOptions options;
    options.said.insert(nameKey(kindOf<Agency>(), QStringLiteral("the blue LIGHTS")), agency);
    const TrackerImport said = taken.read(csv, options);
    CHECK(said.count(Does::Add) == 2);
    CHECK(said.unknown.isEmpty());
    REQUIRE(said.confirmed.size() == 1);
    CHECK(said.confirmed.first().record.id == agency);
    taken.take(said);
    CHECK(taken.action("X-1")->leadAgency.uuid == agency);
}

TEST_CASE("an import that is stopped leaves nothing", "[tables][tracker]") {
    Taken taken;
    const QByteArray csv = "Ref,Action,Priority\nX-1,One,P1\nX-2,Two,P1\n";
    const Workbook book = readWorkbook(csv, QStringLiteral("t.csv"));
    const Progress stop = [](qsizetype done, qsizetype) { return done < 2; };
    CHECK_THROWS_AS(readTracker(book, taken.records(), taken.plan().today(), {}, stop), Stopped);
    const TrackerImport import = readTracker(book, taken.records(), taken.plan().today());
    CHECK(labelOf(import) == QStringLiteral("Import 2 actions from t.csv"));
    Edits edits = taken.plan().edit();
    CHECK_THROWS_AS(toEdits(import, taken.records(), taken.plan().today(), edits,
                            [](qsizetype done, qsizetype) { return done < 1; }),
                    Stopped);
}
