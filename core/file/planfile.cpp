#include "core/file/planfile.h"

#include "core/file/connection.h"
#include "core/file/damaged.h"
#include "core/file/filelock.h"
#include "core/file/newfile.h"
#include "core/file/planheader.h"
#include "core/file/schema.h"
#include "core/file/statement.h"
#include "core/record/codec.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>

namespace saferplan {

namespace {

/// Throws unless SQLite finds the pages of the file in order.
void quickCheck(const Connection &connection) {
    const QString answer = connection.value(QStringLiteral("pragma quick_check(1)"));
    if (answer != QLatin1String("ok"))
        damaged(QStringLiteral("its parts do not fit together (%1)").arg(answer.section(u'\n', 0, 0)));
    if (!connection.value(QStringLiteral("select \"table\" from pragma_foreign_key_check limit 1")).isNull())
        damaged(QStringLiteral("a row belongs to another that is not there"));
}

/// Throws where a commit bears a moment that none of ours can bear: the next one could not be later.
void checkStamps(const Connection &connection) {
    const QString first = connection.value(QStringLiteral("select min(stamp) from commits"));
    const QString last = connection.value(QStringLiteral("select max(stamp) from commits"));
    if (first.toLongLong() < 0)
        damaged(QStringLiteral("a commit in it is dated before 1970"));
    if (last.toLongLong() > lastStamp)
        damaged(QStringLiteral("a commit in it is dated after the year 5999"));
}

[[noreturn]] void changedByAnother() {
    throw StoreError(
        StoreError::Kind::Locked,
        QStringLiteral(
            "The plan file was changed by another program after it was opened, so your change was not saved. Open the plan again."));
}

/// A connection to a plan file in which nothing acts on its own and the pages are in order, and what its
/// schema was then.
std::pair<std::unique_ptr<Connection>, FileSchema> connectTo(const QString &path) {
    auto connection = std::make_unique<Connection>(path, Access::ReadWrite);
    FileSchema schema(*connection);
    schema.refuseWhatActs();
    quickCheck(*connection);
    return {std::move(connection), std::move(schema)};
}

} // namespace

PlanFile::PlanFile(QString path) : m_path(std::move(path)) {}

PlanFile::~PlanFile() {
    m_statements.clear();
    // In this order: closing the file by another way would end the locks that SQLite has on it.
    m_connection.reset();
    m_self.close();
}

std::unique_ptr<PlanFile> PlanFile::create(const QString &path) {
    refuseTakenPlace(path);
    // Then the file is ours: of two programs that make it at once, the system lets one.
    makeThere(path, [&path] {
        QFile made(path);
        if (made.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return;
        refuseTakenPlace(path);
        throw StoreError(StoreError::Kind::CannotOpen, {}, made.errorString());
    });
    try {
        makeThere(path, [&path] {
            const Connection connection(path, Access::Create);
            Transaction made(connection);
            makeSchema(connection);
            Statement(connection, QStringLiteral("insert into about (name, value) values ('plan', ?)"))
                .bind(uuidText(QUuid::createUuid()))
                .run();
            made.commit();
        });
        return open(path);
    } catch (...) {
        QFile::remove(path);
        throw;
    }
}

std::unique_ptr<PlanFile> PlanFile::open(const QString &path, Want want) {
    const PlanHeader header = readHeader(path);
    std::unique_ptr<PlanFile> file(new PlanFile(path));
    if (want == Want::ReadOnly)
        file->m_readOnlyReason = QStringLiteral("It was opened for reading only.");
    else if (!QFileInfo(path).isWritable())
        file->m_readOnlyReason = QStringLiteral("You may read this file but not change it.");
    file->m_lock = std::make_unique<FileLock>(path);
    if (!file->m_lock->take()) {
        const QString holder = file->m_lock->holder();
        if (!holder.isEmpty())
            file->m_readOnlyReason = QStringLiteral("It is open already: %1.").arg(holder);
        else if (file->m_readOnlyReason.isEmpty())
            file->m_readOnlyReason = QStringLiteral("Its folder cannot be written.");
        file->m_lock.reset();
    }
    file->connect(header.version);
    return file;
}

void PlanFile::connect(int version) {
    m_version = version;
    if (isReadOnly() || version < newestVersion() || !connectToFile())
        connectToCopy();
    checkStamps(*m_connection);
    if (!readUuid(m_connection->value(QStringLiteral("select value from about where name = 'plan'")).toUtf8(),
                  m_planId) ||
        m_planId.isNull())
        damaged(QStringLiteral("it does not say which plan it is"));
}

/// Reads the file itself; false where it lacks something that must be added first.
bool PlanFile::connectToFile() {
    watch();
    auto [connection, schema] = connectTo(m_path);
    schema.check();
    if (!schema.isComplete()) {
        connection.reset();
        m_self.close();
        return false;
    }
    m_connection = std::move(connection);
    m_header = headerNow();
    return true;
}

/// Reads a copy, brought up to date where it must be, so that the file itself stays as it is.
void PlanFile::connectToCopy() {
    m_copyFolder = std::make_unique<QTemporaryDir>();
    auto [connection, schema] = connectTo(copyWhole(m_path, m_copyFolder->path()));
    m_outdated = m_version < newestVersion() || !schema.isComplete();
    if (m_outdated)
        upgradeSchema(*connection, m_version);
    (m_outdated ? FileSchema(*connection) : schema).check();
    m_connection = std::move(connection);
#ifdef Q_OS_LINUX
    // It is only read from now on, for which it needs no name: a program that dies leaves no copy behind.
    m_copyFolder->remove();
#endif
}

void PlanFile::upgrade() {
    const auto lastCommit = [](const Connection &connection) {
        return connection.value(QStringLiteral("select count(*) || ' ' || max(stamp) from commits"));
    };
    if (readHeader(m_path).version != m_version ||
        lastCommit(*connectTo(m_path).first) != lastCommit(*m_connection))
        changedByAnother();
    // The connection is closed by now, and what a program that died left half done was taken back.
    keepBeforeUpgrade(m_path);
    watch();
    auto connection = connectTo(m_path).first;
    upgradeSchema(*connection, m_version);
    FileSchema(*connection).check();
    forgetKeys();
    m_connection = std::move(connection);
    m_header = headerNow();
    m_copyFolder.reset();
    m_outdated = false;
    loadFields();
}

/// Holds on to the file, so that it is seen when another takes its place. Windows lets nobody replace an open
/// file.
void PlanFile::watch() {
#ifdef Q_OS_LINUX
    m_self.setFileName(m_path);
    m_self.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
#endif
}

/// The first bytes of the file on the disk, among them SQLite's count of the commits written into it.
QByteArray PlanFile::headerNow() {
    return m_self.isOpen() && m_self.seek(0) ? m_self.read(100) : QByteArray();
}

/// Throws where another program wrote into the file: the pages that SQLite remembers are then not those of
/// the file, and writing from them would damage it. SQLite's own locks do not keep out a program that heeds
/// none, such as one that brings files of several machines into step; and on Linux they end when anything in
/// this program reads the file beside SQLite and closes it again.
void PlanFile::refuseIfChangedSince(const QByteArray &header) {
    if (!header.isEmpty() && headerNow() != header)
        changedByAnother();
}

bool PlanFile::isReplaced() const {
    if (!m_self.isOpen())
        return false;
    // The open file, whatever its name is now. Where the system does not say, nothing is held against it.
    const std::filesystem::path self("/proc/self/fd/" + std::to_string(m_self.handle()));
    std::error_code error;
    return !QFileInfo::exists(m_path) ||
           (!std::filesystem::equivalent(self, QFile::encodeName(m_path).toStdString(), error) && !error);
}

void PlanFile::copyTo(const QString &path) const {
    refuseTakenPlace(path);
    const QString part = path + u'.' + QUuid::createUuid().toString(QUuid::Id128) + QStringLiteral(".part");
    try {
        makeThere(path, [&] { Statement(*m_connection, QStringLiteral("vacuum into ?")).bind(part).run(); });
        const auto copy = PlanFile::open(part, Want::ReadOnly);
        if (!copy->integrityProblems().isEmpty())
            damaged(QStringLiteral("the copy made of it is not sound"));
    } catch (...) {
        QFile::remove(part);
        throw;
    }
    if (!QFile::rename(part, path)) {
        QFile::remove(part);
        throw StoreError(
            StoreError::Kind::CannotOpen,
            QStringLiteral("The copy could not be put at \"%1\". Check that you may write there.").arg(path));
    }
}

QStringList PlanFile::integrityProblems() const {
    QStringList problems = m_connection->column(QStringLiteral("pragma integrity_check(20)"));
    problems.removeAll(QStringLiteral("ok"));
    return problems;
}

QString PlanFile::nameOfAttachment(const QByteArray &bytes) {
    if (bytes.size() > attachmentLimit)
        throw StoreError(
            StoreError::Kind::NoSpace,
            QStringLiteral(
                "The file is larger than 10 MiB, the most that a plan keeps of one. Link to it instead."));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray PlanFile::attachment(const QString &sha256) const {
    Statement statement(*m_connection, QStringLiteral("select bytes from attachment where sha256 = ?"));
    statement.bind(sha256).run();
    if (!statement.next())
        throw StoreError(StoreError::Kind::NotFound,
                         QStringLiteral("The attached file is not in this plan."));
    QByteArray bytes = statement.bytes(0);
    if (bytes.size() > attachmentLimit || nameOfAttachment(bytes) != sha256)
        damaged(QStringLiteral("an attached file is not as it was attached"));
    return bytes;
}

} // namespace saferplan
