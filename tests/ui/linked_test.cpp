#include "tests/ui/inspectorfixture.h"
#include "ui/inspector/adddialog.h"
#include "ui/inspector/historyview.h"
#include "ui/inspector/linkedview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QTest>
#include <QTreeView>

using namespace saferplan;
using namespace saferplan::test;

namespace {

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

#include "linked_test.moc"
