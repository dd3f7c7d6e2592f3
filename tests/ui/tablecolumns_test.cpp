#include "tests/ui/windowfixture.h"
#include "ui/pages/tablecolumns.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTest>

using namespace saferplan;
using test::Fixture;

TEST_CASE("columns are remembered for the plan: which are shown, how wide, in which order", "[columns]") {
    Fixture fixture;
    {
        RecordTable &table = fixture.actions();
        table.columns().setShown(4, false);
        table.view().setColumnWidth(1, 333);
        table.view().horizontalHeader()->moveSection(5, 2);
    }
    fixture.window->closePlan();
    REQUIRE(fixture.window->openPlan(fixture.file.path()));
    RecordTable &again = fixture.actions();
    CHECK(again.view().isColumnHidden(4));
    CHECK(again.view().columnWidth(1) == 333);
    CHECK(again.view().horizontalHeader()->logicalIndex(2) == 5);
}

TEST_CASE("a column is hidden and shown again in a menu, but not what says which row it is", "[columns]") {
    Fixture fixture;
    RecordTable &table = fixture.actions();
    const std::unique_ptr<QMenu> menu(table.columns().makeMenu());
    REQUIRE(menu->actions().size() == table.model().columnCount());
    CHECK_FALSE(menu->actions()[0]->isEnabled());
    CHECK_FALSE(menu->actions()[1]->isEnabled());
    menu->actions()[6]->trigger();
    CHECK(table.view().isColumnHidden(6));
    menu->actions()[6]->trigger();
    CHECK_FALSE(table.view().isColumnHidden(6));
}

TEST_CASE("columns of words share the room that is left over, until somebody chooses how wide they are",
          "[columns]") {
    Fixture fixture;
    RecordTable &table = fixture.actions();
    const auto width = [](RecordTable &of) {
        int sum = 0;
        for (int column = 0; column < of.model().columnCount(); ++column)
            sum += of.view().columnWidth(column);
        return sum;
    };
    fixture.window->resize(800, 700);
    const auto isAsWideAs = [&](int title) { return table.view().columnWidth(1) == title; };
    QApplication::processEvents();
    const int usual = table.view().columnWidth(1);
    CHECK(width(table) > table.view().viewport()->width());
    fixture.window->resize(1900, 700);
    REQUIRE(QTest::qWaitFor([&] { return !isAsWideAs(usual); }));
    CHECK(table.view().columnWidth(1) > usual);
    CHECK(width(table) <= table.view().viewport()->width());
    fixture.window->resize(800, 700);
    CHECK(QTest::qWaitFor([&] { return isAsWideAs(usual); }));

    table.view().setColumnWidth(1, 150);
    fixture.window->resize(1900, 700);
    QTest::qWait(50);
    CHECK(isAsWideAs(150));
}
