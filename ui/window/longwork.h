#pragma once

#include "core/record/progress.h"

class QWidget;
class QString;

namespace saferplan {

/// Does work on another thread. Where it takes longer than a moment, a box says how far it is and can stop
/// it. True when it was done, false when it was stopped; throws what the work throws. The work must touch
/// nothing that belongs to the window or to the open plan.
bool doLong(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work);

/// The same for work on the open plan, which belongs to the thread of the window: it is done here, and the
/// box lives from the work telling how far it is. Until it is done nothing else happens in the window: no
/// timer fires, so nobody reads a plan that is half changed.
bool doHere(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work);

/// How an attempt ended that may be stopped. Stopped or failed, it has left everything as it was.
enum class Ending { Done, Stopped, Failed };

/// doLong and doHere, which tell of a failure as `attempt` does. `what` names what is being done: "Undo".
Ending attemptLong(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work);
Ending attemptHere(QWidget *parent, const QString &what, const std::function<void(const Progress &)> &work);

} // namespace saferplan
