#pragma once

#include "core/record/field.h"

#include <functional>

namespace saferplan {

/// What somebody wrote for a field, as the text that stands for it in the file; or what is wrong with it.
struct WrittenValue {
    QString text;
    QString problem; ///< a sentence that says what would be right; empty: it was read

    bool isRead() const { return problem.isEmpty(); }
};

/// Reads a value as people write it in tables and on the command line: choices by their words or labels in
/// any case, links by reference, sets with ";" between, dates as 2025-09-30, 30/09/2025 or 30 Sep 2025, yes
/// and no, numbers with thousands separated or not. An empty text is the value of a new record. `find` gives
/// the record that a reference means for this field, or a null id.
WrittenValue readWritten(const FieldInfo &field, const QString &written,
                         const std::function<QUuid(const QString &reference)> &find);

} // namespace saferplan
