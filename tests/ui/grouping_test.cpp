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

/// A plan with two priorities in an order that is not that of their references, two themes, and some actions.
struct GroupedPlan {
    test::TestPlan file;
    OpenPlan &plan = file.plan();
    QRandomGenerator random{20250301};
    const Kind &kind = kindOf<Action>();
    QList<Id<Priority>> priorities;
    QList<Id<Theme>> themes;
    ActionFacts facts{plan};

    GroupedPlan() {
        Edits edits = plan.edit();
        for (const char *title : {"Safer parks", "Prevent violence"}) {
            Priority priority;
            priority.id = Id<Priority>::make();
            priority.number = 2 - static_cast<int>(priorities.size());
            priority.reference = QStringLiteral("P%1").arg(priority.number);
            priority.title = QString::fromLatin1(title);
            edits.put(priority);
            priorities += priority.id;
        }
        for (const char *title : {"Mental health", "Young people"}) {
            Theme theme;
            theme.id = Id<Theme>::make();
            theme.reference = QString::fromLatin1(title).left(1);
            theme.title = QString::fromLatin1(title);
            edits.put(theme);
            themes += theme.id;
        }
        plan.commit(QStringLiteral("Begin"), edits);
    }

    int upTo(int limit) { return random.bounded(limit); }

    Action action(const char *title, int priority, const QDate &due, const QList<int> &with = {}) const {
        Action action;
        action.id = Id<Action>::make();
        action.title = QString::fromLatin1(title);
        action.priority = priorities[priority];
        action.due = action.originalDue = due;
        action.status = Status::InProgress;
        for (const int theme : with)
            action.themes.add(themes[theme]);
        return action;
    }
    Action anyAction() {
        static constexpr const char *titles[] = {"Knife bins", "Lighting audit", "Youth outreach"};
        Action made = action(titles[upTo(3)], upTo(2),
                             upTo(4) ? QDate(2025, 10, 1).addDays(qint64(upTo(5)) * 20) : QDate());
        for (int theme = 0; theme < 2; ++theme)
            if (upTo(2))
                made.themes.add(themes[theme]);
        return made;
    }
    void put(const QList<Action> &actions) {
        Edits edits = plan.edit();
        for (const Action &one : actions)
            edits.put(one);
        plan.commit(QStringLiteral("Put"), edits);
    }
    Action anyOfPlan() {
        const auto &all = plan.records().all<Action>();
        return all.at(upTo(static_cast<int>(all.size())));
    }

    /// One commit of some kind, or an undo of one.
    void step() {
        switch (upTo(6)) {
        case 0:
            put({anyAction(), anyAction()});
            break;
        case 1: {
            Edits edits = plan.edit();
            edits.archive(kind, anyOfPlan().id.uuid);
            plan.commit(QStringLiteral("Archive"), edits);
            break;
        }
        case 2: {
            Theme theme = plan.records().get(themes[upTo(2)]);
            theme.title = QStringLiteral("Theme %1").arg(upTo(100));
            theme.reference = QStringLiteral("T%1").arg(1 + upTo(100) * 2 + (theme.id == themes[0]));
            plan.commit(QStringLiteral("Rename"), plan.edit().put(theme));
            break;
        }
        case 3:
            plan.undo();
            break;
        default: {
            QList<Action> changed;
            for (int i = upTo(3); i >= 0; --i) {
                const Action other = anyAction();
                Action one = anyOfPlan();
                one.title = other.title;
                one.due = other.due;
                one.priority = other.priority;
                one.themes = other.themes;
                changed += one;
            }
            put(changed);
        }
        }
    }

    RecordTableModel::Tally overdue() const {
        return {QStringLiteral("overdue"), [this](const QUuid &id) { return facts.of(id).overdue; }};
    }
};

Grouping by(const char *name) {
    for (const Grouping &grouping : actionGroupings())
        if (grouping.name == QLatin1String(name))
            return grouping;
    FAIL("no such grouping");
    return {};
}

/// The headings, and the titles of the rows under them, indented.
QStringList shownBy(const RecordTableModel &model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += model.isHeading(row) ? model.index(row, 0).data().toString()
                                     : QStringLiteral("  ") + model.index(row, 1).data().toString();
    return rows;
}

QStringList lines(std::initializer_list<const char *> texts) {
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

void waitFor(RecordTableModel &model) {
    REQUIRE(QTest::qWaitFor([&model] { return !model.isSearching(); }));
    QTest::qWait(1);
}

/// Three actions, of which one is late on the day of the test plan, 31 December 2025.
struct ThreeActions : GroupedPlan {
    RecordTableModel model{plan, kind, actionColumns(facts)};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    ThreeActions() {
        put({action("Knife bins", 1, QDate(2025, 11, 1), {0, 1}),
             action("Lighting audit", 0, QDate(2026, 2, 1), {1}), action("Youth outreach", 1, QDate())});
        model.setTally(overdue());
    }
    void group(const char *name) { model.setGrouping(by(name)); }
};

} // namespace

TEST_CASE("rows stand in groups under headings that name and count them, in the plan's own order",
          "[models]") {
    ThreeActions three;
    SECTION("by priority") {
        three.group("priority");
        CHECK(shownBy(three.model) ==
              lines({"P1 Prevent violence — 2 actions, 1 overdue", "  Knife bins", "  Youth outreach",
                     "P2 Safer parks — 1 action", "  Lighting audit"}));
    }
    SECTION("by month, those without a date last") {
        three.group("due");
        CHECK(shownBy(three.model) ==
              lines({"November 2025 — 1 action, 1 overdue", "  Knife bins", "February 2026 — 1 action",
                     "  Lighting audit", "No date — 1 action", "  Youth outreach"}));
    }
    SECTION("and a group that nothing is in is not shown") {
        three.group("lead_agency");
        CHECK(shownBy(three.model).first() == QStringLiteral("No lead agency — 3 actions, 1 overdue"));
        CHECK(three.model.rowCount() == 4);
    }
    SECTION("until they are grouped no longer") {
        three.group("due");
        three.model.setGrouping({});
        CHECK(shownBy(three.model) == lines({"  Knife bins", "  Youth outreach", "  Lighting audit"}));
    }
}

TEST_CASE("an action with several themes stands under each, and is counted once in all", "[models]") {
    ThreeActions three;
    three.group("themes");
    CHECK(shownBy(three.model) == lines({"M Mental health — 1 action, 1 overdue", "  Knife bins",
                                         "Y Young people — 2 actions, 1 overdue", "  Knife bins",
                                         "  Lighting audit", "No theme — 1 action", "  Youth outreach"}));
    CHECK(three.model.shownCount() == 3);
    CHECK(three.model.shownIds().size() == 3);
    CHECK(three.model.countIn({{0, 6}}) == 3);
    CHECK(three.model.idsIn({{1, 1}, {3, 4}}) == QList<QUuid>{three.model.idAt(1), three.model.idAt(4)});
}

TEST_CASE("sorting orders the rows of each group, and filters leave headings with what is left", "[models]") {
    ThreeActions three;
    three.group("priority");
    three.model.sort(1, Qt::DescendingOrder);
    CHECK(shownBy(three.model) == lines({"P1 Prevent violence — 2 actions, 1 overdue", "  Youth outreach",
                                         "  Knife bins", "P2 Safer parks — 1 action", "  Lighting audit"}));
    three.model.setQuery(QStringLiteral("youth"));
    waitFor(three.model);
    CHECK(shownBy(three.model) == lines({"P1 Prevent violence — 1 action", "  Youth outreach"}));
}

TEST_CASE("a closed group keeps its heading and its count, and its rows are still shown ones", "[models]") {
    ThreeActions three;
    three.group("priority");
    QSignalSpy reset(&three.model, &QAbstractItemModel::modelReset);
    const QUuid hidden = three.model.idAt(1);
    const QPersistentModelIndex held = three.model.index(4, 1);
    three.model.setOpen(three.model.groupAt(0), false);
    CHECK(shownBy(three.model) == lines({"P1 Prevent violence — 2 actions, 1 overdue",
                                         "P2 Safer parks — 1 action", "  Lighting audit"}));
    CHECK(held.row() == 2);
    CHECK(three.model.rowOf(hidden) == -1);
    CHECK(three.model.isShown(hidden));
    CHECK(three.model.headingOf(hidden) == 0);
    CHECK(three.model.shownIds().first() == hidden);
    CHECK(three.model.index(0, 3).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("P1 Prevent violence — 2 actions, 1 overdue, folded"));
    SECTION("which goes with the filter") {
        QSignalSpy told(&three.model, &QAbstractItemModel::dataChanged);
        three.model.setKeep([hidden](const QUuid &id) { return id != hidden; });
        CHECK(shownBy(three.model).first() == QStringLiteral("P1 Prevent violence — 1 action"));
        CHECK(told.size() == 2);
    }
    SECTION("until it is opened, alone or with all others") {
        three.model.setOpen(three.model.groupAt(0), true);
        CHECK(three.model.rowOf(hidden) == 1);
        CHECK(held.row() == 4);
        CHECK(reset.isEmpty());
        three.model.setAllOpen(false);
        CHECK(three.model.rowCount() == 2);
        three.model.setAllOpen(true);
        CHECK(three.model.rowCount() == 5);
    }
}

TEST_CASE("a heading is no record: it has no id, and cannot be edited or selected", "[models]") {
    ThreeActions three;
    three.model.setEdit([](const QUuid &, int, const QString &) { return true; });
    three.group("priority");
    const QModelIndex heading = three.model.index(0, 6);
    CHECK(three.model.idAt(0).isNull());
    CHECK(heading.data().toString().isEmpty());
    CHECK_FALSE(heading.flags().testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(heading.flags().testFlag(Qt::ItemIsSelectable));
    CHECK_FALSE(three.model.setData(heading, QStringLiteral("complete")));
    CHECK(three.model.index(1, 6).flags().testFlag(Qt::ItemIsEditable));
}

TEST_CASE("a grouped table that follows commits shows what one made anew does", "[models]") {
    for (const Grouping &grouping : actionGroupings()) {
        INFO(grouping.name.toStdString());
        for (const char *query : {"", "li"}) {
            GroupedPlan begun;
            QList<Action> actions;
            for (int i = 0; i < 12; ++i)
                actions += begun.anyAction();
            begun.put(actions);
            const auto prepare = [&](RecordTableModel &model) {
                model.setTally(begun.overdue());
                model.setGrouping(grouping);
                model.sort(1, Qt::DescendingOrder);
                model.setQuery(QString::fromLatin1(query));
                waitFor(model);
            };
            RecordTableModel followed(begun.plan, begun.kind, actionColumns(begun.facts));
            const QAbstractItemModelTester tester(&followed,
                                                  QAbstractItemModelTester::FailureReportingMode::Fatal);
            prepare(followed);
            for (int i = 0; i < 40; ++i) {
                const QPersistentModelIndex held = followed.index(followed.rowCount() - 1, 0);
                const QUuid id = held.isValid() ? followed.idAt(held.row()) : QUuid();
                begun.step();
                waitFor(followed);
                RecordTableModel made(begun.plan, begun.kind, actionColumns(begun.facts));
                prepare(made);
                REQUIRE(shownBy(followed) == shownBy(made));
                REQUIRE(followed.shownIds() == made.shownIds());
                REQUIRE(followed.shownCount() == made.shownCount());
                if (held.isValid() && !id.isNull())
                    CHECK(followed.idAt(held.row()) == id);
                for (const QUuid &one : followed.shownIds())
                    REQUIRE(followed.idAt(followed.rowOf(one)) == one);
            }
        }
    }
}
