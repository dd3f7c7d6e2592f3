#pragma once

#include "core/progress/actionfigures.h"

namespace saferplan {

/// The figures of the actions of each record that actions belong to: priority, objective, theme, group and
/// lead agency. Records without actions are not in it; `value` gives figures of nothing for them.
QHash<QUuid, ActionFigures> figuresByOwner(const QList<Standing> &standings);

} // namespace saferplan
