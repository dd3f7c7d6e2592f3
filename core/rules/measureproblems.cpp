#include "core/record/concern.h"
#include "core/record/engagement.h"
#include "core/record/need.h"
#include "core/record/reading.h"
#include "core/rules/findings.h"
#include "core/rules/problemsof.h"

namespace saferplan {

Problems problemsOf(const Reading &reading, const QDate &today) {
    Findings found(today);
    found.error(
        "value", reading.value && reading.notReceived,
        QStringLiteral("The reading has a value and says that no data was received. Clear one of the two."));
    found.warn("value", !reading.value && !reading.notReceived,
               QStringLiteral("The reading has no value. Give it, or say that data was not received."));
    return found.all();
}

Problems problemsOf(const Need &need, const QDate &today) {
    Findings found(today);
    found.warn("source", need.score && isBlank(need.source),
               QStringLiteral("The score has no source. Say where it comes from and what its scale is."));
    return found.all();
}

Problems problemsOf(const Engagement &engagement, const QDate &today) {
    Findings found(today);
    found.warn(
        "held_on", !engagement.heldOn.isValid(),
        QStringLiteral("The engagement has no date, so its concerns are never due for reply. Give one."));
    return found.all();
}

Problems problemsOf(const Concern &concern, const QDate &today) {
    Findings found(today);
    found.warn("replied_on", !isBlank(concern.reply) && !concern.repliedOn.isValid(),
               QStringLiteral("The concern is answered without a date. Say when the reply was given."));
    found.warn("reply", isBlank(concern.reply) && concern.repliedOn.isValid(),
               QStringLiteral("The concern has a date of reply but no reply. Say what was done."));
    found.warnIfAhead("replied_on", concern.repliedOn, QStringLiteral("The reply is said to be given"));
    return found.all();
}

} // namespace saferplan
