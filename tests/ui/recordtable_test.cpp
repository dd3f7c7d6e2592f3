#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "ui/models/columns.h"
#include "ui/models/recordtablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace saferplan;

namespace {

/// A plan of two priorities and some actions.
struct Fixture {
    test::TestPlan file;
    OpenPlan &plan = file.plan();
    QRandomGenerator random{20240401};
    QList<Id<Priority>> priorities;
    const Kind &kind = kindOf<Action>();

    explicit Fixture(int actions) {
        Edits edits = plan.edit();
        for (int number = 1; number <= 2; ++number) {
            Priority priority;
            priority.id = Id<Priority>::make();
            priority.number = number;
            priority.title = number == 1 ? QStringLiteral("Prevent violence") : QStringLiteral("Safer parks");
            edits.put(priority);
            priorities += priority.id;
        }
        for (int i = 0; i < actions; ++i)
            edits.put(anyAction());
        plan.commit(QStringLiteral("Begin"), edits);
    }

    int upTo(int limit) { return random.bounded(limit); }

    Action anyAction() {
        static constexpr const char *titles[] = {"Knife bins", "Lighting audit", "Youth outreach",
                                                 "lanterns"};
        Action action;
        action.id = Id<Action>::make();
        action.title = QString::fromLatin1(titles[upTo(4)]);
        action.priority = priorities[upTo(2)];
        action.due = action.originalDue = QDate(2025, 11, 1).addDays(upTo(5) * 20);
        action.percent = upTo(3) * 30;
        action.status = static_cast<Status>(upTo(3));
        return action;
    }

    Id<Action> anyOf() {
        const auto &all = plan.records().all<Action>();
        return all.at(upTo(static_cast<int>(all.size()))).id;
    }

    void set(const QUuid &id, const char *field, const QString &text) {
        Edits edits = plan.edit();
        REQUIRE(edits.set(kind, id, kind.fieldNamed(field), text));
        plan.commit(QStringLiteral("Set"), edits);
    }

    /// One commit of some kind, or an undo of one.
    void step() {
        Edits edits = plan.edit();
        switch (upTo(7)) {
        case 0:
            for (int i = upTo(3); i >= 0; --i)
                edits.put(anyAction());
            break;
        case 1:
            edits.archive(kind, anyOf().uuid);
            break;
        case 2: {
            Priority priority = plan.records().get(priorities[upTo(2)]);
            priority.title = QStringLiteral("Aim %1 with light").arg(upTo(100));
            edits.put(priority);
            break;
        }
        case 3: {
            Milestone milestone;
            milestone.id = Id<Milestone>::make();
            milestone.action = anyOf();
            milestone.title = QStringLiteral("Site visit");
            milestone.due = QDate(2025, 6, 1);
            edits.put(milestone);
            break;
        }
        case 4:
            plan.undo();
            return;
        default:
            for (int i = upTo(3); i >= 0; --i) {
                const Action other = anyAction();
                Action action = plan.records().get(anyOf());
                action.title = other.title;
                action.due = other.due;
                action.status = other.status;
                action.percent = other.percent;
                edits.put(action);
            }
        }
        plan.commit(QStringLiteral("Step"), edits);
    }
};

QStringList shownBy(const RecordTableModel &model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join(u'|') + model.idAt(row).toString();
    }
    return rows;
}

void waitFor(RecordTableModel &model) {
    REQUIRE(QTest::qWaitFor([&model] { return !model.isSearching(); }));
    QTest::qWait(1); // texts that are read anew
}

} // namespace

TEST_CASE("a table that follows commits shows what one made anew does, in the order of any column",
          "[models]") {
    Fixture fixture(12);
    ActionFacts facts(fixture.plan);
    const int columns = static_cast<int>(actionColumns(facts).size());
    for (int column = 0; column < columns; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            RecordTableModel followed(fixture.plan, fixture.kind, actionColumns(facts));
            const QAbstractItemModelTester tester(&followed,
                                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
            followed.sort(column, order);
            const bool queried = column % 3 == 1;
            const bool kept = column % 3 == 2;
            const auto filter = [&](RecordTableModel &model) {
                model.sort(column, order);
                if (queried)
                    model.setQuery(QStringLiteral("li"));
                if (kept)
                    model.setKeep([&facts](const QUuid &id) { return facts.of(id).overdue; });
                waitFor(model);
            };
            filter(followed);
            for (int i = 0; i < 25; ++i) {
                const QPersistentModelIndex held = followed.index(0, 0);
                const QUuid id = held.isValid() ? followed.idAt(held.row()) : QUuid();
                fixture.step();
                waitFor(followed);
                RecordTableModel made(fixture.plan, fixture.kind, actionColumns(facts));
                filter(made);
                REQUIRE(shownBy(followed) == shownBy(made));
                REQUIRE(followed.total() == made.total());
                if (held.isValid())
                    CHECK(followed.idAt(held.row()) == id);
                for (int row = 0; row < followed.rowCount(); ++row)
                    REQUIRE(followed.rowOf(followed.idAt(row)) == row);
            }
        }
    }
}

TEST_CASE("an edit of one row is told as that row alone", "[models]") {
    Fixture fixture(30);
    ActionFacts facts(fixture.plan);
    RecordTableModel model(fixture.plan, fixture.kind, actionColumns(facts));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    const QUuid id = model.idAt(7);
    SECTION("in its place, where the order stays") {
        fixture.set(id, "percent", QStringLiteral("77"));
        REQUIRE(changed.size() == 1);
        CHECK(changed[0][0].toModelIndex().row() == 7);
        CHECK(changed[0][1].toModelIndex().row() == 7);
        CHECK(moved.isEmpty());
    }
    SECTION("and moved, where it does not") {
        fixture.set(id, "reference", QStringLiteral("Z-1"));
        REQUIRE(moved.size() == 1);
        CHECK(model.rowOf(id) == 29);
    }
    CHECK(reset.isEmpty());
    CHECK(layout.isEmpty());
}

TEST_CASE("archived rows leave a table one by one, and come back", "[models]") {
    Fixture fixture(10);
    ActionFacts facts(fixture.plan);
    RecordTableModel model(fixture.plan, fixture.kind, actionColumns(facts));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QUuid id = model.idAt(4);
    Edits edits = fixture.plan.edit();
    edits.archive(fixture.kind, id);
    fixture.plan.commit(QStringLiteral("Archive"), edits);
    REQUIRE(removed.size() == 1);
    CHECK(model.rowOf(id) == -1);
    CHECK(model.total() == 9);
    fixture.plan.undo();
    REQUIRE(inserted.size() == 1);
    CHECK(model.rowOf(id) == 4);
    CHECK(model.total() == 10);
}

TEST_CASE("a query typed before the texts are read is answered when they are", "[models]") {
    Fixture fixture(3000);
    ActionFacts facts(fixture.plan);
    // Reading a text takes so long here that one slice cannot hold them all.
    std::vector<Column> columns = actionColumns(facts);
    columns[1].display = [slow = columns[1].display](const Records &records, const QUuid &id) {
        QString text;
        for (int i = 0; i < 20; ++i)
            text = slow(records, id);
        return text;
    };
    RecordTableModel model(fixture.plan, fixture.kind, columns);
    QSignalSpy told(&model, &RecordTableModel::searchingChanged);
    model.setQuery(QStringLiteral("light"));
    REQUIRE(model.isSearching());
    CHECK(model.rowCount() == 3000);

    SECTION("with the query as it was typed on") {
        model.setQuery(QStringLiteral("lighting au"));
        waitFor(model);
        CHECK(told.size() == 2);
        int expected = 0;
        for (const Action &action : fixture.plan.records().all<Action>())
            expected += action.title == QLatin1String("Lighting audit");
        CHECK(model.rowCount() == expected);
    }
    SECTION("with the rows as they were edited meanwhile") {
        for (const Action &action : QList<Action>(fixture.plan.records().all<Action>().begin(),
                                                  fixture.plan.records().all<Action>().begin() + 3))
            fixture.set(action.id.uuid, "title", QStringLiteral("A zebra crossing"));
        model.setQuery(QStringLiteral("zebra"));
        waitFor(model);
        CHECK(model.rowCount() == 3);
    }
    SECTION("and forgotten when it is taken back") {
        model.setQuery({});
        CHECK_FALSE(model.isSearching());
        QTest::qWait(50);
        CHECK(model.rowCount() == 3000);
    }
}

TEST_CASE("a name that other rows show is found under its new words, and the old serve until then",
          "[models]") {
    Fixture fixture(8);
    ActionFacts facts(fixture.plan);
    RecordTableModel model(fixture.plan, fixture.kind, actionColumns(facts));
    model.setQuery(QStringLiteral("parks"));
    waitFor(model);
    const int before = model.rowCount();
    REQUIRE(before > 0);
    Priority priority = fixture.plan.records().get(fixture.priorities[1]);
    priority.title = QStringLiteral("Safer gardens");
    fixture.plan.commit(QStringLiteral("Rename"), fixture.plan.edit().put(priority));
    CHECK(model.rowCount() == before);
    REQUIRE(QTest::qWaitFor([&model] { return model.rowCount() == 0; }));
    model.setQuery(QStringLiteral("gardens"));
    CHECK(model.rowCount() == before);
}
