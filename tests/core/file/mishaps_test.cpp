// What happens to a plan file behind the program's back.

#include "core/file/storeerror.h"
#include "tests/core/file/damage.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <sqlite3.h>

#include <QDir>

#include <atomic>
#include <thread>

using namespace saferplan;

namespace {

void addAgency(OpenPlan &plan, const QString &name) {
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = name;
    plan.commit(QStringLiteral("Add"), plan.edit().put(agency));
}

/// What is said when a commit must be refused; nothing may have changed.
QString refusalOf(OpenPlan &plan) {
    const Records before = plan.records();
    try {
        addAgency(plan, QStringLiteral("Late"));
        FAIL("it was saved");
    } catch (const StoreError &error) {
        CHECK((plan.records() == before));
        return error.text();
    }
    return {};
}

} // namespace

TEST_CASE("a commit is refused where the file was moved, deleted or replaced since it was opened",
          "[mishap]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QString away = plan.file(QStringLiteral("away.saferplan"));
    REQUIRE(QFile::copy(plan.path(), away));
    addAgency(plan.plan(), QStringLiteral("Two"));
    const Records both = plan->records();
    SECTION("moved") {
        REQUIRE(QFile::rename(plan.path(), plan.file(QStringLiteral("elsewhere.saferplan"))));
        CHECK(refusalOf(plan.plan()).contains(QStringLiteral("moved, deleted or replaced")));
        // Put back, it is itself again.
        REQUIRE(QFile::rename(plan.file(QStringLiteral("elsewhere.saferplan")), plan.path()));
        addAgency(plan.plan(), QStringLiteral("Three"));
        CHECK(plan.reopen().records().all<Agency>().size() == 3);
    }
    SECTION("deleted") {
        REQUIRE(QFile::remove(plan.path()));
        CHECK(refusalOf(plan.plan()).contains(QStringLiteral("moved, deleted or replaced")));
    }
    SECTION("replaced") {
        REQUIRE(QFile::remove(plan.path()));
        REQUIRE(QFile::rename(away, plan.path()));
        const QByteArray bytes = test::bytesOf(plan.path());
        CHECK(refusalOf(plan.plan()).contains(QStringLiteral("moved, deleted or replaced")));
        CHECK(test::bytesOf(plan.path()) == bytes);
        // What was saved before can still be kept.
        const QString copy = plan.file(QStringLiteral("kept.saferplan"));
        plan->copyTo(copy);
        CHECK((PlanFile::open(copy)->load() == both));
    }
}

TEST_CASE("a commit is refused where another program wrote into the file since it was opened", "[mishap]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QString other = plan.file(QStringLiteral("other.saferplan"));
    REQUIRE(QFile::copy(plan.path(), other));
    Records theirs;
    {
        OpenPlan elsewhere(PlanFile::open(other), plan.clock(), plan.registry(), QStringLiteral("Analyst"));
        for (int i = 0; i < 50; ++i)
            addAgency(elsewhere, QStringLiteral("Theirs %1").arg(i));
        theirs = elsewhere.records();
    }
    const QByteArray bytes = test::bytesOf(other);
    // Into the same file, as a program does that keeps the folders of two machines in step.
    QFile file(plan.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write(bytes) == bytes.size());
    file.close();
    CHECK(refusalOf(plan.plan()).contains(QStringLiteral("changed by another program")));
    CHECK_THROWS_AS(plan->together([] {}), StoreError);
    plan.close();
    CHECK(test::bytesOf(plan.path()) == bytes);
    CHECK((PlanFile::open(plan.path())->load() == theirs));
}

TEST_CASE("a plan that is open already is found open by way of a link to it too", "[mishap]") {
    test::TestPlan plan;
    const QString link = plan.file(QStringLiteral("link.saferplan"));
    REQUIRE(QFile::link(plan.path(), link));
    CHECK(PlanFile::open(link)->isReadOnly());
    plan.close();
    CHECK_FALSE(PlanFile::open(link)->isReadOnly());
}

TEST_CASE("a file that a program left in the midst of a commit is read whole, even for reading only",
          "[mishap]") {
    test::TestPlan plan;
    for (int i = 0; i < 200; ++i)
        addAgency(plan.plan(), QStringLiteral("Agency %1").arg(i));
    const Records before = plan->records();
    plan.close();
    const QByteArray whole = test::bytesOf(plan.path());
    // A small cache makes SQLite write pages into the file before the commit.
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(plan.path().toUtf8().constData(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database,
                         "pragma cache_size = 1; begin; update record_agency set name = 'half'; "
                         "update change set after = 'half';",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    const QString left = plan.file(QStringLiteral("left.saferplan"));
    const QString journal = QStringLiteral("-journal");
    REQUIRE(QFile::copy(plan.path(), left));
    REQUIRE(QFile::copy(plan.path() + journal, left + journal));
    sqlite3_close(database);
    const QByteArray half = test::bytesOf(left);
    REQUIRE(half != whole);
    {
        const auto reader = PlanFile::open(left, PlanFile::Want::ReadOnly);
        CHECK((reader->load() == before));
    }
    CHECK(test::bytesOf(left) == half);
    CHECK(QFileInfo::exists(left + journal));
    CHECK((plan.open(left).records() == before));
    CHECK(plan->check().isEmpty());
    plan.close();
    CHECK_FALSE(QFileInfo::exists(left + journal));
}

TEST_CASE("the copy that is read of a plan open for reading is not left behind by a program that dies",
          "[mishap]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QByteArray usual = qgetenv("TMPDIR");
    const QString folder = plan.file(QStringLiteral("temporary"));
    REQUIRE(QDir().mkpath(folder));
    qputenv("TMPDIR", folder.toUtf8());
    const auto reader = PlanFile::open(plan.path(), PlanFile::Want::ReadOnly);
    usual.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", usual);
    // What is there now is what a program that dies now leaves.
    CHECK(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    CHECK((reader->load() == plan->records()));
    CHECK(reader->integrityProblems().isEmpty());
    reader->copyTo(plan.file(QStringLiteral("copy.saferplan")));
    CHECK((PlanFile::open(plan.file(QStringLiteral("copy.saferplan")))->load() == plan->records()));
}

TEST_CASE("making a copy never takes away a file that bears the name of its first part", "[mishap]") {
    test::TestPlan plan;
    const QString copy = plan.file(QStringLiteral("copy.saferplan"));
    test::writeBytes(copy + QStringLiteral(".part"), "mine");
    plan->copyTo(copy);
    CHECK(test::bytesOf(copy + QStringLiteral(".part")) == "mine");
}

TEST_CASE("of several who make a plan of one name at once, one makes it and nobody takes it away",
          "[mishap]") {
    const test::TestPlan plan;
    for (int round = 0; round < 20; ++round) {
        const QString path = plan.file(QStringLiteral("new %1.saferplan").arg(round));
        std::atomic<int> made = 0;
        std::vector<std::thread> makers;
        makers.reserve(4);
        for (int i = 0; i < 4; ++i)
            makers.emplace_back([&path, &made] {
                try {
                    PlanFile::create(path);
                    ++made;
                } catch (const StoreError &) {
                    // It was another who made it.
                }
            });
        for (std::thread &maker : makers)
            maker.join();
        CHECK(made == 1);
        CHECK((PlanFile::open(path)->load() == Records()));
    }
}

TEST_CASE("a plan is never made or copied through a link that leads nowhere yet", "[mishap]") {
    test::TestPlan plan;
    const QString target = plan.file(QStringLiteral("target.saferplan"));
    const QString link = plan.file(QStringLiteral("link.saferplan"));
    REQUIRE(QFile::link(target, link));
    CHECK_THROWS_AS(PlanFile::create(link), StoreError);
    CHECK_THROWS_AS(plan->copyTo(link), StoreError);
    CHECK_FALSE(QFileInfo::exists(target));
    CHECK(QFileInfo(link).isSymLink());
}

TEST_CASE("no plan is made where a change lies that was begun in another of its name", "[mishap]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    const QString path = plan.file(QStringLiteral("lost.saferplan"));
    const QString journal = path + QStringLiteral("-journal");
    // As SQLite leaves it when the program dies in the midst of a commit.
    sqlite3 *database = nullptr;
    REQUIRE(QFile::copy(plan.path(), path));
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database,
                         "pragma cache_size = 1; begin; update record_agency set name = 'half'; "
                         "update change set after = 'half' || hex(zeroblob(20000));",
                         nullptr, nullptr, nullptr) == SQLITE_OK);
    const QByteArray begun = test::bytesOf(journal);
    sqlite3_close(database);
    REQUIRE(QFile::remove(path));
    test::writeBytes(journal, begun);
    SECTION("a copy") {
        CHECK_THROWS_WITH(plan->copyTo(path), Catch::Contains("Choose another name"));
    }
    SECTION("a new one") {
        CHECK_THROWS_WITH(PlanFile::create(path), Catch::Contains("Choose another name"));
    }
    CHECK(test::bytesOf(journal) == begun);
    CHECK_FALSE(QFileInfo::exists(path));
    // What a program left that had finished its change is in nobody's way.
    test::writeBytes(journal, QByteArray(512, '\0'));
    plan->copyTo(path);
    CHECK((PlanFile::open(path)->load() == plan->records()));
}

TEST_CASE("a copy or a plan that cannot be made says which, and why", "[mishap]") {
    test::TestPlan plan;
    const QString nowhere = plan.file(QStringLiteral("no such folder/copy.saferplan"));
    CHECK_THROWS_WITH(plan->copyTo(nowhere), Catch::Contains("no such folder"));
    const QString tooLong = plan.file(QString(240, u'n') + QStringLiteral(".saferplan"));
    CHECK_THROWS_WITH(plan->copyTo(tooLong), Catch::Contains("nnn") && Catch::Contains("too long"));
    CHECK_THROWS_WITH(PlanFile::create(plan.file(QString(300, u'n'))), Catch::Contains("could not be made"));
}
