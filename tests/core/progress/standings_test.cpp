#include "core/progress/standings.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/generator.h"
#include "tests/support/testplan.h"

using namespace saferplan;
using test::Generator;

namespace {

/// Standings that follow an open plan.
struct Follower {
    OpenPlan &plan;
    Standings standings;
    int commits = 0;
    QMetaObject::Connection connection;

    explicit Follower(OpenPlan &followed) : plan(followed), standings(followed.records(), followed.today()) {
        connection = QObject::connect(&plan, &OpenPlan::changed, [this](const ChangeSet &set) {
            ++commits;
            standings.follow(set.changes, plan.today());
        });
    }
    ~Follower() { QObject::disconnect(connection); }
    Follower(const Follower &) = delete;
    Follower &operator=(const Follower &) = delete;

    void checkSame() {
        const bool same = standings.all() == standingsOf(plan.records(), plan.today());
        CHECK(same);
        for (const Action &action : plan.records().all<Action>()) {
            const Standing *found = standings.of(action.id);
            const bool right = action.archived ? !found : found && found->action == &action;
            CHECK(right);
        }
    }
};

/// Changes something that the standing of an action rests on.
void stepNearActions(Generator &generator, OpenPlan &plan) {
    const Records &records = plan.records();
    const Kind *const near[] = {&kindOf<Action>(), &kindOf<Milestone>(), &kindOf<ProgressUpdate>(),
                                &kindOf<Evidence>()};
    const Kind &kind = *near[generator.number(0, 3)];
    Edits edits = plan.edit();
    const qsizetype count = kind.count(records);
    const QUuid old = count ? kind.idAt(records, generator.number(0, static_cast<int>(count) - 1)) : QUuid();
    if (old.isNull() || generator.chance(40))
        generator.add(kind, records, edits);
    else if (generator.chance(30))
        edits.archive(kind, old, !kind.isArchived(records, old));
    else if (!kind.isFixedOnceSaved())
        generator.change(kind, old, records, edits);
    CommitInfo made;
    test::tryCommit(plan, QStringLiteral("Near actions"), edits, made);
}

} // namespace

TEST_CASE("standings that follow a plan are those worked out from scratch, whatever is done", "[progress]") {
    for (const quint64 seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        test::TestPlan file;
        Generator generator(seed);
        Follower follower(file.plan());
        for (int i = 0; i < 150; ++i) {
            CAPTURE(i);
            if (generator.chance(5))
                file.clock().advance(86'400'000LL * generator.number(1, 60));
            if (generator.chance(60))
                stepNearActions(generator, file.plan());
            else
                generator.step(file.plan());
            follower.standings.follow({}, file->today());
            follower.checkSame();
        }
        CHECK(follower.commits > 75);
        CHECK(file->records().all<Action>().size() > 3);
    }
}

TEST_CASE("a milestone that moves to another action changes both", "[progress]") {
    test::TestPlan file;
    SamplePlan plan;
    const Action from = plan.action("P1-01", Status::InProgress, day("2026-06-30"));
    const Action to = plan.action("P1-02", Status::InProgress, day("2026-06-30"));
    Milestone milestone;
    milestone.id = Id<Milestone>::make();
    milestone.action = from.id;
    milestone.title = QStringLiteral("Agree the form");
    milestone.due = day("2025-12-01");
    file->commit(QStringLiteral("Begin"), file->edit()
                                              .put(plan.priority)
                                              .put(plan.deliveryGroup)
                                              .put(plan.group)
                                              .put(plan.agency)
                                              .put(from)
                                              .put(to)
                                              .put(milestone));
    Follower follower(file.plan());
    CHECK(follower.standings.of(from.id)->computed.rag == Delivery::Amber);
    CHECK(follower.standings.of(to.id)->computed.rag == Delivery::Green);
    milestone.action = to.id;
    file->commit(QStringLiteral("Move"), file->edit().put(milestone));
    CHECK(follower.standings.of(from.id)->computed.rag == Delivery::Green);
    CHECK(follower.standings.of(to.id)->computed.rag == Delivery::Amber);
    file->undo();
    follower.checkSame();
}

TEST_CASE("a commit that is refused leaves the standings as they were, and in their place", "[progress]") {
    test::TestPlan file;
    SamplePlan plan;
    const Action action = plan.action("P1-01", Status::InProgress, day("2025-12-01"));
    file->commit(
        QStringLiteral("Begin"),
        file->edit().put(plan.priority).put(plan.deliveryGroup).put(plan.group).put(plan.agency).put(action));
    Follower follower(file.plan());
    const Records kept = file->records(); // so that the refused commit moves the table
    Action wrong = action;
    wrong.title.clear();
    CHECK_THROWS_AS(file->commit(QStringLiteral("Empty"), file->edit().put(wrong)), Refused);
    follower.checkSame();
    CHECK(follower.standings.of(action.id)->action == file->records().find(action.id));
    CHECK(kept.all<Action>().size() == 1);
}

TEST_CASE("another day has all actions judged again", "[progress]") {
    SamplePlan plan;
    const Action action = plan.action("P1-01", Status::InProgress, plan.today);
    plan.add(action);
    Standings standings(plan.records, plan.today);
    CHECK_FALSE(standings.of(action.id)->overdue);
    standings.follow({}, plan.today.addDays(1));
    CHECK(standings.of(action.id)->overdue);
    CHECK(standings.today() == plan.today.addDays(1));
}

TEST_CASE("more actions than are judged one by one are judged all the same", "[progress]") {
    test::TestPlan file;
    SamplePlan plan;
    file->commit(QStringLiteral("Begin"),
                 file->edit().put(plan.priority).put(plan.deliveryGroup).put(plan.group).put(plan.agency));
    Follower follower(file.plan());
    Edits edits = file->edit();
    for (int i = 0; i < 1100; ++i)
        edits.put(plan.action("", i % 2 ? Status::InProgress : Status::Complete, day("2025-12-01")));
    file->commit(QStringLiteral("Add many"), edits);
    CHECK(follower.standings.all().size() == 1100);
    follower.checkSame();
    file->undo();
    CHECK(follower.standings.all().isEmpty());
}

TEST_CASE("standings can be asked in the middle of an undo, and are right when it was stopped",
          "[progress]") {
    test::TestPlan plan;
    const Priority priority = SamplePlan().priority;
    plan->commit(QStringLiteral("Begin"), plan->edit().put(priority));
    const auto add = [&](int count) {
        Edits edits = plan->edit();
        for (int i = 0; i < count; ++i) {
            Action action;
            action.id = Id<Action>::make();
            action.title = QStringLiteral("Action %1").arg(i);
            action.priority = priority.id;
            edits.put(action);
        }
        plan->commit(QStringLiteral("Add"), std::move(edits));
    };
    add(3);
    add(500);
    Standings standings(plan->records(), plan->today());
    std::vector<Id<Action>> ids;
    for (const Action &action : plan->records().all<Action>())
        ids.push_back(action.id);
    int asked = 0;
    const auto ask = [&](qsizetype, qsizetype) {
        for (const Id<Action> id : ids)
            asked += standings.of(id) ? 1 : 0;
        return false;
    };
    CHECK_THROWS_AS(plan->undo(ask), Stopped);
    CHECK(asked > 0);
    REQUIRE(standings.all().size() == 503);
    for (size_t i = 0; i < ids.size(); ++i)
        REQUIRE(standings.of(ids[i])->action == &plan->records().get(ids[i]));
}
