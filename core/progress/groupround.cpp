#include "core/progress/groupround.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/period.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

Urgency notUpdated(const QDate &heard, const QDate &today) {
    if (!heard.isValid())
        return {UrgencyKind::NotUpdated, std::numeric_limits<qint64>::max(),
                QStringLiteral("Nothing said about it yet")};
    return {UrgencyKind::NotUpdated, heard.daysTo(today),
            QStringLiteral("Not updated since %1").arg(dateText(heard))};
}

/// What is wrong with a declared amber or red; empty words: nothing.
Urgency unexplained(const Standing &standing) {
    const Problems problems = declaredRagProblems(*standing.action);
    const auto lacks = [&problems](const char *field) {
        return std::any_of(problems.begin(), problems.end(),
                           [field](const Problem &p) { return p.field == QLatin1String(field); });
    };
    const UrgencyKind kind =
        standing.action->rag == Rag::Red ? UrgencyKind::RedUnanswered : UrgencyKind::Unexplained;
    const QString colour = labelOf(standing.action->rag);
    if (lacks("path_to_green"))
        return {kind, 2, QStringLiteral("%1 without path to green").arg(colour)};
    if (lacks("rag_reason"))
        return {kind, 1, QStringLiteral("%1 without a reason").arg(colour)};
    if (lacks("escalated_to"))
        return {kind, 0, QStringLiteral("%1, and not escalated").arg(colour)};
    if (standing.action->status == Status::InProgress && standing.action->rag == Rag::None)
        return {UrgencyKind::Unexplained, 0, QStringLiteral("Not rated yet")};
    return {};
}

QString milestonesLate(const RagVerdict &computed) {
    const QString late = daysText(computed.milestoneDaysLate);
    return computed.milestonesLate == 1
               ? QStringLiteral("A milestone is late by %1").arg(late)
               : QStringLiteral("%1 milestones late by up to %2").arg(computed.milestonesLate).arg(late);
}

/// The days of the last updates about some records.
QHash<QUuid, QDate> heardOf(const Records &records, const QList<RoundItem> &items) {
    QHash<QUuid, QDate> heard;
    for (const RoundItem &item : items)
        heard.insert(item.record.id, QDate());
    for (const ProgressUpdate &update : records.all<ProgressUpdate>()) {
        const auto found = heard.find(update.about.uuid);
        if (found != heard.end() && !update.archived && update.saidOn.isValid() &&
            (!found->isValid() || update.saidOn > *found))
            *found = update.saidOn;
    }
    return heard;
}

QDate nextMeetingOf(const Records &records, Id<Group> group, const QDate &today) {
    const Id<Group> clock = clockGroup(records, group);
    QDate next;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const bool ahead =
            meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
        if (ahead && !meeting.archived && meeting.group == clock && meeting.heldOn >= today &&
            (!next.isValid() || meeting.heldOn < next))
            next = meeting.heldOn;
    }
    return next;
}

template <class T> RoundItem itemOf(const T &record) {
    RoundItem item;
    item.record = {&kindOf<T>(), record.id.uuid};
    item.reference = record.reference;
    item.title = record.title;
    return item;
}

} // namespace

Urgency urgencyOf(const Standing &standing, const QDate &heard, const QDate &today) {
    const Action &action = *standing.action;
    if (const qint64 late = daysLate(action, today); late > 0)
        return {UrgencyKind::Overdue, late, QStringLiteral("Overdue by %1").arg(daysText(late))};
    Urgency open = unexplained(standing);
    if (open.kind == UrgencyKind::RedUnanswered)
        return open;
    if (standing.computed.milestonesLate > 0)
        return {UrgencyKind::MilestoneLate, standing.computed.milestoneDaysLate,
                milestonesLate(standing.computed)};
    if (standing.difference.needsReason)
        return {UrgencyKind::Differs, static_cast<qint64>(standing.computed.rag),
                standing.difference.sentence()};
    if (open.kind == UrgencyKind::Unexplained && !open.words.isEmpty())
        return open;
    if (standing.dueSoon)
        return {UrgencyKind::DueSoon, -today.daysTo(dueOf(action)),
                QStringLiteral("Due %1, %2").arg(dateText(dueOf(action)), daysFrom(dueOf(action), today))};
    return notUpdated(heard, today);
}

Urgency urgencyOf(const Case &subject, const Settings &settings, const QDate &heard, const QDate &today) {
    const Deadline review = reviewOf(subject, settings, today);
    if (review.isOverdue())
        return {UrgencyKind::Overdue, review.daysLate(),
                QStringLiteral("Review overdue by %1").arg(daysText(review.daysLate()))};
    if (review.isDueWithin(settings.dueSoonDays))
        return {UrgencyKind::DueSoon, -today.daysTo(review.due),
                QStringLiteral("Review due %1, %2").arg(dateText(review.due), daysFrom(review.due, today))};
    return notUpdated(heard, today);
}

bool isMorePressing(const Urgency &a, const Urgency &b) {
    return a.kind != b.kind ? a.kind < b.kind : a.weight > b.weight;
}

int GroupRound::said() const {
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [](const RoundItem &item) { return item.said; }));
}

QString GroupRound::progress() const {
    return QStringLiteral("%1 of %2 said").arg(said()).arg(total());
}

QString GroupRound::sinceText() const {
    return sinceMeeting ? QStringLiteral("since the meeting of %1").arg(dateText(since))
                        : QStringLiteral("since %1").arg(dateText(since.addDays(1)));
}

GroupRound roundOf(const Records &records, const QList<Standing> &standings, Id<Group> group,
                   const QDate &today) {
    GroupRound round;
    const Meeting *met = lastHeldMeeting(records, group, today);
    round.sinceMeeting = met != nullptr;
    round.since = met ? met->heldOn : periodOf(today).first.addDays(-1);
    round.nextMeeting = nextMeetingOf(records, group, today);

    const auto &settings = records.single<Settings>();
    QHash<QUuid, const Standing *> standingOf;
    for (const Standing &standing : standings) {
        const Action &action = *standing.action;
        if (!(action.group == group) || !isLive(action))
            continue;
        RoundItem item = itemOf(action);
        item.due = dueOf(action);
        item.declared = standing.declared;
        item.computed = standing.computed.rag;
        standingOf.insert(action.id.uuid, &standing);
        round.items.append(item);
    }
    for (const Case &subject : records.all<Case>()) {
        if (!(subject.group == group) || !isOpen(subject))
            continue;
        RoundItem item = itemOf(subject);
        item.due = reviewOf(subject, settings, today).due;
        round.items.append(item);
    }

    const QHash<QUuid, QDate> heard = heardOf(records, round.items);
    for (RoundItem &item : round.items) {
        item.heard = heard.value(item.record.id);
        item.said = item.heard.isValid() &&
                    (item.heard > round.since || (round.since == today && item.heard == today));
        item.urgency = item.isCase()
                           ? urgencyOf(records.get(Id<Case>{item.record.id}), settings, item.heard, today)
                           : urgencyOf(*standingOf.value(item.record.id), item.heard, today);
    }
    std::stable_sort(round.items.begin(), round.items.end(), [](const RoundItem &a, const RoundItem &b) {
        return a.said != b.said ? b.said : isMorePressing(a.urgency, b.urgency);
    });
    return round;
}

LastSaid lastSaidOf(const Records &records, const QUuid &record) {
    LastSaid found;
    const auto later = [](const ProgressUpdate &update, const ProgressUpdate *than) {
        return !than || update.saidOn >= than->saidOn;
    };
    for (const ProgressUpdate &update : records.all<ProgressUpdate>()) {
        if (update.about.uuid != record || update.archived)
            continue;
        if (later(update, found.last))
            found.last = &update;
        if (!update.nothingToReport && later(update, found.told))
            found.told = &update;
    }
    return found;
}

} // namespace saferplan
