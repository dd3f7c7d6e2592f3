#pragma once

#include "core/plan/openplan.h"
#include "core/record/progress.h"

#include <functional>
#include <memory>

namespace saferplan {

class Backups;

/// What the window needs of the program and cannot do itself. Each may throw; the window says what went
/// wrong.
struct WindowServices {
    /// Makes a new plan file from the template, or the illustrative sample.
    std::function<void(const QString &path, bool sample)> createPlan;
    std::function<std::unique_ptr<OpenPlan>(const QString &path, const Progress &progress)> open;
    /// Where copies of plans are kept; it must outlive the window.
    const Backups *backups = nullptr;
    /// Where it is remembered how plans are shared through folders; empty: nowhere.
    QString sharing;
};

} // namespace saferplan
