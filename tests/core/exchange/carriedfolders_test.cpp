// Laptops each with a folder of their own, and between the folders a program that carries files late, by
// halves, twice, under other names, or loses them: whatever it does, all come to one plan.

#include "tests/core/exchange/sharer.h"
#include "tests/support/qtprint.h"

using namespace saferplan;
using test::Generator;
using test::Sharer;

namespace {

class Carried {
public:
    Carried(const QString &place, const QString &base, quint64 seed) : m_place(place), m_generator(seed) {
        const int count = m_generator.number(2, 4);
        for (int i = 0; i < count; ++i) {
            const QString folder = QStringLiteral("%1/folder%2").arg(place).arg(i);
            QDir(folder).removeRecursively();
            QDir().mkpath(folder);
            m_sharers.push_back(
                std::make_unique<Sharer>(place, base, QStringLiteral("Lead %1").arg(i), folder));
        }
    }

    void run() {
        const int steps = m_generator.number(10, 40);
        for (int i = 0; i < steps; ++i) {
            m_now += m_generator.number(1, 40) * 3'600'000LL;
            for (const auto &sharer : m_sharers)
                sharer->laptop.setTime(m_now);
            Sharer &who = any();
            const int what = m_generator.number(1, 100);
            if (what <= 35)
                edit(who);
            else if (what <= 60)
                who.come();
            else if (what <= 90)
                carryOne();
            else if (what <= 94)
                loseOne();
            else
                backUpOrRestore(who);
        }
        for (int round = 0; round < 5; ++round) {
            carryAll();
            for (const auto &sharer : m_sharers)
                sharer->come();
        }
    }

    void check() {
        Sharer &first = *m_sharers.front();
        for (const auto &sharer : m_sharers) {
            INFO(m_told.join(u'\n').toStdString());
            CHECK(difference(first.laptop->records(), sharer->laptop->records()).isEmpty());
            CHECK(first.laptop->heads() == sharer->laptop->heads());
            CHECK(difference(sharer->laptop->asAt(lastStamp), sharer->laptop->records()).isEmpty());
            CHECK(sharer->waiting == 0);
            sharer->come();
            CHECK(sharer->written == 0);
            QSet<QString> log;
            for (const CommitInfo &commit : sharer->laptop->commits())
                for (const Change &change : sharer->laptop->changesOf(commit))
                    log.insert(change.after);
            CHECK((m_typed - log).isEmpty());
        }
    }

private:
    Sharer &any() {
        return *m_sharers[static_cast<size_t>(m_generator.number(0, static_cast<int>(m_sharers.size()) - 1))];
    }
    void tell(const QString &line) { m_told += line; }

    void edit(Sharer &who) {
        const Generator::Step step = m_generator.step(who.laptop.plan());
        if (step.commit.seq == 0)
            return;
        tell(QStringLiteral("%1: %2").arg(who.laptop.author(), step.commit.label));
        for (const Change &change : who.laptop->changesOf(step.commit))
            m_typed.insert(change.after);
    }

    static QStringList filesIn(const Sharer &who) {
        return QDir(who.sharing.folder).entryList({QStringLiteral("*.saferreturn")}, QDir::Files, QDir::Name);
    }
    static void put(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    void carryOne() {
        Sharer &from = any();
        Sharer &to = any();
        const QStringList files = filesIn(from);
        if (&from == &to || files.isEmpty())
            return;
        const QString name = files[m_generator.number(0, static_cast<int>(files.size()) - 1)];
        QByteArray bytes = read(from.sharing.folder + u'/' + name);
        QString under = name;
        if (m_generator.chance(20))
            bytes.truncate(m_generator.number(0, static_cast<int>(bytes.size())));
        else if (m_generator.chance(20))
            under.insert(under.size() - 12, QStringLiteral(" (%1)").arg(m_generator.number(1, 3)));
        tell(QStringLiteral("%1 to %2").arg(under, to.laptop.author()));
        // Who wrote a file has it whole; a carrier makes a copy beside where it thinks otherwise.
        if (!to.ownFiles().contains(under))
            put(to.sharing.folder + u'/' + under, bytes);
    }

    void loseOne() {
        const QStringList files = filesIn(any());
        if (files.isEmpty())
            return;
        const QString name = files[m_generator.number(0, static_cast<int>(files.size()) - 1)];
        tell(QStringLiteral("lost: ") + name);
        for (const auto &sharer : m_sharers)
            QFile::remove(sharer->sharing.folder + u'/' + name);
    }

    /// A restored plan lacks what was written since, and has it back from the folder.
    void backUpOrRestore(Sharer &who) {
        const QString backup = m_place + u'/' + who.laptop.author() + QStringLiteral(" backup");
        if (!QFile::exists(backup)) {
            who.laptop->copyTo(backup);
            m_backups += backup;
            return;
        }
        who.come();
        tell(QStringLiteral("restored: ") + who.laptop.author());
        who.laptop.replaceBy(backup);
        if (m_generator.chance(50))
            edit(who); // under another name, before it has it back
        who.come();
    }

    void carryAll() {
        for (const auto &from : m_sharers)
            for (const QString &name : from->ownFiles())
                for (const auto &to : m_sharers)
                    if (to != from)
                        put(to->sharing.folder + u'/' + name, read(from->sharing.folder + u'/' + name));
    }

public:
    ~Carried() {
        for (const QString &backup : m_backups)
            QFile::remove(backup);
    }
    Carried(const Carried &) = delete;
    Carried &operator=(const Carried &) = delete;

private:
    QString m_place;
    Generator m_generator;
    std::vector<std::unique_ptr<Sharer>> m_sharers;
    qint64 m_now = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    QStringList m_told;
    QStringList m_backups;
    QSet<QString> m_typed;
};

} // namespace

TEST_CASE("whatever a carrier does to the files, all come to one plan and nothing is lost",
          "[carriedfolders]") {
    const QTemporaryDir place(test::quickFolder());
    const QString base = test::basePlan(place.path());
    for (quint64 seed = 1; seed <= SAFERPLAN_HISTORIES / 10; ++seed) {
        CAPTURE(seed);
        Carried carried(place.path(), base, seed);
        carried.run();
        carried.check();
    }
}
