// Measures the plan's own work against a lower bound in the same run: bench FILE.saferplan. See
// tests/bench/run.

#include "core/plan/openplan.h"
#include "core/progress/summary.h"
#include "tests/bench/measure.h"
#include "tests/bench/rawsqlite.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

QByteArrayView textAt(sqlite3_stmt *row, int column) {
    return {reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
            sqlite3_column_bytes(row, column)};
}

/// The same checks and the same structs, filled through the C interface.
Records loadRaw(const std::string &path) {
    RawSqlite raw(path);
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

/// How long the texts of all actions are, as UTF-8.
qint64 textBytesOf(const Records &records) {
    const Kind &kind = kindOf<Action>();
    qint64 bytes = 0;
    for (const Action &action : records.all<Action>())
        for (int field = 0; field < static_cast<int>(kind.fields().size()); ++field)
            bytes += kind.text(records, action.id.uuid, field).toUtf8().size();
    return bytes;
}

/// A row of the actions' table as SQLite holds it.
std::vector<sqlite3_value *> lastActionRow(RawSqlite &raw, const std::string &columns) {
    std::vector<sqlite3_value *> values;
    raw.rows("select key" + columns + " from record_action order by key desc limit 1",
             [&](sqlite3_stmt *row) {
                 for (int i = 0; i < sqlite3_column_count(row); ++i)
                     values.push_back(sqlite3_value_dup(sqlite3_column_value(row, i)));
             });
    return values;
}

/// One durable transaction of the rows that a change of the lead officer writes: the commit, the change, and
/// the action's own row; statements prepared once.
double rawCommit(const std::string &path, int runs) {
    RawSqlite raw(path);
    std::string columns;
    std::string places;
    int column = 0;
    int officer = 0;
    for (const FieldInfo *field : kindOf<Action>().fields()) {
        if (field->kind == FieldKind::Links)
            continue;
        columns += std::string(", \"") + field->name + '"';
        places += ", ?";
        ++column;
        if (QLatin1String(field->name) == QLatin1String("lead_officer"))
            officer = column;
    }
    const std::vector<sqlite3_value *> action = lastActionRow(raw, columns);
    sqlite3_int64 field = 0;
    raw.rows("select key from field where kind = 'action' and name = 'lead_officer'",
             [&field](sqlite3_stmt *row) { field = sqlite3_column_int64(row, 0); });
    sqlite3_stmt *const begin = raw.prepare("begin immediate");
    sqlite3_stmt *const commit = raw.prepare(
        "insert into commits (stamp, writer, author, label, role, target) values (?, 1, ?, ?, ?, null)");
    sqlite3_stmt *const change = raw.prepare(
        "insert into change (at, entity, field, member, before, after) values (?, ?, ?, null, ?, ?)");
    sqlite3_stmt *const record =
        raw.prepare("replace into record_action (key" + columns + ") values (?" + places + ")");
    sqlite3_stmt *const end = raw.prepare("commit");
    std::string before;
    int number = 0;
    const auto bind = [](sqlite3_stmt *to, int place, const std::string &text) {
        sqlite3_bind_text(to, place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    };
    const double time = medianOf(runs, [&] {
        const std::string text = std::to_string(++number);
        raw.step(begin);
        sqlite3_bind_int64(commit, 1, 9'000'000'000'000'000'000 + number);
        bind(commit, 2, "bench");
        bind(commit, 3, "Update");
        bind(commit, 4, "edit");
        raw.step(commit);
        sqlite3_bind_int64(change, 1, raw.insertedKey());
        sqlite3_bind_value(change, 2, action[0]);
        sqlite3_bind_int64(change, 3, field);
        bind(change, 4, before);
        bind(change, 5, text);
        raw.step(change);
        for (int i = 0; i < static_cast<int>(action.size()); ++i)
            sqlite3_bind_value(record, i + 1, action[static_cast<size_t>(i)]);
        bind(record, officer + 1, text);
        raw.step(record);
        raw.step(end);
        before = text;
    });
    for (sqlite3_stmt *statement : {begin, commit, change, record, end})
        sqlite3_finalize(statement);
    for (sqlite3_value *value : action)
        sqlite3_value_free(value);
    return time;
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        out() << "bench FILE.saferplan\n";
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
    const qint64 held = residentBytes() - before;
    out() << QStringLiteral("%1 actions, a file of %2 KiB\n").arg(actions).arg(QFileInfo(path).size() / 1024);
    reportBytes(QStringLiteral("memory an action"), held / std::max<qsizetype>(1, actions),
                textBytesOf(plan->records()) / std::max<qsizetype>(1, actions),
                QStringLiteral("the bytes of its texts in the file"));
    if (!(loadRaw(folder.filePath(QStringLiteral("bench.saferplan")).toStdString()) == plan->records())) {
        out() << "the lower bound does not read the same records\n";
        return 1;
    }
    plan.reset();
    const int runs = actions > 20'000 ? 5 : 9;
    const double raw = medianOf(runs, [&] { loadRaw(path.toStdString()); });
    report(QStringLiteral("open"),
           medianOf(runs,
                    [&] {
                        plan = open();
                        plan.reset();
                    }),
           raw, QStringLiteral("C interface, same checks, same structs"));

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
    report(QStringLiteral("commit"), ours, rawCommit(copy.toStdString(), 61),
           QStringLiteral("C interface, one durable transaction of the same rows"));

    qint64 sum = 0;
    const double pass = medianOf(9, [&] {
        for (const Action &action : plan->records().all<Action>())
            sum += action.percent.value_or(0) + action.due.toJulianDay() + static_cast<int>(action.status) +
                   action.themes.size();
    });
    report(QStringLiteral("summary"),
           medianOf(9, [&] { sum += summarise(plan->records(), plan->today()).actions.total; }), pass,
           QStringLiteral("one pass over the same memory"));

    QList<Stamp> months;
    const QDate first = plan->records().single<Plan>().periodStart;
    for (int month = 1; month <= 36; ++month)
        months.append(endOfDay(first.addMonths(month).addDays(-1)));
    std::optional<double> reading;
    reading = medianOf(3, [&] {
        RawSqlite log(copy.toStdString());
        log.rows("select at, field, entity, member, before, after from change order by seq",
                 [&sum](sqlite3_stmt *row) { sum += textAt(row, 4).size() + textAt(row, 5).size(); });
    });
    report(QStringLiteral("as at 36 month ends"),
           medianOf(3,
                    [&] {
                        plan->asAt(months,
                                   [&sum](Stamp, const Records &then) { sum += then.all<Action>().size(); });
                    }),
           *reading, QStringLiteral("C interface, reading the log once"));
    return sum < 0 ? 1 : 0;
}
