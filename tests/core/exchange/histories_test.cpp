// What must hold after any history of several laptops, asked of many random ones.

#include "tests/core/exchange/laptops.h"

#include <QHash>
#include <QSet>

#include <iostream>

using namespace saferplan;
using test::Generator;
using test::Laptop;

namespace {

constexpr qint64 aDay = 24 * 3'600'000;

/// Random edits and exchanges on several laptops. It keeps for itself who knew what, so that what the program
/// says of it can be compared.
class History {
public:
    History(const QString &folder, const QString &base, quint64 seed) : m_generator(seed) {
        const int count = m_generator.chance(75) ? m_generator.number(2, 3) : m_generator.number(4, 6);
        const int wrong = m_generator.chance(30) ? m_generator.number(0, count - 1) : -1;
        for (int i = 0; i < count; ++i) {
            const qint64 ahead = i == wrong ? (m_generator.chance(50) ? 5 * 365 : -3 * 365) * aDay
                                            : m_generator.number(-60, 60) * 1'000;
            m_laptops.push_back(
                std::make_unique<Laptop>(folder, base, QStringLiteral("Lead %1").arg(i), ahead));
            m_known.emplace_back();
            for (const CommitInfo &commit : (*m_laptops.back())->commits())
                m_known.back().insert(commit.id());
        }
    }

    void run() {
        const int steps = m_generator.number(4, 16);
        for (int i = 0; i < steps; ++i) {
            m_now += m_generator.number(1, 40) * 3'600'000LL;
            for (const auto &laptop : m_laptops)
                laptop->setTime(m_now);
            const int who = m_generator.number(0, static_cast<int>(m_laptops.size()) - 1);
            const int what = m_generator.number(1, 100);
            if (what <= 55)
                edit(who);
            else if (what <= 60)
                touchTheSame(who);
            else if (what <= 62)
                m_laptops[static_cast<size_t>(who)]->reopen();
            else
                exchange(who);
        }
        settleAll();
    }

    void check() {
        Laptop &first = *m_laptops.front();
        for (const auto &laptop : m_laptops) {
            INFO(toldAsText());
            CHECK(difference(first->records(), (*laptop)->records()).isEmpty());
            CHECK(difference((*laptop)->asAt(lastStamp), (*laptop)->records()).isEmpty());
            CHECK(logOf(*laptop) == logOf(first));
            CHECK(conflictsOf(*laptop) == conflictsExpected());
            if (m_generator.chance(20)) {
                laptop->reopen();
                CHECK(difference(first->records(), (*laptop)->records()).isEmpty());
            }
            const auto log = textsOf(*laptop);
            for (const QString &text : m_typed)
                CHECK(log.contains(text));
        }
    }

private:
    using Log = QHash<CommitId, Changes>;
    using What = std::tuple<QUuid, int, QUuid, int, QStringList>;

    Laptop &laptop(int who) { return *m_laptops[static_cast<size_t>(who)]; }

    void tell(const QString &line) { m_told += line; }
    std::string toldAsText() const { return m_told.join(u'\n').toStdString(); }

    /// Keeps what was written, and who knew what when it was.
    void note(int who, const CommitInfo &commit) {
        if (commit.seq == 0)
            return;
        auto &known = m_known[static_cast<size_t>(who)];
        m_knewOf.insert(commit.id(), known);
        known.insert(commit.id());
        for (const Change &change : laptop(who)->changesOf(commit)) {
            m_versions[registerOf(change)].append({commit, change});
            m_typed.insert(change.after);
        }
    }

    void edit(int who) {
        const auto step = m_generator.step(laptop(who).plan());
        tell(QStringLiteral("%1: %2").arg(laptop(who).author(), step.commit.label));
        note(who, step.commit);
    }

    /// Gives a field that others may be giving values too another one of two.
    void touchTheSame(int who) {
        OpenPlan &plan = laptop(who).plan();
        const auto &agencies = plan.records().all<Agency>();
        if (agencies.isEmpty())
            return;
        Agency agency = agencies.at(0);
        agency.name = QStringLiteral("Name %1").arg(m_generator.number(1, 3));
        CommitInfo made;
        if (agency.archived || !test::tryCommit(plan, QStringLiteral("Name"), plan.edit().put(agency), made))
            return;
        tell(QStringLiteral("%1: names %2").arg(laptop(who).author(), agency.name));
        note(who, made);
    }

    void exchange(int from) {
        const int to = m_generator.number(0, static_cast<int>(m_laptops.size()) - 1);
        if (to == from)
            return;
        const auto what = static_cast<Sending::What>(m_generator.number(0, 2));
        const Return sent = laptop(from).sendTo(laptop(to), what);
        m_underWay.push_back({to, sent});
        if (m_generator.chance(15))
            m_underWay.pop_back(); // lost
        // One that was sent at any time arrives now, for the first time or again.
        if (m_underWay.empty())
            return;
        const auto &[receiver, arriving] =
            m_underWay[static_cast<size_t>(m_generator.number(0, static_cast<int>(m_underWay.size()) - 1))];
        deliver(receiver, arriving);
    }

    void deliver(int to, const Return &sent) {
        Laptop &receiver = laptop(to);
        const qsizetype before = receiver->commits().size();
        try {
            const Merge prepared = prepareMerge(receiver.plan(), {readReturn(returnBytes(sent))});
            QSet<qsizetype> leftOut;
            if (m_generator.chance(20) && !prepared.offers.isEmpty())
                leftOut.insert(m_generator.number(0, static_cast<int>(prepared.offers.size()) - 1));
            const CommitInfo made = merge(receiver.plan(), prepared, leftOut);
            tell(QStringLiteral("%1 takes in %2 commits of %3%4")
                     .arg(receiver.author())
                     .arg(prepared.arrivals.size())
                     .arg(sent.from, leftOut.isEmpty() ? QString() : QStringLiteral(", one left out")));
            for (const Arrival &arrival : prepared.arrivals)
                m_known[static_cast<size_t>(to)].insert(arrival.info.id());
            note(to, made);
        } catch (const ReturnError &) {
            tell(QStringLiteral("%1 refuses what %2 sent").arg(receiver.author(), sent.from));
            CHECK(receiver->commits().size() == before);
        }
    }

    /// Everybody sends everything to the first, who sends it on to all, until nobody has anything new.
    void settleAll() {
        for (int round = 0; round < 6; ++round) {
            bool isNew = false;
            for (size_t other = 1; other < m_laptops.size(); ++other)
                isNew = sendAll(other, 0) || isNew;
            for (size_t other = 1; other < m_laptops.size(); ++other)
                isNew = sendAll(0, other) || isNew;
            if (!isNew)
                return;
        }
        FAIL("the laptops do not come to an end\n" + toldAsText());
    }

    bool sendAll(size_t from, size_t to) {
        OpenPlan &receiver = m_laptops[to]->plan();
        const Return sent =
            returnFor(m_laptops[from]->plan(),
                      {m_laptops[to]->author(), Sending::What::Everything, Marking::OfficialSensitive});
        const Merge prepared = prepareMerge(receiver, {sent});
        for (const Arrival &arrival : prepared.arrivals)
            m_known[to].insert(arrival.info.id());
        note(static_cast<int>(to), merge(receiver, prepared));
        return !prepared.arrivals.isEmpty();
    }

    static Log logOf(Laptop &laptop) {
        Log log;
        for (const CommitInfo &commit : laptop->commits())
            log.insert(commit.id(), laptop->changesOf(commit));
        return log;
    }

    static QSet<QString> textsOf(Laptop &laptop) {
        QSet<QString> texts;
        for (const CommitInfo &commit : laptop->commits())
            for (const Change &change : laptop->changesOf(commit))
                texts.insert(change.after);
        return texts;
    }

    bool knew(const CommitId &later, const CommitId &earlier) const {
        return m_knewOf.value(later).contains(earlier);
    }

    QSet<QString> conflictsOf(Laptop &laptop) {
        QSet<QString> found;
        for (const Conflict &conflict : openConflicts(laptop.plan())) {
            if (conflict.what != Conflict::What::Field)
                continue;
            QStringList values;
            for (const Version &version : conflict.versions)
                values += version.change.after;
            values.sort();
            found.insert(text(conflict.about, values));
        }
        return found;
    }

    /// By the plainest way there is: every version against every other.
    QSet<QString> conflictsExpected() {
        QSet<QString> found;
        for (auto at = m_versions.begin(); at != m_versions.end(); ++at) {
            if (at.key().field == Change::presence ||
                !kindOf(m_laptops[0]->plan().records(), at.key().record))
                continue;
            QSet<QString> values;
            QList<Version> said = *at;
            said.removeIf([&](const Version &version) { return isRemoved(version); });
            const QList<Version> all = said;
            said.removeIf([&](const Version &version) { return isSaidAgain(version, all); });
            for (const Version &version : said)
                if (std::none_of(said.begin(), said.end(), [&](const Version &other) {
                        return knew(other.commit.id(), version.commit.id());
                    }))
                    values.insert(version.change.after);
            if (values.size() > 1) {
                QStringList sorted(values.begin(), values.end());
                sorted.sort();
                found.insert(text(at.key(), sorted));
            }
        }
        return found;
    }

    /// Whether a version's commit took the record back: its fields were emptied with it.
    bool isRemoved(const Version &version) const {
        const QList<Version> presence = m_versions.value({version.change.record, Change::presence, {}});
        return std::any_of(presence.begin(), presence.end(), [&](const Version &other) {
            return other.commit.id() == version.commit.id() && other.change.after.isEmpty();
        });
    }

    /// Whether a merge wrote only what stood as far as its laptop knew: a record brought back is no choice.
    bool isSaidAgain(const Version &version, const QList<Version> &all) const {
        if (version.commit.role != CommitRole::Merge)
            return false;
        std::optional<Version> stood;
        for (const Version &other : all)
            if (knew(version.commit.id(), other.commit.id()) &&
                (!stood || stood->commit.id() < other.commit.id()))
                stood = other;
        return stood && stood->change.after == version.change.after;
    }

    static QString text(const Register &about, const QStringList &values) {
        return uuidText(about.record) + u' ' + QString::number(about.field) + u' ' + uuidText(about.member) +
               u'\n' + values.join(u'\n');
    }

    Generator m_generator;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    qint64 m_now = QDateTime(QDate(2025, 11, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    std::vector<QSet<CommitId>> m_known;
    QHash<CommitId, QSet<CommitId>> m_knewOf;
    QHash<Register, QList<Version>> m_versions;
    QSet<QString> m_typed;
    std::vector<std::pair<int, Return>> m_underWay;
    QStringList m_told;
};

/// As many histories a part as the build says; another number by SAFERPLAN_HISTORIES, one alone by
/// its seed in SAFERPLAN_HISTORY. A failure names the seed, and tells the history.
void runHistories(int part) {
    const int asked = qEnvironmentVariableIntValue("SAFERPLAN_HISTORIES");
    QTemporaryDir folder(test::quickFolder());
    const QString base = test::basePlan(folder.path());
    const int alone = qEnvironmentVariableIntValue("SAFERPLAN_HISTORY");
    for (int i = 0; i < (asked > 0 ? asked : SAFERPLAN_HISTORIES); ++i) {
        const auto seed = static_cast<quint64>(part) * 1'000'000 + static_cast<quint64>(i);
        if (alone > 0 && seed != static_cast<quint64>(alone))
            continue;
        CAPTURE(seed);
        History history(folder.path(), base, seed);
        history.run();
        history.check();
    }
}

} // namespace

// In parts, so that they run side by side.

TEST_CASE("laptops that exchange in any way come to the same plan and lose nothing", "[histories]") {
    runHistories(0);
}

TEST_CASE("laptops that exchange in any way lose nothing, second part", "[histories]") {
    runHistories(1);
}

TEST_CASE("laptops that exchange in any way lose nothing, third part", "[histories]") {
    runHistories(2);
}

TEST_CASE("laptops that exchange in any way lose nothing, last part", "[histories]") {
    runHistories(3);
}
