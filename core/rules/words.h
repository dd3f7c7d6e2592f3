#pragma once

#include "core/record/shown.h"

namespace saferplan {

// How the workings of a rule are put into words, the same in every sentence.

/// "1 day", "16 days".
QString daysText(qint64 days);

/// "1 milestone", "2 milestones".
QString countText(qint64 count, const QString &one, const QString &many);

/// A figure with thousands separated and at most two decimals: "1,150", "22.5".
QString numberText(double number);

/// A figure with its unit: "1,150 incidents", "22.5%".
QString numberText(double number, const QString &unit);

/// Whether nothing but white space is written.
bool isBlank(const QString &text);

} // namespace saferplan
