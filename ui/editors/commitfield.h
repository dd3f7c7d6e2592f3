#pragma once

#include "core/plan/openplan.h"

class QWidget;

namespace saferplan {

/// Commits one field of a record as "Update P1-03". Empty when it is done, or nothing was to be done; else
/// what is wrong with it, and nothing is changed. Throws StoreError.
Problems commitField(OpenPlan &plan, const Kind &kind, const QUuid &id, int field, const QString &text);

/// The same for places without room for problems: they are told in a message. True when it was done.
bool commitFieldOrTell(QWidget *parent, OpenPlan &plan, const Kind &kind, const QUuid &id, int field,
                       const QString &text);

} // namespace saferplan
