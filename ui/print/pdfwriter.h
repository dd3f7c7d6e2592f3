#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

#include <stdexcept>

namespace saferplan {

/// How finely things are placed on a PDF.
constexpr int pdfDotsAnInch = 600;

/// Writes a document as PDF on A4. The file is written beside its place and takes it only when it is whole,
/// so a file already there is never left half written; one that is no PDF is refused. Throws
/// std::runtime_error with a sentence for people, and Stopped where `progress`, which counts pages, says so.
void writePdf(const Document &document, const QString &path, const Progress &progress = {});

} // namespace saferplan
