#include "core/rules/marking.h"

using namespace saferplan;

namespace {

template <class T> T &put(Records &records, T record = {}) {
    record.id = Id<T>::make();
    records.all<T>().put(record);
    return *records.all<T>().edit(record.id);
}

} // namespace

TEST_CASE("a set bears its highest marking", "[rules]") {
    CHECK(highest(QList<Marking>()) == Marking::Official);
    CHECK(highest({Marking::Official, Marking::Official}) == Marking::Official);
    CHECK(highest({Marking::Official, Marking::OfficialSensitive, Marking::Official}) ==
          Marking::OfficialSensitive);
}

TEST_CASE("only OFFICIAL records without an exempt paragraph are public", "[rules]") {
    Case subject;
    CHECK(isPublic(subject));
    subject.exempt = ExemptParagraph::Investigation;
    CHECK_FALSE(isPublic(subject));
    subject.exempt = ExemptParagraph::None;
    subject.marking = Marking::OfficialSensitive;
    CHECK_FALSE(isPublic(subject));
}

TEST_CASE("protection says why a record is not public", "[rules]") {
    CHECK(Protection().sentence() == QStringLiteral("Public: OFFICIAL"));
    CHECK(
        Protection{Marking::OfficialSensitive, ExemptParagraph::Investigation, true}.sentence() ==
        QStringLiteral("Not public: OFFICIAL-SENSITIVE, exempt under paragraph 7, closed part of a meeting"));
}

TEST_CASE("what is about a protected record is protected too", "[rules]") {
    Records records;
    Case secret;
    secret.marking = Marking::OfficialSensitive;
    const AnyId about{put(records, secret).id.uuid};
    ProgressUpdate update;
    update.about = about;
    const AnyId updateId{put(records, update).id.uuid};
    Evidence evidence;
    evidence.about = updateId;
    const QUuid evidenceId = put(records, evidence).id.uuid;
    CHECK(protectionOf(records, evidenceId).marking == Marking::OfficialSensitive);
    CHECK_FALSE(protectionOf(records, updateId.uuid).isPublic());
}

TEST_CASE("a milestone is as protected as its action, and the action no more for its milestone", "[rules]") {
    Records records;
    Action exempt;
    exempt.exempt = ExemptParagraph::Individual;
    Milestone step;
    step.action = put(records, exempt).id;
    CHECK(protectionOf(records, put(records, step).id.uuid).exempt == ExemptParagraph::Individual);

    Milestone marked;
    marked.marking = Marking::OfficialSensitive;
    marked.action = put(records, Action()).id;
    put(records, marked);
    CHECK(protectionOf(records, marked.action.uuid).isPublic());
}

TEST_CASE("an action that only mentions a protected group stays public", "[rules]") {
    Records records;
    Group group;
    group.marking = Marking::OfficialSensitive;
    Action action;
    action.group = put(records, group).id;
    CHECK(protectionOf(records, put(records, action).id.uuid).isPublic());
}

TEST_CASE("what belongs to the closed part of a meeting is not public", "[rules]") {
    Records records;
    AgendaItem item;
    item.part = MeetingPart::Closed;
    Decision decision;
    decision.item = put(records, item).id;
    CHECK_FALSE(protectionOf(records, decision.item.uuid).isPublic());
    CHECK(protectionOf(records, put(records, decision).id.uuid).closedPart);
}

TEST_CASE("links that run in a circle or lead nowhere are followed once", "[rules]") {
    Records records;
    const Id<Evidence> one = put(records, Evidence()).id;
    const Id<Evidence> two = put(records, Evidence()).id;
    records.all<Evidence>().edit(one)->about = {two.uuid};
    records.all<Evidence>().edit(two)->about = {one.uuid};
    records.all<Evidence>().edit(two)->marking = Marking::OfficialSensitive;
    CHECK_FALSE(protectionOf(records, one.uuid).isPublic());
    records.all<Evidence>().edit(two)->about = AnyId::make();
    CHECK_FALSE(protectionOf(records, two.uuid).isPublic());
    CHECK(protectionOf(records, QUuid::createUuid()).isPublic());
}
