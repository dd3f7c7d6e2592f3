#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

namespace saferplan {

/// A document as one file of HTML that needs nothing beside it: well-formed, with landmarks, headings in
/// order, tables with their headers, charts as SVG with their figures, for light and dark screens and for
/// paper. Throws Stopped where `progress`, which counts blocks, says so.
QByteArray htmlOf(const Document &document, const Progress &progress = {});

/// The same words, headings and tables without style sheet, symbols or pictures: for views of the window and
/// for what is copied into letters.
QString plainHtmlOf(const Document &document);

} // namespace saferplan
