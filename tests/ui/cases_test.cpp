#include "tests/ui/windowfixture.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/cases/asbcounts.h"
#include "ui/pages/cases/casepanel.h"
#include "ui/pages/cases/caseview.h"
#include "ui/pages/cases/closecase.h"
#include "ui/pages/cases/trianglepanels.h"
#include "ui/pages/casespage.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

/// The window at a case in its third stage, with an action, an update and a sharing record. Today is 31
/// December 2025.
struct CaseFixture : Fixture {
    Id<Case> id = Id<Case>::make();

    CaseFixture() {
        Case subject;
        subject.id = id;
        subject.title = text("Suspected cuckooing");
        subject.problem = text("A flat is in use by people who do not live there.");
        subject.opened = QDate(2025, 12, 8);
        subject.stage = SaraStage::Response;
        subject.scanning = text("14 reports in five weeks");
        subject.analysis = text("The entry door is broken");
        subject.location = text("Block of 18 flats");
        subject.figureMeasure = text("Reports, a month");
        subject.before = 12;
        subject.actions.add(first().id);
        ProgressUpdate update;
        update.id = Id<ProgressUpdate>::make();
        update.about = {id.uuid};
        update.saidOn = QDate(2025, 12, 17);
        update.happened = text("Door mended");
        SharingRecord sharing;
        sharing.id = Id<SharingRecord>::make();
        sharing.about = id;
        sharing.what = text("Pattern of visits");
        sharing.toWhom = text("Police");
        sharing.ground = text("Section 115");
        sharing.decidedBy = text("Tenancy Manager");
        sharing.decidedOn = QDate(2025, 12, 18);
        plan().commit(text("A case"), plan().edit().put(subject).put(update).put(sharing));
        window->resize(1366, 740);
    }

    const Case &subject() { return plan().records().get(id); }
    void change(const std::function<void(Case &)> &how) {
        Case changed = subject();
        how(changed);
        plan().commit(text("Change"), plan().edit().put(changed));
    }
    CasesPage &page() { return window->view()->pageAs<CasesPage>(PageId::Cases); }
    CaseView &view() { return page().caseView(); }
    CaseView &open() {
        go(PageId::Cases);
        page().openCase(id.uuid);
        return view();
    }
    QString label(const char *name) { return view().findChild<QLabel *>(QLatin1String(name))->text(); }
    CloseCase *closing() { return window->findChild<CloseCase *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void type(const char *words) { QTest::keyClicks(QApplication::focusWidget(), text(words)); }
};

} // namespace

TEST_CASE("a case is closed from the table by keys alone, as one commit", "[cases]") {
    CaseFixture fixture;
    const auto commits = [&fixture] { return fixture.plan().commits().size(); };
    const auto before = commits();
    QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
    fixture.press(Qt::Key_Return); // opens the case that is selected
    REQUIRE(fixture.view().isVisible());
    QTest::keyClick(fixture.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CloseCase *form = fixture.closing();
    REQUIRE(form);
    QApplication::setActiveWindow(form);
    CHECK(form->progress() == text("1 of 5 answered"));
    CHECK(form->inputOf("after")->hasFocus()); // the figure before is there already
    fixture.press(Qt::Key_Return);             // not answered: refused at the fields
    CHECK(form->problemOf("after").startsWith(text("Not saved: A case closes only with an assessment.")));
    CHECK_FALSE(form->problemOf("closure_reason").isEmpty());
    CHECK(form->problemOf("before").isEmpty());
    CHECK(commits() == before);

    fixture.type("3");
    fixture.press(Qt::Key_Tab);
    fixture.type("A mended door and two visits a week");
    fixture.press(Qt::Key_Tab);
    fixture.type("Y");
    fixture.press(Qt::Key_Tab);
    fixture.press(Qt::Key_Down); // resolved by early intervention
    fixture.press(Qt::Key_Down);
    fixture.press(Qt::Key_Tab);
    CHECK(form->progress() == text("5 of 5 answered"));
    fixture.press(Qt::Key_Return);

    CHECK(commits() == before + 1);
    CHECK(fixture.plan().undoLabel() == text("Close case C-001"));
    CHECK(fixture.subject().status == CaseStatus::Closed);
    CHECK(fixture.subject().stage == SaraStage::Assessment);
    CHECK(fixture.subject().after == 3);
    CHECK(fixture.subject().whatWorked == text("A mended door and two visits a week"));
    CHECK(fixture.subject().canBeShared == Answer::Yes);
    CHECK(fixture.subject().closureReason == ClosureReason::FormalAction);
    CHECK(fixture.subject().closedOn == QDate(2025, 12, 31));
    CHECK(fixture.label("figures") == text("Reports, a month: 12 before, 3 after: down by 9 (75%)."));
    CHECK_FALSE(fixture.view().canClose());
    CHECK(fixture.answers.told.isEmpty());
}

TEST_CASE("Enter opens a case and Escape goes back to its row", "[cases]") {
    CaseFixture fixture;
    fixture.go(PageId::Cases);
    fixture.press(Qt::Key_Return);
    REQUIRE(fixture.view().isVisible());
    CHECK_FALSE(fixture.page().table().isVisible());
    CHECK(fixture.label("caseTitle") == text("C-001 Suspected cuckooing"));
    CHECK(fixture.workspace().selected().id == fixture.id.uuid);
    fixture.press(Qt::Key_Escape);
    CHECK(fixture.page().table().isVisible());
    CHECK(fixture.page().table().view().hasFocus());
    CHECK(fixture.workspace().selected().id == fixture.id.uuid);
}

TEST_CASE("the path says of each stage in words where it is and what it needs", "[cases]") {
    CaseFixture fixture;
    CaseView &view = fixture.open();
    const QList<CasePanel *> path = view.path();
    CHECK(path[0]->state() == text("✓ Done"));
    CHECK(path[0]->text() == text("14 reports in five weeks"));
    CHECK(path[2]->state() == text("● The case is here"));
    CHECK(path[2]->text() == text("– Response is not written up. Say what is done about the problem."));
    CHECK(path[3]->state() == text("○ Still to come"));
    CHECK(path[2]->button().accessibleDescription().startsWith(text("Response. The case is here.")));
    // What is missing is written in its field beside the page.
    path[2]->button().click();
    CHECK(fixture.form().inputOf("response")->hasFocus());
    fixture.change([](Case &subject) { subject.analysis.clear(); });
    CHECK(path[1]->state() == text("! Passed, but something is missing"));
}

TEST_CASE("the analysis triangle is three described parts, each written beside it", "[cases]") {
    CaseFixture fixture;
    TrianglePanels &triangle = fixture.open().triangle();
    CHECK(triangle.location().text() == text("Block of 18 flats"));
    CHECK(triangle.victim().text() == text("Not described yet."));
    CHECK(triangle.victim().button().accessibleName() == text("Victim or target: Describe it"));
    CHECK(triangle.victim().button().accessibleDescription() == text("Victim or target. Not described yet."));
    triangle.offender().button().click();
    CHECK(fixture.form().inputOf("offender")->hasFocus());
}

TEST_CASE("a case moves to its next stage, and is reviewed, as a commit each", "[cases]") {
    CaseFixture fixture;
    CaseView &view = fixture.open();
    CHECK(fixture.label("caseClock") == text("Review due 5 Jan 2026, in 5 days."));
    view.reviewedToday();
    CHECK(fixture.plan().undoLabel() == text("Review C-001"));
    CHECK(fixture.subject().lastReviewed == QDate(2025, 12, 31));
    CHECK(fixture.label("caseClock") == text("Review due 28 Jan 2026, in 28 days."));
    view.move();
    CHECK(fixture.plan().undoLabel() == text("Move C-001 to assessment"));
    CHECK(fixture.subject().stage == SaraStage::Assessment);
    CHECK_FALSE(view.canMove());
}

TEST_CASE("what is linked to a case stands on its page and leads there", "[cases]") {
    CaseFixture fixture;
    CaseView &view = fixture.open();
    CHECK(view.actions().item(0, 0)->text() == text("P1-01 Knife bins"));
    CHECK(view.updates().item(0, 1)->text() == text("Door mended"));
    CHECK(view.sharing().item(0, 2)->text() == text("Police"));
    view.sharing().setCurrentCell(0, 0);
    QTest::keyClick(&view.sharing(), Qt::Key_Return);
    CHECK(fixture.workspace().selected().kind == &kindOf<SharingRecord>());
    CHECK(view.isVisible());
    view.actions().setCurrentCell(0, 0);
    QTest::keyClick(&view.actions(), Qt::Key_Return);
    CHECK(fixture.workspace().here().page == PageId::Actions);
    CHECK(fixture.workspace().selected().id == fixture.first().id.uuid);
    // Back to the case that was open, and by the name of the page to the table.
    fixture.workspace().back();
    CHECK(view.isVisible());
    CHECK(view.subject() == fixture.id);
    fixture.go(PageId::Cases);
    CHECK(fixture.page().table().isVisible());
}

TEST_CASE("an ASB Case Review shows its statutory clock in the place of the stages", "[cases]") {
    CaseFixture fixture;
    fixture.change([](Case &subject) {
        subject.kind = CaseKind::AsbCaseReview;
        subject.qualifyingComplaints = 4;
        subject.thresholdMet = Answer::Yes;
        subject.thresholdDecidedOn = QDate(2025, 12, 17);
    });
    CaseView &view = fixture.open();
    CHECK(fixture.label("caseClock").contains(text("Statutory clock: Threshold decision done 17 Dec 2025")));
    CHECK(fixture.label("caseClock").contains(text("Review due 5 Jan 2026, in 5 days")));
    CHECK(view.path()[2]->text().contains(text("The review is not held.")));
    CHECK(view.path()[3]->isHidden());
    CHECK_FALSE(view.triangle().isVisible());
    view.closeCase();
    CloseCase *form = fixture.closing();
    REQUIRE(form);
    CHECK_FALSE(form->inputOf("before"));
    form->accept();
    CHECK(form->problemOf("review_held_on").contains(text("the review must be held")));
    CHECK(fixture.subject().status == CaseStatus::Open);
}

TEST_CASE("the form that closes a case may go while it is typed in", "[cases]") {
    CaseFixture fixture;
    fixture.open().closeCase();
    CloseCase *form = fixture.closing();
    REQUIRE(form);
    QApplication::setActiveWindow(form);
    REQUIRE(form->isAncestorOf(QApplication::focusWidget()));
    delete form; // its field says that it was left, and nothing that is gone may hear it
    CHECK_FALSE(fixture.closing());
    CHECK(fixture.subject().status == CaseStatus::Open);
}

TEST_CASE("the yearly counts of ASB Case Reviews are copied as a table", "[cases]") {
    CaseFixture fixture;
    fixture.change([](Case &subject) {
        subject.kind = CaseKind::AsbCaseReview;
        subject.thresholdMet = Answer::No;
    });
    AsbCounts counts(fixture.plan(), nullptr);
    counts.show();
    for (QPushButton *button : counts.findChildren<QPushButton *>())
        if (button->text() == text("Copy the table"))
            button->click();
    CHECK(QApplication::clipboard()->text().endsWith(text("2025/26\t1\t1\t0\t0\n")));
}

TEST_CASE("the case page has names for all that takes the keyboard, and fits beside the inspector",
          "[cases]") {
    CaseFixture fixture;
    CaseView &view = fixture.open();
    for (const QWidget *widget : view.findChildren<QWidget *>())
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            INFO(widget->metaObject()->className());
            CHECK_FALSE((widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty())));
        }
    const QScrollArea &scroll = *view.findChild<QScrollArea *>();
    CHECK(scroll.widget()->width() <= scroll.viewport()->width());
    CHECK(scroll.widget()->minimumSizeHint().width() <= 240); // beside the inspector at 200 per cent
    CHECK(fixture.window->minimumSizeHint().width() <= 1366);
    fixture.change([](Case &subject) { subject.archived = true; });
    CHECK(fixture.page().table().isVisible()); // an archived case leaves its page
}
