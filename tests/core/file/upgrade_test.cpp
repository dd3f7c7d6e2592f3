// Files of an older version, whose tables lack what descriptions have gained since.

#include "core/file/storeerror.h"
#include "tests/core/file/damage.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <QDir>

using namespace saferplan;

namespace {

/// A plan that holds three agencies, then made older: `sql` takes from its tables what newer ones have.
class OlderPlan {
public:
    explicit OlderPlan(const QByteArray &sql) {
        for (const char *name : {"Council", "Police", "Fire"}) {
            Agency agency;
            agency.id = Id<Agency>::make();
            agency.name = QLatin1String(name);
            agency.shortName = QLatin1String(name).left(1);
            m_plan->commit(QStringLiteral("Agency"), m_plan->edit().put(agency));
        }
        records = m_plan->records();
        m_plan.close();
        REQUIRE(test::runRaw(path(), sql));
        bytes = test::bytesOf(path());
    }

    QString path() const { return m_plan.path(); }
    QString kept(const QString &number = {}) const {
        return path() + QStringLiteral(".before-upgrade") + number;
    }
    bool isUntouched() const { return test::bytesOf(path()) == bytes; }
    test::TestPlan &plan() { return m_plan; }

    void rename(const QString &name) {
        Agency agency = m_plan->records().all<Agency>().at(0);
        agency.name = name;
        m_plan->commit(QStringLiteral("Rename"), m_plan->edit().put(agency));
    }

    QByteArray bytes;
    Records records;

private:
    test::TestPlan m_plan;
};

const QByteArray withoutShortNames = "alter table record_agency drop column short_name";
const QByteArray withoutThemes = "drop table record_theme";

Records withEmptyShortNames(const Records &older) {
    Records records = older;
    for (Agency agency : older.all<Agency>()) {
        agency.shortName.clear();
        records.all<Agency>().put(agency);
    }
    return records;
}

QStringList columnsOfFreshFile() {
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.saferplan"));
    PlanFile::create(fresh);
    return test::columnsOf(fresh);
}

} // namespace

TEST_CASE("opening and reading an older file writes nothing", "[upgrade]") {
    const QByteArray sql = GENERATE(withoutShortNames, withoutThemes);
    OlderPlan older(sql);
    const QStringList files = QFileInfo(older.path()).dir().entryList(QDir::Files);
    older.plan().reopen();
    CHECK_FALSE(older.plan()->isReadOnly());
    CHECK(older.plan()->records().all<Agency>().size() == 3);
    CHECK(older.plan()->commits().size() == 3);
    older.plan().close();
    CHECK(older.isUntouched());
    CHECK(QFileInfo(older.path()).dir().entryList(QDir::Files) == files);
}

TEST_CASE("the first commit brings an older file up to date, after a copy of it was made", "[upgrade]") {
    OlderPlan older(withoutShortNames);
    older.plan().reopen();
    CHECK((older.plan()->records() == withEmptyShortNames(older.records)));
    older.rename(QStringLiteral("City Council"));
    Records expected = withEmptyShortNames(older.records);
    Agency agency = expected.all<Agency>().at(0);
    agency.name = QStringLiteral("City Council");
    expected.all<Agency>().put(agency);
    CHECK((older.plan()->records() == expected));
    CHECK(test::bytesOf(older.kept()) == older.bytes);
    CHECK((older.plan().reopen().records() == expected));
    CHECK(older.plan()->commits().size() == 4);
    CHECK(older.plan()->undo().role == CommitRole::Undo);
    older.plan().close();
    CHECK(test::columnsOf(older.path()) == columnsOfFreshFile());
    // The second time there is nothing to do.
    const QByteArray after = test::bytesOf(older.path());
    older.plan().reopen();
    older.plan().close();
    CHECK(test::bytesOf(older.path()) == after);
}

TEST_CASE("commits made together bring an older file up to date too", "[upgrade]") {
    OlderPlan older(withoutThemes);
    older.plan().reopen();
    older.plan()->together([&] {
        Theme theme;
        theme.id = Id<Theme>::make();
        theme.title = QStringLiteral("Prevention");
        older.plan()->commit(QStringLiteral("Theme"), older.plan()->edit().put(theme));
    });
    CHECK(older.plan().reopen().records().all<Theme>().size() == 1);
    CHECK(test::bytesOf(older.kept()) == older.bytes);
}

TEST_CASE("an older file is read where it is held by another, and left as it is", "[upgrade]") {
    const QByteArray sql = GENERATE(withoutShortNames, withoutThemes);
    OlderPlan older(sql);
    const auto holder = PlanFile::open(older.path());
    const auto reader = PlanFile::open(older.path());
    CHECK(reader->isReadOnly());
    CHECK(reader->load().all<Agency>().size() == 3);
    const auto asked = PlanFile::open(older.path(), PlanFile::Want::ReadOnly);
    CHECK(asked->load().all<Agency>().size() == 3);
    CHECK(older.isUntouched());
}

TEST_CASE("the copy made before an upgrade never takes the place of another file", "[upgrade]") {
    OlderPlan older(withoutShortNames);
    test::writeBytes(older.kept(), "something else");
    older.plan().reopen();
    older.rename(QStringLiteral("City Council"));
    CHECK(test::bytesOf(older.kept()) == "something else");
    CHECK(test::bytesOf(older.kept(QStringLiteral("-2"))) == older.bytes);
    older.plan().close();
    // The same file put back is not kept a third time.
    test::writeBytes(older.path(), older.bytes);
    older.plan().reopen();
    older.rename(QStringLiteral("City Council"));
    CHECK_FALSE(QFileInfo::exists(older.kept(QStringLiteral("-3"))));
}

TEST_CASE("where an older file cannot be brought up to date, nothing has changed", "[upgrade]") {
    OlderPlan older(withoutShortNames);
    older.plan().reopen();
    const Records before = older.plan()->records();
    REQUIRE(QFile::rename(older.path(), older.path() + QStringLiteral(".away")));
    CHECK_THROWS_AS(older.rename(QStringLiteral("City Council")), StoreError);
    CHECK((older.plan()->records() == before));
    REQUIRE(QFile::rename(older.path() + QStringLiteral(".away"), older.path()));
    CHECK(older.isUntouched());
    older.rename(QStringLiteral("City Council"));
    CHECK(older.plan()->records().all<Agency>().at(0).name == QStringLiteral("City Council"));
}

TEST_CASE("an older file that was changed after it was opened is not written over", "[upgrade]") {
    OlderPlan older(withoutShortNames);
    older.plan().reopen();
    REQUIRE(test::runRaw(older.path(), "insert into commits (stamp, writer, author, label, role) "
                                       "values (9000000000000000, 1, 'A', 'B', 'edit')"));
    const QByteArray changed = test::bytesOf(older.path());
    CHECK_THROWS_AS(older.rename(QStringLiteral("City Council")), StoreError);
    CHECK(test::bytesOf(older.path()) == changed);
    CHECK(older.plan()->records().all<Agency>().at(0).name == QStringLiteral("Council"));
}
