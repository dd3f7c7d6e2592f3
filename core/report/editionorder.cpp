#include "core/report/editionorder.h"

#include "core/meetings/diary.h"
#include "core/progress/comparison.h"
#include "core/progress/dues.h"
#include "core/record/shown.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"

namespace saferplan {

namespace {

const Group *deliveryGroup(const Records &records) {
    for (const Group &group : records.all<Group>())
        if (group.kind == GroupKind::DeliveryGroup && !group.archived)
            return &group;
    return nullptr;
}

bool reports(const Group &group) {
    return group.kind == GroupKind::TaskAndFinishGroup && group.state == GroupState::Active &&
           !group.archived;
}

bool looksBack(EditionKind kind) {
    return kind == EditionKind::Minutes || kind == EditionKind::ActionLog;
}

Id<Meeting> usualMeeting(const EditionOrder &order, const Records &records, const QDate &today) {
    const Group *group = order.group ? records.find(order.group) : deliveryGroup(records);
    if (!group)
        return {};
    const Meeting *found = looksBack(order.kind) ? heldBefore(records, group->id, today.addDays(1))
                           : group->kind == GroupKind::DeliveryGroup
                               ? nextDeliveryGroupMeeting(records, today)
                               : nextMeetingOf(records, group->id, today.addDays(-1));
    return found ? found->id : Id<Meeting>();
}

Id<Theme> usualTheme(const Records &records) {
    Id<Theme> first;
    for (const Theme &theme : records.all<Theme>()) {
        if (theme.archived)
            continue;
        if (theme.title.contains(QStringLiteral("serious violence"), Qt::CaseInsensitive))
            return theme.id;
        if (!first)
            first = theme.id;
    }
    return first;
}

/// The first record of a table that is meant and not archived.
template <class T, class Meant> Id<T> firstOf(const Records &records, Meant meant) {
    for (const T &record : records.all<T>())
        if (!record.archived && meant(record))
            return record.id;
    return {};
}

/// An order for each record of a table that is meant, each about it.
template <class T, class Meant>
QList<EditionOrder> each(EditionKind kind, const Records &records, Id<T> EditionOrder::*about, Meant meant) {
    QList<EditionOrder> orders;
    for (const T &record : records.all<T>()) {
        if (record.archived || !meant(record))
            continue;
        EditionOrder order;
        order.kind = kind;
        order.*about = record.id;
        orders.append(order);
    }
    return orders;
}

QUuid subjectOf(const EditionOrder &order) {
    const std::optional<EditionWant> want = aboutEdition(order.kind).want;
    if (!want)
        return {};
    switch (*want) {
    case EditionWant::Meeting:
        return order.meeting.uuid;
    case EditionWant::Group:
        return order.group.uuid;
    case EditionWant::Agency:
        return order.agency.uuid;
    case EditionWant::Case:
        return order.subject.uuid;
    case EditionWant::Theme:
        return order.theme.uuid;
    case EditionWant::Year:
        break;
    }
    return {};
}

QString slug(const QString &text) {
    QString made;
    for (const QChar letter : text.toLower())
        if (letter.isLetterOrNumber())
            made += letter;
        else if (!made.isEmpty() && !made.endsWith(u'-'))
            made += u'-';
    return made.endsWith(u'-') ? made.chopped(1) : made;
}

} // namespace

QStringList partsOf(const EditionOrder &order) {
    QStringList known;
    for (const EditionPart &part : aboutEdition(order.kind).parts)
        known += QString::fromLatin1(part.name);
    QStringList wanted;
    for (const QString &name : order.parts)
        if (known.contains(name) && !wanted.contains(name))
            wanted += name;
    return wanted.isEmpty() ? known : wanted;
}

QStringList unknownParts(const EditionOrder &order) {
    QStringList unknown = order.parts;
    for (const EditionPart &part : aboutEdition(order.kind).parts)
        unknown.removeAll(QString::fromLatin1(part.name));
    return unknown;
}

EditionOrder resolved(EditionOrder order, const Records &records, const QDate &today) {
    const std::optional<EditionWant> want = aboutEdition(order.kind).want;
    if (want == EditionWant::Meeting && !order.meeting)
        order.meeting = usualMeeting(order, records, today);
    if (want == EditionWant::Group && !order.group)
        order.group = firstOf<Group>(records, reports);
    if (want == EditionWant::Case && !order.subject)
        order.subject = firstOf<Case>(records, isOpen);
    if (want == EditionWant::Theme && !order.theme)
        order.theme = usualTheme(records);
    if (want == EditionWant::Year && !order.inYear.isValid())
        order.inYear = today;
    if (order.kind == EditionKind::DeliveryGroupPack && order.parts.isEmpty())
        for (const QString &name : records.single<Settings>().packParts.split(u',', Qt::SkipEmptyParts))
            order.parts += name.trimmed();
    return order;
}

QList<QUuid> recordsOf(const EditionOrder &order) {
    QList<QUuid> named{order.meeting.uuid, order.group.uuid, order.agency.uuid, order.subject.uuid,
                       order.theme.uuid};
    named.removeAll(QUuid());
    return named;
}

QList<EditionOrder> ordersOf(EditionKind kind, const Records &records, const QDate &today) {
    const std::optional<EditionWant> want = aboutEdition(kind).want;
    QList<EditionOrder> orders;
    if (want == EditionWant::Group)
        orders = each<Group>(kind, records, &EditionOrder::group, reports);
    else if (want == EditionWant::Case)
        orders = each<Case>(kind, records, &EditionOrder::subject, isOpen);
    else if (want == EditionWant::Theme)
        orders = each<Theme>(kind, records, &EditionOrder::theme, [](const Theme &) { return true; });
    else if (want == EditionWant::Agency)
        orders = each<Agency>(kind, records, &EditionOrder::agency, [&records](const Agency &agency) {
            const Table<Action> &actions = records.all<Action>();
            return std::any_of(actions.begin(), actions.end(), [&agency](const Action &action) {
                return action.leadAgency == agency.id && isLive(action);
            });
        });
    if (orders.isEmpty())
        orders.append(resolved({kind}, records, today));
    return orders;
}

QString nameOf(const EditionOrder &order, const Records &records) {
    QString name = labelOf(order.kind);
    const QUuid subject = subjectOf(order);
    if (const Meeting *meeting = records.find(Id<Meeting>{subject}))
        name += QStringLiteral(", %1").arg(dateText(meeting->heldOn));
    else if (const Agency *agency = records.find(Id<Agency>{subject}))
        name += QStringLiteral(", %1").arg(agency->name);
    else if (!subject.isNull())
        name += QStringLiteral(", %1").arg(titleOf(records, subject));
    else if (!order.lead.isEmpty())
        name += QStringLiteral(", %1").arg(order.lead);
    else if (order.inYear.isValid())
        name += QStringLiteral(", %1").arg(financialYearOf(order.inYear).name);
    return name;
}

QString fileNameOf(const EditionOrder &order, const Records &records, const QDate &today) {
    QStringList parts;
    if (order.isPublic)
        parts += QStringLiteral("public");
    parts += slug(labelOf(order.kind));
    const QUuid subject = subjectOf(order);
    if (const Kind *kind = kindOf(records, subject))
        parts += slug(kind->reference(records, subject));
    else if (!order.lead.isEmpty())
        parts += slug(order.lead);
    else if (order.inYear.isValid())
        parts += slug(financialYearOf(order.inYear).name);
    parts += today.toString(Qt::ISODate);
    return parts.join(u'-');
}

} // namespace saferplan
