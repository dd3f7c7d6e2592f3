#include "core/rules/delivery.h"
#include "core/rules/feedback.h"
#include "core/rules/scrutiny.h"
#include "core/tables/csv.h"
#include "core/tables/writtenvalue.h"
#include "tests/support/testplan.h"

#include <QFile>

using namespace saferplan;

namespace {

template <class T, class Which> int countOf(const Records &records, Which which) {
    const auto &all = records.all<T>();
    return static_cast<int>(std::count_if(all.begin(), all.end(), which));
}

/// The import file that was filled in from the plan as it stood after the December meeting.
CsvTable returnWithConflict() {
    QFile file(QStringLiteral(SAFERPLAN_RESOURCES "/sample/import/return-with-conflict.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return readCsv(QString::fromUtf8(file.readAll()), file.fileName());
}

/// The fields in which a row of the import differs from the plan, and those of them that somebody else has
/// changed since the row was filled in ("due!").
QStringList differences(const CsvTable &table, const CsvTable::Row &row, const Records &then,
                        const Records &now) {
    const Kind &kind = kindOf<Action>();
    const RecordName action = findReference(now, row.cells[table.headings.indexOf(u"reference"_qs)], &kind);
    REQUIRE(action.kind);
    Records returned = now;
    QStringList found;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const int field = kind.fieldNamed(table.headings[i]);
        if (field < 0)
            continue;
        const WrittenValue value =
            readWritten(kind.field(field), row.cells[i], [&](const QString &reference) {
                return findReference(now, reference, kindNamed(QLatin1String(kind.field(field).target))).id;
            });
        REQUIRE(value.isRead());
        REQUIRE(kind.read(returned, action.id, field, value.text.toUtf8()));
        const QString held = kind.text(now, action.id, field);
        if (kind.text(returned, action.id, field) != held)
            found += table.headings[i] +
                     (kind.text(then, action.id, field) == held ? QString() : QStringLiteral("!"));
    }
    return found;
}

} // namespace

TEST_CASE("the sample has the figures that its brief gives", "[sample]") {
    const auto made = test::samplePlan();
    const Records &records = made->plan().records();
    QMap<Status, int> statuses;
    QMap<Rag, int> rags;
    for (const Action &action : records.all<Action>()) {
        ++statuses[action.status];
        if (action.status == Status::InProgress)
            ++rags[action.rag];
    }
    CHECK(records.all<Action>().size() == 40);
    CHECK(statuses[Status::Complete] == 12);
    CHECK(statuses[Status::InProgress] == 23);
    CHECK(statuses[Status::NotStarted] == 4);
    CHECK(statuses[Status::Suspended] == 1);
    CHECK(rags[Rag::Green] == 13);
    CHECK(rags[Rag::Amber] == 6);
    CHECK(rags[Rag::Red] == 4);
    CHECK(records.all<Case>().size() == 10);
    CHECK(records.all<Indicator>().size() == 12);
    CHECK(records.all<Engagement>().size() == 8);
    CHECK(made->plan().today() == QDate(2025, 12, 31));
}

TEST_CASE("the sample is sound, and is the same once it is read back", "[sample]") {
    const auto made = test::samplePlan();
    CHECK(made->plan().check().isEmpty());
    const Records before = made->plan().records();
    CHECK(made->reopen().records() == before);
}

TEST_CASE("the sample has a past: half way through, fewer actions were complete", "[sample]") {
    const auto made = test::samplePlan();
    const Records then = made->plan().asAt(endOfDay(QDate(2025, 6, 30)));
    int complete = 0;
    for (const Action &action : then.all<Action>())
        complete += action.status == Status::Complete;
    CHECK(complete > 0);
    CHECK(complete < 12);
}

TEST_CASE("the sample has the meetings, decisions, risks and reports that its brief lists", "[sample]") {
    const auto made = test::samplePlan();
    const Records &records = made->plan().records();
    const auto meetingsOf = [&records](GroupKind kind, bool held) {
        return countOf<Meeting>(records, [&](const Meeting &meeting) {
            const bool wasHeld = meeting.state == MeetingState::Held || meeting.state == MeetingState::Closed;
            return records.get(meeting.group).kind == kind && wasHeld == held;
        });
    };
    CHECK(meetingsOf(GroupKind::DeliveryGroup, true) == 4);
    CHECK(meetingsOf(GroupKind::DeliveryGroup, false) == 1);
    CHECK(meetingsOf(GroupKind::StrategicBoard, true) == 2);
    CHECK(countOf<AgendaItem>(records, [&records](const AgendaItem &item) {
              return records.get(item.meeting).heldOn > QDate(2025, 12, 31);
          }) > 0);
    const auto decisions = [&records](DecisionKind kind) {
        return countOf<Decision>(records, [kind](const Decision &d) { return d.kind == kind; });
    };
    CHECK(records.all<Decision>().size() == 6);
    CHECK(decisions(DecisionKind::Rebaseline) == 1);
    CHECK(decisions(DecisionKind::Suspension) == 1);
    CHECK(decisions(DecisionKind::GroupClosure) == 1);
    CHECK(countOf<Risk>(records, [](const Risk &r) { return r.kind == RiskKind::Risk; }) == 4);
    CHECK(countOf<Risk>(records, [](const Risk &r) { return r.kind == RiskKind::Issue; }) == 3);
    CHECK(countOf<Recommendation>(records, [&](const Recommendation &r) {
              return replyDeadline(r, made->plan().settings(), made->plan().today()).isOverdue();
          }) == 1);
    CHECK(records.all<Recommendation>().size() == 3);
    CHECK(countOf<HighlightReport>(records, [](const HighlightReport &r) {
              return r.period == QStringLiteral("2025/26 Q2") && r.submittedOn.isValid();
          }) == 6);
}

TEST_CASE("each session of the sample raised two or three concerns, and two wait for a reply", "[sample]") {
    const auto made = test::samplePlan();
    const Records &records = made->plan().records();
    QHash<QUuid, int> raised;
    QHash<QUuid, int> answered;
    int overdue = 0;
    for (const Concern &concern : records.all<Concern>()) {
        const QDate heldOn = records.get(concern.engagement).heldOn;
        const Deadline reply = replyDeadline(concern, heldOn, made->plan().settings(), made->plan().today());
        ++raised[concern.engagement.uuid];
        answered[concern.engagement.uuid] += reply.done ? 1 : 0;
        overdue += reply.isOverdue() ? 1 : 0;
    }
    int waiting = 0;
    for (const Engagement &session : records.all<Engagement>()) {
        CHECK((raised[session.id.uuid] == 2 || raised[session.id.uuid] == 3));
        waiting += answered[session.id.uuid] == 0 ? 1 : 0;
    }
    CHECK(waiting == 2);
    CHECK(overdue > 0);
}

TEST_CASE("each quarterly indicator of the sample has readings of eight quarters", "[sample]") {
    const auto made = test::samplePlan();
    const Records &records = made->plan().records();
    for (const Indicator &indicator : records.all<Indicator>()) {
        CAPTURE(indicator.reference);
        const int readings =
            countOf<Reading>(records, [&indicator](const Reading &r) { return r.indicator == indicator.id; });
        CHECK(readings == (indicator.frequency == Rhythm::Quarterly ? 8 : 2));
    }
}

TEST_CASE("the import beside the sample differs where it says, and conflicts on purpose", "[sample]") {
    const auto made = test::samplePlan();
    const Records then = made->plan().asAt(endOfDay(QDate(2025, 12, 16)));
    const CsvTable table = returnWithConflict();
    QMap<QString, QString> found;
    for (const CsvTable::Row &row : table.rows)
        found[row.cells.first()] = differences(table, row, then, made->plan().records()).join(u' ');
    CHECK(found[QStringLiteral("P3-03")] == QStringLiteral("percent"));
    CHECK(found[QStringLiteral("P2-07")] == QStringLiteral("due percent rag! rag_reason! path_to_green!"));
    CHECK(found[QStringLiteral("P5-06")] == QStringLiteral("due! rag! rag_reason! escalated_to"));
    CHECK(found[QStringLiteral("P5-04")].isEmpty());
    CHECK(found.size() == 4);
}
