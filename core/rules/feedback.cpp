#include "core/rules/feedback.h"

#include "core/rules/words.h"

namespace saferplan {

Deadline replyDeadline(const Concern &concern, const QDate &heldOn, const Settings &settings,
                       const QDate &today) {
    Deadline reply{.what = QStringLiteral("Reply"), .today = today};
    if (concern.archived)
        return reply;
    reply.due = heldOn.isValid() ? heldOn.addDays(settings.feedbackDays) : QDate();
    reply.done = concern.repliedOn.isValid() || !isBlank(concern.reply);
    reply.doneOn = concern.repliedOn;
    reply.derived = true;
    return reply;
}

} // namespace saferplan
