#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

#include <stdexcept>

namespace saferplan {

/// How finely things are placed on a PDF.
constexpr int pdfDotsAnInch = 600;

struct PdfOptions {
    bool archive = false; ///< for keeping: PDF/A-2a as well
};

/// A document as a tagged PDF (PDF/UA-1) on A4: with its structure for those who do not see its pages, its
/// outline, and its letters within it. The same document gives the same bytes, whenever and wherever it is
/// made. Throws std::runtime_error, and Stopped where `progress`, which counts pages, says so.
QByteArray pdfOf(const Document &document, const PdfOptions &options = {}, const Progress &progress = {});

} // namespace saferplan
