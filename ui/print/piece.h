#pragma once

#include "ui/print/page.h"

#include <functional>

namespace saferplan {

/// Something that stands on one page and is not torn: a heading, some lines, a row of a table, a chart.
struct Piece {
    qreal before = 0; ///< space above, dropped at the top of a page
    qreal height = 0;
    bool keepWithNext = false;
    bool newPage = false; ///< begins a page
    int header = -1;      ///< the piece repeated above this one on a new page: a table's header row
    std::function<void(Page &, qreal y)> put;
};

using Pieces = std::vector<Piece>;

} // namespace saferplan
