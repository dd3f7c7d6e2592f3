#include "core/exchange/sending.h"

#include "core/exchange/knowledge.h"
#include "core/plan/openplan.h"
#include "core/rules/marking.h"

#include <limits>

namespace saferplan {

namespace {

/// What a sender leaves out of a return because the receiver may not see it.
class Sieve {
public:
    Sieve(const Records &records, Marking most) : m_records(records), m_most(most) {}

    bool leavesOut() const { return m_most != Marking::OfficialSensitive; }
    /// What was marked higher once stays hidden: its history says what it said then.
    void learn(const Changes &changes) {
        for (const Change &change : changes)
            if (isRaised(change))
                m_hidden.insert(change.record);
    }

    /// Whether a change gives or takes the marking OFFICIAL-SENSITIVE.
    static bool isRaised(const Change &change) {
        const QLatin1String raised(wordOf(Marking::OfficialSensitive));
        return change.field == change.kind->fieldNamed(u"marking") &&
               (change.before == raised || change.after == raised);
    }

    /// Takes out what may not be seen, and counts it.
    int sift(Changes &changes) const {
        if (!leavesOut())
            return 0;
        const qsizetype before = changes.size();
        changes.removeIf([this](const Change &change) {
            return isHidden(change.record) || isHidden(change.member) || isHiddenTarget(change);
        });
        return static_cast<int>(before - changes.size());
    }

private:
    /// Whether a change makes a record lead to a hidden one.
    bool isHiddenTarget(const Change &change) const {
        return change.field >= 0 && change.kind->field(change.field).kind == FieldKind::Link &&
               isHidden(QUuid(change.after));
    }

    bool isHidden(const QUuid &record) const {
        if (record.isNull())
            return false;
        // Of one that is not there any more nobody can say what it belonged to.
        return m_hidden.contains(record) || !kindOf(m_records, record) ||
               protectionOf(m_records, record).marking > m_most;
    }

    const Records &m_records;
    Marking m_most;
    QSet<QUuid> m_hidden;
};

} // namespace

class ReturnMaker::Work {
public:
    Work(const OpenPlan &plan, Sending sending)
        : m_plan(plan)
        , m_sending(std::move(sending))
        , m_sieve(plan.records(), m_sending.most) {}

    bool step() { return (this->*m_step)(); }
    qsizetype done() const { return m_done; }
    qsizetype total() const { return m_commits.size() * (m_sieve.leavesOut() ? 2 : 1); }
    Return &made() { return m_sent; }

private:
    /// Commits and changes that are looked at in one step.
    static constexpr int few = 250;

    bool readCommits();
    bool learnKnowledge();
    bool findKnown();
    bool findOrder();
    bool findHidden();
    bool gather();
    bool mark();
    bool then(bool (Work::*next)()) {
        m_step = next;
        m_at = 0;
        m_after = 0;
        return true;
    }
    Changes nextChanges();
    void begin(const CommitInfo &commit);
    bool isThere(const CommitId &commit) const {
        return m_sending.isThere ? m_sending.isThere(commit) : knows(m_known, commit);
    }
    template <class T> void attach(const Change &change);

    const OpenPlan &m_plan;
    Sending m_sending;
    Sieve m_sieve;
    bool (Work::*m_step)() = &Work::readCommits;
    qsizetype m_at = 0; ///< of the list that the step goes through
    qint64 m_after = 0; ///< the last change read of the commit there
    qsizetype m_done = 0;
    QList<CommitInfo> m_commits; ///< the newest first
    Knowledge m_knowledge;
    QHash<CommitId, Heads> m_takenIn;
    QSet<CommitId> m_partial;
    QHash<qint64, CommitId> m_idOf;
    QHash<CommitId, Stamp> m_previous;
    Heads m_known;
    const CommitInfo *m_first = nullptr; ///< by which the sender wrote in the plan for the first time
    QList<QUuid> m_records;
    QSet<QUuid> m_seen;
    Return m_sent;
};

bool ReturnMaker::Work::readCommits() {
    const QList<CommitInfo> more = m_plan.commitsBefore(
        m_commits.isEmpty() ? std::numeric_limits<qint64>::max() : m_commits.last().seq, few);
    m_commits += more;
    return more.isEmpty() ? then(&Work::learnKnowledge) : true;
}

bool ReturnMaker::Work::learnKnowledge() {
    m_sent.plan = m_plan.planId();
    m_sent.planTitle = m_plan.records().single<Plan>().title.left(200);
    m_sent.from = m_plan.author();
    m_sent.receiver = m_sending.receiver;
    m_sent.madeAt = m_plan.now();
    m_takenIn = m_plan.takenIn();
    m_partial = m_plan.partialCommits();
    if (m_sending.what == Sending::What::Everything || m_sending.isThere)
        return then(&Work::findOrder);
    m_knowledge = Knowledge(m_plan);
    if (m_sending.what == Sending::What::SinceLast)
        raise(m_known, m_plan.sentTo(m_sending.receiver));
    return then(&Work::findKnown);
}

/// What the receiver has: their own commits and all that they knew then; and what stood in the plan before
/// the sender wrote in it for the first time: they were given it, so whoever keeps the plan has it.
bool ReturnMaker::Work::findKnown() {
    for (int count = 0; count < few && m_at < m_commits.size(); ++count, ++m_at) {
        const CommitInfo &commit = m_commits[m_at];
        if (commit.author == m_sending.receiver) {
            raise(m_known, m_knowledge.of(commit.id()));
            raise(m_known, {{commit.writer, commit.stamp}});
        }
        if (commit.author == m_plan.author() && (!m_first || commit.id() < m_first->id()))
            m_first = &commit;
    }
    if (m_at < m_commits.size())
        return true;
    if (m_first)
        raise(m_known, m_knowledge.of(m_first->id()));
    return then(&Work::findOrder);
}

bool ReturnMaker::Work::findOrder() {
    QList<CommitId> order;
    order.reserve(m_commits.size());
    for (const CommitInfo &commit : std::as_const(m_commits)) {
        m_idOf.insert(commit.seq, commit.id());
        order.append(commit.id());
    }
    std::sort(order.begin(), order.end());
    Heads last;
    for (const CommitId &id : std::as_const(order)) {
        m_previous.insert(id, last.value(id.writer));
        last[id.writer] = id.stamp;
    }
    return then(m_sieve.leavesOut() ? &Work::findHidden : &Work::gather);
}

/// The next few changes of the commit that is being read, which is left behind after its last.
Changes ReturnMaker::Work::nextChanges() {
    Changes changes;
    if (!m_plan.readChanges(m_commits[m_at], m_after, few, changes)) {
        ++m_at;
        ++m_done;
        m_after = 0;
    }
    return changes;
}

bool ReturnMaker::Work::findHidden() {
    if (m_at == m_commits.size())
        return then(&Work::gather);
    m_sieve.learn(nextChanges());
    return true;
}

void ReturnMaker::Work::begin(const CommitInfo &commit) {
    Arrival arrival;
    arrival.info = commit;
    arrival.previous = m_previous[commit.id()];
    arrival.seen = m_takenIn.value(commit.id());
    if (commit.role != CommitRole::Merge)
        arrival.target = m_idOf.value(commit.target);
    arrival.partial = m_partial.contains(commit.id());
    m_sent.commits.append(arrival);
}

bool ReturnMaker::Work::gather() {
    for (int count = 0; count < few && m_at < m_commits.size() && isThere(m_commits[m_at].id());
         ++count, ++m_at)
        ++m_done;
    if (m_at == m_commits.size())
        return then(&Work::mark);
    const CommitInfo &commit = m_commits[m_at];
    if (isThere(commit.id()))
        return true;
    if (m_after == 0)
        begin(commit);
    Arrival &arrival = m_sent.commits.last();
    Changes changes = nextChanges();
    if (const int left = m_sieve.sift(changes); left > 0) {
        m_sent.leftOut += left;
        arrival.partial = true;
        // It may name what is left out.
        arrival.info.label = QStringLiteral("Changes, some of them left out of what was sent");
    }
    for (const Change &change : std::as_const(changes)) {
        if (!m_seen.contains(change.record))
            m_records.append(change.record);
        m_seen.insert(change.record);
        if (Sieve::isRaised(change))
            m_sent.marking = Marking::OfficialSensitive;
        attach<Evidence>(change);
        // The pages of an edition may say what became more sensitive since.
        if (!m_sieve.leavesOut())
            attach<Edition>(change);
    }
    arrival.changes += changes;
    return true;
}

/// Adds the bytes that a record of a kind names, where the change is of one.
template <class T> void ReturnMaker::Work::attach(const Change &change) {
    if (change.kind != &kindOf<T>())
        return;
    const T *record = m_plan.records().find(Id<T>{change.record});
    if (!record || record->sha256.isEmpty() || m_sent.attached.contains(record->sha256))
        return;
    try {
        m_sent.attached.insert(record->sha256, m_plan.attachment(*record));
    } catch (const StoreError &error) {
        // A plan may speak of a file that it does not hold, as after a return of which it was left out.
        if (error.kind() != StoreError::Kind::NotFound)
            throw;
    }
}

bool ReturnMaker::Work::mark() {
    const qsizetype end = std::min<qsizetype>(m_records.size(), m_at + few);
    for (; m_at < end; ++m_at)
        m_sent.marking = highest(m_sent.marking, protectionOf(m_plan.records(), m_records[m_at]).marking);
    if (m_at < m_records.size())
        return true;
    std::sort(m_sent.commits.begin(), m_sent.commits.end(),
              [](const Arrival &a, const Arrival &b) { return a.info.id() < b.info.id(); });
    return false;
}

ReturnMaker::ReturnMaker(const OpenPlan &plan, Sending sending)
    : m_work(std::make_unique<Work>(plan, std::move(sending))) {}

ReturnMaker::~ReturnMaker() = default;

bool ReturnMaker::step() {
    return m_work->step();
}

qsizetype ReturnMaker::done() const {
    return m_work->done();
}

qsizetype ReturnMaker::total() const {
    return m_work->total();
}

Return ReturnMaker::take() {
    return std::move(m_work->made());
}

Return returnFor(const OpenPlan &plan, const Sending &sending, const Progress &progress) {
    ReturnMaker maker(plan, sending);
    while (maker.step())
        tell(progress, maker.done(), maker.total());
    return maker.take();
}

void noteSent(OpenPlan &plan, const Return &sent) {
    if (plan.isReadOnly())
        return;
    Heads heads = plan.sentTo(sent.receiver);
    for (const Arrival &commit : sent.commits)
        raise(heads, {{commit.info.writer, commit.info.stamp}});
    plan.noteSent(sent.receiver, heads);
}

} // namespace saferplan
