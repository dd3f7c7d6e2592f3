#include "core/rules/delivery.h"

#include "core/rules/lateness.h"
#include "core/rules/words.h"

#include <QStringList>

namespace saferplan {

namespace {

bool isCountedApart(const RagVerdict &verdict) {
    return verdict.archived || verdict.status == Status::Draft || verdict.status == Status::Suspended ||
           verdict.status == Status::Withdrawn;
}

/// Per cent of the time from start to due that has gone by, rounded down.
std::optional<int> elapsed(const QDate &start, const QDate &due, const QDate &today) {
    if (!start.isValid() || !due.isValid() || start >= due)
        return {};
    return static_cast<int>(std::clamp<qint64>(100 * start.daysTo(today) / start.daysTo(due), 0, 100));
}

void addMilestones(const QList<const Milestone *> &milestones, const QDate &today, RagVerdict &verdict) {
    for (const Milestone *milestone : milestones) {
        if (milestone->archived)
            continue;
        const Deadline deadline = deadlineOf(*milestone, today);
        ++verdict.milestones;
        verdict.milestonesDone += deadline.done ? 1 : 0;
        if (deadline.isOverdue()) {
            ++verdict.milestonesLate;
            verdict.milestoneDaysLate = std::max(verdict.milestoneDaysLate, deadline.daysLate());
        }
    }
}

Delivery decide(const RagVerdict &verdict, const Settings &settings) {
    if (isCountedApart(verdict))
        return Delivery::Grey;
    if (verdict.status == Status::Complete)
        return verdict.hasEvidence ? Delivery::Blue : Delivery::Green;
    if (verdict.daysLate > settings.redAfterDays ||
        (verdict.pointsBehind > 0 && verdict.pointsBehind >= settings.percentBehindRed))
        return Delivery::Red;
    if (verdict.daysLate > 0 || verdict.milestonesLate > 0 ||
        (verdict.pointsBehind > 0 && verdict.pointsBehind >= settings.percentBehindAmber))
        return Delivery::Amber;
    const bool notRated = verdict.status == Status::NotStarted || !verdict.due.isValid();
    return notRated ? Delivery::Grey : Delivery::Green;
}

QString completeText(const RagVerdict &verdict) {
    QString text = QStringLiteral("complete");
    if (verdict.completedOn.isValid())
        text += u' ' + dateText(verdict.completedOn);
    return text +
           (verdict.hasEvidence ? QStringLiteral(", with evidence") : QStringLiteral(", no evidence yet"));
}

QString milestonesText(const RagVerdict &verdict) {
    QString text =
        QStringLiteral("%1 of %2 done")
            .arg(verdict.milestonesDone)
            .arg(countText(verdict.milestones, QStringLiteral("milestone"), QStringLiteral("milestones")));
    if (verdict.milestonesLate > 0)
        text += QStringLiteral(", %1 late by %2%3")
                    .arg(verdict.milestonesLate)
                    .arg(verdict.milestonesLate > 1 ? QStringLiteral("up to ") : QString(),
                         daysText(verdict.milestoneDaysLate));
    return text;
}

QString liveText(const RagVerdict &verdict) {
    QStringList parts;
    if (verdict.status == Status::NotStarted)
        parts += QStringLiteral("not started");
    parts +=
        verdict.due.isValid()
            ? QStringLiteral("due %1, %2").arg(dateText(verdict.due), daysFrom(verdict.due, verdict.today))
            : QStringLiteral("no due date");
    if (verdict.milestones > 0)
        parts += milestonesText(verdict);
    if (verdict.percent && verdict.percentElapsed)
        parts += QStringLiteral("%1% complete with %2% of the time gone")
                     .arg(*verdict.percent)
                     .arg(*verdict.percentElapsed);
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString colourOf(Delivery rag) {
    switch (rag) {
    case Delivery::Grey:
        return QStringLiteral("Grey");
    case Delivery::Blue:
        return QStringLiteral("Blue");
    case Delivery::Green:
        return QStringLiteral("Green");
    case Delivery::Amber:
        return QStringLiteral("Amber");
    case Delivery::Red:
        return QStringLiteral("Red");
    }
    return {};
}

QString RagVerdict::sentence() const {
    const QString colour = colourOf(rag) + QStringLiteral(": ");
    if (isCountedApart(*this)) {
        const QString state = archived ? QStringLiteral("archived") : labelOf(status).toLower();
        return colour + state + QStringLiteral(", counted apart");
    }
    return colour + (status == Status::Complete ? completeText(*this) : liveText(*this));
}

RagVerdict computedRag(const Action &action, const QList<const Milestone *> &milestones, bool hasEvidence,
                       const Settings &settings, const QDate &today) {
    RagVerdict verdict;
    verdict.status = action.status;
    verdict.archived = action.archived;
    verdict.hasEvidence = hasEvidence;
    verdict.today = today;
    verdict.due = dueOf(action);
    verdict.percent = action.percent;
    addMilestones(milestones, today, verdict);
    if (action.status == Status::Complete)
        verdict.completedOn = action.completedOn;
    if (isLive(action)) {
        verdict.daysLate = daysLate(action, today);
        verdict.percentElapsed = elapsed(action.start, verdict.due, today);
    }
    if (action.status == Status::InProgress && action.percent && verdict.percentElapsed)
        verdict.pointsBehind = std::max(0, *verdict.percentElapsed - *action.percent);
    verdict.rag = decide(verdict, settings);
    return verdict;
}

} // namespace saferplan
