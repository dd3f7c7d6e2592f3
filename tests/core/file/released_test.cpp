// Files that were released are read, worked on and brought up to date by every later program.

#include "core/file/storeerror.h"
#include "tests/core/file/damage.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <QDir>

using namespace saferplan;

namespace {

const QString released = QStringLiteral(SAFERPLAN_TEST_DATA "/released/1");

/// The text of a field as it stands in `1.txt`: links by reference, one line.
QString shown(const Kind &kind, const QUuid &id, int field, const Records &records) {
    const QString text = kind.text(records, id, field);
    const FieldKind form = kind.field(field).kind;
    if (form != FieldKind::Link && form != FieldKind::Links)
        return QString(text).replace(u'\n', QStringLiteral("\\n"));
    QStringList references;
    for (const QString &target : text.split(u' ', Qt::SkipEmptyParts))
        if (const Kind *there = kindOf(records, QUuid(target)))
            references += there->reference(records, QUuid(target));
    references.sort();
    return references.join(QStringLiteral(", "));
}

/// A line a record, with the fields that differ from an empty record, then a line a commit.
QStringList linesOf(const OpenPlan &plan) {
    static constexpr const char *roles[] = {"edit", "undo", "redo"};
    const Records &records = plan.records();
    QStringList lines;
    for (const Kind *kind : kinds()) {
        Records empty;
        const QUuid none = QUuid::createUuid();
        kind->create(empty, none);
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            QString line = QString::fromLatin1(kind->name()) + u' ' + kind->reference(records, id);
            for (int i = 1; i < static_cast<int>(kind->fields().size()); ++i)
                if (kind->text(records, id, i) != kind->text(empty, none, i))
                    line += QStringLiteral(" | %1=%2")
                                .arg(QLatin1String(kind->field(i).name), shown(*kind, id, i, records));
            lines += line;
        }
    }
    lines.sort();
    for (const CommitInfo &commit : plan.commits())
        lines += QStringLiteral("%1 %2 | %3 | %4 | %5 changes")
                     .arg(commit.seq)
                     .arg(QLatin1String(roles[static_cast<int>(commit.role)]), commit.author, commit.label)
                     .arg(plan.changesOf(commit).size());
    return lines;
}

/// The released file, copied so that it can be worked on.
QString workingCopy(const test::TestPlan &plan) {
    QString path = plan.file(QStringLiteral("released.saferplan"));
    REQUIRE(QFile::copy(released + QStringLiteral(".saferplan"), path));
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    return path;
}

} // namespace

TEST_CASE("the released file of version 1 says what it said, and reading it leaves it as it is",
          "[released]") {
    test::TestPlan plan;
    plan.open(workingCopy(plan));
    CHECK(linesOf(plan.plan()).join(u'\n').toStdString() + "\n" ==
          test::bytesOf(released + QStringLiteral(".txt")).toStdString());
    CHECK(plan->check() == QStringList());
    const Evidence evidence = plan->records().all<Evidence>().at(0);
    CHECK(plan->attachment(evidence) == "Lamps 4 and 7 are out.\n");
    const QString path = plan->path();
    plan.close();
    CHECK(test::bytesOf(path) == test::bytesOf(released + QStringLiteral(".saferplan")));
}

TEST_CASE("the released file of version 1 can be worked on, and is then like a new one", "[released]") {
    test::TestPlan plan;
    const QString path = workingCopy(plan);
    plan.open(path);
    const Records before = plan->records();
    Action action = before.all<Action>().at(0);
    action.title = QStringLiteral("Mend the lighting of Cathedral Square");
    plan->commit(QStringLiteral("Rename"), plan->edit().put(action));
    CHECK(plan.open(path).records().get(action.id).title == action.title);
    plan->undo();
    CHECK((plan.open(path).records() == before));
    CHECK(plan->check() == QStringList());
    plan.close();
    const QString fresh = plan.file(QStringLiteral("fresh.saferplan"));
    PlanFile::create(fresh);
    CHECK(test::columnsOf(path) == test::columnsOf(fresh));
}

TEST_CASE("what the author undid in the released file of version 1 can be undone further", "[released]") {
    test::TestPlan plan;
    plan.open(workingCopy(plan));
    plan->setAuthor(QStringLiteral("Neighbourhood sergeant, Police"));
    CHECK(plan->undoLabel() == QStringLiteral("Add evidence \"Walk notes\""));
    plan->undo();
    CHECK(plan->records().all<Evidence>().isEmpty());
    plan->undo();
    CHECK(plan->records().all<Action>().at(0).status == Status::NotStarted);
    // The chair handed it over meanwhile, and that stands.
    CHECK(plan->records().all<Action>().at(0).leadOfficer == QStringLiteral("Street Lighting Manager"));
}
