#pragma once

#include "ui/print/progress.h"

class QWidget;
class QString;

namespace saferplan {

/// Does work on another thread. Where it takes longer than a moment, a box says how far it is and can stop
/// it. True when it was done, false when it was stopped; throws what the work throws. The work must touch
/// nothing that belongs to the window or to the open plan.
bool doLong(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work);

} // namespace saferplan
