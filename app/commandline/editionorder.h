#pragma once

#include "app/commandline/command.h"
#include "core/report/editionorder.h"

namespace saferplan {

/// The options by which commands are told which edition is meant.
QList<QCommandLineOption> orderOptions();

/// What they say. Throws UsageError and CommandError.
EditionOrder orderOf(const CommandContext &context, const Records &records);

} // namespace saferplan
