#include "tests/core/exchange/laptops.h"

#include <QDir>
#include <QFile>

namespace saferplan::test {

namespace {

const qint64 start = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();

} // namespace

QString quickFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/laptops-XXXXXX");
}

Laptop::Laptop(const QString &folder, const QString &base, const QString &author, qint64 clockAhead)
    : m_path(folder + u'/' + QString(author).replace(u' ', u'_') + QStringLiteral(".saferplan"))
    , m_author(author)
    , m_ahead(clockAhead)
    , m_registry(folder) {
    QFile::remove(m_path);
    QFile::copy(base, m_path);
    setTime(start);
    reopen();
}

void Laptop::reopen() {
    m_plan.reset();
    m_plan = std::make_unique<OpenPlan>(PlanFile::open(m_path), m_clock, m_registry, m_author);
}

void Laptop::replaceBy(const QString &path) {
    m_plan.reset();
    QFile::remove(m_path);
    QFile::copy(path, m_path);
    reopen();
}

Return Laptop::sendTo(const Laptop &other, Sending::What what) {
    const Return sent = returnFor(*m_plan, {other.author(), what, Marking::OfficialSensitive});
    noteSent(*m_plan, sent);
    return sent;
}

CommitInfo Laptop::take(const Return &sent, const QSet<qsizetype> &leftOut) {
    const Return read = readReturn(returnBytes(sent));
    return merge(*m_plan, prepareMerge(*m_plan, {read}), leftOut);
}

QString basePlan(const QString &folder) {
    const QString path = folder + QStringLiteral("/base.saferplan");
    QFile::remove(path);
    SetClock clock{QDate(2025, 11, 1)};
    WriterRegistry registry;
    OpenPlan plan(PlanFile::create(path), clock, registry, QStringLiteral("Chair"));
    Generator generator(1);
    plan.together([&] {
        Plan record;
        record.id = Id<Plan>::make();
        record.title = QStringLiteral("Plan");
        record.partnership = QStringLiteral("Partnership");
        record.periodStart = QDate(2024, 4, 1);
        record.periodEnd = QDate(2027, 3, 31);
        Settings settings;
        settings.id = Id<Settings>::make();
        plan.commit(QStringLiteral("Begin"), plan.edit().put(record).put(settings));
        for (int i = 0; i < 3; ++i)
            generator.step(plan);
    });
    return path;
}

} // namespace saferplan::test
