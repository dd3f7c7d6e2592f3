#include "tests/ui/windowfixture.h"
#include "ui/editors/drafts.h"
#include "ui/editors/linkchooser.h"
#include "ui/inspector/adddialog.h"
#include "ui/inspector/historyview.h"
#include "ui/inspector/linkedview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace saferplan;
using test::Fixture;

namespace {

/// Adds a record of a kind with a title and a link, and selects it.
template <class T> Id<T> add(Fixture &fixture, T record) {
    record.id = Id<T>::make();
    fixture.plan().commit(QStringLiteral("Add"), fixture.plan().edit().put(record));
    return record.id;
}

Theme theme(const char *code, const char *title) {
    Theme made;
    made.reference = QString::fromUtf8(code);
    made.title = QString::fromUtf8(title);
    return made;
}

QPushButton *button(QWidget &in, const QString &text) {
    for (auto *found : in.findChildren<QPushButton *>())
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

/// The first action, selected on its page.
RecordForm &formOfFirst(Fixture &fixture) {
    REQUIRE(fixture.actions().select(fixture.first().id.uuid));
    return fixture.form();
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

namespace {

QString wordsOfOffer(RecordForm &form) {
    for (const QWidget *offer : form.findChildren<QWidget *>(QStringLiteral("draft")))
        if (offer->isVisible())
            return offer->findChild<QLabel *>()->text();
    return {};
}

/// The groups of what links to the selected record, and the records in them.
QStringList linked(LinkedModel &model) {
    QStringList lines;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        lines += parent.data().toString();
        for (int row = 0; row < model.rowCount(parent); ++row)
            lines += QStringLiteral("  %1, %2")
                         .arg(model.index(row, 0, parent).data().toString(),
                              model.index(row, 1, parent).data().toString());
    }
    return lines;
}

Milestone milestone(Id<Action> action, const char *title, const QDate &due) {
    Milestone made;
    made.action = action;
    made.title = QString::fromUtf8(title);
    made.due = due;
    return made;
}

LinkedView &linkedOfFirst(Fixture &fixture) {
    formOfFirst(fixture);
    LinkedView &view = fixture.window->view()->inspector().linked();
    fixture.window->view()->inspector().showTab(Inspector::Tab::Linked);
    view.links().finish();
    return view;
}

/// Catches what would be opened outside the program.
class Opened : public QObject {
    Q_OBJECT

public:
    Opened() {
        for (const char *scheme : {"file", "https"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "take");
    }
    ~Opened() override {
        for (const char *scheme : {"file", "https"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
    QList<QUrl> urls;

public slots:
    void take(const QUrl &url) { urls += url; }
};

QString writeFile(Fixture &fixture, const QString &name, const QByteArray &bytes) {
    QFile file(fixture.file.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

void drop(QWidget &on, const QStringList &paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &event);
}

} // namespace

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

TEST_CASE("what links to a record is listed by kind, the newest first, and followed", "[inspector][linked]") {
    Fixture fixture;
    const Id<Action> action = fixture.first().id;
    add(fixture, milestone(action, "First bins", QDate(2025, 10, 1)));
    const Id<Milestone> late = add(fixture, milestone(action, "All bins", QDate(2025, 12, 1)));
    LinkedView &view = linkedOfFirst(fixture);
    LinkedModel &model = view.model();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(linked(model) == QStringList{QStringLiteral("Milestones (2)"),
                                       QStringLiteral("  P1-01/M2 All bins, 1 Dec 2025"),
                                       QStringLiteral("  P1-01/M1 First bins, 1 Oct 2025")});
    SECTION("one that is added") {
        add(fixture, milestone(action, "More bins", {}));
        CHECK(linked(model).contains(QStringLiteral("  P1-01/M3 More bins, no date")));
    }
    SECTION("one that links elsewhere now, and back again") {
        Milestone moved = fixture.plan().records().get(late);
        moved.action = fixture.plan().records().all<Action>().at(1).id;
        fixture.plan().commit(QStringLiteral("Move"), fixture.plan().edit().put(moved));
        CHECK(linked(model).first() == QStringLiteral("Milestones (1)"));
        fixture.plan().undo();
        CHECK(linked(model).first() == QStringLiteral("Milestones (2)"));
    }
    SECTION("one that is archived") {
        Edits edits = fixture.plan().edit();
        edits.archive(kindOf<Milestone>(), late.uuid);
        fixture.plan().commit(QStringLiteral("Archive"), edits);
        CHECK(linked(model).first() == QStringLiteral("Milestones (1)"));
    }
    SECTION("a set of links") {
        Case subject;
        subject.title = QStringLiteral("The square");
        subject.opened = QDate(2025, 11, 1);
        subject.actions.add(action);
        add(fixture, subject);
        CHECK(linked(model).contains(QStringLiteral("Cases (1)")));
        fixture.plan().undo();
        CHECK_FALSE(linked(model).contains(QStringLiteral("Cases (1)")));
    }
    SECTION("Return goes there") {
        auto *tree = view.findChild<QTreeView *>();
        tree->setCurrentIndex(model.index(0, 0, model.index(0, 0)));
        QTest::keyClick(tree, Qt::Key_Return);
        CHECK(fixture.workspace().selected().id == late.uuid);
    }
}

TEST_CASE("a record is added to the selected one on a small form, as one commit", "[inspector][linked]") {
    Fixture fixture;
    LinkedView &view = linkedOfFirst(fixture);
    const Kind &kind = kindOf<Milestone>();
    view.add({&kind, kind.fieldNamed("action")});
    auto *dialog = view.findChild<AddDialog *>();
    REQUIRE(dialog);
    auto *title = dialog->findChild<QLineEdit *>();
    QTest::keyClick(title, Qt::Key_Return);
    CHECK(fixture.plan().records().all<Milestone>().isEmpty());
    QTest::keyClicks(title, QStringLiteral("First bins"));
    QTest::keyClick(title, Qt::Key_Return);
    REQUIRE(fixture.plan().records().all<Milestone>().size() == 1);
    CHECK(fixture.plan().records().all<Milestone>().at(0).action == fixture.first().id);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Add milestone to P1-01"));
}

TEST_CASE("files that are dropped on the inspector become evidence, which is opened and saved",
          "[inspector][evidence]") {
    Fixture fixture;
    formOfFirst(fixture);
    Inspector &inspector = fixture.window->view()->inspector();
    drop(inspector, {writeFile(fixture, QStringLiteral("photo.txt"), "bins"),
                     writeFile(fixture, QStringLiteral("macro.js"), "run")});
    const auto &all = fixture.plan().records().all<Evidence>();
    REQUIRE(all.size() == 2);
    CHECK(all.at(0).about.uuid == fixture.first().id.uuid);
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Add 2 files as evidence"));

    LinkedView &view = inspector.linked();
    view.links().finish();
    auto *tree = view.findChild<QTreeView *>();
    const auto choose = [&](const QString &title) {
        const QModelIndex group = view.model().index(0, 0);
        for (int row = 0; row < view.model().rowCount(group); ++row)
            if (view.model().index(row, 0, group).data().toString().endsWith(title))
                tree->setCurrentIndex(view.model().index(row, 0, group));
    };
    Opened opened;
    choose(QStringLiteral("photo"));
    QTest::keyClick(button(view, QStringLiteral("Open")), Qt::Key_Space);
    REQUIRE(opened.urls.size() == 1);
    QFile copy(opened.urls[0].toLocalFile());
    CHECK(opened.urls[0].fileName() == QStringLiteral("photo.txt"));
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == "bins");
    fixture.answers.file = fixture.file.file(QStringLiteral("saved.txt"));
    QTest::keyClick(button(view, QStringLiteral("Save as…")), Qt::Key_Space);
    CHECK(QFileInfo::exists(fixture.answers.file));
    CHECK(fixture.answers.told.isEmpty());

    choose(QStringLiteral("macro"));
    QTest::keyClick(button(view, QStringLiteral("Open")), Qt::Key_Space);
    CHECK(opened.urls.size() == 1);
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].contains(QStringLiteral("could run on this computer")));
}

TEST_CASE("a file that is too large is refused with its sentence, and the others are attached",
          "[inspector][evidence]") {
    Fixture fixture;
    formOfFirst(fixture);
    drop(fixture.window->view()->inspector(),
         {writeFile(fixture, QStringLiteral("large.bin"), QByteArray(10 * 1024 * 1024 + 1, 'x')),
          writeFile(fixture, QStringLiteral("small.txt"), "x")});
    CHECK(fixture.plan().records().all<Evidence>().size() == 1);
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].contains(QStringLiteral("larger than 10 MiB")));
}

TEST_CASE("a copied file is pasted as evidence even while a field has the keyboard",
          "[inspector][evidence]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(writeFile(fixture, QStringLiteral("photo.txt"), "bins"))});
    QApplication::clipboard()->setMimeData(data);
    QTest::keySequence(form.inputOf("title"), QKeySequence::Paste);
    CHECK(fixture.plan().records().all<Evidence>().size() == 1);
    CHECK(fixture.first().title == QStringLiteral("Knife bins"));
}

TEST_CASE("the history of a record is listed, and a value is put back", "[inspector][history]") {
    Fixture fixture;
    RecordForm &form = formOfFirst(fixture);
    auto *due = qobject_cast<QLineEdit *>(form.inputOf("due"));
    due->setText(QStringLiteral("31/1/26"));
    QTest::keyClick(due, Qt::Key_Return);
    Inspector &inspector = fixture.window->view()->inspector();
    inspector.showTab(Inspector::Tab::History);
    HistoryView &history = inspector.history();
    QAbstractItemModelTester tester(&history.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(history.model().index(0, 0).data().toString() ==
          QStringLiteral("31 Dec 2025, 09:00 · Chair, Council\nDue: 1 Dec 2025 → 31 Jan 2026"));
    auto *putBack = history.findChild<QPushButton *>(QStringLiteral("putBack"));
    CHECK(putBack->text() == QStringLiteral("Put back “1 Dec 2025”"));
    SECTION("on a record in use") {}
    SECTION("on an archived one") {
        inspector.archive(true);
        history.list().setCurrentIndex(history.model().index(1, 0));
    }
    QTest::keyClick(putBack, Qt::Key_Space);
    CHECK(fixture.first().due == QDate(2025, 12, 1));
    CHECK(fixture.plan().undoLabel() == QStringLiteral("Restore due date of P1-01"));
    CHECK(history.model().index(0, 0).data().toString().endsWith(
        QStringLiteral("Due: 31 Jan 2026 → 1 Dec 2025")));
}

#include "inspector_test.moc"
