#include "core/exchange/merging.h"

#include "core/exchange/settling.h"
#include "core/record/shown.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

constexpr qint64 aDay = qint64{24} * 3'600'000;

/// The commits of returns, each once and the fullest, in their order.
QList<Arrival> commitsOf(const QList<Return> &returns) {
    QHash<CommitId, Arrival> all;
    for (const Return &taken : returns)
        for (const Arrival &commit : taken.commits)
            if (const auto there = all.constFind(commit.info.id());
                there == all.constEnd() || (there->partial && !commit.partial))
                all.insert(commit.info.id(), commit);
    QList<Arrival> commits = all.values();
    std::sort(commits.begin(), commits.end(),
              [](const Arrival &a, const Arrival &b) { return a.info.id() < b.info.id(); });
    return commits;
}

/// Leaves of the commits those that the plan lacks, in whole or in part. Throws where one builds on what has
/// not come, or stands where it cannot.
QList<Arrival> newCommits(const QList<Arrival> &commits, const OpenPlan &plan, const QList<CommitInfo> &log,
                          Knowledge &knowledge) {
    QList<Arrival> arrivals;
    const QSet<CommitId> partial = plan.partialCommits();
    Heads known = plan.heads();
    const auto missing = [](const Arrival &commit) {
        return ReturnError(
            QStringLiteral("\"%1\" by %2 builds on changes that have not arrived here: an earlier return is "
                           "missing. Nothing was taken in; ask %2 to send everything.")
                .arg(commit.info.label, commit.info.author));
    };
    QHash<CommitId, CommitInfo> here;
    for (const CommitInfo &commit : log)
        here.insert(commit.id(), commit);
    for (const Arrival &commit : commits) {
        const CommitId id = commit.info.id();
        if (knows(known, id)) {
            const auto there = here.constFind(id);
            if (there == here.constEnd() || !isSameCommit(*there, commit, partial.contains(id)))
                throw ReturnError(writtenTwiceText(commit.info) + QStringLiteral(" Nothing was taken in."));
            if (partial.contains(id) && !commit.partial)
                arrivals.append(commit);
            continue;
        }
        if (known.value(id.writer) != commit.previous)
            throw missing(commit);
        Stamp ofOthers = 0;
        for (auto head = commit.seen.begin(); head != commit.seen.end(); ++head) {
            if (!knows(known, {head.value(), head.key()}))
                throw missing(commit);
            ofOthers = std::max(ofOthers, head.value());
        }
        // Whoever has a copy of a plan has seen who began it.
        if (commit.seen.isEmpty() && !known.contains(id.writer) && !known.isEmpty())
            throw missing(commit);
        knowledge.add(id, commit.seen);
        for (const Stamp stamp : knowledge.of(id))
            ofOthers = std::max(ofOthers, stamp);
        if (ofOthers >= id.stamp || !isHeeded(millisecondsOf(id.stamp), ofOthers))
            throw ReturnError(
                QStringLiteral(
                    "The return is damaged: \"%1\" by %2 is dated before what it builds on, or "
                    "beyond all reason after it. Nothing was taken in; ask for it to be sent again.")
                    .arg(commit.info.label, commit.info.author));
        raise(known, {{id.writer, id.stamp}});
        arrivals.append(commit);
    }
    return arrivals;
}

/// The commits of the plan that the writer of some arrival did not know.
QList<CommitInfo> unknownTo(const QList<Arrival> &arrivals, const QList<CommitInfo> &log,
                            const Knowledge &knowledge) {
    QSet<QUuid> seen;
    QList<std::pair<Arrival, const Heads *>> firsts;
    for (const Arrival &arrival : arrivals)
        if (!seen.contains(arrival.info.writer)) {
            seen.insert(arrival.info.writer);
            firsts.append({arrival, &knowledge.of(arrival.info.id())});
        }
    QList<CommitInfo> unknown = log;
    unknown.removeIf([&firsts](const CommitInfo &commit) {
        return std::all_of(firsts.begin(), firsts.end(), [&commit](const auto &first) {
            return commit.writer == first.first.info.writer ? commit.stamp < first.first.info.stamp
                                                            : knows(*first.second, commit.id());
        });
    });
    return unknown;
}

/// The sentence on a writer's clock where it and ours disagree by more than a day.
QString clockSentence(const CommitInfo &last, qint64 now) {
    const qint64 ahead = (last.clock - now) / aDay;
    const qint64 behind = (millisecondsOf(last.stamp) - last.clock) / aDay;
    if (ahead < 1 && behind < 1)
        return {};
    return QStringLiteral(
               "The clock of %1 (%2) was %3 %4. Its changes are taken in after what their author knew, "
               "whatever their date; have its date set right.")
        .arg(last.machine, last.author, daysText(std::max(ahead, behind)),
             ahead >= 1 ? QStringLiteral("ahead of this computer's")
                        : QStringLiteral("behind what it had seen"));
}

/// Puts arrivals into the records, each change where no later one of its field stands.
class Replay {
public:
    Replay(Merge &merge, const OpenPlan &plan, const QList<CommitInfo> &log, const Knowledge &knowledge)
        : m_merge(merge)
        , m_plan(plan)
        , m_log(log)
        , m_knowledge(knowledge) {}

    void run(const Progress &progress) {
        for (const Arrival &arrival : m_merge.arrivals)
            for (const Change &change : arrival.changes)
                m_touched.insert(change.record);
        readUnknown(progress);
        qsizetype done = 0;
        for (Arrival &arrival : m_merge.arrivals) {
            tell(progress, done++, m_merge.arrivals.size());
            take(arrival);
        }
        m_merge.conflicts = conflictsAmong(m_versions, m_knowledge);
        // What the plan disagreed on before is told of in its own list.
        m_merge.conflicts.removeIf([](const Conflict &conflict) {
            return std::none_of(conflict.versions.begin(), conflict.versions.end(),
                                [](const Version &version) { return version.commit.seq == 0; });
        });
        makeOffers();
    }

private:
    /// Only these can stand against an arrival: all others its writer knew.
    void readUnknown(const Progress &progress) {
        const QList<CommitInfo> unknown = unknownTo(m_merge.arrivals, m_log, m_knowledge);
        qsizetype done = 0;
        for (const CommitInfo &commit : unknown) {
            tell(progress, done++, unknown.size());
            for (const Change &change : m_plan.changesOf(commit))
                if (m_touched.contains(change.record))
                    m_versions[registerOf(change)].append({commit, change});
        }
    }

    void take(Arrival &arrival) {
        arrival.info.seq = 0;
        arrival.stands.clear();
        for (const Change &change : arrival.changes) {
            QList<Version> &versions = m_versions[registerOf(change)];
            const bool stands = std::none_of(versions.begin(), versions.end(), [&](const Version &version) {
                return arrival.info.id() < version.commit.id();
            });
            versions.append({arrival.info, change});
            arrival.stands.append(stands);
            if (stands)
                apply(change, m_merge.merged);
            m_last[registerOf(change)] = {arrival.info, change, stands};
            if (!m_seen.contains(registerOf(change))) {
                m_seen.insert(registerOf(change));
                m_order.append(registerOf(change));
            }
        }
    }

    void makeOffers() {
        for (const Register &at : m_order) {
            Offer offer = m_last[at];
            offer.change.before = valueNow(offer.change, m_plan.records());
            if (offer.change.before != offer.change.after)
                m_merge.offers.append(offer);
        }
    }

    Merge &m_merge;
    const OpenPlan &m_plan;
    const QList<CommitInfo> &m_log;
    const Knowledge &m_knowledge;
    QSet<QUuid> m_touched;
    QHash<Register, QList<Version>> m_versions;
    QHash<Register, Offer> m_last;
    QSet<Register> m_seen;
    QList<Register> m_order;
};

QString labelOf(const QList<Return> &returns) {
    const QStringList from = sendersOf(returns);
    if (from.size() > 3)
        return QStringLiteral("Take in the returns of %1 people").arg(from.size());
    return from.size() == 1
               ? QStringLiteral("Take in the return of %1").arg(from.first())
               : QStringLiteral("Take in the returns of %1").arg(from.join(QStringLiteral("; ")));
}

/// How many changes of commits that the plan holds wait to be taken up.
qsizetype leftOutOf(const QList<Arrival> &commits, const OpenPlan &plan) {
    QSet<CommitId> those;
    for (const Arrival &commit : commits)
        those.insert(commit.info.id());
    const QList<Offer> offers = leftOutOffers(plan);
    return std::count_if(offers.begin(), offers.end(),
                         [&](const Offer &offer) { return those.contains(offer.commit.id()); });
}

/// The changes that put offers back to what the plan has now. A new record is archived, one taken out comes
/// back.
Changes puttingBack(const Merge &prepared, const QSet<qsizetype> &leftOut, const Records &records,
                    const Records &now) {
    Changes back;
    QSet<QUuid> kept;
    for (const qsizetype number : leftOut) {
        const Change &offered = prepared.offers[number].change;
        if (isRemoval(offered) && !offered.kind->has(records, offered.record)) {
            kept.insert(offered.record);
            offered.kind->difference(records, now, offered.record, back);
        }
    }
    for (const qsizetype number : leftOut) {
        Change change = prepared.offers[number].change;
        if (kept.contains(change.record))
            continue;
        if (change.field == Change::presence) {
            change.field = change.kind->fieldNamed(u"archived");
            change.after = QStringLiteral("yes");
        } else {
            change.after = change.before;
        }
        change.before = valueNow(change, records);
        if (change.kind->has(records, change.record) && change.before != change.after)
            back.append(change);
    }
    return back;
}

} // namespace

bool isSameCommit(const CommitInfo &here, const Arrival &come, bool isPartialHere) {
    return here.id() == come.info.id() && here.clock == come.info.clock && here.author == come.info.author &&
           (isPartialHere || come.partial || here.label == come.info.label);
}

QString writtenTwiceText(const CommitInfo &commit) {
    return QStringLiteral("Two copies of the plan have written under one name, %1 (%2), as after a disk was "
                          "copied. What one of them wrote since %3 cannot be taken in here. Give that copy's "
                          "user a new copy of this plan, in which they write it again.")
        .arg(commit.machine, commit.author, dateText(QDateTime::fromMSecsSinceEpoch(commit.clock).date()));
}

QSet<Register> disputedIn(const Merge &prepared) {
    QSet<Register> disputed;
    for (const Conflict &conflict : prepared.conflicts)
        if (conflict.what == Conflict::What::Field)
            disputed.insert(conflict.about);
    return disputed;
}

QStringList sendersOf(const QList<Return> &returns) {
    QStringList senders;
    for (const Return &taken : returns)
        senders += taken.from;
    senders.removeDuplicates();
    return senders;
}

Merge prepareMerge(const OpenPlan &plan, const QList<Return> &returns, const Progress &progress) {
    Merge prepared;
    prepared.merged = plan.records();
    prepared.label = labelOf(returns);
    for (const Return &taken : returns) {
        if (taken.plan != plan.planId())
            throw ReturnError(
                QStringLiteral("The return of %1 is of another plan, \"%2\". Open that plan to take it in.")
                    .arg(taken.from, taken.planTitle));
        prepared.attached.insert(taken.attached);
        if (taken.leftOut > 0)
            prepared.said += QStringLiteral("%1 left out %2 that may not be seen here.")
                                 .arg(taken.from, countText(taken.leftOut, QStringLiteral("change"),
                                                            QStringLiteral("changes")));
    }
    Knowledge knowledge(plan);
    const QList<Arrival> commits = commitsOf(returns);
    const QList<CommitInfo> log = plan.commits();
    prepared.arrivals = newCommits(commits, plan, log, knowledge);
    if (prepared.arrivals.isEmpty()) {
        if (const qsizetype waiting = leftOutOf(commits, plan); waiting > 0)
            prepared.said += QStringLiteral("%1 left out or undone since, and can be taken up on the page "
                                            "Returns.")
                                 .arg(countText(waiting, QStringLiteral("change of it was"),
                                                QStringLiteral("changes of it were")));
        return prepared;
    }
    QHash<QUuid, CommitInfo> last;
    for (const Arrival &arrival : prepared.arrivals)
        last[arrival.info.writer] = arrival.info;
    for (const CommitInfo &commit : last)
        if (const QString sentence = clockSentence(commit, plan.now()); !sentence.isEmpty())
            prepared.said += sentence;
    Replay(prepared, plan, log, knowledge).run(progress);
    settle(prepared, plan, knowledge);
    prepared.said.sort();
    return prepared;
}

CommitInfo merge(OpenPlan &plan, const Merge &prepared, const QSet<qsizetype> &leftOut,
                 const Progress &progress) {
    Records after = prepared.merged;
    for (const Change &change : prepared.settled)
        apply(change, after);
    const Changes own = prepared.settled + puttingBack(prepared, leftOut, after, plan.records());
    // What others only took in is not said again: laptops would tell each other of it for ever.
    const bool says =
        std::any_of(prepared.arrivals.begin(), prepared.arrivals.end(),
                    [](const Arrival &arrival) { return arrival.info.role != CommitRole::Merge; });
    return plan.takeIn(prepared.label, prepared.arrivals, prepared.merged, own, says,
                       prepared.attached.values(), progress);
}

QList<Offer> leftOutOffers(const OpenPlan &plan) {
    QList<Offer> offers;
    const QList<CommitInfo> commits = plan.commits();
    QSet<qint64> merges;
    for (const CommitInfo &commit : commits)
        if (commit.role == CommitRole::Merge)
            merges.insert(commit.seq);
    QHash<QUuid, QList<std::pair<CommitInfo, Change>>> histories;
    for (const CommitInfo &commit : commits) {
        const bool undoesMerge = commit.role == CommitRole::Undo && merges.contains(commit.target);
        if (commit.role != CommitRole::Merge && !undoesMerge)
            continue;
        for (const Change &change : plan.changesOf(commit)) {
            if (change.field == Change::presence || change.before == change.after ||
                change.field == change.kind->fieldNamed(u"reference") ||
                !change.kind->has(plan.records(), change.record))
                continue;
            auto history = histories.find(change.record);
            if (history == histories.end())
                history = histories.insert(change.record, plan.historyOf(*change.kind, change.record));
            CommitInfo latest;
            CommitInfo offered;
            for (const auto &[by, version] : std::as_const(*history)) {
                if (registerOf(version) != registerOf(change))
                    continue;
                latest = latest.seq == 0 || latest.id() < by.id() ? by : latest;
                offered = by.id() < commit.id() && version.after == change.before ? by : offered;
            }
            // A field that was left as it is when the record was made is offered by who made it.
            if (offered.writer.isNull() && !history->isEmpty())
                offered = history->first().first;
            if (latest.id() == commit.id())
                offers.append({offered, change.reversed(), false});
        }
    }
    return offers;
}

} // namespace saferplan
