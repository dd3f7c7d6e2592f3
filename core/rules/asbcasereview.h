#pragma once

#include "core/record/case.h"
#include "core/record/problem.h"
#include "core/record/settings.h"
#include "core/rules/deadline.h"

namespace saferplan {

/// Qualifying complaints that oblige the threshold to be decided as met: Anti-social Behaviour, Crime and
/// Policing Act 2014, section 104. Set by law, so not a setting.
constexpr int complaintsThatMeetThreshold = 3;

/// The two days by which an ASB Case Review is to be dealt with, in working days from the application.
struct AsbClock {
    Deadline decision; ///< whether the threshold is met
    Deadline review;   ///< holding the review; no day once the threshold is not met

    /// Both as a sentence, which says that bank holidays are not taken into account; empty where there is no
    /// clock.
    QString sentence() const;

    friend bool operator==(const AsbClock &, const AsbClock &) = default;
};

/// The clock of a case of kind ASB Case Review, from the day it was opened: Settings::asbDecisionDays
/// (default 10) and Settings::asbReviewDays (default 20; Gosport works to 10, 15 and 20 working days). The
/// clock of the decision stops on the day of the decision, that of the review on the day it was held. Other
/// cases, and those cancelled, declined or archived, have no such days.
AsbClock asbClock(const Case &subject, const Settings &settings, const QDate &today);

/// What is odd about the threshold decision of an ASB Case Review, all warnings: three or more qualifying
/// complaints with the threshold decided as not met; a decision without its day, and a day without a
/// decision.
Problems thresholdProblems(const Case &subject);

/// The four figures that are published for a year (Stafford).
struct AsbYear {
    QDate from;
    QDate to;
    int applications = 0;        ///< opened in the year
    int thresholdNotMet = 0;     ///< of those applications
    int reviewsHeld = 0;         ///< held in the year, whenever applied for
    int withRecommendations = 0; ///< of those reviews: actions are linked to the case

    QString sentence() const;

    friend bool operator==(const AsbYear &, const AsbYear &) = default;
};

/// Counts from `from` to `to`, both included. Archived cases count, since putting them away does not change
/// the year; cancelled ones do not, being entered by mistake or twice.
AsbYear asbYear(const QList<const Case *> &cases, const QDate &from, const QDate &to);

} // namespace saferplan
