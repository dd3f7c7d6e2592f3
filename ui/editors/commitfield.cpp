#include "ui/editors/commitfield.h"

#include "core/record/records.h"
#include "ui/window/messages.h"

namespace saferplan {

QString howToWrite(const FieldInfo &field) {
    switch (field.kind) {
    case FieldKind::Date:
        return QStringLiteral("This is not a date. Write it as 14 Jan 2026, or leave it empty.");
    case FieldKind::Time:
        return QStringLiteral("This is not a time of day. Write it as 14:30, or leave it empty.");
    case FieldKind::Number:
        return QStringLiteral("This is not a whole number.");
    case FieldKind::Decimal:
        return QStringLiteral("This is not a number. Write it as 1250.50, or leave it empty.");
    case FieldKind::Link:
        return QStringLiteral("No record has this reference. Write one such as P1-03, or leave it empty.");
    default:
        return QStringLiteral("This cannot be kept in this field.");
    }
}

Problems commitEdits(OpenPlan &plan, const QString &label, Edits edits) {
    try {
        plan.commit(label, std::move(edits));
    } catch (const Refused &refused) {
        Problems errors;
        for (const Problem &problem : refused.problems())
            if (problem.severity == Severity::Error)
                errors.append(problem);
        return errors;
    }
    return {};
}

Problems commitField(OpenPlan &plan, const Kind &kind, const QUuid &id, int field, const QString &text) {
    const FieldInfo &info = *kind.fields()[static_cast<size_t>(field)];
    Edits edits = plan.edit();
    if (!edits.set(kind, id, field, text))
        return {{QString::fromLatin1(info.name), howToWrite(info), Severity::Error}};
    const QString reference = kind.reference(plan.records(), id);
    const QString what = reference.isEmpty() ? QString::fromUtf8(kind.label()) : reference;
    return commitEdits(plan, QStringLiteral("Update %1").arg(what), std::move(edits));
}

bool commitFieldOrTell(QWidget *parent, OpenPlan &plan, const Kind &kind, const QUuid &id, int field,
                       const QString &text) {
    Problems problems;
    const QString what = QStringLiteral("Changing the %1").arg(QString::fromUtf8(kind.label()).toLower());
    const bool done = attempt(parent, what, [&] { problems = commitField(plan, kind, id, field, text); });
    if (problems.isEmpty())
        return done;
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences += problem.text;
    Messages::current().tell(parent, what, sentences.join(u' ') + QStringLiteral(" Nothing was changed."),
                             {});
    return false;
}

} // namespace saferplan
