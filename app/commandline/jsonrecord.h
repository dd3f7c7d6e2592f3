#pragma once

#include "core/record/kind.h"

#include <QJsonObject>

namespace saferplan {

/// The record that a word of the command line names, `P1-03`, `action:P1-03` or its id. Throws CommandError
/// where there is none.
RecordName recordFor(const Records &records, const QString &reference);

/// A record as JSON: its id, its kind as `record`, and every described field by its name in the file, of
/// which `kind` may be one. Links and members of sets are references, numbers are numbers, what is not set is
/// null.
QJsonObject recordJson(const Records &records, const Kind &kind, const QUuid &id);

/// Text of a field as written on the command line (references for links, labels for choices) as it stands in
/// the file. Throws CommandError that says what would be right.
QString fieldText(const Records &records, const FieldInfo &field, const QString &written);

} // namespace saferplan
