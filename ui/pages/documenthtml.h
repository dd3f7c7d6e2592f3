#pragma once

#include "core/report/document.h"

namespace saferplan {

/// A document as plain HTML without colours of its own, for showing it as text and for copying it into Word
/// or Excel: tables are tables there. A chart is the words for it.
QString htmlText(const Document &document);

} // namespace saferplan
