#pragma once

#include "core/record/kind.h"
#include "core/tables/xlsxwriter.h"

namespace saferplan {

/// A column of a return sheet. Its key is the name of a field, or one of what only a return has: `happened`,
/// `next_step`, `new_due`, `new_due_why`.
struct ReturnColumn {
    const char *key = "";
    const char *heading = "";
    double width = 12;
    CellsTake take = CellsTake::Anything;
    bool locked = false;
    const char *hint = "";
};

/// The columns for actions, or for cases, in order.
std::span<const ReturnColumn> returnColumns(const Kind &kind);

/// The values that may be chosen in a column, as people read them.
QStringList returnChoices(const Kind &kind, QLatin1String key);

/// What stands before a key in the hidden row, and before the number of a column of marks.
inline QString returnKey(const QString &key) {
    return QStringLiteral("saferplan:") + key;
}

} // namespace saferplan
