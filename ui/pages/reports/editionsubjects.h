#pragma once

#include "core/plan/openplan.h"
#include "core/report/editionorder.h"

namespace saferplan {

/// Something that an edition can be about, to be chosen from a list.
struct EditionSubject {
    QString name; ///< "27 Jan 2026, Delivery Group"; empty where there is one alone
    EditionOrder order;
};

/// All that editions of a kind can be about, now: meetings the latest first, and those that are over with the
/// plan as it stood on their day where that is what their pack is of.
QList<EditionSubject> subjectsOf(EditionKind kind, const OpenPlan &plan);

/// What it is about unless something else is chosen: the place in the list.
int usualSubject(const QList<EditionSubject> &subjects, const OpenPlan &plan);

/// "Meeting", as the label of the list; empty where an edition is about the plan.
QString subjectLabel(EditionKind kind);

} // namespace saferplan
