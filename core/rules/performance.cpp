#include "core/rules/performance.h"

#include "core/rules/words.h"

#include <cmath>

namespace saferplan {

namespace {

/// Per cent of the target by which a figure misses it; 0 when met. Empty where the target is 0 and missed,
/// which no percentage says.
std::optional<double> missedBy(Polarity polarity, double value, double target) {
    const double missing = polarity == Polarity::HigherIsBetter ? target - value : value - target;
    if (missing <= 0)
        return 0;
    if (target == 0)
        return {};
    return 100 * missing / std::abs(target);
}

/// The reading nearest to the same day a year before, at most 15 days from it.
const Reading *lastYears(const QList<const Reading *> &ordered, const Reading &latest) {
    constexpr qint64 daysApartMost = 15;
    const QDate aYearBefore = latest.periodEnd.addYears(-1);
    const Reading *nearest = nullptr;
    qint64 nearestApart = daysApartMost + 1;
    for (const Reading *reading : ordered) {
        const qint64 apart = std::abs(reading->periodEnd.daysTo(aYearBefore));
        if (reading->value && apart < nearestApart) {
            nearest = reading;
            nearestApart = apart;
        }
    }
    return nearest;
}

const Reading *lastReceivedBefore(const QList<const Reading *> &ordered, const Reading &latest) {
    const Reading *last = nullptr;
    for (const Reading *reading : ordered)
        if (reading->value && reading->periodEnd < latest.periodEnd)
            last = reading;
    return last;
}

Performance rate(const PerformanceVerdict &verdict) {
    if (verdict.polarity == Polarity::ContextOnly)
        return Performance::ContextOnly;
    if (!verdict.target)
        return Performance::NoTarget;
    // A figure exactly at the tolerance is within it, whatever binary fractions make of it.
    constexpr double rounding = 1e-9;
    if (verdict.offTarget && *verdict.offTarget <= verdict.tolerance + rounding)
        return Performance::Green;
    if (!verdict.compared)
        return Performance::NoBaseline;
    return directionOf(verdict.polarity, *verdict.value, *verdict.compared) == Direction::Worse
               ? Performance::Red
               : Performance::Amber;
}

QString against(const PerformanceVerdict &verdict, double other, const QString &what) {
    switch (directionOf(verdict.polarity, *verdict.value, other)) {
    case Direction::Better:
        return QStringLiteral("better than %1 %2").arg(numberText(other), what);
    case Direction::Worse:
        return QStringLiteral("worse than %1 %2").arg(numberText(other), what);
    case Direction::Same:
        return QStringLiteral("the same as %1").arg(what);
    case Direction::Unknown:
        break;
    }
    return QStringLiteral("%1 %2").arg(numberText(other), what);
}

QString targetText(const PerformanceVerdict &verdict) {
    if (!verdict.target || verdict.polarity == Polarity::ContextOnly)
        return {};
    const QString target = QStringLiteral(" against a target of %1, ").arg(numberText(*verdict.target));
    if (!verdict.offTarget)
        return target + QStringLiteral("off target");
    if (*verdict.offTarget <= 0)
        return target + QStringLiteral("met");
    return target + QStringLiteral("%1% off (tolerance %2%)")
                        .arg(numberText(*verdict.offTarget), numberText(verdict.tolerance));
}

} // namespace

QString PerformanceVerdict::sentence() const {
    QString text = labelOf(rag);
    if (!value)
        return period.isEmpty() ? text : text + QStringLiteral(" for %1").arg(period);
    text += QStringLiteral(": ") + numberText(*value, unit) + targetText(*this);
    if (compared)
        text += QStringLiteral("; ") + against(*this, *compared,
                                               comparison == Comparison::LastYear
                                                   ? QStringLiteral("in the same period last year")
                                                   : QStringLiteral("at the baseline"));
    if (previous)
        text += QStringLiteral("; ") + against(*this, *previous, QStringLiteral("in the period before"));
    return text;
}

QList<const Reading *> inOrder(const QList<const Reading *> &readings) {
    QList<const Reading *> ordered;
    for (const Reading *reading : readings)
        if (!reading->archived && reading->periodEnd.isValid() && (reading->value || reading->notReceived))
            ordered.append(reading);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Reading *a, const Reading *b) { return a->periodEnd < b->periodEnd; });
    return ordered;
}

Direction directionOf(Polarity polarity, double value, double against) {
    if (value == against)
        return Direction::Same;
    switch (polarity) {
    case Polarity::ContextOnly:
        return Direction::Unknown;
    case Polarity::HigherIsBetter:
        return value > against ? Direction::Better : Direction::Worse;
    case Polarity::LowerIsBetter:
        return value < against ? Direction::Better : Direction::Worse;
    }
    return Direction::Unknown;
}

PerformanceVerdict performanceOf(const Indicator &indicator, const QList<const Reading *> &readings,
                                 const Settings &settings) {
    PerformanceVerdict verdict;
    verdict.polarity = indicator.polarity;
    verdict.unit = indicator.unit;
    verdict.target = indicator.target;
    verdict.tolerance = indicator.tolerance.value_or(settings.indicatorTolerance);
    const QList<const Reading *> ordered = inOrder(readings);
    if (ordered.isEmpty())
        return verdict;
    const Reading &latest = *ordered.last();
    verdict.period = latest.period.isEmpty() ? dateText(latest.periodEnd) : latest.period;
    verdict.periodEnd = latest.periodEnd;
    const Reading *before = lastReceivedBefore(ordered, latest);
    if (before)
        verdict.previous = before->value;
    if (latest.notReceived) {
        verdict.rag = Performance::NotReceived;
        return verdict;
    }
    verdict.value = latest.value;
    if (verdict.target && verdict.polarity != Polarity::ContextOnly)
        verdict.offTarget = missedBy(verdict.polarity, *verdict.value, *verdict.target);
    if (const Reading *yearBefore = lastYears(ordered, latest)) {
        verdict.comparison = Comparison::LastYear;
        verdict.compared = yearBefore->value;
    } else if (indicator.baseline) {
        verdict.comparison = Comparison::Baseline;
        verdict.compared = indicator.baseline;
    }
    if (verdict.previous)
        verdict.direction = directionOf(verdict.polarity, *verdict.value, *verdict.previous);
    verdict.rag = rate(verdict);
    return verdict;
}

} // namespace saferplan
