#include "core/progress/consultation.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/qtprint.h"

using namespace saferplan;

namespace {

struct Consulted : SamplePlan {
    Area area;
    Area other;

    Consulted() {
        today = day("2025-12-31");
        agency.kind = AgencyKind::ResponsibleAuthority;
        records.all<Agency>().put(agency);
        for (Area *one : {&area, &other}) {
            one->id = Id<Area>::make();
            records.all<Area>().put(*one);
        }
    }
    Engagement held(const char *on, EngagementKind kind = EngagementKind::Session,
                    std::optional<int> attendance = 20) {
        Engagement made;
        made.id = Id<Engagement>::make();
        made.heldOn = day(on);
        made.kind = kind;
        made.attendance = attendance;
        made.priorities.add(priority.id);
        made.area = area.id;
        records.all<Engagement>().put(made);
        return made;
    }
    void concern(const Engagement &engagement, const char *reply, const char *on = "") {
        Concern made;
        made.id = Id<Concern>::make();
        made.engagement = engagement.id;
        made.priority = priority.id;
        made.reply = QString::fromLatin1(reply);
        made.repliedOn = day(on);
        records.all<Concern>().put(made);
    }
    Consultation year(const char *within = "2025-12-31") const {
        return consultationOf(records, financialYearOf(day(within)), today);
    }
};

} // namespace

TEST_CASE("the consultation of a year is what was held in it by today, by day", "[progress]") {
    Consulted plan;
    plan.held("2025-12-04", EngagementKind::PublicMeeting, 56);
    plan.held("2025-05-01");
    plan.held("2025-03-31"); // the year before
    plan.held("2026-02-01"); // still to come
    Engagement archived = plan.held("2025-06-01");
    archived.archived = true;
    plan.records.all<Engagement>().put(archived);
    plan.held("2025-07-01", EngagementKind::Survey, {});
    const Consultation year = plan.year();
    REQUIRE(year.held.size() == 3);
    CHECK(year.held.first()->heldOn == day("2025-05-01"));
    CHECK(year.people == 76);
    CHECK(year.uncounted == 1);
    REQUIRE(year.publicMeetings.size() == 1);
    CHECK(year.publicMeetings.first()->attendance == 56);
    CHECK(plan.year("2025-03-31").held.size() == 1);
}

TEST_CASE("concerns are counted by what came of them", "[progress]") {
    Consulted plan;
    const Engagement spring = plan.held("2025-05-01");
    plan.concern(spring, "Moved the bins", "2025-05-20");
    plan.concern(spring, "Moved the bins", "2025-09-20");
    plan.concern(spring, "Moved the bins");
    plan.concern(spring, "");
    plan.concern(plan.held("2025-12-20"), "");
    const ReplyFigures replies = plan.year().replies;
    CHECK(replies == ReplyFigures{5, 3, 1, 1});
    CHECK(replies.waiting() == 1);
    CHECK(repliesText(repliesOf(plan.records, spring.id, plan.today)) ==
          QStringLiteral("4 raised, 1 overdue"));
    CHECK(repliesText({}) == QStringLiteral("none raised"));
    CHECK(repliesText({2, 2, 0, 0}) == QStringLiteral("2 raised, all answered"));
    CHECK(repliesText({2, 1, 0, 0}) == QStringLiteral("2 raised, 1 to answer"));
}

TEST_CASE("priorities, responsible authorities and areas are told apart by whether they had a part",
          "[progress]") {
    Consulted plan;
    Engagement hosted = plan.held("2025-05-01");
    CHECK(plan.year().notHosting == QList<Id<Agency>>{plan.agency.id});
    hosted.hosts.add(plan.agency.id);
    plan.records.all<Engagement>().put(hosted);
    plan.concern(hosted, "");
    const Consultation year = plan.year();
    CHECK(year.hosts == QList<Id<Agency>>{plan.agency.id});
    CHECK(year.notHosting.isEmpty());
    CHECK(year.areas == QList<Id<Area>>{plan.area.id});
    CHECK(year.notReached == QList<Id<Area>>{plan.other.id});
    REQUIRE(year.priorities.size() == 1);
    CHECK(year.priorities.first().engagements == 1);
    CHECK(year.priorities.first().replies.raised == 1);
}

TEST_CASE("years run back to the plan's start or the first engagement, the latest first", "[progress]") {
    Consulted plan;
    CHECK(consultedYears(plan.records, plan.today).size() == 1);
    plan.held("2023-05-01");
    const QList<Period> years = consultedYears(plan.records, plan.today);
    REQUIRE(years.size() == 3);
    CHECK(years.first().name == QStringLiteral("2025/26"));
    CHECK(years.last().name == QStringLiteral("2023/24"));
}
