#include "core/meetings/cycle.h"
#include "core/meetings/mattersarising.h"
#include "core/progress/comparison.h"
#include "core/progress/summary.h"
#include "tests/ui/samplewindow.h"
#include "ui/pages/blocktable.h"
#include "ui/pages/meetings/entryform.h"
#include "ui/pages/meetings/itemstation.h"
#include "ui/pages/meetings/meetingmode.h"
#include "ui/pages/meetings/meetingtable.h"
#include "ui/pages/meetings/meetingview.h"
#include "ui/pages/meetings/monthcalendar.h"
#include "ui/pages/meetings/rollstations.h"
#include "ui/pages/meetingspage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace saferplan;
using test::Fixture;

namespace {

/// The window on the sample, at the page of meetings.
struct SampleWindow : test::SampleWindow {
    SampleWindow() {
        window->view()->workspace().go({PageId::Meetings});
        page().begin();
    }

    MeetingsPage &page() const { return window->view()->pageAs<MeetingsPage>(PageId::Meetings); }
    const Meeting &meeting(const char *reference) const { return record<Meeting>(reference); }
    MeetingMode *mode() const {
        for (MeetingMode *mode : window->findChildren<MeetingMode *>())
            if (mode->isVisible())
                return mode;
        return nullptr;
    }
    MeetingMode &waitForMode() const {
        REQUIRE(mode());
        REQUIRE(QTest::qWaitFor([this] { return QApplication::activeWindow() == mode(); }));
        return *mode();
    }
};

int changedSince(OpenPlan &plan) {
    const Meeting *last = lastDeliveryGroupMeeting(plan.records(), plan.today());
    return static_cast<int>(
        differenceOf(plan.asAt(endOfDay(last->heldOn)), plan.records()).of(kindOf<Action>()).size());
}

int notUpdated(OpenPlan &plan) {
    return summarise(plan.records(), standingsOf(plan.records(), plan.today()), plan.today())
        .actions.notUpdated;
}

} // namespace

TEST_CASE("the chair runs a whole meeting by keyboard, from agenda to minutes", "[meetings][story]") {
    SampleWindow sample;
    const auto now = [&]() -> const Meeting & { return sample.meeting("DG-2026-01"); };
    CHECK(sample.page().meetingView().meeting() == now().id); // the next meeting is the one that is shown
    const qsizetype drafted = agendaOf(sample.records(), now().id).size();
    const int changedBefore = changedSince(sample.plan());
    CHECK(changedBefore > 0);
    CHECK(notUpdated(sample.plan()) > 0);

    // Before: what is due joins the draft, an item moves up, the papers go out.
    sample.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(agendaOf(sample.records(), now().id).size() > drafted);
    CHECK(sample.plan().undoLabel() == QStringLiteral("Make the agenda of DG-2026-01"));
    sample.key(Qt::Key_Down);
    const QUuid second = sample.page().meetingView().agenda().current();
    sample.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(agendaOf(sample.records(), now().id).first()->id.uuid == second);
    sample.key(Qt::Key_Down, Qt::AltModifier);
    sample.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(now().state == MeetingState::PapersIssued);
    CHECK(now().papersIssuedOn == QDate(2025, 12, 31));

    // In: the same key holds it, and the meeting begins with matters arising.
    sample.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(now().state == MeetingState::Held);
    CHECK(now().heldOn == QDate(2025, 12, 31));
    MeetingMode &mode = sample.waitForMode();
    const qsizetype matters = mattersArising(sample.records(), now()).size();
    REQUIRE(matters >= 2);
    sample.key(Qt::Key_X);
    for (qsizetype i = 1; i < matters; ++i)
        sample.key(Qt::Key_C);
    CHECK(mode.matters().leftOver() == 0);
    int done = 0;
    for (const MeetingAction *matter : mattersArising(sample.records(), now())) {
        CHECK(isTakenUp(*matter, now()));
        done += matter->status == LogStatus::Done;
    }
    CHECK(done == 1);
    sample.key(Qt::Key_T);
    sample.key(Qt::Key_E);
    CHECK(attendanceText(attendeesOf(sample.records(), now())) ==
          QStringLiteral("11 of 11 recorded: 11 present, 0 apologies"));
    sample.key(Qt::Key_Space);
    CHECK(attendanceText(attendeesOf(sample.records(), now())) ==
          QStringLiteral("11 of 11 recorded: 10 present, 1 apologies"));

    while (mode.stations().currentRow() > 1)
        sample.key(Qt::Key_P);
    sample.keys = 0;
    sample.key(Qt::Key_M);
    sample.type("Apologies from Housing.");
    sample.key(Qt::Key_Escape);
    CHECK(sample.keys == 2);
    sample.key(Qt::Key_N);
    sample.key(Qt::Key_M);
    sample.type("Agreed.");
    sample.key(Qt::Key_Escape);
    const QList<const AgendaItem *> agenda = agendaOf(sample.records(), now().id);
    CHECK(agenda[0]->minutes == QStringLiteral("Apologies from Housing."));
    CHECK(agenda[1]->minutes == QStringLiteral("Agreed."));

    sample.keys = 0;
    sample.key(Qt::Key_D);
    sample.type("Publish the minutes");
    sample.key(Qt::Key_Return);
    sample.type("All group leads");
    sample.key(Qt::Key_Return);
    CHECK(sample.keys == 3);
    const Decision &decision =
        sample.records().all<Decision>().at(sample.records().all<Decision>().size() - 1);
    CHECK(decision.text == QStringLiteral("Publish the minutes"));
    CHECK(decision.whoIsTold == QStringLiteral("All group leads"));
    CHECK(decision.item == agenda[1]->id);
    CHECK(decision.decidedOn == now().heldOn);

    sample.keys = 0;
    sample.key(Qt::Key_A);
    sample.type("Put them on the website");
    sample.key(Qt::Key_Return);
    sample.type("Licensing Manager, 23 Jan");
    sample.key(Qt::Key_Return);
    CHECK(sample.keys == 3);
    REQUIRE(actionsArisingFrom(sample.records(), now().id).size() == 1);
    const MeetingAction &entry = *actionsArisingFrom(sample.records(), now().id).first();
    CHECK(entry.ownerRole == QStringLiteral("Licensing Manager"));
    CHECK(entry.due == QDate(2026, 1, 23));
    CHECK(sample.records().get(entry.agency).reference == QStringLiteral("COUNCIL"));

    // After: closing says what is missing, and freezes.
    sample.key(Qt::Key_Escape);
    CHECK(sample.mode() == nullptr);
    sample.window->activateWindow();
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == sample.window.get(); }));
    sample.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(now().state == MeetingState::Closed);
    REQUIRE(sample.answers.asked.size() == 1);
    CHECK(sample.answers.asked[0].contains(QStringLiteral("have no minutes.")));
    CHECK_FALSE(sample.answers.asked[0].contains(QStringLiteral("not taken up")));
    CHECK(sample.answers.told.isEmpty());

    // It is the clock for what is said since.
    CHECK(lastMeeting(sample.records(), sample.plan().today()).endsWith(QStringLiteral("of 31 Dec 2025")));
    CHECK(changedSince(sample.plan()) == 0);
    const ActionFigures figures =
        summarise(sample.records(), standingsOf(sample.records(), sample.plan().today()),
                  sample.plan().today())
            .actions;
    CHECK(figures.notUpdated == figures.live());

    // And so it is on the page that the chair looks at next.
    sample.key(Qt::Key_1, Qt::ControlModifier);
    const Page &overview = sample.window->view()->page(PageId::Overview);
    REQUIRE(overview.isVisible());
    const QString title =
        QStringLiteral("What changed since %1").arg(lastMeeting(sample.records(), sample.plan().today()));
    const QList<QLabel *> words = overview.findChildren<QLabel *>();
    CHECK(std::any_of(words.begin(), words.end(),
                      [&title](const QLabel *label) { return label->text() == title; }));
    const QList<BlockTable *> tables = overview.findChildren<BlockTable *>();
    const BlockTable *changes = nullptr; // once the log is read, which is done bit by bit
    REQUIRE(QTest::qWaitFor([&] {
        for (const BlockTable *table : tables)
            if (table->accessibleName().startsWith(QStringLiteral("Actions changed since")))
                changes = table;
        return changes != nullptr;
    }));
    CHECK(changes->block().rows.isEmpty());
}

TEST_CASE("the form of a decision or an action is in sight as soon as it opens, at 200 % too", "[meetings]") {
    SampleWindow sample;
    sample.key(Qt::Key_M, Qt::ControlModifier);
    MeetingMode &mode = sample.waitForMode();
    mode.stations().setCurrentRow(1);
    const auto isInSight = [&mode](const QWidget &part) {
        return part.isVisible() && part.visibleRegion().boundingRect() == part.rect() &&
               mode.rect().contains(QRect(part.mapTo(&mode, QPoint()), part.size()));
    };
    for (const QSize &size : {QSize(1280, 720), QSize(683, 384)}) {
        mode.resize(size);
        CAPTURE(size.width());
        for (const auto open : {&ItemStation::decide, &ItemStation::act}) {
            (mode.itemStation().*open)();
            const QList<QLineEdit *> lines = mode.itemStation().form()->findChildren<QLineEdit *>();
            REQUIRE(lines.size() >= 2);
            CAPTURE(lines.first()->accessibleName());
            CHECK(QTest::qWaitFor([&] { return isInSight(*lines.first()); }));
            CHECK((size.height() < 720 || isInSight(*lines.last())));
        }
    }
}

TEST_CASE("minutes of a closed meeting are read-only on every way to them", "[meetings]") {
    SampleWindow sample;
    const Meeting &closed = sample.meeting("DG-2025-09");
    REQUIRE(closed.state == MeetingState::Closed);
    const AgendaItem &item = *agendaOf(sample.records(), closed.id).first();
    const QString minutes = item.minutes;
    MeetingMode mode(sample.window->view()->workspace(), closed.id);
    mode.stations().setCurrentRow(1);
    CHECK(mode.itemStation().minutes()->isReadOnly());
    mode.itemStation().decide();
    CHECK_FALSE(mode.itemStation().form()->isVisible());
    // The form of the selected record is refused at the plan's door.
    sample.window->view()->workspace().open(item.id.uuid);
    RecordForm &form = *sample.window->view()->inspector().form();
    auto *title = qobject_cast<QLineEdit *>(form.inputOf("title"));
    title->setText(QStringLiteral("Other"));
    QTest::keyClick(title, Qt::Key_Return);
    CHECK(form.problemOf("title").contains(QStringLiteral("is closed")));
    CHECK(sample.records().get(item.id).minutes == minutes);
}

TEST_CASE("minutes that are being typed are kept when typing pauses", "[meetings]") {
    SampleWindow sample;
    Edits edits = sample.plan().edit();
    holdMeeting(edits, sample.meeting("DG-2026-01"), sample.plan().today());
    sample.plan().commit(QStringLiteral("Hold"), edits);
    MeetingMode mode(sample.window->view()->workspace(), sample.meeting("DG-2026-01").id);
    mode.stations().setCurrentRow(1);
    mode.itemStation().minutes()->insertPlainText(QStringLiteral("Welcome to all"));
    const Id<AgendaItem> item = mode.itemStation().item();
    CHECK(sample.records().get(item).minutes.isEmpty());
    CHECK(QTest::qWaitFor([&] { return !sample.records().get(item).minutes.isEmpty(); }, 6000));
    mode.itemStation().minutes()->insertPlainText(QStringLiteral(", and thanks"));
    mode.stations().setCurrentRow(2);
    CHECK(sample.records().get(item).minutes == QStringLiteral("Welcome to all, and thanks"));
}

TEST_CASE("a new meeting is of the Delivery Group on the day of its rhythm, and its agenda is proposed",
          "[meetings]") {
    SampleWindow sample;
    sample.page().table().addNew();
    const Meeting &made = sample.records().all<Meeting>().at(sample.records().all<Meeting>().size() - 1);
    CHECK(sample.records().get(made.group).kind == GroupKind::DeliveryGroup);
    CHECK(made.heldOn > QDate(2026, 1, 27));
    CHECK(sample.page().meetingView().meeting() == made.id);
    auto *next = sample.page().findChild<QPushButton *>(QStringLiteral("nextStep"));
    CHECK(next->text() == QStringLiteral("Make the agenda"));
    next->click();
    CHECK(agendaOf(sample.records(), made.id).size() > 8);
    CHECK(next->text() == QStringLiteral("Issue the papers"));
    sample.plan().undo();
    CHECK(agendaOf(sample.records(), made.id).isEmpty());
}

TEST_CASE("items are added to the agenda and taken off it", "[meetings]") {
    SampleWindow sample;
    const Id<Meeting> id = sample.meeting("DG-2026-01").id;
    MeetingView &view = sample.page().meetingView();
    const qsizetype before = agendaOf(sample.records(), id).size();
    view.addItem();
    CHECK(agendaOf(sample.records(), id).size() == before + 1);
    CHECK(sample.records().get(Id<AgendaItem>{view.agenda().current()}).title == QStringLiteral("New item"));
    view.takeItemOff();
    CHECK(agendaOf(sample.records(), id).size() == before);
}

TEST_CASE("the arrow keys walk the calendar on into other months, and Enter opens the meeting",
          "[meetings]") {
    SampleWindow sample;
    MonthCalendar &calendar = sample.page().calendar();
    const QAbstractItemModelTester tester(&calendar.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    calendar.goTo(QDate(2025, 12, 31));
    CHECK(calendar.model().dayAt(calendar.model().index(0, 0)) == QDate(2025, 12, 1));
    CHECK(calendar.model().headerData(0, Qt::Horizontal).toString() == QStringLiteral("Mon"));
    QTest::keyClick(&calendar.grid(), Qt::Key_Right);
    CHECK(calendar.day() == QDate(2026, 1, 1));
    CHECK(calendar.model().dayAt(calendar.model().index(0, 0)) == QDate(2025, 12, 29));
    QTest::keyClick(&calendar.grid(), Qt::Key_PageUp);
    CHECK(calendar.day() == QDate(2025, 12, 1));
    for (int day = 0; day < 15; ++day)
        QTest::keyClick(&calendar.grid(), Qt::Key_Right);
    const QModelIndex at = calendar.grid().currentIndex();
    CHECK(at.data().toString() == QStringLiteral("16\n10:00 DG-2025-12"));
    CHECK(at.data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("Tuesday 16 Dec 2025: 10:00 DG-2025-12 Delivery Group, December 2025"));
    QTest::keyClick(&calendar.grid(), Qt::Key_Return);
    CHECK(sample.page().meetingView().meeting() == sample.meeting("DG-2025-12").id);
}

TEST_CASE("the list of meetings keeps those to come, those held, and those of this year", "[meetings]") {
    SampleWindow sample;
    RecordTable &table = sample.page().table();
    const QAbstractItemModelTester tester(&table.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto shownWith = [&](const char *name) {
        for (QPushButton *chip : table.findChildren<QPushButton *>())
            if (chip->text() == QLatin1String(name)) {
                chip->setChecked(true);
                const int rows = table.model().rowCount();
                chip->setChecked(false);
                return rows;
            }
        return -1;
    };
    CHECK(table.model().rowCount() == 7);
    CHECK(shownWith("Coming") == 1);
    CHECK(shownWith("Held") == 6);
    CHECK(shownWith("This year") == 6);
}

TEST_CASE("an owner may be given with a day behind a comma", "[meetings]") {
    const QDate held(2025, 12, 31);
    const auto split = [&held](const char *text) { return ownerAndDay(QString::fromLatin1(text), held); };
    CHECK(split("Licensing Manager").second.isNull());
    CHECK(split("Licensing Manager, 23 Jan").first == QStringLiteral("Licensing Manager"));
    CHECK(split("Licensing Manager, 23 Jan").second == QDate(2026, 1, 23));
    CHECK(split("Manager, Housing").first == QStringLiteral("Manager, Housing"));
    CHECK(split("Manager, Housing, 1/2/26").second == QDate(2026, 2, 1));
}

TEST_CASE("a plan without meetings says what belongs on the page, and a plan without groups why none is made",
          "[meetings]") {
    Fixture fixture;
    auto &page = static_cast<MeetingsPage &>(fixture.go(PageId::Meetings));
    CHECK(page.table().model().rowCount() == 0);
    CHECK(page.meetingView().meeting().isNull());
    page.table().addNew();
    REQUIRE(fixture.answers.told.size() == 1);
    CHECK(fixture.answers.told[0].contains(QStringLiteral("Group is empty")));
    CHECK_FALSE(fixture.window->grab().isNull());
}

TEST_CASE("a plan that somebody else has open shows meetings, and changes nothing of them", "[meetings]") {
    const std::unique_ptr<test::TestPlan> writer = test::samplePlan();
    test::Answers answers;
    OpenPlan reader(PlanFile::open(writer->path()), writer->clock(), writer->registry(),
                    QStringLiteral("Reader, Council"));
    REQUIRE(reader.isReadOnly());
    Workspace workspace(reader);
    MeetingsPage page(workspace);
    page.show();
    page.arrive({PageId::Meetings});
    auto *next = page.findChild<QPushButton *>(QStringLiteral("nextStep"));
    CHECK(next->text() == QStringLiteral("Issue the papers"));
    CHECK_FALSE(next->isEnabled());
    page.meetingView().takeNextStep();
    page.meetingView().addItem();
    MeetingMode mode(workspace, page.meetingView().meeting());
    mode.matters().takeUp(LogStatus::Done);
    mode.attendance().presentAll();
    CHECK(reader.commits().size() == writer->plan().commits().size());
    CHECK(answers.told.isEmpty());
}
