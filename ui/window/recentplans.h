#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace saferplan {

/// Remembers that a plan was open, as the last one of a few.
void noteRecentPlan(const QString &path);
void forgetRecentPlan(const QString &path);

/// Fills a menu with the plans that were open last and are still there.
void fillWithRecentPlans(QMenu &menu, const std::function<void(const QString &path)> &open);

} // namespace saferplan
