#include "ui/pages/reports/editionsubjects.h"

#include "core/progress/consultation.h"
#include "core/record/shown.h"
#include "core/rules/lateness.h"
#include "core/rules/period.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// What a list of editions calls this one: its name without the kind.
QString nameIn(const EditionOrder &order, const Records &records) {
    return nameOf(order, records).mid(labelOf(order.kind).size() + 2);
}

QList<EditionSubject> meetings(EditionKind kind, const OpenPlan &plan) {
    const Records &records = plan.records();
    QList<const Meeting *> found;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const Group *group = records.find(meeting.group);
        if (!meeting.archived && meeting.heldOn.isValid() && group &&
            (kind != EditionKind::DeliveryGroupPack || group->kind == GroupKind::DeliveryGroup))
            found.append(&meeting);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Meeting *a, const Meeting *b) { return a->heldOn > b->heldOn; });
    QList<EditionSubject> subjects;
    for (const Meeting *meeting : found) {
        EditionOrder order{kind, meeting->id};
        if (kind == EditionKind::DeliveryGroupPack && meeting->heldOn < plan.today())
            order.asAt = meeting->heldOn;
        subjects.append(
            {QStringLiteral("%1, %2").arg(dateText(meeting->heldOn), records.get(meeting->group).name),
             order});
    }
    if (!resolved({kind}, records, plan.today()).meeting)
        subjects.prepend({QStringLiteral("No meeting is arranged"), {kind}});
    return subjects;
}

/// The financial years of the plan and of what was heard in it, this one first.
QList<EditionSubject> years(EditionKind kind, const OpenPlan &plan) {
    const Records &records = plan.records();
    QDate first = records.single<Plan>().periodStart;
    for (const Period &year : consultedYears(records, plan.today()))
        first = first.isValid() ? std::min(first, year.first) : year.first;
    QList<EditionSubject> subjects;
    for (Period year = financialYearOf(plan.today()); subjects.isEmpty() || year.last >= first;
         year = financialYearOf(year.first.addDays(-1))) {
        EditionOrder order{kind};
        order.inYear = subjects.isEmpty() ? plan.today() : year.last;
        subjects.append({year.name, order});
        if (!first.isValid())
            break;
    }
    return subjects;
}

/// The leads of live actions, by their names.
QList<EditionSubject> leads(EditionKind kind, const Records &records) {
    QStringList roles;
    for (const Action &action : records.all<Action>())
        if (!isBlank(action.leadOfficer) && isLive(action) && !roles.contains(action.leadOfficer))
            roles += action.leadOfficer;
    roles.sort(Qt::CaseInsensitive);
    QList<EditionSubject> subjects;
    for (const QString &role : roles) {
        EditionOrder order{kind};
        order.lead = role;
        subjects.append({role, order});
    }
    return subjects;
}

} // namespace

QList<EditionSubject> subjectsOf(EditionKind kind, const OpenPlan &plan) {
    const std::optional<EditionWant> want = aboutEdition(kind).want;
    if (want == EditionWant::Meeting)
        return meetings(kind, plan);
    if (want == EditionWant::Year)
        return years(kind, plan);
    QList<EditionSubject> subjects;
    for (const EditionOrder &order : ordersOf(kind, plan.records(), plan.today()))
        subjects.append({nameIn(order, plan.records()), order});
    if (want == EditionWant::Agency) {
        subjects.append({QStringLiteral("Every agency in turn"), {kind}});
        subjects += leads(kind, plan.records());
    }
    return subjects;
}

int usualSubject(const QList<EditionSubject> &subjects, const OpenPlan &plan) {
    if (subjects.isEmpty())
        return -1;
    const EditionOrder usual = resolved({subjects.first().order.kind}, plan.records(), plan.today());
    for (qsizetype i = 0; i < subjects.size(); ++i) {
        const EditionOrder &order = subjects[i].order;
        if (order.meeting == usual.meeting && order.group == usual.group && order.subject == usual.subject &&
            order.theme == usual.theme)
            return static_cast<int>(i);
    }
    return 0;
}

QString subjectLabel(EditionKind kind) {
    const std::optional<EditionWant> want = aboutEdition(kind).want;
    if (!want)
        return {};
    switch (*want) {
    case EditionWant::Meeting:
        return QStringLiteral("Meeting");
    case EditionWant::Group:
        return QStringLiteral("Group");
    case EditionWant::Agency:
        return QStringLiteral("Agency or lead");
    case EditionWant::Case:
        return QStringLiteral("Case");
    case EditionWant::Theme:
        return QStringLiteral("Theme");
    case EditionWant::Year:
        break;
    }
    return QStringLiteral("Year");
}

} // namespace saferplan
