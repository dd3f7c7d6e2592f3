#pragma once

#include "core/report/editionorder.h"
#include "ui/workspace/workspace.h"

class QWidget;

namespace saferplan {

/// Makes an edition of the plan as it is, asks, and publishes it; then it is shown where published editions
/// are. True when it was published.
bool publishEdition(QWidget *parent, Workspace &workspace, const EditionOrder &order);

} // namespace saferplan
