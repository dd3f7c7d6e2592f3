#pragma once

#include "core/rules/asbcasereview.h"

namespace saferplan {

class Records;

/// The counts that are published of ASB Case Reviews, a financial year each, the present one first: back to
/// the first year in which one was applied for or held. Empty where there never was one.
QList<AsbYear> asbYears(const Records &records, const QDate &today);

/// "2025/26": the financial year that begins on a day.
QString yearName(const AsbYear &year);

} // namespace saferplan
