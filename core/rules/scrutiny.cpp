#include "core/rules/scrutiny.h"

namespace saferplan {

Deadline replyDeadline(const Recommendation &recommendation, const Settings &settings, const QDate &today) {
    Deadline reply{.what = QStringLiteral("Reply"), .today = today};
    if (recommendation.archived)
        return reply;
    reply.derived = !recommendation.replyDue.isValid();
    reply.due = recommendation.replyDue;
    if (reply.derived && recommendation.madeOn.isValid())
        reply.due = recommendation.madeOn.addDays(settings.scrutinyReplyDays);
    reply.done = recommendation.repliedOn.isValid() || recommendation.accepted != Acceptance::NotAnswered;
    reply.doneOn = recommendation.repliedOn;
    return reply;
}

} // namespace saferplan
