#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "ui/models/columns.h"
#include "ui/models/recordtablemodel.h"

#include <QAbstractItemModelTester>

using namespace saferplan;
using Catch::Matchers::Contains;

namespace {

struct Fixture {
    test::TestPlan file;
    OpenPlan &plan = file.plan();
    Priority priority;

    Fixture() {
        priority.id = Id<Priority>::make();
        priority.number = 1;
        priority.title = QStringLiteral("Prevent violence");
        plan.commit(QStringLiteral("Priority"), plan.edit().put(priority));
    }

    Id<Action> add(const QString &title, const QDate &due, std::optional<int> percent = {}) {
        Action action;
        action.id = Id<Action>::make();
        action.title = title;
        action.priority = priority.id;
        action.originalDue = due;
        action.due = due;
        action.percent = percent;
        action.status = Status::InProgress;
        plan.commit(QStringLiteral("Add"), plan.edit().put(action));
        return action.id;
    }
};

QStringList column(const RecordTableModel &model, int at) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, at).data().toString();
    return texts;
}

QStringList list(std::initializer_list<const char *> texts) {
    QStringList made;
    for (const char *text : texts)
        made += QString::fromUtf8(text);
    return made;
}

} // namespace

TEST_CASE("search finds rows that hold every word in either case, and none across rows", "[models]") {
    const QStringList rows =
        list({"Knife crime Review", "Hotspot patrol", "review of HOTSPOT lighting", "line\nbreak"});
    SearchText text;
    for (const QString &row : rows)
        text.append(row);
    const auto found = [&text](const char *query) { return text.find(QString::fromUtf8(query)); };
    CHECK(found("review") == SearchText::Bits{1, 0, 1, 0});
    CHECK(found("hotspot review") == SearchText::Bits{0, 0, 1, 0});
    CHECK(found("review hotspot patrol") == SearchText::Bits{0, 0, 0, 0});
    CHECK(found("line break") == SearchText::Bits{0, 0, 0, 1});
    CHECK(found(" ") == SearchText::Bits{1, 1, 1, 1});
    CHECK(found("hotspot pa") == SearchText::Bits{0, 1, 0, 0});
    text.replace({1}, [](int) { return QStringLiteral("A longer text than before"); });
    CHECK(found("hotspot") == SearchText::Bits{0, 0, 1, 0});
    CHECK(found("longer") == SearchText::Bits{0, 1, 0, 0});
    CHECK(found("break") == SearchText::Bits{0, 0, 0, 1});
}

TEST_CASE("search finds a word wherever it stands in a row, and no other", "[models]") {
    SearchText text;
    QStringList rows;
    for (int before = 0; before < 140; ++before) {
        const QString filling = QString(before, u'p').replace(QStringLiteral("ppp"), QStringLiteral("poe"));
        rows += filling + QStringLiteral("pol") + QString(before % 7, u'e');
        rows += filling + QStringLiteral("po");
    }
    for (const QString &row : rows)
        text.append(row);
    for (const char *word : {"p", "l", "pol", "po", "ol", "pole", "poeppol", "epo", "x"}) {
        const SearchText::Bits found = text.find(QString::fromLatin1(word));
        for (qsizetype row = 0; row < rows.size(); ++row) {
            INFO(word << " in " << rows[row].toStdString());
            REQUIRE(static_cast<bool>(found[static_cast<size_t>(row)]) ==
                    rows[row].contains(QString::fromLatin1(word)));
        }
    }
}

TEST_CASE("references sort as people count", "[models]") {
    CHECK(naturalKey(QStringLiteral("P1-9")) < naturalKey(QStringLiteral("P1-10")));
    CHECK(naturalKey(QStringLiteral("p2-1")) < naturalKey(QStringLiteral("P10-1")));
}

TEST_CASE("the table of actions filters, sorts and follows the plan", "[models]") {
    Fixture fixture;
    const Id<Action> knives = fixture.add(QStringLiteral("Knife bins"), QDate(2026, 3, 1), 20);
    fixture.add(QStringLiteral("Lighting audit"), QDate(2025, 11, 1), 80);
    fixture.add(QStringLiteral("Youth outreach"), QDate(2026, 1, 31), 5);
    ActionFacts facts(fixture.plan);
    RecordTableModel model(fixture.plan, kindOf<Action>(), actionColumns(facts));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int title = 1;
    const int due = 5;

    CHECK(column(model, 0) == list({"P1-01", "P1-02", "P1-03"}));
    model.sort(due, Qt::AscendingOrder);
    CHECK(column(model, title) == list({"Lighting audit", "Youth outreach", "Knife bins"}));
    model.sort(due, Qt::DescendingOrder);
    CHECK(column(model, due) == list({"1 Mar 2026", "31 Jan 2026", "1 Nov 2025"}));

    model.setQuery(QStringLiteral("o"));
    model.setQuery(QStringLiteral("out"));
    CHECK(column(model, title) == list({"Youth outreach"}));
    model.setQuery({});
    model.setKeep([&facts](const QUuid &id) { return facts.of(id).overdue; });
    CHECK(column(model, title) == list({"Lighting audit"}));
    model.setKeep({});
    CHECK(model.rowCount() == 3);

    SECTION("a change of the sorted column moves the row, and an index goes with it") {
        const QPersistentModelIndex held = model.index(model.rowOf(knives.uuid), title);
        REQUIRE(held.row() == 0);
        const Kind &kind = kindOf<Action>();
        Edits edits = fixture.plan.edit();
        REQUIRE(edits.set(kind, knives.uuid, kind.fieldNamed("due"), QStringLiteral("2025-12-05")));
        fixture.plan.commit(QStringLiteral("Re-date"), edits);
        CHECK(held.row() == 1);
        CHECK(held.data().toString() == QStringLiteral("Knife bins"));
    }
    SECTION("a row with a query that its new title no longer holds goes away") {
        model.setQuery(QStringLiteral("knife"));
        const Kind &kind = kindOf<Action>();
        Edits edits = fixture.plan.edit();
        edits.set(kind, knives.uuid, kind.fieldNamed("title"), QStringLiteral("Weapon bins"));
        fixture.plan.commit(QStringLiteral("Rename"), edits);
        CHECK(model.rowCount() == 0);
        fixture.plan.undo();
        CHECK(column(model, title) == list({"Knife bins"}));
    }
    SECTION("archived records leave the table, and undone ones too") {
        Edits edits = fixture.plan.edit();
        edits.archive(kindOf<Action>(), knives.uuid);
        fixture.plan.commit(QStringLiteral("Archive"), edits);
        CHECK(model.rowCount() == 2);
        CHECK(model.rowOf(knives.uuid) == -1);
        fixture.add(QStringLiteral("Newest"), QDate(2026, 5, 1));
        CHECK(model.rowCount() == 3);
        fixture.plan.undo();
        CHECK(model.rowCount() == 2);
    }
    SECTION("a field edited in its cell goes through the edit that was given") {
        QString taken;
        CHECK_FALSE(model.flags(model.index(0, due)).testFlag(Qt::ItemIsEditable));
        model.setEdit([&taken](const QUuid &, int, const QString &text) {
            taken = text;
            return true;
        });
        CHECK(model.flags(model.index(0, due)).testFlag(Qt::ItemIsEditable));
        CHECK_FALSE(model.flags(model.index(0, title)).testFlag(Qt::ItemIsEditable));
        CHECK(model.setData(model.index(0, due), QStringLiteral("2026-04-01")));
        CHECK(taken == QStringLiteral("2026-04-01"));
    }
}
