#include "core/exchange/merging.h"
#include "core/report/meetingeditions.h"
#include "core/report/publishing.h"
#include "core/report/restrictedwords.h"
#include "core/rules/publication.h"
#include "tests/core/report/everyorder.h"
#include "tests/core/report/sampleedition.h"
#include "tests/support/restrictedplan.h"

using namespace saferplan;

namespace {

Id<Edition> publishNow(OpenPlan &plan, const EditionOrder &order) {
    return publish(plan, readyEdition(plan, order)());
}

EditionOrder packOfNext() {
    return orderOf(EditionKind::DeliveryGroupPack);
}

void rename(OpenPlan &plan, const char *reference, const QString &title) {
    Action action = plan.records().get(
        Id<Action>{findReference(plan.records(), QString::fromLatin1(reference), &kindOf<Action>()).id});
    action.title = title;
    Edits edits = plan.edit();
    edits.put(action);
    plan.commit(QStringLiteral("Rename"), edits);
}

/// The sample says itself which day it is.
void goTo(OpenPlan &plan, const QDate &day) {
    Plan changed = plan.records().single<Plan>();
    changed.asAt = day;
    Edits edits = plan.edit();
    edits.put(changed);
    plan.commit(QStringLiteral("Go on"), edits);
}

const Meeting &heldMeeting(OpenPlan &plan, GroupKind kind) {
    for (const Group &group : plan.records().all<Group>())
        if (group.kind == kind) {
            Meeting meeting;
            meeting.id = Id<Meeting>::make();
            meeting.title = QStringLiteral("Meeting");
            meeting.group = group.id;
            meeting.heldOn = plan.today();
            meeting.state = MeetingState::Held;
            Edits edits = plan.edit();
            edits.put(meeting);
            plan.commit(QStringLiteral("Hold"), edits);
            return plan.records().get(meeting.id);
        }
    FAIL("the sample has no such group");
    throw std::logic_error("unreachable");
}

/// Closes a meeting as the window does.
void close(OpenPlan &plan, Id<Meeting> id) {
    const Meeting meeting = plan.records().get(id);
    Edits edits = plan.edit();
    closeMeeting(edits, plan.records(), meeting, plan.today());
    QList<ReadyEdition> ready;
    for (const EditionOrder &order : editionsAt(MeetingStep::Close, plan.records(), meeting, plan.today()))
        ready.append(readyEditionAfter(plan, edits, order)());
    addEditions(edits, plan, ready);
    plan.commit(QStringLiteral("Close"), edits);
}

QList<const Edition *> editionsOf(const OpenPlan &plan, Id<Meeting> meeting) {
    QList<const Edition *> editions;
    for (const Edition &edition : plan.records().all<Edition>())
        if (edition.meeting == meeting && !edition.archived)
            editions.append(&edition);
    return editions;
}

} // namespace

TEST_CASE("publishing an edition records what it is and keeps its data with the plan", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Edition> id = publishNow(plan, packOfNext());
    const Edition edition = plan.records().get(id);
    CHECK(edition.kind == EditionKind::DeliveryGroupPack);
    CHECK(edition.title == QStringLiteral("Delivery Group pack, 27 Jan 2026"));
    CHECK(plan.records().find(edition.meeting));
    CHECK(plan.records().get(edition.group).kind == GroupKind::DeliveryGroup);
    CHECK(edition.dataCutOff == QDate(2025, 12, 31));
    CHECK(edition.publishedOn == QDate(2025, 12, 31));
    CHECK(edition.marking == Marking::OfficialSensitive);
    CHECK(edition.sha256.size() == 64);
    CHECK(plan.commits().last().label == QStringLiteral("Publish Delivery Group pack, 27 Jan 2026"));
    const StoredEdition stored = storedEdition(sample->reopen(), edition);
    CHECK(stored.keeping == Keeping::Kept);
    CHECK(stored.sentence.startsWith(QStringLiteral("Verified")));
    CHECK(stored.publication.document.madeAt == QDateTime(QDate(2025, 12, 31), QTime(0, 0), Qt::UTC));
}

TEST_CASE("a published edition stays as it was when the plan goes on", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const ReadyEdition ready = readyEdition(plan, packOfNext())();
    const Id<Edition> id = publish(plan, ready);
    rename(plan, "P1-03", QStringLiteral("Something else altogether"));
    goTo(plan, QDate(2026, 3, 1));
    CHECK(storedEdition(plan, plan.records().get(id)).publication == ready.publication);
    CHECK(bytesOf(readyEdition(plan, packOfNext())().publication) != ready.bytes);
}

TEST_CASE("the same edition is not published twice on a day", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Edition> first = publishNow(plan, orderOf(EditionKind::PlanOnAPage));
    const qsizetype commits = plan.commits().size();
    CHECK(publishNow(plan, orderOf(EditionKind::PlanOnAPage)) == first);
    CHECK(plan.commits().size() == commits);
    rename(plan, "P1-03", QStringLiteral("Another title of an action"));
    CHECK(publishNow(plan, orderOf(EditionKind::ChaseSheet)) != first);
}

TEST_CASE("undoing a publication puts the edition away, and it can be taken out again", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Edition> id = publishNow(plan, orderOf(EditionKind::PlanOnAPage));
    plan.undo();
    REQUIRE(plan.records().find(id));
    CHECK(plan.records().get(id).archived);
    CHECK(storedEdition(plan, plan.records().get(id)).keeping == Keeping::Kept);
    plan.redo();
    CHECK_FALSE(plan.records().get(id).archived);
    CHECK(plan.check().isEmpty());
}

TEST_CASE("what is published cannot be written over", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    Edition edition = plan.records().get(publishNow(plan, orderOf(EditionKind::PlanOnAPage)));
    edition.title = QStringLiteral("Another");
    Edits edits = plan.edit();
    edits.put(edition);
    CHECK_THROWS_AS(plan.commit(QStringLiteral("Change"), edits), Refused);
}

TEST_CASE("an edition whose pages are not in the plan says so", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    Edition edition;
    CHECK(says(storedEdition(plan, edition).sentence, "Only the record of this edition is here"));
    edition.sha256 = QString(64, u'a');
    CHECK(storedEdition(plan, edition).keeping == Keeping::NotKept);
    CHECK(says(storedEdition(plan, edition).sentence, "fingerprint of this edition, but not its pages"));
}

TEST_CASE("an edition whose data is of something else is not shown as if it were it", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    Edition edition = plan.records().get(publishNow(plan, orderOf(EditionKind::PlanOnAPage)));
    edition.kind = EditionKind::Minutes;
    CHECK(storedEdition(plan, edition).keeping == Keeping::Damaged);
    Edits edits = plan.edit();
    plan.addEvidence(edits, plan.records().all<Action>().at(0).id.uuid, QStringLiteral("Letter"),
                     QStringLiteral("letter.txt"), "some bytes");
    plan.commit(QStringLiteral("Attach"), edits);
    const auto &evidence = plan.records().all<Evidence>();
    edition.sha256 = evidence.at(evidence.size() - 1).sha256;
    CHECK(storedEdition(plan, edition).keeping == Keeping::Damaged);
    CHECK(says(storedEdition(plan, edition).sentence, "it cannot be read"));
}

TEST_CASE("a document of a day past is marked by how its records are marked now", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    EditionOrder order = packOfNext();
    order.asAt = plan.today().addDays(-14);
    Action action = plan.records().get(
        Id<Action>{findReference(plan.records(), QStringLiteral("P1-03"), &kindOf<Action>()).id});
    REQUIRE(action.marking == Marking::Official);
    const ReadyEdition before = readyEdition(plan, order)();
    action.marking = Marking::OfficialSensitive;
    action.exempt = ExemptParagraph::Investigation;
    Edits edits = plan.edit();
    edits.put(action);
    plan.commit(QStringLiteral("Mark"), edits);
    const ReadyEdition ready = readyEdition(plan, order)();
    CHECK(ready.publication.document.marking == Marking::OfficialSensitive);
    CHECK(ready.protection.marking == Marking::OfficialSensitive);
    CHECK(before.publication.document.cutOff == ready.publication.document.cutOff);
}

TEST_CASE("an edition whose fingerprint somebody exchanged is not called verified", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Edition> id = publishNow(plan, orderOf(EditionKind::PlanOnAPage));
    CHECK(storedEdition(plan, plan.records().get(id)).keeping == Keeping::Kept);
    const Id<Edition> another = publishNow(plan, orderOf(EditionKind::ExceptionReport));
    const Kind &kind = kindOf<Edition>();
    const int field = kind.fieldNamed(u"sha256");
    Arrival forged;
    forged.info.writer = QUuid::createUuid();
    forged.info.stamp = plan.commits().last().stamp + 1;
    forged.info.author = QStringLiteral("Somebody");
    forged.info.machine = QStringLiteral("Elsewhere");
    forged.info.label = QStringLiteral("Forge");
    forged.info.clock = plan.now();
    forged.seen = plan.heads();
    forged.changes = {
        {&kind, id.uuid, field, {}, plan.records().get(id).sha256, plan.records().get(another).sha256}};
    Return sent;
    sent.plan = plan.planId();
    sent.from = forged.info.author;
    sent.commits = {forged};
    merge(plan, prepareMerge(plan, {sent}));
    REQUIRE(plan.records().get(id).sha256 == plan.records().get(another).sha256);
    CHECK(storedEdition(plan, plan.records().get(id)).keeping == Keeping::Damaged);
    CHECK(storedEdition(plan, plan.records().get(another)).keeping == Keeping::Kept);
}

TEST_CASE("the stored data of a public edition holds no restricted word and names no restricted record",
          "[publishing]") {
    const auto sample = test::samplePlan();
    const Records records = test::withRestrictedWords(sample->plan().records());
    const Withheld withheld = withheldOf(records);
    int made = 0;
    for (EditionOrder order : everyOrder(records)) {
        order.isPublic = true;
        EditionMaterial material;
        material.records = records;
        material.atLastMeeting = records;
        material.today = QDate(2025, 12, 31);
        material.order = resolved(order, records, material.today);
        INFO(nameOf(order, records).toStdString());
        try {
            const QByteArray bytes = bytesOf({material.order, makeEdition(material)});
            ++made;
            CHECK_FALSE(bytes.toLower().contains(test::restrictedWord().toLatin1()));
            for (auto it = withheld.cbegin(); it != withheld.cend(); ++it)
                if (bytes.contains(it.key().toByteArray(QUuid::WithoutBraces)))
                    FAIL_CHECK("it names " << it.key().toString().toStdString());
        } catch (const NotPublishable &) {
            continue;
        }
    }
    CHECK(made > 15);
}

TEST_CASE("a public edition is published as one", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    EditionOrder order = packOfNext();
    order.isPublic = true;
    const Edition &edition = plan.records().get(publishNow(plan, order));
    CHECK(edition.marking == Marking::Official);
    CHECK(edition.title == QStringLiteral("Delivery Group pack, 27 Jan 2026, public edition"));
    CHECK(fileNameOf(edition, storedEdition(plan, edition).publication, plan.records()) ==
          QStringLiteral("public-delivery-group-pack-dg-2026-01-2025-12-31-%1")
              .arg(edition.reference.toLower()));
}

TEST_CASE("what is published for few does not keep the same from being published for all", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    EditionOrder order = orderOf(EditionKind::ChaseSheet);
    order.agency = inSample<Agency>("COUNCIL");
    REQUIRE_FALSE(isPublic(plan.records().get(publishNow(plan, order))));
    order.isPublic = true;
    CHECK(isPublic(plan.records().get(publishNow(plan, order))));
    // Nor does it raise the marking of what speaks of it.
    Document document;
    document.blocks = {ParagraphBlock{plan.records().all<Edition>().at(0).title}};
    CHECK(protectionOf(document, plan.records(), withheldOf(plan.records())).marking == Marking::Official);
}

TEST_CASE("an edition about something exempt is not public, and neither is its title", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    Case subject = plan.records().get(inSample<Case>("C-007"));
    subject.exempt = ExemptParagraph::Investigation;
    Edits edits = plan.edit();
    edits.put(subject);
    plan.commit(QStringLiteral("Exempt"), edits);
    EditionOrder order = orderOf(EditionKind::CaseReviewSheet);
    order.subject = subject.id;
    const Edition &edition = plan.records().get(publishNow(plan, order));
    CHECK(edition.exempt == ExemptParagraph::Investigation);
    CHECK_FALSE(isPublic(edition));
}

TEST_CASE("closing a meeting of the Delivery Group publishes its pack, minutes and log in one step",
          "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Meeting> id = heldMeeting(plan, GroupKind::DeliveryGroup).id;
    close(plan, id);
    QList<EditionKind> kinds;
    for (const Edition *edition : editionsOf(plan, id)) {
        kinds += edition->kind;
        CHECK(storedEdition(plan, *edition).keeping == Keeping::Kept);
    }
    CHECK(kinds ==
          QList<EditionKind>{EditionKind::DeliveryGroupPack, EditionKind::Minutes, EditionKind::ActionLog});
    plan.undo();
    CHECK(plan.records().get(id).state == MeetingState::Held);
    CHECK(editionsOf(plan, id).isEmpty());
}

TEST_CASE("the Strategic Board's pack is its exception report, and other groups have minutes and log alone",
          "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Meeting> board = heldMeeting(plan, GroupKind::StrategicBoard).id;
    close(plan, board);
    CHECK(editionsOf(plan, board).first()->kind == EditionKind::ExceptionReport);
    CHECK(editionsOf(plan, board).first()->title == QStringLiteral("Exception report, 31 Dec 2025"));
    const Id<Meeting> small = heldMeeting(plan, GroupKind::TaskAndFinishGroup).id;
    close(plan, small);
    CHECK(editionsOf(plan, small).size() == 2);
}

TEST_CASE("closing again after a correction publishes only what was corrected", "[publishing]") {
    const auto sample = test::samplePlan();
    OpenPlan &plan = sample->plan();
    const Id<Meeting> id = heldMeeting(plan, GroupKind::TaskAndFinishGroup).id;
    close(plan, id);
    Edits edits = plan.edit();
    reopenMeeting(edits, plan.records().get(id));
    plan.commit(QStringLiteral("Reopen"), edits);
    goTo(plan, QDate(2026, 1, 5));
    Edits correct = plan.edit();
    AgendaItem item;
    item.id = Id<AgendaItem>::make();
    item.meeting = id;
    item.number = 1;
    item.title = QStringLiteral("Welcome");
    item.minutes = QStringLiteral("Apologies from Fire.");
    correct.put(item);
    plan.commit(QStringLiteral("Correct"), correct);
    close(plan, id);
    const QList<const Edition *> editions = editionsOf(plan, id);
    REQUIRE(editions.size() == 3);
    CHECK(editions[2]->kind == EditionKind::Minutes);
    CHECK(editions[2]->sha256 != editions[0]->sha256);
}
