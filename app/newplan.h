#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// What a new plan is filled with.
struct NewPlan {
    QString path;
    QString templateName = QStringLiteral("safer-peterborough-2024-2027");
    bool sample = false;
    int rows = 0; ///< made-up actions, for tests and measurements
};

/// The templates that were installed with the program.
QStringList templateNames();

/// Makes a new plan file; never over one that is there. Where it fails, no file is left. Throws StoreError,
/// ImportError.
void makePlan(const NewPlan &wanted, const Clock &clock, WriterRegistry &registry);

} // namespace saferplan
