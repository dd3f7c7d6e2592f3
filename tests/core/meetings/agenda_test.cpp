#include "core/meetings/facts.h"
#include "tests/core/meetings/meetingplan.h"

using namespace saferplan;

namespace {

QStringList titlesOf(const QList<ProposedItem> &items) {
    QStringList titles;
    for (const ProposedItem &item : items)
        titles += item.title;
    return titles;
}

const ProposedItem *find(const QList<ProposedItem> &items, AgendaTopic topic) {
    for (const ProposedItem &item : items)
        if (item.topic == topic)
            return &item;
    return nullptr;
}

Case aCase(const SamplePlan &plan, const char *reference, const char *title) {
    Case subject;
    subject.id = Id<Case>::make();
    subject.reference = QString::fromLatin1(reference);
    subject.title = QString::fromLatin1(title);
    subject.group = plan.group.id;
    subject.riskLevel = RiskLevel::High;
    return subject;
}

} // namespace

TEST_CASE("a plan in which nothing is due has the standing agenda", "[agenda]") {
    MeetingPlan plan;
    const QList<ProposedItem> items = proposedAgenda(plan.input());
    CHECK(titlesOf(items) == QStringList{QStringLiteral("Welcome, apologies and declarations"),
                                         QStringLiteral("Minutes of the last meeting"),
                                         QStringLiteral("Highlight report: G1 Night-time group"),
                                         QStringLiteral("Forward plan"), QStringLiteral("Any other business"),
                                         QStringLiteral("Key messages to share"),
                                         QStringLiteral("Next meeting")});
    CHECK(find(items, AgendaTopic::Minutes)->about.uuid == plan.last.id.uuid);
    CHECK(find(items, AgendaTopic::Minutes)->why == QStringLiteral("The last meeting was on 4 Dec 2025."));
    CHECK(find(items, AgendaTopic::NextMeeting)->why == QStringLiteral("None is arranged."));
    for (const ProposedItem &item : items) {
        CHECK(!item.leadRole.isEmpty());
        CHECK(item.minutes > 0);
        CHECK(item.part == MeetingPart::Open);
        CHECK(item.why.endsWith(u'.'));
    }
}

TEST_CASE("the first meeting of a group has no minutes to agree", "[agenda]") {
    MeetingPlan plan;
    plan.last.state = MeetingState::Cancelled;
    plan.records.all<Meeting>().put(plan.last);
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::Minutes) == nullptr);
}

TEST_CASE("what is due comes on the agenda in the standing order", "[agenda]") {
    MeetingPlan plan;
    plan.putEntry(plan.last, "Send the list", "2026-01-15");
    Action late = plan.action("P1-01", Status::InProgress, day("2025-11-01"));
    late.escalatedTo = plan.deliveryGroup.id;
    plan.add(late);
    Engagement heard;
    heard.id = Id<Engagement>::make();
    heard.heldOn = day("2025-11-20");
    plan.records.all<Engagement>().put(heard);
    Concern concern;
    concern.id = Id<Concern>::make();
    concern.engagement = heard.id;
    concern.raised = QStringLiteral("Too dark");
    plan.records.all<Concern>().put(concern);
    plan.records.all<Case>().put(aCase(plan, "C-001", "Bikes on the field"));

    const QList<ProposedItem> items = proposedAgenda(plan.input());
    QList<AgendaTopic> topics;
    for (const ProposedItem &item : items)
        topics += item.topic;
    CHECK(std::is_sorted(topics.begin(), topics.end()));
    CHECK(find(items, AgendaTopic::MattersArising)->why ==
          QStringLiteral("1 action of earlier meetings is open, 1 past the day."));
    CHECK(find(items, AgendaTopic::OffTrackActions)->title ==
          QStringLiteral("Off-track actions: 1 red, 0 amber"));
    CHECK(find(items, AgendaTopic::DecisionAsked)->about.uuid == late.id.uuid);
    CHECK(find(items, AgendaTopic::Cases)->title == QStringLiteral("Case C-001: Bikes on the field"));
    CHECK(find(items, AgendaTopic::Engagement)->why == QStringLiteral("1 concern without a reply, 1 late."));
}

TEST_CASE("a sensitive case is heard in the closed part, and named by its reference alone", "[agenda]") {
    MeetingPlan plan;
    Case secret = aCase(plan, "C-002", "A flat that says too much");
    secret.marking = Marking::OfficialSensitive;
    secret.exempt = ExemptParagraph::Investigation;
    plan.records.all<Case>().put(secret);
    plan.records.all<Case>().put(aCase(plan, "C-003", "Bikes"));
    QList<ProposedItem> cases;
    for (const ProposedItem &item : proposedAgenda(plan.input()))
        if (item.topic == AgendaTopic::Cases)
            cases += item;
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].title == QStringLiteral("Case C-003: Bikes"));
    CHECK(cases[1].title == QStringLiteral("Case C-002"));
    CHECK(cases[1].part == MeetingPart::Closed);
    CHECK(cases[1].marking == Marking::OfficialSensitive);
    CHECK(cases[1].exempt == ExemptParagraph::Investigation);
}

TEST_CASE("a report that asks for nothing brings no decision", "[agenda]") {
    MeetingPlan plan;
    HighlightReport report;
    report.id = Id<HighlightReport>::make();
    report.group = plan.group.id;
    report.submittedOn = day("2026-01-10");
    report.asks = QStringLiteral("None.");
    plan.records.all<HighlightReport>().put(report);
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::DecisionAsked) == nullptr);
    report.asks = QStringLiteral("Two more officers");
    plan.records.all<HighlightReport>().put(report);
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::DecisionAsked)->title ==
          QStringLiteral("Asked by G1: Two more officers"));
    report.submittedOn = day("2025-12-01"); // the last meeting had it
    plan.records.all<HighlightReport>().put(report);
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::DecisionAsked) == nullptr);
}

TEST_CASE("more than six cases are heard as one item, which is as closed as the most sensitive of them",
          "[agenda]") {
    MeetingPlan plan;
    for (int i = 0; i < 7; ++i)
        plan.records.all<Case>().put(aCase(plan, "C-001", "Bikes"));
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::Cases)->part == MeetingPart::Open);
    Case secret = aCase(plan, "C-009", "A flat");
    secret.marking = Marking::OfficialSensitive;
    plan.records.all<Case>().put(secret);
    const QList<ProposedItem> items = proposedAgenda(plan.input());
    CHECK(std::count_if(items.begin(), items.end(),
                        [](const ProposedItem &item) { return item.topic == AgendaTopic::Cases; }) == 1);
    CHECK(find(items, AgendaTopic::Cases)->title == QStringLiteral("Case specific issues"));
    CHECK(find(items, AgendaTopic::Cases)->part == MeetingPart::Closed);
}

TEST_CASE("a task-and-finish group meets about its own actions only", "[agenda]") {
    MeetingPlan plan;
    Action late = plan.action("P1-01", Status::InProgress, day("2025-11-01"));
    late.group = plan.deliveryGroup.id;
    plan.add(late);
    plan.meeting.group = plan.group.id;
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::OffTrackActions) == nullptr);
    late.group = plan.group.id;
    plan.records.all<Action>().put(late);
    CHECK(find(proposedAgenda(plan.input()), AgendaTopic::OffTrackActions) != nullptr);
}

TEST_CASE("a meeting without a group has an agenda all the same", "[agenda]") {
    MeetingPlan plan;
    plan.meeting.group = {};
    const QList<ProposedItem> items = proposedAgenda(plan.input());
    CHECK(items.first().leadRole == QStringLiteral("Chair"));
    CHECK(find(items, AgendaTopic::HighlightReports) == nullptr);
}

TEST_CASE("an item without a record covers all of its topic", "[agenda]") {
    MeetingPlan plan;
    plan.putItem(1, AgendaTopic::HighlightReports, "Reports of the groups");
    const QList<ProposedItem> missing =
        notOnAgenda(proposedAgenda(plan.input()), agendaOf(plan.records, plan.meeting.id));
    CHECK(find(missing, AgendaTopic::HighlightReports) == nullptr);
    CHECK(find(missing, AgendaTopic::Welcome) != nullptr);
}

TEST_CASE("items are put where the standing order has them, and keep the order of those there", "[agenda]") {
    MeetingPlan plan;
    plan.putItem(1, AgendaTopic::Welcome, "Welcome");
    plan.putItem(2, AgendaTopic::Other, "Visit of the minister");
    plan.putItem(3, AgendaTopic::NextMeeting, "Next meeting");
    const ProposedItem minutes{.topic = AgendaTopic::Minutes, .title = QStringLiteral("Minutes")};
    const ProposedItem closing{.topic = AgendaTopic::AnyOtherBusiness,
                               .title = QStringLiteral("Any other business")};
    Edits edits(plan.records);
    addToAgenda(edits, plan.records, plan.meeting.id, {minutes, closing});
    plan.apply(edits);
    CHECK(plan.agendaTitles() == QStringList{QStringLiteral("1 Welcome"), QStringLiteral("2 Minutes"),
                                             QStringLiteral("3 Any other business"),
                                             QStringLiteral("4 Visit of the minister"),
                                             QStringLiteral("5 Next meeting")});
}

TEST_CASE("an item moves one place, and no further than the ends", "[agenda]") {
    MeetingPlan plan;
    const Id<AgendaItem> first = plan.putItem(1, AgendaTopic::Other, "One");
    plan.putItem(2, AgendaTopic::Other, "Two");
    Edits up(plan.records);
    CHECK_FALSE(moveOnAgenda(up, plan.records, first, -1));
    CHECK(up.isEmpty());
    Edits down(plan.records);
    CHECK(moveOnAgenda(down, plan.records, first, 1));
    plan.apply(down);
    CHECK(plan.agendaTitles() == QStringList{QStringLiteral("1 Two"), QStringLiteral("2 One")});
}

TEST_CASE("taking an item off the agenda closes the gap", "[agenda]") {
    MeetingPlan plan;
    const Id<AgendaItem> first = plan.putItem(1, AgendaTopic::Other, "One");
    plan.putItem(2, AgendaTopic::Other, "Two");
    Edits edits(plan.records);
    takeOffAgenda(edits, plan.records, first);
    plan.apply(edits);
    CHECK(plan.agendaTitles() == QStringList{QStringLiteral("1 Two")});
    CHECK(plan.records.get(first).archived);
}

TEST_CASE("an item shows what the plan says about its record", "[agenda]") {
    MeetingPlan plan;
    Action late = plan.action("P1-01", Status::InProgress, day("2025-11-01"));
    late.pathToGreen = QStringLiteral("Hire two");
    plan.add(late);
    AgendaItem item;
    item.about = {late.id.uuid};
    QStringList lines;
    for (const Fact &fact : factsOf(plan.input(), item))
        lines += fact.text;
    CHECK(lines.value(0) == QStringLiteral("P1-01 Action P1-01"));
    CHECK(lines.value(1) == QStringLiteral("Its dates say Red: due 1 Nov 2025, 90 days late."));
    CHECK(lines.contains(QStringLiteral("Path to green: Hire two")));
    CHECK(lines.contains(QStringLiteral("Status: In progress")));
}

TEST_CASE("an item without a record shows what the plan says about its topic", "[agenda]") {
    MeetingPlan plan;
    AgendaItem item;
    item.topic = AgendaTopic::OffTrackActions;
    CHECK(factsOf(plan.input(), item) ==
          QList<Fact>{{QStringLiteral("The plan has nothing on this item."), {}}});
    const Action late = plan.action("P1-01", Status::InProgress, day("2025-11-01"));
    plan.add(late);
    const QList<Fact> facts = factsOf(plan.input(), item);
    REQUIRE(facts.size() == 1);
    CHECK(facts[0].record == late.id.uuid);
    CHECK(facts[0].text ==
          QStringLiteral(
              "P1-01 Action P1-01. Declared Grey, its dates say Red: due 1 Nov 2025, 90 days late."));
}
