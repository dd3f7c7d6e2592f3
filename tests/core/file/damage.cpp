#include "tests/core/file/damage.h"

#include <sqlite3.h>

#include <QFile>

#include <random>
#include <stdexcept>
#include <vector>

namespace saferplan::test {

namespace {

using Random = std::mt19937_64;

qsizetype below(Random &random, qsizetype end) {
    return static_cast<qsizetype>(random() % static_cast<quint64>(end));
}

constexpr qsizetype page = 4096;

QString flipBytes(QByteArray &bytes, Random &random) {
    const qsizetype flips = 1 + below(random, 20);
    for (qsizetype i = 0; i < flips; ++i) {
        char &byte = bytes[below(random, bytes.size())];
        byte = static_cast<char>(byte ^ static_cast<char>(1 + below(random, 255)));
    }
    return QStringLiteral("%1 bytes flipped").arg(flips);
}

QString flipHeader(QByteArray &bytes, Random &random) {
    const qsizetype at = 16 + below(random, 84);
    bytes[at] = static_cast<char>(random());
    return QStringLiteral("byte %1 of the header").arg(at);
}

QString flipSchema(QByteArray &bytes, Random &random) {
    const qsizetype at = 100 + below(random, page - 100);
    bytes[at] = static_cast<char>(random());
    return QStringLiteral("byte %1 of the schema").arg(at);
}

QString truncate(QByteArray &bytes, Random &random) {
    bytes.truncate(below(random, bytes.size()));
    return QStringLiteral("truncated to %1").arg(bytes.size());
}

QString swapPages(QByteArray &bytes, Random &random) {
    const qsizetype a = below(random, bytes.size() / page) * page;
    const qsizetype b = below(random, bytes.size() / page) * page;
    const QByteArray first = bytes.mid(a, page);
    const QByteArray second = bytes.mid(b, page);
    bytes.replace(a, page, second);
    bytes.replace(b, page, first);
    return QStringLiteral("pages %1 and %2 swapped").arg(a / page).arg(b / page);
}

QString zeroPage(QByteArray &bytes, Random &random) {
    const qsizetype at = below(random, bytes.size() / page) * page;
    bytes.replace(at, page, QByteArray(page, '\0'));
    return QStringLiteral("page %1 zeroed").arg(at / page);
}

QString overwrite(QByteArray &bytes, Random &random) {
    const qsizetype at = below(random, bytes.size());
    const qsizetype size = std::min<qsizetype>(bytes.size() - at, 1 + below(random, 2000));
    for (qsizetype i = 0; i < size; ++i)
        bytes[at + i] = static_cast<char>(random());
    return QStringLiteral("%1 bytes at %2 overwritten").arg(size).arg(at);
}

using Bytewise = QString (*)(QByteArray &, Random &);
const std::vector<Bytewise> bytewise = {flipBytes, flipHeader, flipSchema, truncate,
                                        swapPages, zeroPage,   overwrite};

/// Hostile or broken contents that SQLite itself finds in order.
const std::vector<const char *> statements = {
    "create trigger hostile after insert on commits begin delete from change; end",
    "create trigger hostile instead of insert on v begin select 1; end",
    "create view hostile as select * from entity",
    "create view record_hostile as select 1 as key",
    "create virtual table hostile using fts5(x)",
    "create virtual table record_hostile using fts5(x)",
    "create table hostile (x)",
    "create table record_hostile (key integer primary key, x text)",
    "create table \"record_'; drop table entity; --\" (key integer primary key)",
    "create table \"RECORD_action2\" (key integer primary key)",
    "alter table record_action add column x text generated always as (title || title) virtual",
    "alter table record_action add column hostile text",
    "alter table entity add column x text generated always as (id || id) virtual",
    "alter table about add column x text",
    "create index hostile on record_action (length(title))",
    "create index hostile on record_action (title collate nocase) where title > 'a'",
    "drop table member",
    "drop table about",
    "drop table record_action; create view record_action as select 1 as key",
    "drop table record_agency; create table record_agency (key integer primary key, name text)",
    "drop table record_agency; create table record_agency (key text primary key, reference, marking, exempt, archived, name, short_name, kind) without rowid",
    "drop table record_agency; create table record_agency (key integer primary key, reference, marking, exempt, archived, name, short_name, kind); insert into record_agency values (1, x'ff', 1.5, null, x'00', zeroblob(100), 9e999, '')",
    "drop table about; create table about (name text primary key, value); insert into about values ('plan', zeroblob(20))",
    "drop table entity; create table entity (key integer primary key, kind text, id)",
    "drop table commits; create table commits (seq integer primary key, stamp, writer, author, label, role, target)",
    "delete from about",
    "update about set value = 'no id'",
    "update about set value = ''",
    "insert into entity (key, kind, id) values (9223372036854775807, 'action', '00000000-0000-0000-0000-000000000001')",
    "insert into entity (key, kind, id) values (-9223372036854775808, 'action', '00000000-0000-0000-0000-000000000001')",
    "insert into entity (key, kind, id) values (1000000000, 'action', '00000000-0000-0000-0000-000000000001')",
    "update entity set id = 'not an id' where key = 1",
    "update entity set id = '' where key = 2",
    "update entity set kind = 'hostile'",
    "update entity set key = -key",
    "delete from entity where key % 3 = 0",
    "delete from field",
    "update field set name = 'hostile'",
    "update field set kind = 'hostile'",
    "update field set key = key + 9000000000000000000",
    "delete from commits",
    "update commits set stamp = 9223372036854775807 where seq = 1",
    "update commits set stamp = -9223372036854775808 where seq = 1",
    "update commits set role = 'hostile', target = 99999999",
    "update commits set writer = 99999999",
    "update writer set id = 'not an id'",
    "delete from writer",
    "update change set at = 99999999",
    "update change set entity = 99999999",
    "update change set field = 99999999",
    "update change set member = 99999999 where member is null",
    "update change set seq = seq + 9223372036854770000",
    "update change set after = 'none of its kind', before = char(31)",
    "update change set entity = 9223372036854775807",
    "delete from change",
    "update member set field = 99999999",
    "update member set member = 99999999",
    "update member set field = 1",
    "insert into member (entity, field, member) select entity, field, 1 from member",
    "update record_action set key = 9223372036854775807 where key = (select max(key) from record_action)",
    "update record_action set key = -5 where key = (select max(key) from record_action)",
    "update record_action set due = '2026-99-99'",
    "update record_action set due = '0000-01-01'",
    "update record_action set due = '2026-01-01T00:00'",
    "update record_action set percent = '99999999999999999999'",
    "update record_action set percent = '1e5'",
    "update record_action set percent = ' 7'",
    "update record_action set percent = '-2147483649'",
    "update record_action set status = 'hostile'",
    "update record_action set archived = 'maybe'",
    "update record_action set lead_agency = 'not an id'",
    "update record_action set lead_agency = '00000000-0000-0000-0000-00000000000'",
    "update record_action set lead_agency = '11111111-1111-1111-1111-111111111111'",
    "update record_action set reference = 'same'",
    "update record_action set title = cast(x'fffec080edA080' as text)",
    "update record_action set title = cast(x'00610062' as text)",
    "update record_action set title = char(0xd800, 0xdfff, 0x10ffff, 0)",
    "update record_action set title = hex(zeroblob(200000))",
    "update record_action set title = ''",
    "update record_indicator set reference = char(31, 30, 31)",
    "update record_reading set value = 'inf'",
    "update record_reading set value = 'nan'",
    "update record_reading set value = '1e999'",
    "update record_reading set value = '0x10'",
    "update attachment set bytes = x'00'",
    "pragma user_version = 0",
    "pragma user_version = -1",
    "pragma user_version = 2147483647",
    "pragma application_id = 1",
    "pragma journal_mode = wal",
    "pragma encoding = 'UTF-16'; vacuum",
    "pragma page_size = 65536; vacuum",
    "pragma page_size = 512; vacuum",
    "pragma auto_vacuum = full; vacuum",
    "pragma writable_schema = on; update sqlite_schema set sql = 'create table record_action (key integer primary key, title text default (load_extension(''x'')))' where name = 'record_action'",
    "pragma writable_schema = on; update sqlite_schema set rootpage = 2 where name = 'record_action'",
    "pragma writable_schema = on; update sqlite_schema set rootpage = 999999 where name = 'entity'",
    "pragma writable_schema = on; update sqlite_schema set sql = null where name = 'entity'",
    "pragma writable_schema = on; update sqlite_schema set sql = 'nonsense' where name = 'entity'",
    "pragma writable_schema = on; update sqlite_schema set type = 'view' where name = 'entity'",
    "pragma writable_schema = on; insert into sqlite_schema select * from sqlite_schema",
    "pragma writable_schema = on; delete from sqlite_schema where name = 'change_at'",
    "pragma writable_schema = on; delete from sqlite_schema where type = 'table' and name like 'record_%'",
    "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'title', 'tltle')",
};

} // namespace

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

void writeBytes(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

bool runRaw(const QString &path, const QByteArray &sql) {
    sqlite3 *db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK)
        return false;
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    sqlite3_exec(db,
                 "pragma foreign_keys = off; pragma synchronous = off; pragma ignore_check_constraints = on",
                 nullptr, nullptr, nullptr);
    const int result = sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return result == SQLITE_OK;
}

QStringList columnsOf(const QString &path) {
    QStringList columns;
    sqlite3 *db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    const auto take = [](void *list, int, char **values, char **) {
        static_cast<QStringList *>(list)->append(QString::fromUtf8(values[0]));
        return 0;
    };
    sqlite3_exec(
        db,
        "select t.name || ' ' || c.name || ' ' || c.type || c.\"notnull\" || coalesce(c.dflt_value, '') || c.pk "
        "from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table' order by 1",
        take, &columns, nullptr);
    sqlite3_close(db);
    return columns;
}

int sortsOfDamage() {
    return static_cast<int>(bytewise.size() + statements.size());
}

QString damage(const QString &path, int number) {
    // Each statement once; then damage to bytes, which differs from number to number.
    if (number < static_cast<int>(statements.size())) {
        const char *sql = statements[static_cast<size_t>(number)];
        return QString::fromLatin1(sql) +
               (runRaw(path, sql) ? QString() : QStringLiteral(" (refused by SQLite)"));
    }
    Random random(static_cast<quint64>(number));
    QByteArray bytes = bytesOf(path);
    const QString what = bytewise[static_cast<size_t>(number) % bytewise.size()](bytes, random);
    writeBytes(path, bytes);
    return what;
}

} // namespace saferplan::test
