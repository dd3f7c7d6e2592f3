#pragma once

#include "core/report/document.h"

namespace saferplan {

/// The style sheet of a document as HTML: for light and dark screens and for paper. It holds no character
/// that XML would write in another way.
QString htmlStyle(const Document &document);

} // namespace saferplan
