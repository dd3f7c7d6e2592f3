#include "core/rules/validation.h"

#include "core/record/records.h"
#include "core/rules/problemsof.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

bool isNumber(const FieldInfo &field) {
    return field.kind == FieldKind::Number || field.kind == FieldKind::Decimal;
}

bool isEmpty(const Kind &kind, const Records &records, const QUuid &id, int field) {
    if (kind.fields()[static_cast<size_t>(field)]->kind == FieldKind::Links)
        return kind.members(records, id, field).isEmpty();
    return isBlank(kind.text(records, id, field));
}

/// The ends of the range of integers stand for "no limit".
bool hasLeast(const FieldInfo &field) {
    return field.least != std::numeric_limits<int>::min();
}
bool hasMost(const FieldInfo &field) {
    return field.most != std::numeric_limits<int>::max();
}

bool isInRange(const FieldInfo &field, double number) {
    return !(hasLeast(field) && number < field.least) && !(hasMost(field) && number > field.most);
}

QString rangeSentence(const FieldInfo &field, double number) {
    QString range =
        QStringLiteral("a number from %1 to %2").arg(numberText(field.least), numberText(field.most));
    if (!hasMost(field))
        range = QStringLiteral("at least %1").arg(numberText(field.least));
    else if (!hasLeast(field))
        range = QStringLiteral("at most %1").arg(numberText(field.most));
    return QStringLiteral("%1 is %2. Give %3.")
        .arg(QString::fromUtf8(field.label), numberText(number), range);
}

/// The rules of the kind, where problemsof.h has a function for records of type T.
template <class T> void addKindProblems(const Kind &kind, const Records &records, const QUuid &id,
                                        const QDate &today, Problems &problems) {
    if constexpr (requires(const T &record) { problemsOf(record, today); })
        if (&kind == &kindOf<T>())
            problems += problemsOf(records.get(Id<T>{id}), today);
}

} // namespace

Problems fieldProblems(const Kind &kind, const Records &records, const QUuid &id) {
    Problems problems;
    if (!kind.has(records, id))
        return problems;
    for (int i = 0; i < static_cast<int>(kind.fields().size()); ++i) {
        const FieldInfo &field = *kind.fields()[static_cast<size_t>(i)];
        if (!field.required && !isNumber(field))
            continue;
        if (isEmpty(kind, records, id, i)) {
            if (field.required)
                problems.append(
                    {QLatin1String(field.name),
                     QStringLiteral("%1 is empty. Fill it in.").arg(QString::fromUtf8(field.label))});
            continue;
        }
        const double number = isNumber(field) ? kind.text(records, id, i).toDouble() : 0;
        if (isNumber(field) && !isInRange(field, number))
            problems.append({QLatin1String(field.name), rangeSentence(field, number)});
    }
    return problems;
}

Problems ruleProblems(const Kind &kind, const Records &records, const QUuid &id, const QDate &today) {
    if (!kind.has(records, id) || kind.isArchived(records, id))
        return {};
    Problems problems = fieldProblems(kind, records, id);
#define SAFERPLAN_PROBLEMS(Type, name) addKindProblems<Type>(kind, records, id, today, problems);
    SAFERPLAN_RECORDS(SAFERPLAN_PROBLEMS)
#undef SAFERPLAN_PROBLEMS
    return problems;
}

bool hasErrors(const Problems &problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace saferplan
