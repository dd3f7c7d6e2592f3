#include "tests/ui/windowfixture.h"
#include "ui/window/finder.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace saferplan;
using test::Fixture;

namespace {

struct FinderFixture : Fixture {
    FinderFixture() { trigger("find"); }
    void trigger(const char *action) { window->findChild<QAction *>(QLatin1String(action))->trigger(); }
    Finder &finder() { return *window->findChild<Finder *>(QStringLiteral("finder")); }
    QLineEdit &words() { return *window->findChild<QLineEdit *>(QStringLiteral("finderWords")); }
    /// Types words in the place of those that stand there, and waits for what they find.
    QStringList find(const QString &query) {
        QSignalSpy found(&finder().model(), &FinderModel::found);
        words().selectAll();
        QTest::keyClicks(&words(), query);
        if (found.isEmpty()) // all keys are typed before the first slice of the search
            REQUIRE(found.wait(2000));
        QStringList names;
        for (int row = 0; row < finder().model().rowCount(); ++row)
            names += finder().model().index(row, FinderModel::Name).data().toString();
        return names;
    }
};

} // namespace

TEST_CASE("the finder finds a record by its reference, and Enter opens it", "[finder]") {
    FinderFixture fixture;
    CHECK(fixture.finder().isVisible());
    const QStringList found = fixture.find(QStringLiteral("p1-02"));
    REQUIRE_FALSE(found.isEmpty());
    CHECK(found.first() == QStringLiteral("P1-02 Lighting audit"));
    QTest::keyClick(&fixture.words(), Qt::Key_Return);
    CHECK_FALSE(fixture.finder().isVisible());
    CHECK(fixture.workspace().here().page == PageId::Actions);
    CHECK(fixture.form().record() == fixture.plan().records().all<Action>().at(1).id.uuid);
}

TEST_CASE("the finder finds by words anywhere in a record, those in titles first", "[finder]") {
    FinderFixture fixture;
    Action first = fixture.first();
    first.detail = QStringLiteral("Includes the lighting of the bus station.");
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Update"), edits.put(first));
    CHECK(fixture.find(QStringLiteral("lighting")) ==
          QStringList{QStringLiteral("P1-02 Lighting audit"), QStringLiteral("P1-01 Knife bins")});
    CHECK(fixture.find(QStringLiteral("station bus")) == QStringList{QStringLiteral("P1-01 Knife bins")});
    CHECK(fixture.find(QStringLiteral("zebra")).isEmpty());
}

TEST_CASE("the finder follows the plan, and leaves out what is archived or taken back", "[finder]") {
    FinderFixture fixture;
    CHECK(fixture.find(QStringLiteral("knife")).size() == 1);
    Action other = fixture.first();
    other.id = Id<Action>::make();
    other.reference.clear();
    other.title = QStringLiteral("Knife arch at the station");
    Edits edits = fixture.plan().edit();
    fixture.plan().commit(QStringLiteral("Add"), edits.put(other));
    CHECK(fixture.find(QStringLiteral("knife")).size() == 2);
    fixture.plan().undo();
    CHECK(fixture.find(QStringLiteral("knife")).size() == 1);
    Edits away = fixture.plan().edit();
    away.archive(kindOf<Action>(), fixture.first().id.uuid);
    fixture.plan().commit(QStringLiteral("Archive"), away);
    CHECK(fixture.find(QStringLiteral("knife")).isEmpty());
}

TEST_CASE("the finder finds and runs a command", "[finder]") {
    FinderFixture fixture;
    const QStringList found = fixture.find(QStringLiteral("new act"));
    REQUIRE(found == QStringList{QStringLiteral("New action")});
    QTest::keyClick(&fixture.words(), Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(fixture.plan().records().all<Action>().size() == 3);
    fixture.trigger("find");
    CHECK(fixture.find(QStringLiteral("go cases")).first() == QStringLiteral("Go to Cases"));
    fixture.find(QStringLiteral("close the plan"));
    QTest::keyClick(&fixture.words(), Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK_FALSE(fixture.window->plan());
}

TEST_CASE("without words the finder offers the records seen last, and Escape goes back", "[finder]") {
    FinderFixture fixture;
    QTest::keyClick(&fixture.words(), Qt::Key_Escape);
    CHECK_FALSE(fixture.finder().isVisible());
    fixture.workspace().open(fixture.plan().records().all<Action>().at(1).id.uuid);
    fixture.trigger("find");
    FinderModel &model = fixture.finder().model();
    CHECK(model.index(0, FinderModel::Name).data().toString() == QStringLiteral("P1-02 Lighting audit"));
    CHECK(model.index(0, FinderModel::What).data().toString() == QStringLiteral("Action"));
    CHECK(model.rowCount() > 10);
}

TEST_CASE("the model of the finder keeps to the rules of models", "[finder]") {
    Fixture fixture;
    FinderModel model(fixture.plan());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy found(&model, &FinderModel::found);
    model.setQuery(QStringLiteral("p1"));
    REQUIRE(found.wait(1000));
    CHECK(model.rowCount() == 3); // both actions and the priority
}
