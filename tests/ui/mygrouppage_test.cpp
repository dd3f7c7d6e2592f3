#include "tests/ui/leadfixture.h"

#include <QAbstractItemModelTester>

using namespace saferplan;
using test::Lead;
using test::text;

TEST_CASE("the list says for each row why it needs the lead", "[mygroup]") {
    Lead lead(3, true);
    lead.come();
    auto *list = lead.find<RoundList>("round");
    QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    lead.press(Qt::Key_N);
    const auto spoken = [list](int row) {
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(0) ==
          text("P1-03 Venue training 0. Nothing said about it yet. Still to say, declared green, "
               "computed green."));
    CHECK(spoken(3).contains(text("Said on 31 Dec 2025. Said, case.")));
}

TEST_CASE("the highlight report is drafted, edited, submitted and then frozen", "[mygroup]") {
    Lead lead;
    lead.come();
    for (const char *words : {"Nine venues trained", "Ten venues trained"}) {
        lead.press(Qt::Key_G);
        lead.type(words);
        lead.save();
    }
    lead.press(Qt::Key_Space);
    ReportForm &form = lead.page().report();
    REQUIRE(form.isVisible());
    const auto report = [&lead, &form]() -> const HighlightReport & {
        return lead.plan().records().get(form.report());
    };
    CHECK(report().period == text("2025/26 Q3"));
    CHECK(report().rag == Rag::Green);
    CHECK(report().achieved.contains(text("Nine venues trained")));
    CHECK_FALSE(report().submittedOn.isValid());

    form.inputOf("asks")->setFocus();
    form.inputOf("asks")->selectAll();
    lead.type("A room in March");
    lead.press(Qt::Key_Tab);
    CHECK(report().asks == text("A room in March"));

    form.inputOf("achieved")->setPlainText({});
    CHECK_FALSE(form.submit());
    CHECK_FALSE(form.problemOf("achieved").isEmpty());
    form.inputOf("achieved")->setPlainText(text("Nineteen venues trained"));
    CHECK(form.submit());
    CHECK(report().submittedOn == QDate(2025, 12, 31));
    CHECK(report().achieved == text("Nineteen venues trained"));
    CHECK(form.inputOf("achieved")->isReadOnly());
    CHECK(lead.find<QLabel>("reportState")->text().contains(text("test.saferplan")));
    // The form of the record is refused it too, and says so.
    lead.workspace().select({&kindOf<HighlightReport>(), form.report().uuid});
    auto *asks = qobject_cast<QPlainTextEdit *>(lead.form().inputOf("asks"));
    asks->setPlainText(text("Two rooms"));
    lead.form().commitTyped();
    CHECK(lead.form().problemOf("asks").contains(text("was submitted on 31 Dec 2025, and does not change")));
    CHECK(report().asks == text("A room in March"));
    lead.find<QPushButton>("backToUpdates")->click();
    CHECK(lead.find<QPushButton>("toReport")->text() == text("See the highlight report"));
}

TEST_CASE("who leads which group is asked once, a key each", "[mygroup]") {
    Lead lead;
    lead.workspace().setViewingAs({});
    lead.go(PageId::MyGroup);
    lead.page().begin();
    auto *groups = lead.find<QListWidget>("groups");
    REQUIRE(groups->isVisible());
    CHECK(groups->count() == 1);
    CHECK(groups->item(0)->text().startsWith(text("1   Night-time Economy")));
    QTest::keyClick(groups, Qt::Key_1);
    CHECK(lead.workspace().viewingAs() == lead.group.id);
    CHECK(lead.page().card().isVisible());
    CHECK(lead.find<QLabel>("groupName")->text() == text("Night-time Economy"));
}

TEST_CASE("a plan without groups, and groups without work, say what to do", "[mygroup]") {
    Lead lead(0);
    const auto notice = [&lead] {
        lead.go(PageId::Overview);
        lead.come();
        auto *label = lead.find<QLabel>("notice");
        return label->isVisible() ? label->text() : QString();
    };
    CHECK(notice().startsWith(text("Night-time Economy has no live action and no open case")));
    lead.group.state = GroupState::Closed;
    lead.group.closureReport = text("Handed over");
    lead.plan().commit(text("Close"), lead.plan().edit().put(lead.group));
    CHECK(notice().contains(text("is closed")));
    CHECK(notice().contains(text("Handed over")));
    lead.group.archived = true;
    lead.plan().commit(text("Archive"), lead.plan().edit().put(lead.group));
    CHECK(notice().contains(text("no such group yet")));
}

TEST_CASE("a plan that is open for reading only can be read here, and nothing said", "[mygroup]") {
    Lead lead;
    lead.workspace().setViewingAs(lead.group.id);
    const QString path = lead.file.path();
    WindowServices services;
    services.open = [&lead](const QString &file, const Progress &progress) {
        return std::make_unique<OpenPlan>(PlanFile::open(file), lead.file.clock(), lead.file.registry(),
                                          text("Reader"), progress);
    };
    services.backups = &lead.backups;
    MainWindow second(services); // the first one has it open for writing
    REQUIRE(second.openPlan(path));
    REQUIRE(second.plan()->isReadOnly());
    second.show();
    second.view()->workspace().go({PageId::MyGroup});
    auto &page = second.view()->pageAs<MyGroupPage>(PageId::MyGroup);
    CHECK(page.findChild<QLabel *>(text("since"))->text().contains(text("for reading only")));
    CHECK_FALSE(page.findChild<QPushButton *>(text("saveUpdate"))->isVisible());
    CHECK_FALSE(page.card().press(text("N")));
    CHECK_FALSE(page.card().save());
}

TEST_CASE("the groups to choose from all stand on the page, in rows of one height", "[mygroup]") {
    Lead lead;
    Edits edits = lead.plan().edit();
    for (int i = 0; i < 6; ++i) {
        Group group;
        group.id = Id<Group>::make();
        group.name = text("Group %1").arg(i);
        group.leadRole = i % 2 ? text("Manager") : text("Head of everything that nobody else is the head of");
        edits.put(group);
    }
    lead.plan().commit(text("More groups"), edits);
    lead.workspace().setViewingAs({});
    lead.window->resize(1366, 740);
    lead.go(PageId::MyGroup);
    auto *groups = lead.find<QListWidget>("groups");
    REQUIRE(groups->count() == 7);
    REQUIRE(groups->isVisible());
    QCoreApplication::processEvents();
    for (int row = 0; row < groups->count(); ++row) {
        const QRect place = groups->visualItemRect(groups->item(row));
        CHECK(place.height() == groups->visualItemRect(groups->item(0)).height());
        CHECK(groups->viewport()->rect().contains(place));
    }
}
