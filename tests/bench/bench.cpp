// Measures the plan's own work against a lower bound in the same run: bench FILE.saferplan. See
// tests/bench/run.

#include "core/plan/openplan.h"
#include "core/progress/summary.h"
#include "tests/bench/rawsqlite.h"

#include <unistd.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace saferplan;

namespace {

QTextStream out(stdout);

/// The middle of some runs, in milliseconds.
double medianOf(int runs, const std::function<void()> &work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void report(const char *what, double ours, double bound, const char *boundIs) {
    out << QStringLiteral("%1 %2 ms   %3 ms %4   ratio %5\n")
               .arg(QLatin1String(what), -22)
               .arg(ours, 9, 'f', 2)
               .arg(bound, 9, 'f', 2)
               .arg(QLatin1String(boundIs), -52)
               .arg(bound > 0 ? ours / bound : 0, 0, 'f', 2);
    out.flush();
}

qint64 residentBytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE)
               : 0;
}

QByteArrayView textAt(sqlite3_stmt *row, int column) {
    return {reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
            sqlite3_column_bytes(row, column)};
}

/// The same checks and the same structs, filled through the C interface.
Records loadRaw(const std::string &path) {
    bench::RawSqlite raw(path);
    raw.rows("pragma quick_check(1)", [](sqlite3_stmt *) {});
    raw.rows("pragma foreign_key_check", [](sqlite3_stmt *) {});
    std::vector<QUuid> ids;
    raw.rows("select key, id from entity order by key", [&ids](sqlite3_stmt *row) {
        QUuid id;
        readUuid(textAt(row, 1), id);
        ids.resize(static_cast<size_t>(sqlite3_column_int64(row, 0)) + 1);
        ids.back() = id;
    });
    Records records;
    for (const Kind *kind : kinds()) {
        std::vector<int> fields;
        std::string sql = "select key";
        for (size_t i = 0; i < kind->fields().size(); ++i) {
            if (kind->fields()[i]->kind == FieldKind::Links)
                continue;
            fields.push_back(static_cast<int>(i));
            sql += std::string(", \"") + kind->fields()[i]->name + '"';
        }
        std::vector<QByteArrayView> texts(fields.size());
        raw.rows(sql + " from record_" + kind->name() + " order by key", [&](sqlite3_stmt *row) {
            for (size_t i = 0; i < texts.size(); ++i)
                texts[i] = textAt(row, static_cast<int>(i) + 1);
            kind->add(records, ids[static_cast<size_t>(sqlite3_column_int64(row, 0))], fields, texts);
        });
    }
    QHash<qint64, std::pair<const Kind *, int>> fieldAt;
    raw.rows("select key, kind, name from field", [&fieldAt](sqlite3_stmt *row) {
        const Kind *kind = kindNamed(QString::fromUtf8(textAt(row, 1)));
        fieldAt.insert(sqlite3_column_int64(row, 0),
                       {kind, kind->fieldNamed(QString::fromUtf8(textAt(row, 2)))});
    });
    raw.rows("select entity, field, member from member order by key", [&](sqlite3_stmt *row) {
        const auto [kind, field] = fieldAt.value(sqlite3_column_int64(row, 1));
        kind->setMember(records, ids[static_cast<size_t>(sqlite3_column_int64(row, 0))], field,
                        ids[static_cast<size_t>(sqlite3_column_int64(row, 2))], true);
    });
    return records;
}

/// One durable transaction of the rows that a change of one field writes.
double rawCommit(const std::string &path, int runs) {
    bench::RawSqlite raw(path);
    std::string columns;
    for (const FieldInfo *field : kindOf<Action>().fields())
        if (field->kind != FieldKind::Links)
            columns += std::string(", \"") + field->name + '"';
    int number = 0;
    return medianOf(runs, [&] {
        const std::string text = std::to_string(++number);
        raw.run("begin immediate");
        raw.run("insert into commits (stamp, writer, author, label, role) values (9000000000000000000 + " +
                text + ", 1, 'bench', 'Update', 'edit')");
        raw.run(
            "insert into change (at, entity, field, before, after) select max(seq), (select max(key) from record_action), 1, '', '" +
            text + "' from commits");
        raw.run("replace into record_action (key" + columns + ") select key" + columns +
                " from record_action where key = (select max(key) from record_action)");
        raw.run("commit");
    });
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        out << "bench FILE.saferplan\n";
        return 2;
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.saferplan"));
    QFile::copy(QString::fromLocal8Bit(argv[1]), path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const SystemClock clock;
    WriterRegistry registry(folder.filePath(QStringLiteral("writers")));
    const auto open = [&] {
        return std::make_unique<OpenPlan>(PlanFile::open(path), clock, registry, QStringLiteral("bench"));
    };

    const qint64 before = residentBytes();
    auto plan = open();
    const qsizetype actions = plan->records().all<Action>().size();
    out << actions << " actions, " << QFileInfo(path).size() / 1024 << " KiB, "
        << (actions ? (residentBytes() - before) / actions : 0) << " bytes of memory an action\n";
    if (!(loadRaw(folder.filePath(QStringLiteral("bench.saferplan")).toStdString()) == plan->records())) {
        out << "the lower bound does not read the same records\n";
        return 1;
    }
    plan.reset();
    const int runs = actions > 20'000 ? 5 : 9;
    const double raw = medianOf(runs, [&] { loadRaw(path.toStdString()); });
    report("open",
           medianOf(runs,
                    [&] {
                        plan = open();
                        plan.reset();
                    }),
           raw, "C interface, same checks, same structs");

    const QString copy = folder.filePath(QStringLiteral("raw.saferplan"));
    QFile::copy(path, copy);
    plan = open();
    const Action last = plan->records().all<Action>().at(actions - 1);
    int number = 0;
    const auto commitOnce = [&] {
        Action action = last;
        action.leadOfficer = QString::number(++number);
        Edits edits = plan->edit();
        edits.put(action);
        plan->commit(QStringLiteral("Update"), edits);
    };
    commitOnce();
    const double ours = medianOf(61, commitOnce);
    report("commit", ours, rawCommit(copy.toStdString(), 61),
           "C interface, one durable transaction of the same rows");

    qint64 sum = 0;
    const double pass = medianOf(9, [&] {
        for (const Action &action : plan->records().all<Action>())
            sum += action.percent.value_or(0) + action.due.toJulianDay() + static_cast<int>(action.status) +
                   action.themes.size();
    });
    report("summary", medianOf(9, [&] { sum += summarise(plan->records(), plan->today()).actions.total; }),
           pass, "one pass over the same memory");

    QList<Stamp> months;
    const QDate first = plan->records().single<Plan>().periodStart;
    for (int month = 1; month <= 36; ++month)
        months.append(endOfDay(first.addMonths(month).addDays(-1)));
    std::optional<double> reading;
    reading = medianOf(3, [&] {
        bench::RawSqlite log(copy.toStdString());
        log.rows("select at, field, entity, member, before, after from change order by seq",
                 [&sum](sqlite3_stmt *row) { sum += textAt(row, 4).size() + textAt(row, 5).size(); });
    });
    report("as at 36 month ends",
           medianOf(3,
                    [&] {
                        plan->asAt(months,
                                   [&sum](Stamp, const Records &then) { sum += then.all<Action>().size(); });
                    }),
           *reading, "C interface, reading the log once");
    return sum < 0 ? 1 : 0;
}
