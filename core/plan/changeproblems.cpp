#include "core/plan/changeproblems.h"

#include "core/plan/soundness.h"
#include "core/rules/frozenminutes.h"
#include "core/rules/frozenreport.h"
#include "core/rules/validation.h"

#include <QSet>

namespace saferplan {

namespace {

/// The records that changes are of, each once.
QList<RecordName> recordsOf(const Changes &changes) {
    QList<RecordName> records;
    QSet<QUuid> seen;
    for (const Change &change : changes)
        if (const auto before = seen.size(); seen.insert(change.record), seen.size() > before)
            records.append({change.kind, change.record});
    return records;
}

/// What people call a record that the changes take out of the plan.
QString formerName(const RecordName &record, const Changes &changes) {
    const int reference = record.kind->fieldNamed(u"reference");
    QString former;
    for (const Change &change : changes)
        if (change.record == record.id && change.field == reference)
            former = change.before;
    return QString::fromUtf8(record.kind->label()) + u' ' + former;
}

Problem inUse(const QString &reference) {
    return {
        QStringLiteral("reference"),
        QStringLiteral("The reference %1 is used already. Choose another, or leave it empty to be given one.")
            .arg(reference)};
}

} // namespace

Problems brokenBy(const Changes &changes, const Records &records, const References &references) {
    Problems problems;
    QHash<QUuid, QString> gone;
    QSet<std::pair<const Kind *, QString>> taken;
    for (const RecordName &record : recordsOf(changes)) {
        const auto &[kind, id] = record;
        if (!kind->has(records, id)) {
            gone.insert(id, formerName(record, changes));
            continue;
        }
        problems += linkProblems(*kind, records, id);
        const QString reference = kind->reference(records, id);
        // Whoever held the reference before may have given it up in these very changes.
        const QUuid holder = references.holder(*kind, reference);
        const bool held = !holder.isNull() && holder != id &&
                          kind->reference(records, holder).compare(reference, Qt::CaseInsensitive) == 0;
        const std::pair<const Kind *, QString> taking(kind, reference.toLower());
        if (held || taken.contains(taking))
            problems.append(inUse(reference));
        taken.insert(taking);
        if (kind->isSingle() && kind->count(records) > 1)
            problems.append(
                {QStringLiteral("reference"),
                 QStringLiteral("A plan has one record \"%1\" only.").arg(QLatin1String(kind->label()))});
    }
    // Every record of the plan is asked, which takes its time in a large one.
    if (!gone.isEmpty())
        problems += inboundLinkProblems(records, gone);
    return problems;
}

Problems ruleProblemsOf(const Changes &changes, const Records &records, const QDate &today) {
    Problems problems;
    for (const auto &[kind, id] : recordsOf(changes))
        problems += ruleProblems(*kind, records, id, today);
    return problems;
}

Problems fixedProblems(const Changes &changes, const Records &records) {
    Problems problems;
    for (const Change &change : changes) {
        const Kind &kind = *change.kind;
        if (kind.isFixedOnceSaved() && kind.has(records, change.record) && kind.isOwn(change.field))
            problems.append(
                {QLatin1String(kind.field(change.field).name),
                 QStringLiteral("%1 %2 was saved and is not changed any more. Archive it and add another.")
                     .arg(QLatin1String(kind.label()), kind.reference(records, change.record))});
    }
    QSet<QUuid> seen;
    for (const Change &change : changes) {
        if (seen.contains(change.record))
            continue;
        seen.insert(change.record);
        problems += frozenMinutes(records, *change.kind, change.record, changes);
        problems += frozenReport(records, *change.kind, change.record, changes);
    }
    return problems;
}

Problems workLost(const Changes &logged, const Records &records) {
    Problems problems;
    const Records none;
    QHash<QUuid, Changes> loggedOf;
    for (const Change &change : logged)
        loggedOf[change.record].append(change);
    for (const Change &made : logged) {
        if (made.field != Change::presence || !made.kind->has(records, made.record))
            continue;
        Changes now;
        made.kind->difference(none, records, made.record, now);
        if (now != loggedOf[made.record])
            problems.append(
                {QStringLiteral("reference"),
                 QStringLiteral(
                     "%1 %2 was changed by somebody else after it was added, and that would be lost "
                     "with it. Archive it instead.")
                     .arg(QString::fromUtf8(made.kind->label()),
                          made.kind->reference(records, made.record))});
    }
    return problems;
}

} // namespace saferplan
