#include "core/record/records.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"
#include "tests/ui/windowfixture.h"
#include "ui/editors/drafts.h"
#include "ui/editors/fieldrow.h"
#include "ui/inspector/adddialog.h"
#include "ui/pages/cases/closecase.h"
#include "ui/pages/engagementpage.h"
#include "ui/pages/groups/closegroupdialog.h"
#include "ui/pages/meetings/entryform.h"
#include "ui/pages/meetings/itemstation.h"
#include "ui/pages/mygroup/reportform.h"
#include "ui/pages/mygroup/updatecard.h"
#include "ui/pages/mygrouppage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace saferplan;

namespace {

/// Two windows on the sample: one that somebody types in, and one on a copy of the plan that is opened while
/// the first has ended nothing, as after it died.
struct Twice {
    test::Answers answers;
    std::unique_ptr<test::TestPlan> file = test::samplePlan();
    Workspace first{file->plan()};
    std::unique_ptr<OpenPlan> copy;
    std::unique_ptr<Workspace> second;

    const Records &records() { return file->plan().records(); }
    template <class T> const T &record(const char *reference) {
        return records().get(
            Id<T>{findReference(records(), QString::fromLatin1(reference), &kindOf<T>()).id});
    }
    Workspace &again() {
        first.drafts().flush(); // which comes by itself within a second
        const QString path = file->file(QStringLiteral("copy.saferplan"));
        REQUIRE(QFile::copy(file->path(), path));
        copy = std::make_unique<OpenPlan>(PlanFile::open(path), file->clock(), file->registry(),
                                          QStringLiteral("Chair, Council"));
        second = std::make_unique<Workspace>(*copy);
        return *second;
    }
};

/// What a form says of the draft that it shows; empty: it shows none.
QString draftWords(const QWidget &form) {
    for (const auto *words : form.findChildren<QLabel *>(QStringLiteral("draftWords")))
        if (!words->parentWidget()->isHidden())
            return words->text();
    return {};
}

void dropDraft(const QWidget &form) {
    for (auto *button : form.findChildren<QPushButton *>(QStringLiteral("dropDraft")))
        if (!button->parentWidget()->isHidden())
            return button->click();
    FAIL("there is no draft");
}

bool isDraft(const QWidget &form) {
    return draftWords(form).startsWith(QStringLiteral("This is your draft of 31 Dec 2025, "));
}

/// The editor in a cell of a table.
QLineEdit *editorAt(RecordTable &table, const QUuid &record, int field) {
    for (int column = 0; column < table.model().columnCount(); ++column)
        if (table.model().columnAt(column).field == field)
            table.view().edit(table.model().index(table.model().rowOf(record), column));
    auto *line = table.view().viewport()->findChild<QLineEdit *>();
    REQUIRE(line);
    return line;
}

/// The draft that the form of a record offers to use.
QString offered(const RecordForm &form) {
    for (const QWidget *offer : form.findChildren<QWidget *>(QStringLiteral("draft")))
        if (!offer->isHidden())
            return offer->findChild<QLabel *>()->text().section(u'“', 1).chopped(1);
    return {};
}

void typeInto(QWidget *field, const char *text) {
    REQUIRE(field);
    QTest::keyClicks(field, QString::fromLatin1(text));
}

} // namespace

TEST_CASE("a lead's answer comes back after the program died, and can be dropped", "[drafts]") {
    Twice twice;
    const auto cardOf = [](Workspace &workspace, MyGroupPage &page, const QUuid &group) -> UpdateCard & {
        workspace.setViewingAs({group});
        page.show();
        page.arrive({PageId::MyGroup});
        return page.card();
    };
    const QUuid group = twice.record<Group>("G1").id.uuid;
    MyGroupPage page(twice.first);
    UpdateCard &card = cardOf(twice.first, page, group);
    const QUuid record = card.record().id;
    typeInto(card.findChild<QPlainTextEdit *>(QStringLiteral("happened")), "Half a sent");
    CHECK(draftWords(card).isEmpty());
    CHECK(card.findChild<QLabel *>(QStringLiteral("cardState"))->text() ==
          QStringLiteral("Not saved yet; kept as a draft."));

    MyGroupPage later(twice.again());
    UpdateCard &restored = cardOf(*twice.second, later, group);
    REQUIRE(restored.record().id == record);
    auto *happened = restored.findChild<QPlainTextEdit *>(QStringLiteral("happened"));
    CHECK(happened->toPlainText() == QStringLiteral("Half a sent"));
    CHECK(isDraft(restored));
    dropDraft(restored);
    CHECK(happened->toPlainText().isEmpty());
    CHECK(draftWords(restored).isEmpty());
    CHECK(twice.second->drafts().of(record).isEmpty());
}

TEST_CASE("answers that two windows on one plan have begun do not overwrite each other", "[drafts]") {
    Twice twice;
    const auto begin = [&twice](Workspace &workspace, int row) {
        MyGroupPage page(workspace);
        workspace.setViewingAs({twice.record<Group>("G1").id});
        page.show();
        page.arrive({PageId::MyGroup});
        page.arrive({PageId::MyGroup, page.round().items[row].record.id});
        typeInto(page.card().findChild<QPlainTextEdit *>(QStringLiteral("happened")), "Begun");
        return page.card().record().id;
    };
    const QUuid one = begin(twice.first, 0);
    const QUuid other = begin(twice.again(), 1);
    twice.second->drafts().flush();
    const Drafts kept(twice.file->plan());
    REQUIRE(one != other);
    for (const QUuid &record : {one, other})
        CHECK(kept.of(record).value(QStringLiteral("answer/happened")).text == QStringLiteral("Begun"));
}

TEST_CASE("minutes, a decision and an action that were being typed in the meeting come back", "[drafts]") {
    Twice twice;
    Meeting meeting = twice.record<Meeting>("DG-2026-01");
    meeting.state = MeetingState::Held;
    twice.file->plan().commit(QStringLiteral("Hold"), twice.file->plan().edit().put(meeting));
    QList<Id<AgendaItem>> agenda;
    for (const AgendaItem &item : twice.records().all<AgendaItem>())
        if (item.meeting == meeting.id && !item.archived)
            agenda.append(item.id);
    REQUIRE(agenda.size() > 1);
    const Id<AgendaItem> item = agenda.first();
    ItemStation station(twice.first);
    station.showItem(item);
    typeInto(station.minutes(), "Nine venues");
    station.decide();
    typeInto(station.form()->line(0), "Publish the mi");
    QTest::keyClick(station.form()->line(0), Qt::Key_Escape);
    station.act();
    typeInto(station.form()->line(0), "Put them on");
    REQUIRE(twice.records().get(item).minutes.isEmpty());

    ItemStation again(twice.again());
    again.showItem(item);
    CHECK(again.minutes()->toPlainText() == QStringLiteral("Nine venues"));
    CHECK(isDraft(again));
    SECTION("of that item alone") {
        again.showItem(agenda[1]);
        CHECK(again.minutes()->toPlainText() == twice.records().get(agenda[1]).minutes);
        CHECK(draftWords(again).isEmpty());
    }
    SECTION("and are no draft any more once they are saved") {
        again.save();
        CHECK(draftWords(again).isEmpty());
        CHECK(twice.copy->records().get(item).minutes == QStringLiteral("Nine venues"));
        CHECK_FALSE(twice.second->drafts().of(item.uuid).contains(QStringLiteral("minutes")));
    }
    SECTION("and can be dropped") {
        dropDraft(again);
        CHECK(again.minutes()->toPlainText().isEmpty());
        again.save();
        CHECK(twice.copy->records().get(item).minutes.isEmpty());
    }
    SECTION("the decision and the action are at their own forms") {
        again.decide();
        CHECK(again.form()->line(0)->text() == QStringLiteral("Publish the mi"));
        CHECK(isDraft(*again.form()));
        typeInto(again.form()->line(1), "All");
        QTest::keyClick(again.form()->line(1), Qt::Key_Return);
        CHECK(twice.copy->undoLabel() == QStringLiteral("Record a decision of DG-2026-01"));
        again.decide();
        CHECK(again.form()->line(0)->text().isEmpty());
        CHECK(draftWords(*again.form()).isEmpty());
        again.act();
        CHECK(again.form()->line(0)->text() == QStringLiteral("Put them on"));
        dropDraft(*again.form());
        CHECK(again.form()->line(0)->text().isEmpty());
        CHECK_FALSE(again.form()->line(2)->text().isEmpty()); // the day that it begins with
    }
}

TEST_CASE("answers to close a case with come back, and are forgotten once it is closed", "[drafts]") {
    Twice twice;
    const Id<Case> id = twice.record<Case>("C-001").id;
    {
        CloseCase form(twice.first, id, nullptr);
        typeInto(form.inputOf("what_worked"), "Lighting, and patrols on Fri");
    }
    CloseCase again(twice.again(), id, nullptr);
    auto *worked = qobject_cast<QPlainTextEdit *>(again.inputOf("what_worked"));
    CHECK(worked->toPlainText().startsWith(QStringLiteral("Lighting, and patrols on Fri")));
    CHECK(isDraft(again));
    CHECK(twice.copy->records().get(id).whatWorked != worked->toPlainText());
    SECTION("dropped") {
        dropDraft(again);
        CHECK(worked->toPlainText() == twice.copy->records().get(id).whatWorked);
        CHECK(twice.second->drafts().of(id.uuid).isEmpty());
    }
    SECTION("put off: they are there the next time") {
        again.reject();
        CloseCase next(*twice.second, id, nullptr);
        CHECK(isDraft(next));
    }
    SECTION("closed") {
        qobject_cast<QComboBox *>(again.inputOf("closure_reason"))->setCurrentIndex(1);
        qobject_cast<QComboBox *>(again.inputOf("can_be_shared"))->setCurrentIndex(1);
        qobject_cast<QLineEdit *>(again.inputOf("before"))->setText(QStringLiteral("9"));
        qobject_cast<QLineEdit *>(again.inputOf("after"))->setText(QStringLiteral("3"));
        again.accept();
        CHECK(twice.copy->records().get(id).status == CaseStatus::Closed);
        CHECK(twice.second->drafts().of(id.uuid).isEmpty());
    }
}

TEST_CASE("a closing report of a group, and a record that is being added, come back", "[drafts]") {
    Twice twice;
    const Id<Group> group = twice.record<Group>("G1").id;
    const Kind &kind = kindOf<ProgressUpdate>();
    const LinkField about{&kind, kind.fieldNamed("about")};
    const RecordName target{&kindOf<Case>(), twice.record<Case>("C-001").id.uuid};
    const QString happened = QStringLiteral("happened");
    {
        CloseGroupDialog closing(twice.first, group, nullptr);
        typeInto(closing.findChild<QPlainTextEdit *>(QStringLiteral("report")), "It achieved");
        AddDialog adding(twice.first, about, target, nullptr);
        typeInto(adding.findChild<FieldEditor *>(happened)->input(), "Two more patrols");
    }
    CloseGroupDialog closing(twice.again(), group, nullptr);
    auto *report = closing.findChild<QPlainTextEdit *>(QStringLiteral("report"));
    CHECK(report->toPlainText() == QStringLiteral("It achieved"));
    CHECK(isDraft(closing));
    dropDraft(closing);
    CHECK(report->toPlainText().isEmpty());

    AddDialog adding(*twice.second, about, target, nullptr);
    CHECK(adding.findChild<FieldEditor *>(happened)->text() == QStringLiteral("Two more patrols"));
    CHECK(isDraft(adding));
    adding.accept();
    CHECK(twice.copy->records().find(Id<ProgressUpdate>{adding.record()}));
    CHECK(twice.second->drafts().of(target.id).isEmpty());
}

TEST_CASE("a highlight report that was being written comes back on its form", "[drafts]") {
    Twice twice;
    HighlightReport report;
    report.id = Id<HighlightReport>::make();
    report.group = twice.record<Group>("G1").id;
    report.period = QStringLiteral("2025/26 Q4");
    report.achieved = QStringLiteral("Nine venues trained.");
    twice.file->plan().commit(QStringLiteral("Draft"), twice.file->plan().edit().put(report));
    ReportForm form(twice.first);
    form.showReport(report.id);
    typeInto(form.inputOf("next"), "Four more in Jan");

    ReportForm again(twice.again());
    again.showReport(report.id);
    CHECK(again.inputOf("next")->toPlainText() == QStringLiteral("Four more in Jan"));
    CHECK(again.inputOf("achieved")->toPlainText() == report.achieved);
    CHECK(isDraft(again));
    SECTION("dropped") {
        dropDraft(again);
        CHECK(again.inputOf("next")->toPlainText().isEmpty());
        CHECK(twice.second->drafts().of(report.id.uuid).isEmpty());
    }
    SECTION("submitted with it") {
        CHECK(again.submit());
        CHECK(twice.copy->records().get(report.id).next == QStringLiteral("Four more in Jan"));
        CHECK(draftWords(again).isEmpty());
        CHECK(twice.second->drafts().of(report.id.uuid).isEmpty());

        twice.copy->undo(); // and what is typed then is kept again
        again.refresh();
        typeInto(again.inputOf("next"), "And a fifth. ");
        CHECK(twice.second->drafts().of(report.id.uuid).contains(QStringLiteral("next")));
    }
}

TEST_CASE("what is typed into a cell is offered in the form of its record", "[drafts]") {
    Twice twice;
    EngagementPage page(twice.first);
    page.show();
    RecordTable &table = page.concerns();
    const Kind &kind = kindOf<Concern>();
    const QString reply = QStringLiteral("reply");
    const Id<Concern> id{table.model().idAt(0)}; // the one that waits longest for its reply
    REQUIRE(twice.records().get(id).reply.isEmpty());
    page.arrive({PageId::Engagement, id.uuid});
    RecordForm form(twice.file->plan(), kind);
    form.setDrafts(&twice.first.drafts());
    form.showRecord(id.uuid);
    const auto edit = [&] { return editorAt(table, id.uuid, kind.fieldNamed("reply")); };
    SECTION("after the program died, and not while it is being typed") {
        QTest::keyClicks(edit(), QStringLiteral("We have ask"));
        CHECK(offered(form).isEmpty());
        RecordForm again(twice.again().plan(), kind);
        again.setDrafts(&twice.second->drafts());
        again.showRecord(id.uuid);
        CHECK(offered(again) == QStringLiteral("We have ask"));
    }
    SECTION("not once it is in the plan") {
        QLineEdit *line = edit();
        QTest::keyClicks(line, QStringLiteral("We have asked"));
        QTest::keyClick(line, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !twice.records().get(id).reply.isEmpty(); }));
        CHECK(twice.records().get(id).reply == QStringLiteral("We have asked"));
        CHECK(twice.first.drafts().of(id.uuid).isEmpty());
    }
    SECTION("not once it was taken back with Escape") {
        QLineEdit *line = edit();
        QTest::keyClicks(line, QStringLiteral("We have ask"));
        QTest::keyClick(line, Qt::Key_Escape);
        REQUIRE(QTest::qWaitFor([&] { return twice.first.drafts().of(id.uuid).isEmpty(); }));
        CHECK(twice.records().get(id).reply.isEmpty());
    }
    SECTION("nor lost where the cell is only looked into") {
        twice.first.drafts().keep(id.uuid, reply, QStringLiteral("Of yesterday"));
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
            const QPointer<QLineEdit> line = edit();
            QTest::keyClick(line, key);
            REQUIRE(QTest::qWaitFor([&] { return !line; }));
            CHECK(twice.first.drafts().of(id.uuid).value(reply).text == QStringLiteral("Of yesterday"));
        }
    }
}

TEST_CASE("what is typed into a cell and refused is offered at once in the form of its record", "[drafts]") {
    Twice twice;
    EngagementPage page(twice.first);
    page.show();
    const Kind &kind = kindOf<Engagement>();
    const QUuid id = page.sessions().model().idAt(0);
    RecordForm form(twice.file->plan(), kind);
    form.setDrafts(&twice.first.drafts());
    form.showRecord(id);
    QLineEdit *line = editorAt(page.sessions(), id, kind.fieldNamed("held_on"));
    QTest::keyClicks(line, QStringLiteral("soon"));
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !twice.answers.told.isEmpty(); }));
    CHECK(offered(form) == QStringLiteral("soon"));
}
