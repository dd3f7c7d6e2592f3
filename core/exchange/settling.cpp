#include "core/exchange/settling.h"

#include "core/plan/references.h"
#include "core/rules/validation.h"

#include <set>

namespace saferplan {

namespace {

/// Settles step by step, each on the records as the steps before left them.
class Settler {
public:
    Settler(Merge &merge, const OpenPlan &plan, const Knowledge &knowledge)
        : m_merge(merge)
        , m_plan(plan)
        , m_knowledge(knowledge)
        , m_records(merge.merged) {
        for (const Arrival &arrival : merge.arrivals)
            for (const Change &change : arrival.changes)
                note(*change.kind, change.record);
    }

    void run() {
        bringBackWhatIsUsed();
        bringBackWhatWentAlong();
        endLinksToNowhere();
        giveReferencesOnce();
        endCircles();
        writeOnce();
        find();
    }

private:
    void note(const Kind &kind, const QUuid &record) {
        if (!m_touched.contains(record)) {
            m_touched.insert(record);
            m_order.append({&kind, record});
        }
    }

    void make(const Change &change) {
        apply(change, m_records);
        m_merge.settled.append(change);
        note(*change.kind, change.record);
    }

    /// Leaves of the steps what they come to: one change a field.
    void writeOnce() {
        Changes all;
        QSet<QUuid> seen;
        for (const Change &change : std::as_const(m_merge.settled))
            if (!seen.contains(change.record)) {
                seen.insert(change.record);
                change.kind->difference(m_merge.merged, m_records, change.record, all);
            }
        m_merge.settled = all;
    }

    QString nameOf(const Kind &kind, const QUuid &record) const {
        return QString::fromUtf8(kind.label()) + u' ' + kind.reference(m_records, record);
    }

    /// All versions of a record, those of the plan and those that arrive, in the plan's order.
    QList<Version> versionsOf(const Kind &kind, const QUuid &record) const {
        QList<Version> versions;
        for (const auto &[commit, change] : m_plan.historyOf(kind, record))
            versions.append({commit, change});
        for (const Arrival &arrival : m_merge.arrivals)
            for (const Change &change : arrival.changes)
                if (change.record == record)
                    versions.append({arrival.info, change});
        std::stable_sort(versions.begin(), versions.end(),
                         [](const Version &a, const Version &b) { return a.commit.id() < b.commit.id(); });
        return versions;
    }

    // A record that one laptop took back while another used it: nothing that somebody wrote is lost.

    /// Whether any commit changes the record, or leads to it, that was made without knowledge of its removal.
    bool isUsedApartFrom(const CommitId &removal, const QUuid &record) const {
        for (const Arrival &arrival : m_merge.arrivals)
            for (const Change &change : arrival.changes)
                if ((change.record == record || change.member == record || QUuid(change.after) == record) &&
                    m_knowledge.areApart(arrival.info.id(), removal))
                    return true;
        if (m_commits.isEmpty())
            for (const CommitInfo &commit : m_plan.commits())
                m_commits.insert(commit.seq, commit.id());
        const QList<qint64> uses = m_plan.usesOf(record);
        return std::any_of(uses.begin(), uses.end(),
                           [&](qint64 seq) { return m_knowledge.areApart(m_commits.value(seq), removal); });
    }

    void bringBackWhatIsUsed() {
        QList<RecordName> gone;
        for (const auto &[kind, record] : m_order)
            if (!kind->has(m_records, record))
                gone.append({kind, record});
        for (const RecordName &target : targetsGone())
            if (!m_touched.contains(target.id))
                gone.append(target);
        for (const auto &[kind, record] : gone) {
            const QList<Version> versions = versionsOf(*kind, record);
            CommitId removal;
            for (const Version &version : versions)
                if (isRemoval(version.change))
                    removal = version.commit.id();
            if (removal.stamp != 0 && isUsedApartFrom(removal, record))
                bringBack(*kind, record, versions);
        }
        // What is brought back may lead to what was taken back with it.
        while (!m_broughtBack.isEmpty()) {
            const QList<RecordName> targets = targetsGone();
            for (const auto &[kind, record] : targets)
                bringBack(*kind, record, versionsOf(*kind, record));
            if (targets.isEmpty())
                break;
        }
    }

    /// A record as its versions make it, one after the other, without those of some commits.
    static Records madeBy(const QList<Version> &versions, const Kind &kind, const QUuid &record,
                          const QSet<CommitId> &without = {}) {
        Records made;
        kind.create(made, record);
        for (const Version &version : versions)
            if (version.change.field != Change::presence && !without.contains(version.commit.id()))
                apply(version.change, made);
        return made;
    }

    void makeAs(const Records &wanted, const Kind &kind, const QUuid &record) {
        Changes changes;
        kind.difference(m_records, wanted, record, changes);
        for (const Change &change : changes)
            make(change);
    }

    void bringBack(const Kind &kind, const QUuid &record, const QList<Version> &versions) {
        QSet<CommitId> removals;
        for (const Version &version : versions)
            if (isRemoval(version.change))
                removals.insert(version.commit.id());
        m_broughtBack.insert(record);
        makeAs(madeBy(versions, kind, record, removals), kind, record);
        m_merge.said += QStringLiteral("%1 was taken back on one laptop and used on another. It stays.")
                            .arg(nameOf(kind, record));
    }

    /// A record that was taken back and made again comes with what its maker gave it alone: what others wrote
    /// in it meanwhile is written again.
    void bringBackWhatWentAlong() {
        QSet<QUuid> seen;
        for (const Arrival &arrival : m_merge.arrivals)
            for (const Change &change : arrival.changes) {
                const Kind &kind = *change.kind;
                if (change.field != Change::presence || seen.contains(change.record) ||
                    m_broughtBack.contains(change.record) || !kind.has(m_records, change.record) ||
                    m_plan.historyOf(kind, change.record).isEmpty())
                    continue;
                seen.insert(change.record);
                makeAs(madeBy(versionsOf(kind, change.record), kind, change.record), kind, change.record);
            }
    }

    /// The records that standing links lead to and that are not there.
    QList<RecordName> targetsGone() const {
        QList<RecordName> gone;
        QSet<QUuid> seen;
        forEachLink([&](const Kind &, const QUuid &, int, const QUuid &target, const Kind *kind) {
            if (seen.contains(target) || kindOf(m_records, target))
                return;
            seen.insert(target);
            for (const Kind *candidate : kind ? std::vector{kind} : kinds())
                if (!m_plan.historyOf(*candidate, target).isEmpty())
                    gone.append({candidate, target});
        });
        return gone;
    }

    /// Calls `work` for every link that may have come to lead nowhere: those of the records that arrivals
    /// touch, and, where arrivals take records away, those of all.
    void forEachLink(const std::function<void(const Kind &, const QUuid &, int, const QUuid &, const Kind *)>
                         &work) const {
        const auto ofRecord = [&](const Kind &kind, const QUuid &record) {
            for (int field = 0; field < static_cast<int>(kind.fields().size()); ++field) {
                const FieldKind form = kind.field(field).kind;
                if (form != FieldKind::Link && form != FieldKind::Links)
                    continue;
                for (const QUuid &target : kind.members(m_records, record, field))
                    if (!target.isNull())
                        work(kind, record, field, target, kindNamed(QLatin1String(kind.field(field).target)));
            }
        };
        const bool takesAway = std::any_of(m_order.begin(), m_order.end(), [this](const RecordName &name) {
            return !name.kind->has(m_records, name.id);
        });
        if (!takesAway) {
            for (const auto &[kind, record] : m_order)
                ofRecord(*kind, record);
            return;
        }
        for (const Kind *kind : kinds())
            for (qsizetype row = 0; row < kind->count(m_records); ++row)
                ofRecord(*kind, kind->idAt(m_records, row));
    }

    void endLinksToNowhere() {
        Changes ended;
        forEachLink(
            [&](const Kind &kind, const QUuid &record, int field, const QUuid &target, const Kind *wanted) {
                if (wanted ? wanted->has(m_records, target) : kindOf(m_records, target) != nullptr)
                    return;
                const bool isSet = kind.field(field).kind == FieldKind::Links;
                ended.append({&kind,
                              record,
                              field,
                              isSet ? target : QUuid(),
                              isSet ? presentText() : uuidText(target),
                              {}});
                m_merge.said +=
                    QStringLiteral("\"%1\" of %2 led to a record that is not in this plan. It was emptied.")
                        .arg(QString::fromUtf8(kind.field(field).label), nameOf(kind, record));
            });
        for (const Change &change : ended)
            make(change);
    }

    // Two records with one reference: the one that was named first keeps it.

    /// The commit that gave a field its value.
    CommitId givenBy(const Kind &kind, const QUuid &record, int field) const {
        CommitId by;
        for (const Version &version : versionsOf(kind, record))
            if (version.change.field == field)
                by = version.commit.id();
        return by;
    }

    void giveReferencesOnce() {
        QSet<const Kind *> renamed;
        for (const Arrival &arrival : m_merge.arrivals)
            for (const Change &change : arrival.changes)
                if (change.field == change.kind->fieldNamed(u"reference"))
                    renamed.insert(change.kind);
        for (const Change &change : m_merge.settled)
            renamed.insert(change.kind);
        for (const Kind *kind : kinds()) {
            if (!renamed.contains(kind))
                continue;
            QHash<QString, QList<QUuid>> holders;
            for (qsizetype row = 0; row < kind->count(m_records); ++row) {
                const QUuid record = kind->idAt(m_records, row);
                holders[kind->reference(m_records, record).toLower()].append(record);
            }
            // In the order of the references, so that each laptop gives the same ones anew.
            QStringList twice;
            for (auto at = holders.begin(); at != holders.end(); ++at)
                if (at->size() > 1 || at.key().isEmpty())
                    twice += at.key();
            twice.sort();
            for (const QString &reference : twice)
                nameAnew(*kind, holders[reference], reference.isEmpty());
        }
    }

    void nameAnew(const Kind &kind, const QList<QUuid> &holders, bool all) {
        const int field = kind.fieldNamed(u"reference");
        std::set<std::pair<CommitId, QUuid>> inOrder;
        for (const QUuid &record : holders)
            inOrder.insert({givenBy(kind, record, field), record});
        if (!all)
            inOrder.erase(inOrder.begin());
        for (const auto &[by, record] : inOrder) {
            const QString before = kind.reference(m_records, record);
            Records named;
            kind.copy(m_records, named, record);
            kind.read(named, record, field, {});
            References references(m_records);
            QSet<std::pair<const Kind *, QString>> taken;
            references.give(kind, record, m_records, named, taken);
            make({&kind, record, field, {}, before, kind.reference(named, record)});
            m_merge.said +=
                QStringLiteral("Two records were given the reference %1. The later one is now %2.")
                    .arg(before, kind.reference(m_records, record));
        }
    }

    // Links that go round in a circle, such as two groups that report to each other.

    void endCircles() {
        for (const Kind *kind : kinds())
            for (int field = 0; field < static_cast<int>(kind->fields().size()); ++field)
                if (kind->field(field).kind == FieldKind::Link &&
                    QLatin1String(kind->field(field).target) == QLatin1String(kind->name()))
                    for (const auto &[touched, record] : QList(m_order))
                        if (touched == kind)
                            endCircle(*kind, field, record);
    }

    void endCircle(const Kind &kind, int field, const QUuid &start) {
        QList<QUuid> path;
        QUuid at = start;
        while (!at.isNull() && !path.contains(at)) {
            path.append(at);
            at = QUuid(kind.text(m_records, at, field));
        }
        if (at.isNull())
            return;
        path = path.mid(path.indexOf(at));
        std::set<std::pair<CommitId, QUuid>> inOrder;
        for (const QUuid &record : path)
            inOrder.insert({givenBy(kind, record, field), record});
        const QUuid latest = inOrder.rbegin()->second;
        make({&kind, latest, field, {}, kind.text(m_records, latest, field), {}});
        m_merge.said += QStringLiteral("\"%1\" went round in a circle. It was emptied for %2.")
                            .arg(QString::fromUtf8(kind.field(field).label), nameOf(kind, latest));
    }

    void find() {
        const QDate today = m_plan.today();
        for (const auto &[kind, record] : m_order) {
            if (!kind->has(m_records, record) || kind->isArchived(m_records, record))
                continue;
            for (const Problem &problem : ruleProblems(*kind, m_records, record, today))
                if (problem.severity == Severity::Error)
                    m_merge.findings += nameOf(*kind, record) + QStringLiteral(": ") + problem.text;
            for (int field = 0; field < static_cast<int>(kind->fields().size()); ++field)
                for (const QUuid &target : kind->members(m_records, record, field))
                    if (const Kind *there = target.isNull() ? nullptr : kindOf(m_records, target);
                        there && there->isArchived(m_records, target) &&
                        isNewLink(*kind, record, field, target))
                        m_merge.findings +=
                            QStringLiteral("%1: \"%2\" leads to %3, which is archived.")
                                .arg(nameOf(*kind, record), QString::fromUtf8(kind->field(field).label),
                                     nameOf(*there, target));
        }
        m_merge.findings.removeDuplicates();
        m_merge.findings.sort();
    }

    /// Whether a link, or that what it leads to is archived, came with the merge.
    bool isNewLink(const Kind &kind, const QUuid &record, int field, const QUuid &target) const {
        const Kind *there = kindOf(m_plan.records(), target);
        return !kind.members(m_plan.records(), record, field).contains(target) ||
               (there && !there->isArchived(m_plan.records(), target));
    }

    Merge &m_merge;
    const OpenPlan &m_plan;
    const Knowledge &m_knowledge;
    Records m_records;
    QSet<QUuid> m_touched;
    QList<RecordName> m_order;
    QSet<QUuid> m_broughtBack;
    mutable QHash<qint64, CommitId> m_commits;
};

} // namespace

void settle(Merge &merge, const OpenPlan &plan, const Knowledge &knowledge) {
    Settler(merge, plan, knowledge).run();
}

} // namespace saferplan
