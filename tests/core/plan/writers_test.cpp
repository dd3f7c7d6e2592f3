#include "tests/core/plan/agencies.h"

#include <QCoreApplication>

using namespace saferplan;
using namespace saferplan::test;

TEST_CASE("a copy of a plan beside it writes under another id; the plan itself keeps its own", "[writer]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QUuid writer = plan->commits().last().writer;
    plan.reopen();
    addAgency(plan.plan(), QStringLiteral("Two"));
    CHECK(plan->commits().last().writer == writer);
    plan.close();

    const QString copy = plan.file(QStringLiteral("copy.saferplan"));
    REQUIRE(QFile::copy(plan.path(), copy));
    plan.open(copy);
    addAgency(plan.plan(), QStringLiteral("Three"));
    const QUuid other = plan->commits().last().writer;
    CHECK(other != writer);
    plan.open(copy);
    addAgency(plan.plan(), QStringLiteral("Four"));
    CHECK(plan->commits().last().writer == other);
    plan.reopen();
    addAgency(plan.plan(), QStringLiteral("Five"));
    CHECK(plan->commits().last().writer == writer);
}

TEST_CASE("a plan restored under another name writes under a new id", "[writer]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QUuid writer = plan->commits().last().writer;
    const QString restored = plan.file(QStringLiteral("restored.saferplan"));
    plan->copyTo(restored);
    plan.open(restored);
    addAgency(plan.plan(), QStringLiteral("Two"));
    CHECK(plan->commits().last().writer != writer);
}

TEST_CASE("a plan put back from a backup writes under a new id", "[writer]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QUuid writer = plan->commits().last().writer;
    const QString backup = plan.file(QStringLiteral("backup.saferplan"));
    plan->copyTo(backup);
    addAgency(plan.plan(), QStringLiteral("Two"));
    plan.close();
    REQUIRE(QFile::remove(plan.path()));
    REQUIRE(QFile::copy(backup, plan.path()));
    plan.reopen();
    CHECK(plan->records().all<Agency>().size() == 1);
    addAgency(plan.plan(), QStringLiteral("Other two"));
    CHECK(plan->commits().last().writer != writer);
}

TEST_CASE("a plan that is open already is opened for reading, and says by whom it is held", "[lock]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const auto second = PlanFile::open(plan.path());
    CHECK(second->isReadOnly());
    CHECK(second->readOnlyReason().contains(QStringLiteral("open already")));
    CHECK(second->readOnlyReason().contains(QString::number(QCoreApplication::applicationPid())));
    CHECK((second->load() == plan->records()));
    CommitInfo commit;
    CHECK_THROWS_AS(second->append(commit, {}, {}), StoreError);
    CHECK_THROWS_AS(second->append(commit, {}, {}, {"bytes"}), StoreError);
    plan.close();
    CHECK_FALSE(PlanFile::open(plan.path())->isReadOnly());
}

TEST_CASE("a lock whose program died while writing it does not keep the plan read-only", "[lock]") {
    test::TestPlan plan;
    plan.close();
    QFile lock(plan.path() + QStringLiteral(".lock"));
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.close();
    CHECK_FALSE(PlanFile::open(plan.path())->isReadOnly());
}

TEST_CASE("a commit on a plan open for reading is refused and changes nothing", "[lock]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QByteArray bytes = bytesOf(plan.path());
    const Records before = plan->records();
    plan.close();
    OpenPlan reader(PlanFile::open(plan.path(), PlanFile::Want::ReadOnly), plan.clock(), plan.registry(),
                    QStringLiteral("Reader"));
    CHECK(reader.isReadOnly());
    CHECK_THROWS_AS(addAgency(reader, QStringLiteral("Two")), StoreError);
    CHECK((reader.records() == before));
    CHECK(reader.check() == QStringList());
    CHECK(bytesOf(plan.path()) == bytes);
}
