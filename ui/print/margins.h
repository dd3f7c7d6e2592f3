#pragma once

#include "ui/print/page.h"
#include "ui/print/paper.h"

namespace saferplan {

/// What stands above and below the text of a page.
struct Margins {
    Page above;
    Page below;
};

/// Marking above and below, what the document is, and the page; the first one is 1.
Margins marginsOf(const Document &document, const Paper &paper, qsizetype page, qsizetype pages);

} // namespace saferplan
