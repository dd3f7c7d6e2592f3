// What must hold after any sequence of commits, asked of many random ones.

#include "tests/support/generator.h"
#include "tests/support/testplan.h"

using namespace saferplan;
using test::Generator;

namespace {

struct Moment {
    Stamp stamp = 0;
    Records records;
};

/// Random commits on a plan, each checked against what undo and redo should give, with what memory held after
/// each.
class Sequence {
public:
    Sequence(test::TestPlan &plan, quint64 seed) : m_plan(plan), m_generator(seed) {}

    void run(int steps) {
        using What = Generator::Step::What;
        for (int i = 0; i < steps; ++i) {
            if (m_generator.chance(3))
                m_plan.reopen();
            m_plan.clock().advance(m_generator.number(0, 3'600'000));
            const Records before = m_plan->records();
            const auto step = m_generator.step(m_plan.plan());
            if (step.what == What::Edit) {
                m_past.push_back(before);
                m_future.clear();
            } else if (step.what == What::Undo) {
                move(m_past, m_future, before);
            } else if (step.what == What::Redo) {
                move(m_future, m_past, before);
            } else {
                checkSame(m_plan->records(), before);
                continue;
            }
            m_moments.push_back({step.commit.stamp, m_plan->records()});
        }
    }

    const std::vector<Moment> &moments() const { return m_moments; }
    Generator &generator() { return m_generator; }

    static void checkSame(const Records &a, const Records &b) {
        const bool same = a == b;
        CHECK(same);
    }

private:
    void move(std::vector<Records> &from, std::vector<Records> &to, const Records &before) {
        REQUIRE_FALSE(from.empty());
        checkSame(m_plan->records(), from.back());
        from.pop_back();
        to.push_back(before);
    }

    test::TestPlan &m_plan;
    Generator m_generator;
    std::vector<Records> m_past;
    std::vector<Records> m_future;
    std::vector<Moment> m_moments;
};

Records changed(Records from, const Changes &changes) {
    for (const Change &change : changes)
        apply(change, from);
    return from;
}

} // namespace

TEST_CASE("after any sequence of commits, the file gives back what memory held", "[sequence]") {
    const auto seed = GENERATE(1, 2, 3, 4);
    CAPTURE(seed);
    test::TestPlan plan;
    Sequence sequence(plan, static_cast<quint64>(seed));
    sequence.run(250);
    REQUIRE(sequence.moments().size() > 120);
    const Records last = plan->records();

    // Opened again, the plan is the same, and its log leads to it.
    Sequence::checkSame(plan.reopen().records(), last);
    CHECK(plan->check() == QStringList());

    // As at each commit, the plan is what it was then.
    QList<Stamp> stamps;
    for (const Moment &moment : sequence.moments())
        stamps += moment.stamp;
    CHECK(std::is_sorted(stamps.begin(), stamps.end()));
    size_t at = 0;
    plan->asAt(stamps, [&](Stamp stamp, const Records &then) {
        CHECK(stamp == sequence.moments()[at].stamp);
        Sequence::checkSame(then, sequence.moments()[at].records);
        ++at;
    });
    CHECK(at == sequence.moments().size());

    // The difference between two moments leads from the one to the other.
    for (int i = 0; i < 40; ++i) {
        const auto any = [&]() -> const Records & {
            return sequence
                .moments()[static_cast<size_t>(sequence.generator().number(0, static_cast<int>(at) - 1))]
                .records;
        };
        const Records &a = any();
        const Records &b = any();
        Sequence::checkSame(changed(a, difference(a, b)), b);
        CHECK(difference(b, b).isEmpty());
    }
}

TEST_CASE("undoing everything leads back to the beginning, and redoing everything to the end", "[sequence]") {
    test::TestPlan plan;
    const Records empty = plan->records();
    Generator generator(77);
    for (int i = 0; i < 60; ++i)
        generator.step(plan.plan());
    const Records last = plan->records();
    int undone = 0;
    while (plan->undo().seq != 0)
        ++undone;
    CHECK(undone > 10);
    Sequence::checkSame(plan->records(), empty);
    CHECK(plan->check() == QStringList());
    plan.reopen();
    for (; undone > 0; --undone)
        CHECK(plan->redo().seq != 0);
    Sequence::checkSame(plan->records(), last);
    Sequence::checkSame(plan.reopen().records(), last);
    CHECK(plan->check() == QStringList());
}

TEST_CASE("a record of every kind can be added, changed, archived, undone, redone and read back",
          "[sequence]") {
    test::TestPlan plan;
    Generator generator(5);
    for (const Kind *kind : kinds()) {
        CAPTURE(kind->name());
        CommitInfo made;
        QUuid id;
        bool done = false;
        for (int attempt = 0; attempt < 50 && !done; ++attempt) {
            Edits edits = plan->edit();
            if (kind->isSingle() && kind->count(plan->records()) > 0) {
                done = true;
                id = kind->idAt(plan->records(), 0);
                break;
            }
            id = generator.add(*kind, plan->records(), edits);
            done = test::tryCommit(plan.plan(), QStringLiteral("Add"), edits, made);
        }
        REQUIRE(done);
        REQUIRE(kind->has(plan->records(), id));
        CHECK_FALSE(kind->reference(plan->records(), id).isEmpty());
        std::vector<Records> states = {plan->records()};
        for (int attempt = 0; attempt < 30 && states.size() < 4; ++attempt) {
            Edits edits = plan->edit();
            if (kind->isFixedOnceSaved() || states.size() == 3)
                edits.archive(*kind, id, !kind->isArchived(plan->records(), id));
            else
                generator.change(*kind, id, plan->records(), edits);
            if (test::tryCommit(plan.plan(), QStringLiteral("Change"), edits, made) && made.seq)
                states.push_back(plan->records());
        }
        REQUIRE(states.size() == 4);
        for (size_t i = states.size() - 1; i > 0; --i) {
            CHECK(plan->undo().role == CommitRole::Undo);
            Sequence::checkSame(plan->records(), states[i - 1]);
        }
        for (size_t i = 1; i < states.size(); ++i) {
            CHECK(plan->redo().role == CommitRole::Redo);
            Sequence::checkSame(plan->records(), states[i]);
        }
        Sequence::checkSame(plan.reopen().records(), states.back());
    }
    CHECK(plan->check() == QStringList());
}
