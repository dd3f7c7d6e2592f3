#include "tests/ui/samplewindow.h"
#include "ui/pages/actions/actionrows.h"
#include "ui/pages/actions/actionwords.h"
#include "ui/pages/actions/timelinegrid.h"
#include "ui/pages/actions/timelineview.h"
#include "ui/pages/recordtable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QHelpEvent>
#include <QLabel>
#include <QScrollBar>
#include <QToolTip>

using namespace saferplan;

namespace {

/// The timeline of the sample plan, which stands at 31 December 2025, at an action with three milestones.
struct Timeline : test::SampleWindow {
    ActionsPage *page = nullptr;
    QUuid id;

    Timeline() {
        QSettings().clear();
        id = record<Action>("P1-03").id.uuid;
        Edits edits = plan().edit();
        Action action = records().get(Id<Action>{id});
        action.title = QStringLiteral("Open a youth club");
        action.status = Status::InProgress;
        action.start = QDate(2025, 4, 1);
        action.originalDue = QDate(2026, 3, 3);
        action.due = QDate(2026, 3, 31);
        edits.put(action);
        for (const Milestone &milestone : records().all<Milestone>())
            if (milestone.action.uuid == id)
                edits.archive(kindOf<Milestone>(), milestone.id.uuid);
        for (int month = 1; month <= 3; ++month)
            edits.put(milestone(month));
        plan().commit(QStringLiteral("Prepare"), edits);
        workspace().go({PageId::Actions});
        page = &window->view()->pageAs<ActionsPage>(PageId::Actions);
        key(Qt::Key_3, Qt::AltModifier);
        workspace().go({PageId::Actions, id});
        page->begin();
        settle();
    }
    Milestone milestone(int month) const {
        static constexpr const char *titles[] = {"Find a room", "Ask the neighbours", "Site visit"};
        Milestone step;
        step.id = Id<Milestone>::make();
        step.action = {id};
        step.title = QString::fromLatin1(titles[month - 1]);
        step.due = QDate(2025, 11, 3).addMonths(month - 1);
        if (month < 3)
            step.doneOn = step.due;
        return step;
    }
    static void settle() {
        for (int turn = 0; turn < 4; ++turn) // a commit takes its time, and then there is more to be done
            QTest::qWait(5);
    }
    TimelineGrid &grid() const { return page->findChild<TimelineView *>()->grid(); }
    QUuid current() const {
        return static_cast<ActionRows *>(grid().model())->idAt(grid().currentIndex().row());
    }
    QString readout() const { return page->findChild<QLabel *>(QStringLiteral("readout"))->text(); }
    /// Whether a day is before the eyes.
    bool sees(const QDate &day) const {
        const qreal x = grid().axis().xOf(day) - grid().horizontalScrollBar()->value();
        return x >= 0 && x <= grid().viewport()->width();
    }
    QList<QDate> dues() const {
        QList<QDate> days;
        for (int row = 0; row < grid().model()->rowCount(); ++row) {
            const Action *action = static_cast<ActionRows *>(grid().model())->actionAt(row);
            days += action->due;
        }
        return days;
    }
};

QStringList namesOf(const QList<TimeAxis::Span> &spans) {
    QStringList names;
    for (const TimeAxis::Span &span : spans)
        names += span.name;
    return names;
}

} // namespace

TEST_CASE("the selected line of the timeline is read out below it and by a screen reader", "[timeline]") {
    Timeline timeline;
    REQUIRE(timeline.current() == timeline.id);
    const QString words =
        QStringLiteral("P1-03 Open a youth club, in progress, due 31 March 2026, 28 days later than first "
                       "agreed; 2 of 3 milestones done, next Site visit, 3 January 2026");
    CHECK(timeline.readout() == words + u'.');
    CHECK(timeline.grid().currentIndex().data(Qt::AccessibleTextRole).toString() == words);
    CHECK(timeline.grid().accessibleName().startsWith(QStringLiteral("Timeline, 4")));
    CHECK(timeline.grid().accessibleDescription().contains(QStringLiteral("Home goes to today")));

    timeline.key(Qt::Key_Down);
    CHECK(timeline.current() == timeline.workspace().selected().id);
    CHECK_FALSE(timeline.readout().startsWith(QStringLiteral("P1-03")));
    timeline.key(Qt::Key_Up);
    CHECK(timeline.readout() == words + u'.');
    timeline.key(Qt::Key_Return);
    CHECK(timeline.window->view()->inspector().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("the readout of a late, a complete and an undated action says so", "[timeline]") {
    Timeline timeline;
    Action action = timeline.records().get(Id<Action>{timeline.id});
    const auto words = [&] {
        timeline.plan().commit(QStringLiteral("Set"), timeline.plan().edit().put(action));
        Timeline::settle();
        const Action &now = timeline.records().get(Id<Action>{timeline.id});
        return besideBar(now, timeline.plan().today()) + u'|' + timeline.readout().section(u';', 0, 0);
    };
    action.due = action.originalDue = QDate(2025, 12, 15);
    CHECK(words() ==
          QStringLiteral(
              "16 days late|P1-03 Open a youth club, in progress, due 15 December 2025, 16 days late"));
    action.status = Status::Complete;
    action.completedOn = QDate(2025, 12, 17);
    CHECK(words() ==
          QStringLiteral("Complete, 2 days late|P1-03 Open a youth club, complete since 17 December "
                         "2025, 2 days late"));
    action.status = Status::Suspended;
    action.completedOn = {};
    action.due = QDate(2025, 12, 1);
    CHECK(words() == QStringLiteral("Suspended, 14 days earlier|P1-03 Open a youth club, suspended, due 1 "
                                    "December 2025, 14 days earlier than first agreed"));
    action.status = Status::NotStarted;
    action.due = action.originalDue = {};
    CHECK(words() == QStringLiteral("No due date|P1-03 Open a youth club, not started, no due date"));
}

TEST_CASE("keys zoom the timeline, go to today and to a due date, and to the table", "[timeline]") {
    Timeline timeline;
    const QDate today = timeline.plan().today();
    CHECK(timeline.grid().zoom() == Zoom::Year);
    CHECK(timeline.sees(today));
    timeline.key(Qt::Key_Plus);
    CHECK(timeline.grid().zoom() == Zoom::Quarter);
    CHECK(timeline.sees(today));
    for (int i = 0; i < 12; ++i)
        timeline.key(Qt::Key_Right);
    CHECK_FALSE(timeline.sees(today));
    timeline.key(Qt::Key_Home);
    CHECK(timeline.sees(today));
    CHECK_FALSE(timeline.sees(QDate(2026, 3, 31)));
    timeline.key(Qt::Key_End);
    CHECK(timeline.sees(QDate(2026, 3, 31)));
    timeline.key(Qt::Key_Minus);
    timeline.key(Qt::Key_Minus);
    timeline.key(Qt::Key_Minus);
    CHECK(timeline.grid().zoom() == Zoom::Plan);
    timeline.key(Qt::Key_T);
    CHECK(timeline.page->table().view().isVisible());
    CHECK(timeline.page->table().view().hasFocus());
}

TEST_CASE("the timeline lists what the table shows, by due date or in the table's order", "[timeline]") {
    Timeline timeline;
    const auto &table = timeline.page->table().model();
    REQUIRE(timeline.grid().model()->rowCount() == table.rowCount());
    QList<QDate> days = timeline.dues();
    CHECK(std::is_sorted(days.begin(), days.end()));
    timeline.page->findChild<QCheckBox *>()->setChecked(false);
    Timeline::settle();
    auto &rows = static_cast<ActionRows &>(*timeline.grid().model());
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int row = 0; row < table.rowCount(); ++row)
        CHECK(rows.idAt(row) == table.idAt(row));
    CHECK(timeline.current() == timeline.id);
    timeline.key(Qt::Key_F, Qt::ControlModifier);
    timeline.type("youth club");
    Timeline::settle();
    CHECK(rows.rowCount() == 1);
    timeline.plan().undo(); // the title was another one before
    Timeline::settle();
    CHECK(rows.rowCount() == 0);
}

TEST_CASE("a milestone on the timeline says its name", "[timeline]") {
    Timeline timeline;
    timeline.key(Qt::Key_Home);
    TimelineGrid &grid = timeline.grid();
    const QRect line = grid.visualRect(grid.currentIndex());
    const QPoint at(line.left() + static_cast<int>(grid.axis().xOf(QDate(2026, 1, 3))), line.center().y());
    QHelpEvent help(QEvent::ToolTip, at, grid.viewport()->mapToGlobal(at));
    QApplication::sendEvent(grid.viewport(), &help);
    CHECK(QToolTip::text() == QStringLiteral("Site visit: Milestone due 3 Jan 2026, in 3 days"));
}

TEST_CASE("time is named by years and quarters, quarters and months, or months and weeks", "[timeline]") {
    const QFontMetrics metrics{QFont()};
    const QDate first(2025, 10, 1);
    const QDate last(2026, 3, 31);
    const TimeAxis plan(first, last, Zoom::Plan, 400, metrics);
    CHECK(namesOf(plan.upper()) == QStringList{QStringLiteral("2025/26")});
    CHECK(namesOf(plan.lower()) == QStringList{QStringLiteral("Q3"), QStringLiteral("Q4")});
    CHECK(plan.width() == Approx(400));
    const TimeAxis year(first, last, Zoom::Year, 4000, metrics);
    CHECK(namesOf(year.upper()) == QStringList{QStringLiteral("2025/26 Q3"), QStringLiteral("2025/26 Q4")});
    CHECK(namesOf(year.lower()).mid(0, 3) ==
          QStringList{QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")});
    const TimeAxis quarter(first, last, Zoom::Quarter, 100, metrics);
    CHECK(quarter.upper().first().name == QStringLiteral("October 2025"));
    CHECK(quarter.lower()[1].first == QDate(2025, 10, 6)); // a Monday
    CHECK(quarter.lower()[1].name == QStringLiteral("6 Oct"));
    CHECK(quarter.width() > 100); // names are to be read
    CHECK(quarter.dayAt(quarter.xOf(QDate(2025, 12, 25))) == QDate(2025, 12, 25));
}

TEST_CASE("the timeline spans the plan and today in whole quarters, whatever was typed", "[timeline]") {
    const QDate today(2025, 12, 31);
    CHECK(spanOfPlan(QDate(2024, 4, 1), QDate(2027, 3, 31), today) ==
          std::pair(QDate(2024, 4, 1), QDate(2027, 3, 31)));
    CHECK(spanOfPlan(QDate(2022, 5, 2), QDate(2025, 3, 1), today) ==
          std::pair(QDate(2022, 4, 1), QDate(2025, 12, 31)));
    CHECK(spanOfPlan({}, {}, today) == std::pair(QDate(2025, 4, 1), QDate(2028, 3, 31)));
    CHECK(spanOfPlan(QDate(2024, 4, 1), QDate(9999, 12, 31), today).second == QDate(2045, 12, 31));
}

TEST_CASE("a timeline that is made when it is first shown can be copied and printed", "[timeline]") {
    Timeline timeline;
    const QList<QAction *> commands = timeline.grid().actions();
    for (const QKeySequence::StandardKey key : {QKeySequence::Copy, QKeySequence::Print})
        CHECK(std::count_if(commands.begin(), commands.end(), [key](const QAction *command) {
                  return command->shortcut() == QKeySequence(key);
              }) == 1);
}
