#pragma once

#include "core/report/document.h"

#include <functional>

namespace saferplan {

/// One row of a table as it is copied and printed.
struct RowTexts {
    QStringList cells;
    QUuid record = {};    ///< that the row is about; null: not known
    QString heading = {}; ///< no row, but the heading of those that follow, which are a table of their own
};

/// A table as texts, read row by row: it may be long.
struct TableTexts {
    QString title;
    QList<TableColumn> columns;
    std::function<std::optional<RowTexts>()> next; ///< none: that was the last row
    QString whenEmpty = QStringLiteral("No rows are shown.");
};

} // namespace saferplan
