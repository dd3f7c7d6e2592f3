#include "core/plan/soundness.h"

#include "core/record/records.h"
#include "core/rules/validation.h"

namespace saferplan {

Problems linkProblems(const Kind &kind, const Records &records, const QUuid &id) {
    Problems problems;
    for (size_t i = 0; i < kind.fields().size(); ++i) {
        const FieldInfo &field = *kind.fields()[i];
        QList<QUuid> targets;
        if (field.kind == FieldKind::Links)
            targets = kind.members(records, id, static_cast<int>(i));
        else if (field.kind == FieldKind::Link)
            targets = {QUuid(kind.text(records, id, static_cast<int>(i)))};
        const Kind *wanted = kindNamed(QLatin1String(field.target));
        for (const QUuid &target : targets)
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
