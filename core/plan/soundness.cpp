#include "core/plan/soundness.h"

#include "core/record/records.h"
#include "core/rules/validation.h"

namespace saferplan {

namespace {

/// "action P1-03 and group G-01", a few of them by name.
QString listed(QStringList names) {
    constexpr qsizetype named = 5;
    if (names.size() > named) {
        const qsizetype more = names.size() - named;
        names.resize(named);
        names += more == 1 ? QStringLiteral("1 more record") : QStringLiteral("%1 more records").arg(more);
    }
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

} // namespace

Problems inboundLinkProblems(const Records &records, const QHash<QUuid, QString> &gone) {
    QHash<QUuid, QStringList> linking;
    QHash<QString, QUuid> goneByText;
    for (auto id = gone.keyBegin(); id != gone.keyEnd(); ++id)
        goneByText.insert(uuidText(*id), *id);
    for (const Kind *kind : kinds())
        for (int i = 0; i < static_cast<int>(kind->fields().size()); ++i) {
            const FieldKind form = kind->field(i).kind;
            if (form != FieldKind::Link && form != FieldKind::Links)
                continue;
            for (qsizetype row = 0; row < kind->count(records); ++row) {
                const QUuid id = kind->idAt(records, row);
                const QList<QUuid> targets = form == FieldKind::Links
                                                 ? kind->members(records, id, i)
                                                 : QList{goneByText.value(kind->text(records, id, i))};
                for (const QUuid &target : targets)
                    if (gone.contains(target))
                        linking[target] +=
                            QString::fromUtf8(kind->label()).toLower() + u' ' + kind->reference(records, id);
            }
        }
    Problems problems;
    for (auto at = linking.begin(); at != linking.end(); ++at) {
        at->removeDuplicates();
        problems.append(
            {QStringLiteral("reference"),
             QStringLiteral(
                 "%1 cannot be taken out of the plan, for %2 %3 to it. Change that first, or archive it.")
                 .arg(gone[at.key()], listed(*at),
                      at->size() == 1 ? QStringLiteral("links") : QStringLiteral("link"))});
    }
    return problems;
}

Problems linkProblems(const Kind &kind, const Records &records, const QUuid &id) {
    Problems problems;
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        const FieldInfo &field = *kind.fields()[i];
        if (field.kind != FieldKind::Links && field.kind != FieldKind::Link)
            continue;
        const Kind *wanted = kindNamed(QLatin1String(field.target));
        for (const QUuid &target : kind.members(records, id, static_cast<int>(i)))
            if (!target.isNull() &&
                !(wanted ? wanted->has(records, target) : kindOf(records, target) != nullptr))
                problems.append(
                    {QLatin1String(field.name),
                     QStringLiteral(
                         "\"%1\" of %2 %3 leads to a record that is not in this plan. Choose another.")
                         .arg(QString::fromUtf8(field.label), QString::fromUtf8(kind.label()).toLower(),
                              kind.reference(records, id))});
    }
    return problems;
}

QStringList unsoundnessOf(const Records &records, const QDate &today) {
    QStringList found;
    for (const Kind *kind : kinds()) {
        QHash<QString, int> uses;
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            const QString reference = kind->reference(records, id);
            if (++uses[reference.toLower()] == 2)
                found += QStringLiteral("The reference %1 is used by two records of the kind %2.")
                             .arg(reference, QString::fromUtf8(kind->label()).toLower());
            Problems problems = linkProblems(*kind, records, id);
            problems += ruleProblems(*kind, records, id, today);
            for (const Problem &problem : problems)
                if (problem.severity == Severity::Error)
                    found += QStringLiteral("%1 %2: %3")
                                 .arg(QString::fromUtf8(kind->label()), reference, problem.text);
        }
    }
    return found;
}

} // namespace saferplan
