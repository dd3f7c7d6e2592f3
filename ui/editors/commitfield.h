#pragma once

#include "core/plan/openplan.h"

class QWidget;

namespace saferplan {

/// Commits edits. Empty when it is done; else what is wrong with them, and nothing is changed. Throws
/// StoreError.
Problems commitEdits(OpenPlan &plan, const QString &label, Edits edits);

/// How a value of the field is written: said where what was written is none.
QString howToWrite(const FieldInfo &field);

/// Commits one field of a record as "Update P1-03". Empty when it is done, or nothing was to be done; else
/// what is wrong with it, and nothing is changed. Throws StoreError.
Problems commitField(OpenPlan &plan, const Kind &kind, const QUuid &id, int field, const QString &text);

/// The same for places without room for problems: they are told in a message. True when it was done.
bool commitFieldOrTell(QWidget *parent, OpenPlan &plan, const Kind &kind, const QUuid &id, int field,
                       const QString &text);

} // namespace saferplan
