#include "tests/ui/inspectorfixture.h"
#include "ui/editors/drafts.h"
#include "ui/editors/linkchooser.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>
#include <QToolButton>

using namespace saferplan;
using namespace saferplan::test;

namespace {

Theme theme(const char *code, const char *title) {
    Theme made;
    made.reference = QString::fromUtf8(code);
    made.title = QString::fromUtf8(title);
    return made;
}

QString wordsOfOffer(RecordForm &form) {
    for (const QWidget *offer : form.findChildren<QWidget *>(QStringLiteral("draft")))
        if (offer->isVisible())
            return offer->findChild<QLabel *>()->text();
    return {};
}

} // namespace

TEST_CASE("a form shows its fields under the headings of the description, the common ones last",
          "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    QStringList headings;
    for (const QLabel *label : form.findChildren<QLabel *>())
        if (label->font().bold())
            headings += label->text();
    CHECK(headings.contains(QStringLiteral("Delivery")));
    CHECK(headings.last() == QStringLiteral("About this record"));
    const auto y = [&form](const char *field) { return form.inputOf(field)->mapTo(&form, QPoint(0, 0)).y(); };
    QApplication::processEvents();
    CHECK(y("title") < y("status"));
    CHECK(y("status") < y("reference"));
}

TEST_CASE("a link leads to its record, by its button and by Ctrl and a click", "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    QWidget *priority = form.inputOf("priority");
    auto *jump = priority->parentWidget()->findChild<QToolButton *>();
    REQUIRE(jump);
    CHECK(jump->accessibleName() == QStringLiteral("Go to P1 Prevent violence"));
    SECTION("button") {
        QTest::keyClick(jump, Qt::Key_Space);
    }
    SECTION("Ctrl and a click") {
        QTest::mouseClick(priority, Qt::LeftButton, Qt::ControlModifier);
    }
    CHECK(fixture.workspace().selected().id == fixture.first().priority.uuid);
}

TEST_CASE("a set of links is changed by keyboard: type, tick, take", "[inspector]") {
    Fixture fixture;
    const Id<Theme> cost = add(fixture, theme("COL", "Cost of living"));
    add(fixture, theme("MH", "Mental health"));
    RecordForm &form = formOfFirst(fixture);
    QTest::keyClick(form.inputOf("themes"), Qt::Key_Space);
    auto *chooser = form.findChild<LinkChooser *>();
    REQUIRE(chooser);
    auto *filter = chooser->findChild<QLineEdit *>();
    auto *list = chooser->findChild<QListView *>();
    QTest::keyClicks(filter, QStringLiteral("living"));
    CHECK(list->model()->rowCount() == 1);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(filter, Qt::Key_Return);
    CHECK(fixture.first().themes == LinkSet<Theme>{cost});
    CHECK(button(form, QStringLiteral("→ COL Cost of living")));
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Update P1-01"));
}

TEST_CASE("the choices of links behave as a model", "[inspector]") {
    const QUuid a = QUuid::createUuid();
    const QUuid b = QUuid::createUuid();
    LinkChoices choices({{a, QStringLiteral("P1-01 Knife bins")}, {b, QStringLiteral("P1-02 Lighting")}}, {b},
                        true);
    QAbstractItemModelTester tester(&choices, QAbstractItemModelTester::FailureReportingMode::Fatal);
    choices.setQuery(QStringLiteral("bins p1"));
    REQUIRE(choices.rowCount() == 1);
    CHECK(choices.setData(choices.index(0), Qt::Checked, Qt::CheckStateRole));
    choices.setQuery({});
    CHECK(choices.ticked() == QList<QUuid>{a, b});
}

TEST_CASE("a link to a record of any kind is written as its reference", "[inspector]") {
    Fixture fixture;
    Evidence evidence;
    evidence.about = {fixture.first().id.uuid};
    evidence.title = QStringLiteral("Photograph");
    const Id<Evidence> id = add(fixture, evidence);
    fixture.workspace().select({&kindOf<Evidence>(), id.uuid});
    auto *about = qobject_cast<QLineEdit *>(fixture.form().inputOf("about"));
    CHECK(about->text() == QStringLiteral("P1-01 Knife bins"));
    about->setText(QStringLiteral("p1-02"));
    QTest::keyClick(about, Qt::Key_Return);
    CHECK(fixture.plan().records().get(id).about.uuid ==
          fixture.plan().records().all<Action>().at(1).id.uuid);
    CHECK(about->text() == QStringLiteral("P1-02 Lighting audit"));
    about->setText(QStringLiteral("P9-99"));
    QTest::keyClick(about, Qt::Key_Return);
    CHECK(fixture.form().problemOf("about").startsWith(
        QStringLiteral("Not saved: No record has this reference.")));
}

TEST_CASE("a field that gets the keyboard is scrolled into view", "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    fixture.window->resize(1000, 500);
    QApplication::processEvents();
    auto *view = form.findChild<QScrollArea *>()->viewport();
    for (const char *field : {"archived", "funding_source", "title"}) {
        form.inputOf(field)->setFocus(Qt::TabFocusReason);
        const QRect seen(form.inputOf(field)->mapTo(view, QPoint(0, 0)), form.inputOf(field)->size());
        CHECK(view->rect().contains(seen));
    }
}

TEST_CASE("a long text grows with what is written, up to a limit", "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    auto *detail = qobject_cast<QPlainTextEdit *>(form.inputOf("detail"));
    const int before = detail->height();
    detail->setPlainText(QStringLiteral("line\n").repeated(6));
    const int grown = detail->height();
    CHECK(grown > before);
    detail->setPlainText(QStringLiteral("line\n").repeated(60));
    CHECK(detail->height() > grown);
    CHECK(detail->height() < 16 * detail->fontMetrics().lineSpacing());
}

TEST_CASE("a kind that is fixed once saved is read-only, and says why", "[inspector]") {
    Fixture fixture;
    ProgressUpdate update;
    update.about = {fixture.first().id.uuid};
    update.saidOn = QDate(2025, 12, 20);
    update.happened = QStringLiteral("Two bins are in place.");
    const Id<ProgressUpdate> id = add(fixture, update);
    fixture.workspace().select({&kindOf<ProgressUpdate>(), id.uuid});
    RecordForm &form = fixture.form();
    CHECK(qobject_cast<QPlainTextEdit *>(form.inputOf("happened"))->isReadOnly());
    CHECK_FALSE(qobject_cast<QLineEdit *>(form.inputOf("reference"))->isReadOnly());
    CHECK(form.findChild<QLabel *>(QStringLiteral("whyFixed"))
              ->text()
              .contains(QStringLiteral("once saved, this progress update is not changed")));
}

TEST_CASE("what the rules find is said at the field with an icon", "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    auto *due = qobject_cast<QLineEdit *>(form.inputOf("due"));
    due->setText(QStringLiteral("soon"));
    QTest::keyClick(due, Qt::Key_Return);
    QWidget *row = due->parentWidget()->parentWidget();
    bool icon = false;
    for (const QLabel *label : row->findChildren<QLabel *>())
        icon = icon || !label->pixmap(Qt::ReturnByValue).isNull();
    CHECK(icon);
    CHECK(due->accessibleDescription().startsWith(QStringLiteral("Not saved: This is not a date.")));
}

TEST_CASE("selecting another record, going elsewhere and closing commit the field being edited",
          "[inspector]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    auto *detail = qobject_cast<QPlainTextEdit *>(form.inputOf("detail"));
    detail->setFocus();
    QTest::keyClicks(detail, QStringLiteral("Nine bins"));
    SECTION("another record") {
        fixture.workspace().select({&kindOf<Action>(), fixture.plan().records().all<Action>().at(1).id.uuid});
    }
    SECTION("another page") {
        fixture.go(PageId::Overview);
    }
    SECTION("closing") {
        fixture.window->close();
    }
    CHECK(fixture.first().detail == QStringLiteral("Nine bins"));
}

TEST_CASE("a record is archived and restored at the foot of the inspector", "[inspector]") {
    Fixture fixture;
    formOfFirst(fixture);
    auto *archive = fixture.window->findChild<QPushButton *>(QStringLiteral("archive"));
    CHECK(archive->text() == QStringLiteral("Archive this action"));
    QTest::keyClick(archive, Qt::Key_Space);
    CHECK(fixture.first().archived);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Archive P1-01"));
    CHECK(archive->text() == QStringLiteral("Restore this action"));
    QTest::keyClick(archive, Qt::Key_Space);
    CHECK_FALSE(fixture.first().archived);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Restore P1-01"));
}

TEST_CASE("what was typed and not saved when the program died is offered again", "[inspector][drafts]") {
    test::TestPlan file;
    Area area;
    area.id = Id<Area>::make();
    area.name = QStringLiteral("Alderfield");
    file->commit(QStringLiteral("Add"), file->edit().put(area));
    const auto openForm = [&](Drafts &drafts) {
        auto form = std::make_unique<RecordForm>(file.plan(), kindOf<Area>());
        form->setDrafts(&drafts);
        form->showRecord(area.id.uuid);
        form->show();
        return form;
    };
    {
        Drafts drafts(file.plan());
        auto form = openForm(drafts);
        QTest::keyClicks(form->inputOf("name"), QStringLiteral("North"));
        QTest::qWait(1200); // the draft is written once a second
        // Killed now: another start reads what is on the disk, and nobody has left the field.
        const Drafts seen(file.plan());
        CHECK(seen.of(area.id.uuid).value(QStringLiteral("name")).text == QStringLiteral("NorthAlderfield"));
        form.reset();
    }
    CHECK(file->records().get(area.id).name == QStringLiteral("Alderfield"));
    Drafts drafts(file.plan());
    auto form = openForm(drafts);
    CHECK(wordsOfOffer(*form) ==
          QStringLiteral("You had typed this on 31 Dec 2025 at 09:00 and it was not saved: "
                         "“NorthAlderfield”"));
    SECTION("use it") {
        QTest::keyClick(button(*form, QStringLiteral("Use it")), Qt::Key_Space);
        CHECK(file->records().get(area.id).name == QStringLiteral("NorthAlderfield"));
    }
    SECTION("drop it") {
        QTest::keyClick(button(*form, QStringLiteral("Drop it")), Qt::Key_Space);
        CHECK(file->records().get(area.id).name == QStringLiteral("Alderfield"));
    }
    CHECK(wordsOfOffer(*form).isEmpty());
    CHECK(drafts.of(area.id.uuid).isEmpty());
}

TEST_CASE("two windows on copies of one plan keep each other's drafts", "[inspector][drafts]") {
    test::TestPlan file;
    const QUuid one = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    const QString name = QStringLiteral("name");
    {
        Drafts here(file.plan());
        Drafts there(file.plan());
        here.keep(one, name, QStringLiteral("typed here"));
        there.keep(other, name, QStringLiteral("typed there"));
    }
    {
        Drafts here(file.plan());
        CHECK(here.of(one).value(name).text == QStringLiteral("typed here"));
        CHECK(here.of(other).value(name).text == QStringLiteral("typed there"));
        here.drop(one, name);
    }
    Drafts again(file.plan());
    CHECK(again.of(one).isEmpty());
    CHECK(again.of(other).value(name).text == QStringLiteral("typed there"));
    again.drop(other, name);
}

TEST_CASE("a value that was refused stays as a draft when another record is selected",
          "[inspector][drafts]") {
    Fixture fixture;
    auto *due = qobject_cast<QLineEdit *>(formOfFirst(fixture).inputOf("due"));
    due->selectAll();
    QTest::keyClicks(due, QStringLiteral("soon"));
    const QUuid second = fixture.plan().records().all<Action>().at(1).id.uuid;
    fixture.workspace().select({&kindOf<Action>(), second});
    CHECK(due->text() == QStringLiteral("1 Dec 2025"));
    CHECK(wordsOfOffer(fixture.form()).isEmpty());
    fixture.workspace().select({&kindOf<Action>(), fixture.first().id.uuid});
    CHECK(wordsOfOffer(fixture.form()).endsWith(QStringLiteral("“soon”")));
}

TEST_CASE("a field that is left as it was commits nothing, whatever the editor makes of its text",
          "[inspector]") {
    Fixture fixture;
    Action action = fixture.first();
    action.detail = QStringLiteral("A space that does not break:\u00a0here");
    fixture.plan().commit(QStringLiteral("Detail"), fixture.plan().edit().put(action));
    RecordForm &form = formOfFirst(fixture);
    form.inputOf("detail")->setFocus();
    form.inputOf("title")->setFocus();
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Detail"));
}
