#include "tests/core/plan/agencies.h"

#include <QDir>

using namespace saferplan;
using namespace saferplan::test;

namespace {

CommitInfo rename(OpenPlan &plan, Id<Agency> id, const QString &name) {
    Agency agency = plan.records().get(id);
    agency.name = name;
    return plan.commit(QStringLiteral("Rename"), plan.edit().put(agency));
}

} // namespace

TEST_CASE("what would be wrong with edits can be asked, and changes nothing", "[commit]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("Council"), QStringLiteral("CC"));
    const auto police = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Police"), {}, police);
    const Records before = plan->records();
    Agency changed = before.get(police);
    changed.reference = QStringLiteral("cc");
    changed.name.clear();
    const Problems problems = plan->problems(plan->edit().put(changed));
    QStringList fields;
    for (const Problem &problem : problems)
        fields += problem.field;
    CHECK(fields.contains(QStringLiteral("reference")));
    CHECK(fields.contains(QStringLiteral("name")));
    CHECK((plan->records() == before));
    changed = before.get(police);
    changed.name = QStringLiteral("Constabulary");
    CHECK(plan->problems(plan->edit().put(changed)).isEmpty());
    CHECK((plan->records() == before));
    const ProgressUpdate update = savedUpdateChanged(plan.plan(), police);
    CHECK_FALSE(plan->problems(plan->edit().put(update)).isEmpty());
}

TEST_CASE("a record that is fixed once saved is archived, not changed", "[commit]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("Council"), {}, council);
    const ProgressUpdate update = savedUpdateChanged(plan.plan(), council);
    CHECK_THROWS_AS(plan->commit(QStringLiteral("Change"), plan->edit().put(update)), Refused);
    Edits edits = plan->edit();
    edits.archive(kindOf<ProgressUpdate>(), update.id.uuid);
    CHECK_NOTHROW(plan->commit(QStringLiteral("Archive"), edits));
    CHECK(plan->records().get(update.id).archived);
    CHECK(plan->records().get(update.id).happened == QStringLiteral("A beginning."));
}

TEST_CASE("a link to a record that is not in the plan is refused", "[commit]") {
    test::TestPlan plan;
    Evidence evidence;
    evidence.id = Id<Evidence>::make();
    evidence.title = QStringLiteral("Minutes");
    evidence.about = {QUuid::createUuid()};
    CHECK_THROWS_AS(plan->commit(QStringLiteral("Add"), plan->edit().put(evidence)), Refused);
    CHECK(plan->records().all<Evidence>().isEmpty());
}

TEST_CASE("members of a set come and go one by one", "[commit]") {
    test::TestPlan plan;
    QList<Id<Priority>> ids;
    const int title = kindOf<Priority>().titleField();
    Edits edits = plan->edit();
    for (int i = 0; i < 3; ++i) {
        ids += Id<Priority>::make();
        edits.create(kindOf<Priority>(), ids[i].uuid);
        edits.set(kindOf<Priority>(), ids[i].uuid, title, QStringLiteral("Priority %1").arg(i));
    }
    plan->commit(QStringLiteral("Priorities"), edits);
    Group group;
    group.id = Id<Group>::make();
    group.name = QStringLiteral("Delivery Group");
    group.priorities = {ids[0], ids[1]};
    plan->commit(QStringLiteral("Group"), plan->edit().put(group));
    group = plan->records().get(group.id);
    group.priorities.add(ids[2]);
    group.priorities.remove(ids[0]);
    const CommitInfo made = plan->commit(QStringLiteral("Members"), plan->edit().put(group));
    const Changes changes = plan->changesOf(made);
    CHECK(changes.size() == 2);
    for (const Change &change : changes)
        CHECK_FALSE(change.member.isNull());
    CHECK((plan.reopen().records().get(group.id).priorities == LinkSet<Priority>{ids[1], ids[2]}));
    plan->undo();
    CHECK((plan.reopen().records().get(group.id).priorities == LinkSet<Priority>{ids[0], ids[1]}));
    plan->redo();
    CHECK((plan.reopen().records().get(group.id).priorities == LinkSet<Priority>{ids[1], ids[2]}));
}

TEST_CASE("a commit keeps its label, author, machine and time; one that changes nothing is none",
          "[commit]") {
    test::TestPlan plan;
    const auto council = Id<Agency>::make();
    const CommitInfo made = addAgency(plan.plan(), QStringLiteral("Zażółć \"Council\""), {}, council);
    plan->setAuthor(QStringLiteral("Analyst, Police"));
    plan.clock().advance(60'000);
    rename(plan.plan(), council, QStringLiteral("Council"));
    CHECK(rename(plan.plan(), council, QStringLiteral("Council")).seq == 0);
    const QList<CommitInfo> commits = plan->commits();
    REQUIRE(commits.size() == 2);
    CHECK(commits[0] == made);
    CHECK(commits[0].label == QStringLiteral("Add Zażółć \"Council\""));
    CHECK(commits[0].author == QStringLiteral("Chair, Council"));
    CHECK(commits[1].author == QStringLiteral("Analyst, Police"));
    CHECK(millisecondsOf(commits[1].stamp) == plan.clock().now());
    const auto history = plan->historyOf(kindOf<Agency>(), council.uuid);
    CHECK(history.last().first.label == QStringLiteral("Rename"));
    CHECK(history.last().second.after == QStringLiteral("Council"));
    plan.reopen();
    CHECK(plan->commits() == commits);
}

TEST_CASE("the log is read a page of commits at a time, newest first, and a commit in part", "[commit]") {
    test::TestPlan plan;
    Area area;
    area.id = Id<Area>::make();
    area.reference = QStringLiteral("A-01");
    for (const char *name : {"Alderfield", "Birchwick", "Copsehill"}) {
        area.name = QString::fromUtf8(name);
        plan->commit(area.name, plan->edit().put(area));
    }
    const QList<CommitInfo> all = plan->commits();
    const QList<CommitInfo> page = plan->commitsBefore(std::numeric_limits<qint64>::max(), 2);
    CHECK(page == QList<CommitInfo>{all[2], all[1]});
    CHECK(plan->commitsBefore(page.last().seq, 2) == QList<CommitInfo>{all[0]});
    CHECK(plan->changesOf(all[0], 1) == plan->changesOf(all[0]).mid(0, 1));
    const auto history = plan->historyOf(kindOf<Area>(), area.id.uuid);
    CHECK(history.size() == plan->changesOf(all[0]).size() + 2);
    CHECK(history.last().first == all[2]);
    CHECK(history.last().second.before == QStringLiteral("Birchwick"));
}

TEST_CASE("stamps only go forward, even when the clock goes back", "[commit]") {
    test::TestPlan plan;
    const CommitInfo first = addAgency(plan.plan(), QStringLiteral("One"));
    plan.clock().advance(-86'400'000);
    const CommitInfo second = addAgency(plan.plan(), QStringLiteral("Two"));
    CHECK(second.stamp > first.stamp);
    plan.reopen();
    CHECK(addAgency(plan.plan(), QStringLiteral("Three")).stamp > second.stamp);
}

TEST_CASE("a label and an author are kept as one clean line that says something", "[commit]") {
    test::TestPlan plan;
    plan->setAuthor(QStringLiteral(" \n"));
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = QStringLiteral("Council");
    plan->commit(QStringLiteral("\t\n"), plan->edit().put(agency));
    agency = plan->records().get(agency.id);
    agency.name = QStringLiteral("City Council");
    plan->setAuthor(QStringLiteral("\ufeffAnalyst,\r\n Police"));
    plan->commit(QStringLiteral("Two\nlines") + QChar(1) + QChar(0xd800), plan->edit().put(agency));
    CHECK(plan->undoLabel() == plan->commits().last().label);
    plan.reopen();
    const QList<CommitInfo> commits = plan->commits();
    CHECK(commits[0].author == QStringLiteral("Somebody"));
    CHECK(commits[0].label == QStringLiteral("Change the plan"));
    CHECK(commits[1].author == QStringLiteral("Analyst, Police"));
    CHECK(commits[1].label.startsWith(QStringLiteral("Two lines")));
    CHECK(commits[1].label == cleanText(commits[1].label));
    // Undo knows an author by what was kept.
    plan->setAuthor(QStringLiteral("Analyst,\nPolice"));
    CHECK(plan->undo().role == CommitRole::Undo);
}

TEST_CASE("a clock that is out of all reason is not heeded, and no stamp is past the last one", "[commit]") {
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    CHECK(nextStamp(7, most) == 8);
    CHECK(nextStamp(7, -most) == 8);
    CHECK(nextStamp(7, 1) == stampAt(1));
    CHECK(lastStamp < most - stampAt(1'000));
    test::TestPlan plan;
    const Stamp first = addAgency(plan.plan(), QStringLiteral("One")).stamp;
    plan.clock().advance(most / 2);
    CHECK(addAgency(plan.plan(), QStringLiteral("Two")).stamp == first + 1);
    CHECK(plan.reopen().records().all<Agency>().size() == 2);
    plan.clock().set(millisecondsOf(lastStamp));
    plan->together([&] {
        const Stamp stamp = addAgency(plan.plan(), QStringLiteral("Three")).stamp;
        CHECK(stamp <= lastStamp);
    });
    CHECK(plan.reopen().records().all<Agency>().size() == 3);
}

TEST_CASE("text is kept clean: odd marks at its beginning do not change what is read back", "[commit]") {
    test::TestPlan plan;
    for (const int mark : {0xfeff, 0xfffe, 0xffff, 0x0001, 0x001e, 0x001f, 0xd800, 0x2028, 0x0085, 0x000d}) {
        CAPTURE(mark);
        const QChar odd(static_cast<char16_t>(mark));
        const auto id = Id<Agency>::make();
        addAgency(plan.plan(), QString(odd) + QStringLiteral("Name") + odd, {}, id);
        const Records before = plan->records();
        CHECK(plan.reopen().records().get(id).name == before.get(id).name);
        CHECK(before.get(id).name.contains(QStringLiteral("Name")));
    }
    CHECK(plan->check() == QStringList());
}

TEST_CASE("undo and redo go on where they were after the plan is opened again", "[undo]") {
    test::TestPlan plan;
    const auto id = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("One"), {}, id);
    rename(plan.plan(), id, QStringLiteral("Two"));
    CHECK(plan.reopen().undoLabel() == QStringLiteral("Rename"));
    CHECK(plan->redoLabel().isEmpty());
    CHECK(plan->undo().label == QStringLiteral("Undo: Rename"));
    CHECK(plan.reopen().records().get(id).name == QStringLiteral("One"));
    CHECK(plan->redoLabel() == QStringLiteral("Rename"));
    plan->redo();
    CHECK(plan.reopen().records().get(id).name == QStringLiteral("Two"));
    CHECK(plan->redo().seq == 0);
}

TEST_CASE("undo is of one's own commits, and leaves what somebody else has changed since", "[undo]") {
    test::TestPlan plan;
    const auto id = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("One"), {}, id);
    rename(plan.plan(), id, QStringLiteral("Two"));
    plan->setAuthor(QStringLiteral("Analyst, Police"));
    CHECK(plan->undoLabel().isEmpty());
    CHECK(plan->undo().seq == 0);
    rename(plan.plan(), id, QStringLiteral("Three"));
    plan->setAuthor(QStringLiteral("Chair, Council"));
    plan->undo();
    CHECK(plan->records().get(id).name == QStringLiteral("Three"));
    CHECK(plan->check() == QStringList());
}

TEST_CASE("an undo that left what was changed since says so, and whether it took back anything", "[undo]") {
    test::TestPlan plan;
    const auto id = Id<Agency>::make();
    addAgency(plan.plan(), QStringLiteral("One"), {}, id);
    rename(plan.plan(), id, QStringLiteral("Two"));
    Agency both = plan->records().get(id);
    both.name = QStringLiteral("Three");
    both.shortName = QStringLiteral("T");
    plan->commit(QStringLiteral("Change both"), plan->edit().put(both));
    plan->setAuthor(QStringLiteral("Analyst, Police"));
    rename(plan.plan(), id, QStringLiteral("Four"));
    plan->setAuthor(QStringLiteral("Chair, Council"));
    CHECK(plan->undo().label ==
          QStringLiteral("Undo: Change both (in part: the rest was changed again since)"));
    CHECK(plan->records().get(id).shortName.isEmpty());
    CHECK(plan->undo().label ==
          QStringLiteral("Undo: Rename (nothing was changed: all of it was changed again since)"));
    CHECK(plan->records().get(id).name == QStringLiteral("Four"));
}

TEST_CASE("a plan in a folder with a name in any script is opened, changed and copied", "[file]") {
    test::TestPlan plan;
    const QString folder = plan.file(QStringLiteral("Zażółć 中文 'quoted\" %1"));
    REQUIRE(QDir().mkpath(folder));
    const QString path = folder + QStringLiteral("/Žluťoučký kůň.saferplan");
    const QString copy = folder + QStringLiteral("/اردو.saferplan");
    plan->copyTo(path);
    addAgency(plan.open(path), QStringLiteral("One"));
    plan->copyTo(copy);
    CHECK(plan.open(copy).records().all<Agency>().size() == 1);
    CHECK_FALSE(plan->isReadOnly());
}

TEST_CASE("opening and closing a plan leaves its file as it is, and nothing beside it", "[file]") {
    test::TestPlan plan;
    addAgency(plan.plan(), QStringLiteral("One"));
    plan.close();
    const QByteArray bytes = bytesOf(plan.path());
    const QStringList files = QFileInfo(plan.path()).dir().entryList(QDir::Files);
    plan.reopen();
    CHECK(plan->check() == QStringList());
    plan.close();
    CHECK(bytesOf(plan.path()) == bytes);
    CHECK(QFileInfo(plan.path()).dir().entryList(QDir::Files) == files);
}

TEST_CASE("commits made together are all in the file, or none where one of them throws", "[commit]") {
    test::TestPlan plan;
    plan->together([&] {
        addAgency(plan.plan(), QStringLiteral("One"));
        addAgency(plan.plan(), QStringLiteral("Two"));
    });
    CHECK(plan.reopen().records().all<Agency>().size() == 2);
    CHECK_THROWS(plan->together([&] {
        addAgency(plan.plan(), QStringLiteral("Three"));
        throw std::runtime_error("no");
    }));
    CHECK(plan->records().all<Agency>().size() == 2);
    CHECK(plan->undoLabel() == QStringLiteral("Add Two"));
    // The plan can be worked on, and gives the reference anew that went with the rest.
    addAgency(plan.plan(), QStringLiteral("Three"));
    plan->undo();
    CHECK(plan.reopen().records().all<Agency>().size() == 2);
    CHECK(plan->commits().size() == 4);
    CHECK(plan->check() == QStringList());
}

TEST_CASE("what is committed while the log is read is not taken for what was before", "[file]") {
    test::TestPlan plan;
    Edits edits = plan->edit();
    for (int i = 0; i < 400; ++i) {
        Priority priority;
        priority.id = Id<Priority>::make();
        priority.title = QStringLiteral("Priority %1").arg(i);
        edits.put(priority);
    }
    const CommitInfo first = plan->commit(QStringLiteral("Begin"), std::move(edits));
    const Records before = plan->records();
    Records then;
    PastRecords past = plan->past({first.stamp}, [&then](Stamp, const Records &at) { then = at; });
    REQUIRE(past.step()); // there is more to read
    Priority late;
    late.id = Id<Priority>::make();
    late.title = QStringLiteral("Meanwhile");
    plan->commit(QStringLiteral("Add"), plan->edit().put(late));
    while (past.step()) {
    }
    CHECK((then == before));
}
