#pragma once

#include "core/record/case.h"
#include "core/record/problem.h"
#include "core/record/settings.h"

namespace saferplan {

/// One step on the path of a case, and what it still needs.
struct PathStep {
    enum class Where { Behind, Here, Ahead };

    QString name;
    const char *field = ""; ///< of the case: where the step is written up
    Where where = Where::Ahead;
    QString note = {}; ///< what is known of the step beside its text, such as its day
    Problems needs = {};

    /// "Written up", "Left behind, but not written up", "The case is here", "Still to come".
    QString state() const;
    /// The whole step, read out: "Analysis. The case is here. Analysis is not written up..."
    QString sentence() const;

    friend bool operator==(const PathStep &, const PathStep &) = default;
};

/// The path of a case: the four stages of problem solving; or for an ASB Case Review, which is a statutory
/// review and no problem solving, its application, its threshold decision and its review, each with its day.
/// A case that ended stands on no step.
QList<PathStep> pathOf(const Case &subject, const Settings &settings, const QDate &today);

/// The figures before and after as a sentence: "12 before, 3 after: down by 9 (75%)."
QString figuresSentence(const Case &subject);

} // namespace saferplan
