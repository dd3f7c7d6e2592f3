#include "core/progress/indicatorstanding.h"
#include "core/progress/readingentry.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

namespace {

struct Measured : SamplePlan {
    Indicator incidents = indicator("I-01", "Incidents", "incidents");
    Indicator safe = indicator("I-02", "Feeling safe", "%");

    Measured() {
        today = day("2025-12-31");
        reading("2025-06-30", 1242);
        reading("2025-09-30", 1233);
    }
    Indicator indicator(const char *reference, const char *title, const char *unit,
                        Rhythm rhythm = Rhythm::Quarterly) {
        Indicator made;
        made.id = Id<Indicator>::make();
        made.reference = QString::fromLatin1(reference);
        made.title = QString::fromLatin1(title);
        made.unit = QString::fromLatin1(unit);
        made.frequency = rhythm;
        records.all<Indicator>().put(made);
        return made;
    }
    Reading reading(const char *end, std::optional<double> value) {
        Reading made;
        made.id = Id<Reading>::make();
        made.indicator = incidents.id;
        made.periodEnd = day(end);
        made.value = value;
        made.note = QStringLiteral("Provisional");
        records.all<Reading>().put(made);
        return made;
    }
    ReadingGrid grid() const { return readingGridOf(records, Rhythm::Quarterly, today); }
    int column(const char *name) const {
        const QList<Period> periods = grid().periods;
        for (int at = 0; at < periods.size(); ++at)
            if (periods[at].name == QLatin1String(name))
                return at;
        return -1;
    }
    std::optional<double> figure(const char *written) const {
        return readFigure(incidents, QString::fromUtf8(written)).value;
    }
};

} // namespace

TEST_CASE("the sheet has a column for each period up to the one that today is in", "[progress]") {
    Measured plan;
    const ReadingGrid grid = plan.grid();
    REQUIRE(grid.rows.size() == 2);
    CHECK(grid.periods.last().name == QStringLiteral("2025/26 Q3"));
    CHECK(grid.periods.first().name == QStringLiteral("2023/24 Q3"));
    CHECK(grid.rows[0].readings[plan.column("2025/26 Q2")]->value == 1233);
    CHECK(grid.rows[0].readings[plan.column("2025/26 Q3")] == nullptr);
    CHECK(grid.rows[1].readings[plan.column("2025/26 Q2")] == nullptr);
    plan.reading("2022-03-31", 1300);
    CHECK(plan.grid().periods.first().name == QStringLiteral("2021/22 Q4"));
}

TEST_CASE("a reading stands in the period that holds its day, and the later of two is shown", "[progress]") {
    Measured plan;
    plan.reading("2025-09-28", 1200);
    CHECK(plan.grid().rows[0].readings[plan.column("2025/26 Q2")]->value == 1233);
}

TEST_CASE("each rhythm has a sheet of its own, the one of most indicators first", "[progress]") {
    Measured plan;
    plan.indicator("I-03", "Survey", "%", Rhythm::Yearly);
    CHECK(rhythmsMeasured(plan.records) == QList<Rhythm>{Rhythm::Quarterly, Rhythm::Yearly});
    const ReadingGrid yearly = readingGridOf(plan.records, Rhythm::Yearly, plan.today);
    REQUIRE(yearly.rows.size() == 1);
    CHECK(yearly.periods.last().name == QStringLiteral("2025/26"));
}

TEST_CASE("figures are read as people write them", "[progress]") {
    const Measured plan;
    CHECK(plan.figure("1234") == 1234);
    CHECK(plan.figure(" 1,234 ") == 1234);
    CHECK(plan.figure("1,234.50") == 1234.5);
    CHECK(plan.figure("1,150 incidents") == 1150);
    CHECK(plan.figure("−5") == -5);
    CHECK(readFigure(plan.safe, QStringLiteral("12.5%")).value == 12.5);
    CHECK(readFigure(plan.safe, QStringLiteral("12.5 %")).value == 12.5);
    CHECK(readFigure(plan.safe, QStringLiteral("12.5")).value == 12.5);
    for (const char *way : {"not received", "N/A", "No data"}) {
        const WrittenFigure read = readFigure(plan.incidents, QString::fromLatin1(way));
        CHECK(read.notReceived);
        CHECK(read.isRead());
        CHECK_FALSE(read.value);
    }
}

TEST_CASE("what is no figure is refused with what would be right", "[progress]") {
    const Measured plan;
    for (const char *wrong : {"abc", "1,23", "12,5", "-", "1.2.3", "#N/A", "nan", "inf", "1e999"}) {
        const WrittenFigure read = readFigure(plan.incidents, QString::fromLatin1(wrong));
        CHECK_FALSE(read.isRead());
        CHECK_FALSE(read.value);
    }
    CHECK(readFigure(plan.incidents, QStringLiteral("many")).problem ==
          QStringLiteral("“many” cannot be read as a figure. Write a number such as 1,234 or 12.5, or “not "
                         "received”."));
    CHECK(readFigure(plan.incidents, QStringLiteral("12%")).problem ==
          QStringLiteral("“12%” is a percentage, but I-01 counts incidents. Write the figure itself."));
}

TEST_CASE("a block from a spreadsheet goes cell by cell from where it is put", "[progress]") {
    const Measured plan;
    const int at = plan.column("2025/26 Q2");
    const PastedBlock block = pastedBlock(QStringLiteral("1,250\t1,150\r\n\t44%\r\n"), plan.grid(), 0, at);
    REQUIRE(block.problem.isEmpty());
    REQUIRE(block.entries.size() == 3); // a blank cell leaves what is there
    CHECK(block.entries[2].row == 1);
    CHECK(block.entries[2].column == at + 1);
    CHECK(block.entries[2].written == QStringLiteral("44%"));
}

TEST_CASE("a block that does not fit says which way it is too large", "[progress]") {
    const Measured plan;
    const auto problem = [&](const char *text, int row, const char *period) {
        return pastedBlock(QString::fromLatin1(text), plan.grid(), row, plan.column(period)).problem;
    };
    CHECK(problem("1\t2", 0, "2025/26 Q3") ==
          QStringLiteral("The block has 2 columns, but from 2025/26 Q3 on there is 1 period. Begin at an "
                         "earlier period."));
    CHECK(problem("1\n2", 1, "2025/26 Q3") ==
          QStringLiteral(
              "The block has 2 rows, but from I-02 on there is 1 indicator. Begin at a higher row."));
    CHECK(problem("\t\n", 0, "2025/26 Q1").startsWith(QStringLiteral("There is no figure to paste.")));
    CHECK(problem("", 0, "2025/26 Q1").startsWith(QStringLiteral("There is no figure to paste.")));
}

TEST_CASE("entering makes new readings, changes figures, and puts away what is cleared", "[progress]") {
    const Measured plan;
    const int second = plan.column("2025/26 Q2");
    Edits edits(plan.records);
    const EnteredReadings entered = enterReadings(edits, plan.grid(),
                                                  {{0, second - 1, QString()},
                                                   {0, second, QStringLiteral("1,240")},
                                                   {0, second + 1, QStringLiteral("not received")}});
    CHECK(entered.problems.isEmpty());
    CHECK(entered.label == QStringLiteral("Enter readings for I-01, 2025/26 Q1 to 2025/26 Q3"));
    const auto &readings = edits.values().all<Reading>();
    REQUIRE(readings.size() == 3);
    CHECK(readings.at(0).archived);
    CHECK(readings.at(1).value == 1240);
    CHECK(readings.at(1).note == QStringLiteral("Provisional"));
    CHECK(readings.at(2).notReceived);
    CHECK(readings.at(2).period == QStringLiteral("2025/26 Q3"));
    CHECK(readings.at(2).periodEnd == day("2025-12-31"));
    CHECK(readings.at(2).indicator == plan.incidents.id);
}

TEST_CASE("a column of readings is named by its period", "[progress]") {
    const Measured plan;
    const int at = plan.column("2025/26 Q3");
    Edits edits(plan.records);
    CHECK(enterReadings(edits, plan.grid(), {{0, at, QStringLiteral("1")}, {1, at, QStringLiteral("2")}})
              .label == QStringLiteral("Enter readings for 2025/26 Q3"));
}

TEST_CASE("each cell that cannot be read is named, the first three in words", "[progress]") {
    const Measured plan;
    Edits edits(plan.records);
    QList<ReadingEntry> entries;
    for (int column = 0; column < 5; ++column)
        entries.append({0, column, QStringLiteral("x%1").arg(column)});
    const EnteredReadings entered = enterReadings(edits, plan.grid(), entries);
    REQUIRE(entered.problems.size() == 5);
    const QString text = problemText(entered.problems);
    CHECK(text.startsWith(
        QStringLiteral("Nothing was written. I-01 Incidents, 2023/24 Q3: “x0” cannot be read as a figure.")));
    CHECK(text.endsWith(QStringLiteral("And 2 more cells cannot be read.")));
    CHECK(problemText({}).isEmpty());
}

TEST_CASE("direction of travel is a sign and a word, by polarity", "[progress]") {
    PerformanceVerdict verdict;
    CHECK(travelText(verdict) == QStringLiteral("not known"));
    verdict.value = 10;
    verdict.previous = 12;
    verdict.direction = Direction::Better;
    CHECK(travelText(verdict) == QStringLiteral("↓ better"));
    verdict.direction = Direction::Worse;
    CHECK(travelText(verdict) == QStringLiteral("↓ worse"));
    verdict.direction = Direction::Unknown;
    CHECK(travelText(verdict) == QStringLiteral("↓ lower"));
    verdict.previous = 10;
    CHECK(travelText(verdict) == QStringLiteral("→ same"));
}
