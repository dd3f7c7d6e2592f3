#include "core/exchange/sending.h"

#include "core/exchange/knowledge.h"
#include "core/plan/openplan.h"
#include "core/rules/marking.h"

namespace saferplan {

namespace {

/// What a person has, as their own commits show it: those, and all that they knew.
Heads shownBy(const QString &author, const QList<CommitInfo> &commits, const Knowledge &knowledge) {
    Heads shown;
    for (const CommitInfo &commit : commits)
        if (commit.author == author) {
            raise(shown, knowledge.of(commit.id()));
            raise(shown, {{commit.writer, commit.stamp}});
        }
    return shown;
}

/// What stood in the plan before a person wrote in it for the first time: they were given it, so whoever
/// keeps the plan has it.
Heads givenTo(const QString &author, const QList<CommitInfo> &commits, const Knowledge &knowledge) {
    const CommitInfo *first = nullptr;
    for (const CommitInfo &commit : commits)
        if (commit.author == author && (!first || commit.id() < first->id()))
            first = &commit;
    return first ? knowledge.of(first->id()) : Heads();
}

/// What a sender leaves out of a return because the receiver may not see it.
class Sieve {
public:
    Sieve(const OpenPlan &plan, Marking most) : m_records(plan.records()), m_most(most) {
        if (most == Marking::OfficialSensitive)
            return;
        // What was marked higher once stays hidden: its history says what it said then.
        for (const CommitInfo &commit : plan.commits())
            for (const Change &change : plan.changesOf(commit))
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
    int sift(Arrival &commit) const {
        if (m_most == Marking::OfficialSensitive)
            return 0;
        const qsizetype before = commit.changes.size();
        commit.changes.removeIf([this](const Change &change) {
            return isHidden(change.record) || isHidden(change.member) || isHiddenTarget(change);
        });
        if (commit.changes.size() != before) {
            commit.partial = true;
            // It may name what is left out.
            commit.info.label = QStringLiteral("Changes, some of them left out of what was sent");
        }
        return static_cast<int>(before - commit.changes.size());
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

/// Adds the bytes that a record of a kind names, where the change is of one.
template <class T> void attach(Return &sent, const OpenPlan &plan, const Change &change) {
    if (change.kind != &kindOf<T>())
        return;
    const T *record = plan.records().find(Id<T>{change.record});
    if (!record || record->sha256.isEmpty() || sent.attached.contains(record->sha256))
        return;
    try {
        sent.attached.insert(record->sha256, plan.attachment(*record));
    } catch (const StoreError &error) {
        // A plan may speak of a file that it does not hold, as after a return of which it was left out.
        if (error.kind() != StoreError::Kind::NotFound)
            throw;
    }
}

} // namespace

Return returnFor(const OpenPlan &plan, const Sending &sending) {
    const QList<CommitInfo> commits = plan.commits();
    const Knowledge knowledge(plan);
    Heads known;
    if (sending.what != Sending::What::Everything) {
        known = shownBy(sending.receiver, commits, knowledge);
        raise(known, givenTo(plan.author(), commits, knowledge));
    }
    if (sending.what == Sending::What::SinceLast)
        raise(known, plan.sentTo(sending.receiver));
    return returnWithout(
        plan, [&known](const CommitId &commit) { return knows(known, commit); }, sending.receiver,
        sending.most);
}

Return returnWithout(const OpenPlan &plan, const std::function<bool(const CommitId &)> &isThere,
                     const QString &receiver, Marking most) {
    const QList<CommitInfo> commits = plan.commits();
    Return sent;
    sent.plan = plan.planId();
    sent.planTitle = plan.records().single<Plan>().title.left(200);
    sent.from = plan.author();
    sent.receiver = receiver;
    sent.madeAt = plan.now();
    const QHash<CommitId, Heads> takenIn = plan.takenIn();
    const QSet<CommitId> partial = plan.partialCommits();
    const Sieve sieve(plan, most);
    QHash<qint64, CommitId> idOf;
    QList<CommitId> order;
    for (const CommitInfo &commit : commits) {
        idOf.insert(commit.seq, commit.id());
        order.append(commit.id());
    }
    std::sort(order.begin(), order.end());
    QHash<CommitId, Stamp> previous;
    Heads last;
    for (const CommitId &id : order) {
        previous.insert(id, last.value(id.writer));
        last[id.writer] = id.stamp;
    }
    QSet<QUuid> records;
    for (const CommitInfo &commit : commits) {
        if (isThere(commit.id()))
            continue;
        Arrival arrival;
        arrival.info = commit;
        arrival.previous = previous[commit.id()];
        arrival.seen = takenIn.value(commit.id());
        if (commit.role != CommitRole::Merge)
            arrival.target = idOf.value(commit.target);
        arrival.changes = plan.changesOf(commit);
        arrival.partial = partial.contains(commit.id());
        sent.leftOut += sieve.sift(arrival);
        for (const Change &change : arrival.changes) {
            records.insert(change.record);
            if (Sieve::isRaised(change))
                sent.marking = Marking::OfficialSensitive;
            attach<Evidence>(sent, plan, change);
            attach<Edition>(sent, plan, change);
        }
        sent.commits.append(arrival);
    }
    std::sort(sent.commits.begin(), sent.commits.end(),
              [](const Arrival &a, const Arrival &b) { return a.info.id() < b.info.id(); });
    for (const QUuid &record : records)
        sent.marking = highest(sent.marking, protectionOf(plan.records(), record).marking);
    return sent;
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
