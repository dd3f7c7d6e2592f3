#pragma once

#include "core/progress/consultation.h"
#include "core/report/document.h"

namespace saferplan {

/// The evidence that residents were consulted in a financial year, for regulation 12 of the Crime and
/// Disorder (Formulation and Implementation of Strategy) Regulations 2007: who was heard, where and about
/// what, the public meeting, and what became of what was said. It names the regulation and prints nothing of
/// its wording.
Document consultationEvidence(const Records &records, const Consultation &consultation, const QDate &today);

} // namespace saferplan
