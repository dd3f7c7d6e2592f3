#include "core/plan/backups.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <QDir>

using namespace saferplan;

namespace {

constexpr qint64 hour = 3'600'000;

void addAgency(OpenPlan &plan, const QString &name) {
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = name;
    plan.commit(QStringLiteral("Add"), plan.edit().put(agency));
}

} // namespace

TEST_CASE("the last ten backups are kept, and each opens", "[backups]") {
    test::TestPlan plan;
    const QString folder = plan.file(QStringLiteral("backups"));
    const Backups backups(folder, plan.clock());
    CHECK(backups.newestOf(plan.path()).isEmpty());
    for (int i = 0; i < 13; ++i) {
        addAgency(plan.plan(), QStringLiteral("Agency %1").arg(i));
        plan.clock().advance(3'600'001);
        backups.backUp(plan.plan(), -3'600'000'000'000);
    }
    const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    REQUIRE(files.size() == Backups::kept);
    CHECK(backups.newestOf(plan.path()) == QDir(folder).filePath(files.last()));
    for (qsizetype i = 0; i < files.size(); ++i) {
        const auto copy = PlanFile::open(QDir(folder).filePath(files[i]));
        CHECK(copy->load().all<Agency>().size() == i + 4);
        CHECK(copy->planId() == plan->planId());
    }
    CHECK((PlanFile::open(backups.newestOf(plan.path()))->load() == plan->records()));
    // Another plan's backups are its own.
    CHECK(backups.newestOf(plan.file(QStringLiteral("other.saferplan"))).isEmpty());
}

TEST_CASE("a backup is made on opening and every hour of work", "[backups]") {
    test::TestPlan plan;
    const Backups backups(plan.file(QStringLiteral("backups")), plan.clock());
    const QString first = backups.backUp(plan.plan());
    CHECK(QFileInfo::exists(first));
    plan.clock().advance(hour - 1);
    CHECK(backups.backUp(plan.plan()) == first);
    plan.clock().advance(1);
    const QString second = backups.backUp(plan.plan());
    CHECK(second != first);
    CHECK(QFileInfo::exists(first));
    CHECK(backups.newestOf(plan.path()) == second);
}

TEST_CASE("backups go on after the clock was set back, and the newest is the one made last", "[backups]") {
    test::TestPlan plan;
    const Backups backups(plan.file(QStringLiteral("backups")), plan.clock());
    plan.clock().advance(1'000 * hour);
    for (int i = 0; i < Backups::kept; ++i) {
        backups.backUp(plan.plan());
        plan.clock().advance(hour);
    }
    plan.clock().advance(-2'000 * hour);
    addAgency(plan.plan(), QStringLiteral("Since"));
    const QString newest = backups.backUp(plan.plan());
    CHECK(backups.newestOf(plan.path()) == newest);
    CHECK(PlanFile::open(newest)->load().all<Agency>().size() == 1);
    CHECK(backups.backUp(plan.plan()) == newest);
    plan.clock().advance(hour);
    CHECK(backups.backUp(plan.plan()) != newest);
}

TEST_CASE("backups of plans of the same name in different folders do not mix", "[backups]") {
    test::TestPlan plan;
    const Backups backups(plan.file(QStringLiteral("backups")), plan.clock());
    const QString first = backups.backUp(plan.plan());
    REQUIRE(QDir().mkpath(plan.file(QStringLiteral("other"))));
    const QString other = plan.file(QStringLiteral("other/test.saferplan"));
    plan->copyTo(other);
    addAgency(plan.open(other), QStringLiteral("One"));
    CHECK(backups.newestOf(other).isEmpty());
    for (int i = 0; i < Backups::kept + 2; ++i) {
        backups.backUp(plan.plan());
        plan.clock().advance(hour);
    }
    CHECK(backups.newestOf(other) != first);
    CHECK(backups.newestOf(plan.file(QStringLiteral("test.saferplan"))) == first);
    CHECK(PlanFile::open(first)->load().all<Agency>().isEmpty());
}

TEST_CASE("a backup that cannot be made leaves the plan to be worked on, and is tried again an hour later",
          "[backups]") {
    test::TestPlan plan;
    const QString place = plan.file(QStringLiteral("backups"));
    QFile inTheWay(place);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const Backups backups(place, plan.clock());
    CHECK_THROWS_AS(backups.backUp(plan.plan()), StoreError);
    addAgency(plan.plan(), QStringLiteral("One"));
    CHECK(plan.plan().check() == QStringList());
    plan.clock().advance(hour / 2);
    CHECK(backups.backUp(plan.plan()).isEmpty());
    REQUIRE(inTheWay.remove());
    plan.clock().advance(hour / 2);
    CHECK(PlanFile::open(backups.backUp(plan.plan()))->load().all<Agency>().size() == 1);
}

TEST_CASE("what a program that died while making a backup left is cleared away by the next", "[backups]") {
    test::TestPlan plan;
    const QString folder = plan.file(QStringLiteral("backups"));
    const Backups backups(folder, plan.clock());
    const QString first = backups.backUp(plan.plan());
    QFile left(first + QStringLiteral(".0123.part"));
    REQUIRE(left.open(QIODevice::WriteOnly));
    left.close();
    plan.clock().advance(hour);
    backups.backUp(plan.plan());
    CHECK_FALSE(left.exists());
    CHECK(QDir(folder).entryList(QDir::Files).size() == 2);
}

TEST_CASE("the nearest good backup is found, and restored beside the plan and never over it", "[backups]") {
    test::TestPlan plan;
    const Backups backups(plan.file(QStringLiteral("backups")), plan.clock());
    CHECK_FALSE(backups.newestGoodOf(plan.path()));
    addAgency(plan.plan(), QStringLiteral("Council"));
    const qint64 first = plan.clock().now();
    backups.backUp(plan.plan(), -3'600'000'000'000);
    plan.clock().advance(7'200'000);
    const QString newest = backups.backUp(plan.plan(), -3'600'000'000'000);
    REQUIRE(backups.listOf(plan.path()).size() == 2);
    CHECK(backups.listOf(plan.path()).first().path == newest);
    CHECK(backups.newestGoodOf(plan.path())->path == newest);

    QFile damaged(newest);
    REQUIRE(damaged.resize(damaged.size() / 2));
    const std::optional<Backup> good = backups.newestGoodOf(plan.path());
    REQUIRE(good);
    CHECK(good->madeAt.toMSecsSinceEpoch() == first);

    const QString place = Backups::placeBeside(plan.path(), good->madeAt);
    CHECK(place == plan.file(QStringLiteral("test (backup of 31 Dec 2025).saferplan")));
    Backups::restore(good->path, place);
    CHECK((PlanFile::open(place)->load() == plan->records()));
    CHECK_THROWS_AS(Backups::restore(good->path, place), StoreError);
    CHECK(Backups::placeBeside(plan.path(), good->madeAt) ==
          plan.file(QStringLiteral("test (backup of 31 Dec 2025, 2).saferplan")));
}
