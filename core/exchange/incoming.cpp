#include "core/exchange/incoming.h"

namespace saferplan {

namespace {

/// The commits of the plan, to tell those under one name apart.
class Log {
public:
    explicit Log(const OpenPlan &plan) : m_heads(plan.heads()), m_partial(plan.partialCommits()) {
        for (const CommitInfo &commit : plan.commits())
            m_commits.insert(commit.id(), commit);
    }

    /// Whether a commit parted from what the plan has under the same name: two copies went on from one, each
    /// without the other, as after two computers were set up from one copy of a disk.
    bool isApart(const Arrival &commit) const {
        const CommitId id = commit.info.id();
        const auto here = m_commits.constFind(id);
        return here == m_commits.constEnd() ? commit.previous < m_heads.value(id.writer)
                                            : !isSame(*here, commit);
    }
    bool has(const CommitId &id) const { return m_commits.contains(id); }
    bool lacksSome(const CommitId &id) const { return m_partial.contains(id); }
    bool isSame(const CommitInfo &here, const Arrival &come) const {
        return isSameCommit(here, come, lacksSome(here.id()));
    }
    const QHash<CommitId, CommitInfo> &commits() const { return m_commits; }

private:
    Heads m_heads;
    QSet<CommitId> m_partial; ///< which were sent under another label
    QHash<CommitId, CommitInfo> m_commits;
};

/// Where others went on under this copy's name, gives it another; true where its own commits went with it.
bool makeRoom(OpenPlan &plan, const Log &log, const FolderLook &look) {
    if (plan.isReadOnly())
        return false;
    const QUuid own = plan.writer();
    Stamp parted = lastStamp;
    bool isElsewhere = false;
    bool isApart = false;
    for (const Return &sent : look.arrived)
        for (const Arrival &commit : sent.commits) {
            if (commit.info.writer != own || (log.has(commit.info.id()) && !log.isApart(commit)))
                continue;
            isElsewhere = true;
            isApart = isApart || log.isApart(commit);
            parted = std::min(parted, log.has(commit.info.id()) ? commit.info.stamp - 1 : commit.previous);
        }
    if (!isElsewhere)
        return false;
    parted = std::min(parted, plan.heads().value(own));
    const QHash<CommitId, CommitInfo> &commits = log.commits();
    const QHash<CommitId, Heads> takenIn = plan.takenIn();
    // What others have from the folder keeps its name: under another it would come to them once more.
    const bool isBuiltOn = std::any_of(takenIn.begin(), takenIn.end(),
                                       [&](const Heads &seen) { return seen.value(own) > parted; });
    const bool isShared =
        isBuiltOn || look.written.value(own) > parted ||
        std::any_of(commits.begin(), commits.end(), [&](const CommitInfo &commit) {
            if (commit.writer != own || commit.stamp <= parted)
                return false;
            return std::any_of(look.arrived.begin(), look.arrived.end(), [&](const Return &sent) {
                return std::any_of(sent.commits.begin(), sent.commits.end(),
                                   [&](const Arrival &arrival) { return log.isSame(commit, arrival); });
            });
        });
    plan.changeWriter(isShared ? plan.heads().value(own) : parted);
    return isApart && !isShared;
}

/// Leaves of what arrived what can be taken in now.
class Sorting {
public:
    Sorting(const Log &log, const Heads &known, Incoming &incoming)
        : m_log(log)
        , m_known(known)
        , m_isEmpty(m_known.isEmpty())
        , m_incoming(incoming) {}

    QList<Return> sort(const QList<Return> &arrived) {
        QList<std::pair<CommitId, const Arrival *>> order;
        for (const Return &sent : arrived)
            for (const Arrival &commit : sent.commits)
                order.append({commit.info.id(), &commit});
        std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QSet<CommitId> waiting;
        for (const auto &[id, commit] : order)
            if (m_log.isApart(*commit))
                apart(*commit);
            else if (canBeTaken(*commit))
                m_known[id.writer] = std::max(m_known.value(id.writer), id.stamp);
            else
                wait(*commit, waiting);
        m_incoming.waiting = waiting.size();
        QList<Return> returns;
        for (Return sent : arrived) {
            sent.commits.removeIf([this](const Arrival &commit) {
                return m_log.isApart(commit) || !knows(m_known, commit.info.id());
            });
            if (std::any_of(sent.commits.begin(), sent.commits.end(),
                            [this](const Arrival &commit) { return isNews(commit); }))
                returns.append(sent);
        }
        return returns;
    }

private:
    /// Whether all that a commit builds on is here, or comes with it.
    bool canBeTaken(const Arrival &commit) const {
        const CommitId id = commit.info.id();
        if (knows(m_known, id))
            return true;
        return m_known.value(id.writer) == commit.previous &&
               std::all_of(commit.seen.keyValueBegin(), commit.seen.keyValueEnd(),
                           [this](const auto &head) {
                               return knows(m_known, {head.second, head.first});
                           }) &&
               (!commit.seen.isEmpty() || m_known.contains(id.writer) || m_isEmpty);
    }
    bool isNews(const Arrival &commit) const {
        return !m_log.has(commit.info.id()) || (m_log.lacksSome(commit.info.id()) && !commit.partial);
    }
    void apart(const Arrival &commit) {
        if (!m_told.contains(commit.info.writer))
            m_incoming.said += writtenTwiceText(commit.info);
        m_told.insert(commit.info.writer);
    }
    void wait(const Arrival &commit, QSet<CommitId> &waiting) {
        waiting.insert(commit.info.id());
        const QString author = commit.info.author;
        if (!m_waitingFor.contains(author))
            m_incoming.said += QStringLiteral("Changes of %1 wait here: what they build on has not come yet. "
                                              "They are taken in when it does.")
                                   .arg(author);
        m_waitingFor.insert(author);
    }

    const Log &m_log;
    Heads m_known;
    bool m_isEmpty;
    Incoming &m_incoming;
    QSet<QUuid> m_told;
    QSet<QString> m_waitingFor;
};

/// The merge of those returns that can be merged, where one of them claims what cannot be.
Merge mergeOfTheGood(const OpenPlan &plan, const QList<Return> &returns, QStringList &said,
                     const Progress &progress) {
    QList<Return> good;
    Merge prepared;
    for (const Return &sent : returns) {
        try {
            prepared = prepareMerge(plan, good + QList<Return>{sent}, progress);
            good.append(sent);
        } catch (const ReturnError &error) {
            said += QStringLiteral("What %1 shared cannot be taken in. %2")
                        .arg(sent.from, QString::fromUtf8(error.what()));
        }
    }
    return prepared;
}

} // namespace

bool Incoming::isWorthShowing() const {
    return !merge.offers.isEmpty() || !merge.conflicts.isEmpty() || !merge.settled.isEmpty();
}

Incoming incomingOf(OpenPlan &plan, const FolderLook &look, const Progress &progress) {
    Incoming incoming;
    incoming.said = look.said;
    if (look.arrived.isEmpty())
        return incoming;
    Log log(plan);
    if (makeRoom(plan, log, look)) {
        log = Log(plan); // some of it bears another name now
        incoming.said += QStringLiteral(
            "Another computer writes under this one's name, as after a disk was copied. What was written here "
            "goes out under a new one; nothing is lost.");
    }
    const QList<Return> returns = Sorting(log, plan.heads(), incoming).sort(look.arrived);
    if (returns.isEmpty())
        return incoming;
    try {
        incoming.merge = prepareMerge(plan, returns, progress);
    } catch (const ReturnError &) {
        incoming.merge = mergeOfTheGood(plan, returns, incoming.said, progress);
    }
    for (const Arrival &arrival : incoming.merge.arrivals)
        if (arrival.info.role != CommitRole::Merge && !incoming.from.contains(arrival.info.author))
            incoming.from += arrival.info.author;
    return incoming;
}

} // namespace saferplan
