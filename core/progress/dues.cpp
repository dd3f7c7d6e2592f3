#include "core/progress/dues.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/feedback.h"
#include "core/rules/papers.h"
#include "core/rules/scrutiny.h"

namespace saferplan {

QList<Due> duesOf(const Records &records, const QDate &today, int days) {
    const auto &settings = records.single<Settings>();
    QList<Due> dues;
    const auto add = [&](const Kind &kind, const QUuid &id, const Deadline &deadline) {
        if (deadline.isOverdue() || deadline.isDueWithin(days))
            dues.append({{&kind, id}, deadline});
    };
    for (const Case &subject : records.all<Case>())
        add(kindOf<Case>(), subject.id.uuid, reviewOf(subject, settings, today));
    for (const Meeting &meeting : records.all<Meeting>())
        add(kindOf<Meeting>(), meeting.id.uuid, papersDeadline(meeting, settings, today));
    for (const Concern &concern : records.all<Concern>()) {
        const Engagement *engagement = records.find(concern.engagement);
        add(kindOf<Concern>(), concern.id.uuid,
            replyDeadline(concern, engagement ? engagement->heldOn : QDate(), settings, today));
    }
    for (const Recommendation &recommendation : records.all<Recommendation>())
        add(kindOf<Recommendation>(), recommendation.id.uuid, replyDeadline(recommendation, settings, today));
    std::stable_sort(dues.begin(), dues.end(),
                     [](const Due &a, const Due &b) { return a.deadline.due < b.deadline.due; });
    return dues;
}

const Meeting *nextDeliveryGroupMeeting(const Records &records, const QDate &today) {
    const Meeting *next = nullptr;
    for (const Meeting &meeting : records.all<Meeting>()) {
        const Group *group = records.find(meeting.group);
        const bool ahead =
            meeting.state == MeetingState::Planned || meeting.state == MeetingState::PapersIssued;
        if (!meeting.archived && ahead && meeting.heldOn >= today && group &&
            group->kind == GroupKind::DeliveryGroup && (!next || meeting.heldOn < next->heldOn))
            next = &meeting;
    }
    return next;
}

} // namespace saferplan
