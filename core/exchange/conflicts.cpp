#include "core/exchange/conflicts.h"

namespace saferplan {

namespace {

bool isLater(const Version &a, const Version &b) {
    return b.commit.id() < a.commit.id();
}

/// Whether a version only says again what stood: the taking in of returns writes so the fields of a record
/// that it brings back. Nobody chose it.
bool isSaidAgain(const Version &version, const QList<Version> &latestFirst, const Knowledge &knowledge) {
    if (version.commit.role != CommitRole::Merge)
        return false;
    const auto stood = std::find_if(latestFirst.begin(), latestFirst.end(), [&](const Version &other) {
        return knowledge.knows(version.commit.id(), other.commit.id());
    });
    return stood != latestFirst.end() && stood->change.after == version.change.after;
}

/// The versions that no other one knows, each value once by its latest commit; the latest first.
QList<Version> leavesOf(const QList<Version> &all, const Knowledge &knowledge) {
    QList<Version> latestFirst = all;
    std::sort(latestFirst.begin(), latestFirst.end(), isLater);
    QList<Version> versions = latestFirst;
    versions.removeIf([&](const Version &version) { return isSaidAgain(version, latestFirst, knowledge); });
    QList<Version> leaves;
    for (const Version &version : versions) {
        const bool isKnown = std::any_of(versions.begin(), versions.end(), [&](const Version &other) {
            return knowledge.knows(other.commit.id(), version.commit.id());
        });
        const bool isSaid = std::any_of(leaves.begin(), leaves.end(), [&](const Version &other) {
            return other.change.after == version.change.after;
        });
        if (!isKnown && !isSaid)
            leaves.append(version);
    }
    return leaves;
}

/// The latest archiving that nobody has taken back, with the changes of the record that were made apart from
/// it.
std::optional<Conflict> archivedWhileChanged(const QList<Version> &ofRecord, const Knowledge &knowledge) {
    if (ofRecord.isEmpty())
        return {};
    const Kind &kind = *ofRecord.first().change.kind;
    const int archived = kind.fieldNamed(u"archived");
    QList<Version> archivings;
    for (const Version &version : ofRecord)
        if (version.change.field == archived)
            archivings.append(version);
    const QList<Version> leaves = leavesOf(archivings, knowledge);
    if (leaves.size() != 1 || leaves.first().change.after != QLatin1String("yes"))
        return {};
    Conflict conflict{Conflict::What::Archived, &kind, registerOf(leaves.first().change), leaves};
    QList<Version> apart;
    for (const Version &version : ofRecord)
        if (version.change.field != archived &&
            knowledge.areApart(version.commit.id(), leaves.first().commit.id()))
            apart.append(version);
    std::sort(apart.begin(), apart.end(), isLater);
    conflict.versions += apart;
    return apart.isEmpty() ? std::nullopt : std::optional(conflict);
}

/// The commits that some other commit was made apart from.
QList<CommitInfo> commitsApart(const QList<CommitInfo> &commits, const Knowledge &knowledge) {
    QHash<QUuid, QList<CommitId>> ofWriter;
    for (const CommitInfo &commit : commits)
        ofWriter[commit.writer].append(commit.id());
    for (QList<CommitId> &ids : ofWriter)
        std::sort(ids.begin(), ids.end());
    QList<CommitInfo> apart;
    for (const CommitInfo &commit : commits) {
        const Heads &known = knowledge.of(commit.id());
        // Where a writer's first commit that this one does not know knows this one, all later ones do.
        const bool isApart = std::any_of(ofWriter.keyBegin(), ofWriter.keyEnd(), [&](const QUuid &writer) {
            const QList<CommitId> &ids = ofWriter[writer];
            const auto next =
                std::upper_bound(ids.begin(), ids.end(), CommitId{known.value(writer, -1), writer});
            return writer != commit.writer && next != ids.end() && !knowledge.knows(*next, commit.id());
        });
        if (isApart)
            apart.append(commit);
    }
    return apart;
}

QString labelFor(const OpenPlan &plan, const Conflict &conflict) {
    const QString what = conflict.what == Conflict::What::Archived
                             ? QStringLiteral("whether it is put away")
                             : QString::fromUtf8(conflict.kind->field(conflict.about.field).label);
    return QStringLiteral("Settle %1: %2")
        .arg(conflict.kind->reference(plan.records(), conflict.about.record), what);
}

} // namespace

QList<Conflict> conflictsAmong(const QHash<Register, QList<Version>> &versions, const Knowledge &knowledge) {
    QList<Conflict> conflicts;
    // A record is made once; whether it may be taken back is for the settling of merges. Taking it back
    // empties its fields, which nobody means as their value.
    QSet<std::pair<QUuid, CommitId>> removals;
    for (const QList<Version> &all : versions)
        for (const Version &version : all)
            if (isRemoval(version.change))
                removals.insert({version.change.record, version.commit.id()});
    QHash<QUuid, QList<Version>> ofRecord;
    for (auto at = versions.begin(); at != versions.end(); ++at) {
        if (at.key().field == Change::presence)
            continue;
        QList<Version> said = *at;
        said.removeIf([&removals](const Version &version) {
            return removals.contains({version.change.record, version.commit.id()});
        });
        ofRecord[at.key().record] += said;
        if (said.size() < 2)
            continue;
        const QList<Version> leaves = leavesOf(said, knowledge);
        if (leaves.size() > 1)
            conflicts.append({Conflict::What::Field, leaves.first().change.kind, at.key(), leaves});
    }
    for (const QList<Version> &all : std::as_const(ofRecord))
        if (const auto conflict = archivedWhileChanged(all, knowledge))
            conflicts.append(*conflict);
    std::sort(conflicts.begin(), conflicts.end(), [](const Conflict &a, const Conflict &b) {
        const auto keyOf = [](const Conflict &it) {
            return std::tuple(it.about.record, it.about.field, it.about.member, static_cast<int>(it.what));
        };
        return keyOf(a) < keyOf(b);
    });
    return conflicts;
}

QList<Conflict> openConflicts(const OpenPlan &plan) {
    if (plan.heads().size() < 2)
        return {};
    const Knowledge knowledge(plan);
    QHash<Register, int> seen;
    QHash<QUuid, QSet<int>> fieldsOf;
    QHash<QUuid, const Kind *> changed;
    for (const CommitInfo &commit : commitsApart(plan.commits(), knowledge))
        for (const Change &change : plan.changesOf(commit)) {
            ++seen[registerOf(change)];
            if (change.field != Change::presence)
                fieldsOf[change.record].insert(change.field);
            changed.insert(change.record, change.kind);
        }
    // Only what was changed twice apart can disagree; then all of the record's history decides.
    QSet<QUuid> doubtful;
    for (auto at = seen.begin(); at != seen.end(); ++at)
        if (*at > 1)
            doubtful.insert(at.key().record);
    for (auto at = fieldsOf.begin(); at != fieldsOf.end(); ++at)
        if (at->size() > 1 && at->contains(changed[at.key()]->fieldNamed(u"archived")))
            doubtful.insert(at.key());
    QHash<Register, QList<Version>> versions;
    for (const QUuid &record : doubtful)
        if (changed[record]->has(plan.records(), record))
            for (const auto &[commit, change] : plan.historyOf(*changed[record], record))
                versions[registerOf(change)].append({commit, change});
    return conflictsAmong(versions, knowledge);
}

CommitInfo choose(OpenPlan &plan, const Conflict &conflict, qsizetype version) {
    const Change &chosen = conflict.versions[version].change;
    if (conflict.what == Conflict::What::Archived)
        return chooseText(plan, conflict, version == 0 ? chosen.after : QStringLiteral("no"));
    return chooseText(plan, conflict, chosen.after);
}

CommitInfo chooseText(OpenPlan &plan, const Conflict &conflict, const QString &text) {
    const auto &[record, field, member] = conflict.about;
    Edits edits = plan.edit();
    if (member.isNull())
        edits.set(*conflict.kind, record, field, text);
    else
        edits.setMember(*conflict.kind, record, field, member, !text.isEmpty());
    edits.confirm(*conflict.kind, record, field, member);
    return plan.commit(labelFor(plan, conflict), edits);
}

} // namespace saferplan
