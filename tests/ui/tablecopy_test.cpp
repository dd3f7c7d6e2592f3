#include "tests/ui/windowfixture.h"
#include "ui/models/tablecopy.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>

using namespace saferplan;
using test::Fixture;

namespace {

std::unique_ptr<QMimeData> copied(const QStringList &titles, const QStringList &cells) {
    TableTexts texts;
    for (const QString &title : titles)
        texts.columns.append({title});
    texts.next = [&cells, left = 1]() mutable {
        return left-- > 0 ? std::optional(RowTexts{cells}) : std::nullopt;
    };
    TableCopy copy(nullptr);
    std::unique_ptr<QMimeData> table;
    QObject::connect(&copy, &TableCopy::made, [&table](QMimeData *made, int) { table.reset(made); });
    copy.start(texts);
    REQUIRE(table);
    return table;
}

} // namespace

TEST_CASE("the selected rows are copied with the columns shown, as text with tabs and as HTML", "[copy]") {
    Fixture fixture;
    RecordTable &table = fixture.actions();
    for (int column = 2; column < table.model().columnCount(); ++column)
        table.view().setColumnHidden(column, true);
    table.view().setFocus();
    table.view().selectAll();
    QTest::keyClick(&table.view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text() == QStringLiteral("Reference\tTitle\nP1-01\tKnife bins\nP1-02\tLighting audit\n"));
    CHECK(copied->html().contains(QStringLiteral("<tr><td>P1-02</td><td>Lighting audit</td></tr>")));
}

TEST_CASE("cells that would break a copied table, or pass for a formula, are told apart", "[copy]") {
    const auto table =
        copied({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")},
               {QStringLiteral("two\nlines & \"words\""), QStringLiteral("=1+1"), QStringLiteral("-5")});
    CHECK(table->text() == QStringLiteral("A\tB\tC\n\"two\nlines & \"\"words\"\"\"\t'=1+1\t-5\n"));
    CHECK(table->html().contains(QStringLiteral("<td>two<br>lines &amp; &quot;words&quot;</td>")));
    CHECK(
        table->html().contains(QStringLiteral("<td style=\"mso-number-format:'\\@'\">=1+1</td><td>-5</td>")));
}

TEST_CASE("many rows are copied in slices, none of them long", "[copy]") {
    TableTexts texts;
    texts.columns = {{QStringLiteral("Row")}};
    texts.next = [row = 0]() mutable {
        return ++row <= 200'000 ? std::optional(RowTexts{{QString::number(row)}}) : std::nullopt;
    };
    TableCopy copy(nullptr);
    int made = 0;
    QObject::connect(&copy, &TableCopy::made, [&made](QMimeData *table, int count) {
        made = count;
        delete table;
    });
    copy.start(texts);
    CHECK(copy.isRunning());
    CHECK(made == 0);
    REQUIRE(QTest::qWaitFor([&made] { return made > 0; }, 60'000));
    CHECK(made == 200'000);
}

TEST_CASE("a table is printed across, on as many pages as it needs", "[copy]") {
    Fixture fixture;
    fixture.answers.file = fixture.file.file(QStringLiteral("table.pdf"));
    RecordTable &table = fixture.actions();
    table.view().setFocus();
    QTest::keyClick(&table.view(), Qt::Key_P, Qt::ControlModifier);
    CHECK(fixture.answers.told.isEmpty());
    QFile file(fixture.answers.file);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.contains("/MediaBox [0 0 842.")); // A4 across, in points
}
