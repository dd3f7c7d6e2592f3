#include "core/progress/dues.h"
#include "core/progress/gaps.h"
#include "core/progress/indicatorstanding.h"
#include "core/progress/needagainstresource.h"
#include "tests/core/progress/sampleplan.h"

using namespace saferplan;

namespace {

/// The sentences of the gaps, a line each.
QString sentences(const QList<Gap> &gaps) {
    QString lines;
    for (const Gap &gap : gaps)
        lines += gap.sentence + u'\n';
    return lines;
}

template <class T> T &put(Records &records, T record) {
    if (!record.id)
        record.id = Id<T>::make();
    const Id<T> id = record.id;
    records.all<T>().put(std::move(record));
    return *records.all<T>().edit(id);
}

} // namespace

TEST_CASE("what no live action touches is a gap", "[progress]") {
    SamplePlan plan;
    CHECK(sentences(gapsOf(plan.records)) ==
          QStringLiteral("P1 Safer streets has no live action.\n"
                         "MH Mental health is touched by no live action.\n"
                         "COUNCIL Council neither leads nor supports a live action.\n"));
    Action action = plan.action("P1-01", Status::InProgress, plan.today);
    action.themes.add(plan.theme.id);
    plan.add(action);
    CHECK(gapsOf(plan.records).isEmpty());
    plan.records.all<Action>().edit(action.id)->status = Status::Suspended;
    CHECK(gapsOf(plan.records).size() == 3);
}

TEST_CASE("an agency leads too much above the number that the settings give", "[progress]") {
    SamplePlan plan;
    Settings settings;
    settings.id = Id<Settings>::make();
    settings.agencyActionsMost = 2;
    plan.records.all<Settings>().put(settings);
    for (const char *reference : {"P1-01", "P1-02"}) {
        Action action = plan.action(reference, Status::InProgress, plan.today);
        action.themes.add(plan.theme.id);
        plan.add(action);
    }
    CHECK(gapsOf(plan.records).isEmpty());
    plan.add(plan.action("P1-03", Status::NotStarted, plan.today));
    const QList<Gap> gaps = gapsOf(plan.records);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps[0].kind == GapKind::AgencyWithTooMuch);
    CHECK(gaps[0].sentence == QStringLiteral("COUNCIL Council leads 3 live actions, more than 2."));
}

TEST_CASE("an indicator wants a baseline, a target and an owner, and none of context a target",
          "[progress]") {
    SamplePlan plan;
    Action action = plan.action("P1-01", Status::InProgress, plan.today);
    action.themes.add(plan.theme.id);
    plan.add(action);
    Indicator indicator;
    indicator.reference = QStringLiteral("I-01");
    indicator.title = QStringLiteral("Fly-tips");
    indicator.polarity = Polarity::LowerIsBetter;
    Indicator &kept = put(plan.records, indicator);
    CHECK(gapsOf(plan.records).size() == 3);
    kept.polarity = Polarity::ContextOnly;
    kept.ownerRole = QStringLiteral("Data manager");
    CHECK(sentences(gapsOf(plan.records)) == QStringLiteral("I-01 Fly-tips has no baseline.\n"));
}

TEST_CASE("need and resource are shares of the city, of the latest period and one unit", "[progress]") {
    SamplePlan plan;
    Area north;
    north.name = QStringLiteral("North");
    const Id<Area> northId = put(plan.records, north).id;
    Area south;
    south.name = QStringLiteral("South");
    const Id<Area> southId = put(plan.records, south).id;
    const auto need = [&](Id<Area> area, double score, const char *period) {
        Need made;
        made.area = area;
        made.score = score;
        made.period = QString::fromLatin1(period);
        put(plan.records, made);
    };
    const auto resource = [&](Id<Area> area, double amount, const char *unit) {
        Resource made;
        made.area = area;
        made.amount = amount;
        made.unit = QString::fromUtf8(unit);
        made.period = QStringLiteral("2025/26");
        put(plan.records, made);
    };
    need(northId, 90, "2023/24");
    need(northId, 25, "2024/25");
    need(southId, 75, "2024/25");
    resource(northId, 30, "hours a week");
    resource(southId, 10, "hours a week");
    resource(southId, 5000, "£");
    resource({}, 5, "hours a week");
    const NeedAgainstResource result = needAgainstResource(plan.records);
    CHECK(result.unit == QStringLiteral("hours a week"));
    CHECK(result.needPeriod == QStringLiteral("2024/25"));
    CHECK(result.leftOut == 2);
    CHECK(result.areas == QList<AreaShare>{{southId, 75, 10, 0.75, 0.25}, {northId, 25, 30, 0.25, 0.75}});
    CHECK(needAgainstResource(plan.records, plan.priority.id).areas.isEmpty());
}

TEST_CASE("what is due comes by its day, and what is done does not come", "[progress]") {
    SamplePlan plan;
    Case subject;
    subject.nextReview = plan.today.addDays(-3);
    const Id<Case> caseId = put(plan.records, subject).id;
    Recommendation recommendation;
    recommendation.replyDue = plan.today.addDays(20);
    const Id<Recommendation> recommendationId = put(plan.records, recommendation).id;
    QList<Due> dues = duesOf(plan.records, plan.today, 30);
    REQUIRE(dues.size() == 2);
    CHECK(dues[0].about.id == caseId.uuid);
    CHECK(dues[0].deadline.isOverdue());
    CHECK(dues[1].about.id == recommendationId.uuid);
    CHECK(duesOf(plan.records, plan.today, 10).size() == 1);
    plan.records.all<Recommendation>().edit(recommendationId)->repliedOn = plan.today;
    CHECK(duesOf(plan.records, plan.today, 30).size() == 1);
}

TEST_CASE("the next meeting is the first that is still to be held", "[progress]") {
    SamplePlan plan;
    CHECK(nextDeliveryGroupMeeting(plan.records, plan.today) == nullptr);
    const auto meeting = [&](int days, MeetingState state) {
        Meeting made;
        made.group = plan.deliveryGroup.id;
        made.heldOn = plan.today.addDays(days);
        made.state = state;
        return put(plan.records, made).id;
    };
    meeting(40, MeetingState::Planned);
    const Id<Meeting> next = meeting(12, MeetingState::PapersIssued);
    meeting(5, MeetingState::Cancelled);
    CHECK(nextDeliveryGroupMeeting(plan.records, plan.today)->id == next);
}

TEST_CASE("an indicator stands by its readings in the order of their periods", "[progress]") {
    SamplePlan plan;
    Indicator indicator;
    indicator.polarity = Polarity::LowerIsBetter;
    indicator.target = 100;
    const Id<Indicator> id = put(plan.records, indicator).id;
    for (const auto &[end, value] : {std::pair{"2025-12-31", 95.0}, std::pair{"2025-09-30", 130.0}}) {
        Reading reading;
        reading.indicator = id;
        reading.periodEnd = day(end);
        reading.value = value;
        put(plan.records, reading);
    }
    const QList<IndicatorStanding> standings = indicatorStandingsOf(plan.records);
    REQUIRE(standings.size() == 1);
    CHECK(standings[0].readings.last()->value == 95.0);
    CHECK(standings[0].verdict.rag == Performance::Green);
    CHECK(standings[0].verdict.direction == Direction::Better);
}
