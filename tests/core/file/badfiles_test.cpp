#include "core/file/planfile.h"
#include "core/file/schema.h"
#include "core/file/storeerror.h"
#include "tests/core/file/damage.h"
#include "tests/support/generator.h"
#include "tests/support/testplan.h"

#include <QTemporaryDir>

using namespace saferplan;

namespace {

/// A plan file with something of everything in it, and what it holds.
struct Sample {
    QTemporaryDir folder;
    QString path;
    QByteArray bytes;
    Records records;

    Sample() {
        test::TestPlan plan;
        test::Generator generator(11);
        plan->together([&] {
            for (int i = 0; i < 60; ++i)
                generator.step(plan.plan());
            for (const char *name : {"action", "agency", "group", "indicator", "reading"})
                for (int i = 0; i < 3; ++i) {
                    Edits edits = plan->edit();
                    generator.add(*kindNamed(QLatin1String(name)), plan->records(), edits);
                    CommitInfo made;
                    test::tryCommit(plan.plan(), QStringLiteral("Add"), edits, made);
                }
        });
        plan->attach(plan->records().all<Action>().at(0).id.uuid, QStringLiteral("Minutes"),
                     QStringLiteral("minutes.txt"), "text");
        records = plan->records();
        plan.close();
        bytes = test::bytesOf(plan.path());
        path = folder.filePath(QStringLiteral("plan.saferplan"));
        restore();
    }

    void restore() {
        QDir dir(folder.path());
        for (const QString &name : dir.entryList(QDir::Files))
            dir.remove(name);
        test::writeBytes(path, bytes);
    }
};

Sample &sample() {
    static Sample made;
    return made;
}

/// The error that opening a file gives; fails the test where it gives none.
StoreError errorOf(const QString &path) {
    try {
        PlanFile::open(path);
    } catch (const StoreError &error) {
        CHECK(error.text().endsWith(u'.'));
        return error;
    }
    FAIL("the file was opened");
    return {StoreError::Kind::Sql, {}};
}

/// Opens and reads all of a file. True when that went well; StoreError is the one exception allowed.
bool readsAll(const QString &path) {
    try {
        const auto file = PlanFile::open(path);
        file->load();
        file->commits();
        file->latestStamp();
        file->integrityProblems();
        Records records;
        for (qint64 read = 0, at = -1; at != 0; read = at)
            at = file->readLog(read, [&records](qint64, const Change &change) {
                apply(change, records);
                return true;
            });
        return true;
    } catch (const StoreError &error) {
        CHECK(error.text().size() > 20);
        CHECK(error.text().endsWith(u'.'));
        return false;
    }
}

} // namespace

TEST_CASE("a file that is no plan is refused with a sentence, and left as it is", "[badfile]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bad.saferplan"));
    const auto refused = [&](const QByteArray &bytes, StoreError::Kind kind) {
        test::writeBytes(path, bytes);
        CHECK(errorOf(path).kind() == kind);
        CHECK(test::bytesOf(path) == bytes);
        CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    };
    refused({}, StoreError::Kind::NotAPlan);
    refused("x", StoreError::Kind::NotAPlan);
    refused(QByteArray("Dear all,\n").repeated(100), StoreError::Kind::NotAPlan);
    refused("<!DOCTYPE html><html>" + QByteArray(500, ' ') + "Sign in</html>", StoreError::Kind::NotAPlan);
    refused(QByteArray(8192, '\0'), StoreError::Kind::NotAPlan);
    refused(QByteArray("SQLite format 3\0", 16), StoreError::Kind::NotAPlan);
    refused(QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\0'), StoreError::Kind::NotAPlan);
    QFile::remove(path);
    REQUIRE(test::runRaw(path, "create table contacts (name text)"));
    refused(test::bytesOf(path), StoreError::Kind::NotAPlan);
}

TEST_CASE("a file that is not there, or is a folder, is refused with a sentence", "[badfile]") {
    QTemporaryDir folder;
    CHECK(errorOf(folder.filePath(QStringLiteral("missing.saferplan"))).kind() ==
          StoreError::Kind::CannotOpen);
    CHECK(errorOf(folder.path()).kind() == StoreError::Kind::CannotOpen);
    CHECK(QDir(folder.path()).isEmpty());
    CHECK_THROWS_AS(PlanFile::create(folder.filePath(QStringLiteral("no/such/folder.saferplan"))),
                    StoreError);
    CHECK_THROWS_AS(PlanFile::create(folder.path()), StoreError);
}

TEST_CASE("a file that may not be read is refused with a sentence", "[badfile]") {
    sample().restore();
    REQUIRE(QFile::setPermissions(sample().path, {}));
    // The administrator may read everything.
    if (!QFileInfo(sample().path).isReadable())
        CHECK(errorOf(sample().path).kind() == StoreError::Kind::CannotOpen);
    QFile::setPermissions(sample().path, QFile::ReadOwner | QFile::WriteOwner);
}

TEST_CASE("a plan is never made over a file that is there", "[badfile]") {
    sample().restore();
    CHECK_THROWS_AS(PlanFile::create(sample().path), StoreError);
    const auto file = PlanFile::open(sample().path);
    CHECK_THROWS_AS(file->copyTo(sample().path), StoreError);
    CHECK(test::bytesOf(sample().path) == sample().bytes);
}

TEST_CASE("a file of a newer version is refused and left as it is", "[badfile]") {
    sample().restore();
    REQUIRE(test::runRaw(sample().path,
                         QByteArray("pragma user_version = ") + QByteArray::number(newestVersion() + 1)));
    const QByteArray bytes = test::bytesOf(sample().path);
    CHECK(errorOf(sample().path).kind() == StoreError::Kind::TooNew);
    CHECK(test::bytesOf(sample().path) == bytes);
    sample().restore();
    REQUIRE(
        test::runRaw(sample().path, "alter table record_action add column mood text not null default ''"));
    CHECK(errorOf(sample().path).kind() == StoreError::Kind::TooNew);
    sample().restore();
    REQUIRE(test::runRaw(sample().path, "create table record_mood (key integer primary key) strict"));
    CHECK(errorOf(sample().path).kind() == StoreError::Kind::TooNew);
}

TEST_CASE("a file that holds what could act on its own is refused", "[badfile]") {
    for (const char *sql :
         {"create trigger t after insert on commits begin delete from change; end",
          "create view v as select 1", "create virtual table f using fts5(x)", "create table t (x)",
          "alter table record_action add column x text generated always as (title) virtual",
          "alter table entity add column x text generated always as (id) virtual"}) {
        CAPTURE(sql);
        sample().restore();
        REQUIRE(test::runRaw(sample().path, sql));
        CHECK_FALSE(readsAll(sample().path));
    }
}

TEST_CASE("a file with a commit before 1970 or after the year 5999 is refused as damaged", "[badfile]") {
    for (const char *stamp : {"-1", "8334523560099840001", "9223372036854775807"}) {
        CAPTURE(stamp);
        sample().restore();
        REQUIRE(test::runRaw(sample().path, QByteArray("update commits set stamp = ") + stamp +
                                                " where seq = (select max(seq) from commits)"));
        const QByteArray bytes = test::bytesOf(sample().path);
        const StoreError error = errorOf(sample().path);
        CHECK(error.kind() == StoreError::Kind::Corrupt);
        CHECK(error.text().contains(QStringLiteral("a commit in it is dated ")));
        CHECK(test::bytesOf(sample().path) == bytes);
    }
}

TEST_CASE("a commit past the last stamp is refused, and writes nothing", "[commit]") {
    sample().restore();
    const auto file = PlanFile::open(sample().path);
    CommitInfo commit;
    commit.writer = QUuid::createUuid();
    commit.stamp = lastStamp + 1;
    CHECK_THROWS_AS(file->append(commit, {}, {}), StoreError);
    CHECK(test::bytesOf(sample().path) == sample().bytes);
}

TEST_CASE("the file that damage is done to is sound itself", "[badfile]") {
    sample().restore();
    REQUIRE(readsAll(sample().path));
    CHECK((PlanFile::open(sample().path)->load() == sample().records));
    CHECK(test::bytesOf(sample().path) == sample().bytes);
}

TEST_CASE("a damaged or hostile file opens or is refused with a sentence, and is left as it is",
          "[badfile]") {
    const int damages = test::sortsOfDamage() + 350;
    int refused = 0;
    for (int number = 0; number < damages; ++number) {
        sample().restore();
        const std::string what = test::damage(sample().path, number).toStdString();
        CAPTURE(number, what);
        const QByteArray before = test::bytesOf(sample().path);
        try {
            refused += readsAll(sample().path) ? 0 : 1;
        } catch (const std::exception &error) {
            FAIL_CHECK("an exception that is no StoreError: " << error.what());
        }
        const bool same = test::bytesOf(sample().path) == before;
        CHECK(same);
        CHECK_FALSE(QFileInfo::exists(sample().path + QStringLiteral(".lock")));
    }
    CHECK(refused > damages / 4);
    CHECK(refused < damages);
}

TEST_CASE("texts that hold the separators of the fast reading are read as they stand", "[badfile]") {
    const QList<QByteArray> texts = {"a\x1f"
                                     "b",
                                     "a\x1e"
                                     "b",
                                     "\x1f",
                                     "\x1e",
                                     "\x1f\x1f\x1f",
                                     "\x1e\x1e",
                                     "\x1e"
                                     "1\x1f"
                                     "x\x1f",
                                     ""};
    for (const QByteArray &text : texts) {
        CAPTURE(text.toHex());
        sample().restore();
        REQUIRE(test::runRaw(sample().path, "update record_agency set name = cast(x'" + text.toHex() +
                                                "' as text), short_name = 'after it'"));
        const Records records = PlanFile::open(sample().path)->load();
        REQUIRE(records.all<Agency>().size() == sample().records.all<Agency>().size());
        for (const Agency &agency : records.all<Agency>()) {
            CHECK(agency.name == QString::fromUtf8(text));
            CHECK(agency.shortName == QStringLiteral("after it"));
            CHECK(agency.reference == sample().records.get(agency.id).reference);
        }
    }
}
