#pragma once

#include "ui/print/libqpdf.h"
#include "ui/print/pdfparts.h"

namespace saferplan {

/// Writes the outline of a PDF, which leads to its headings.
void writeOutline(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const PdfParts &parts);

/// Writes what a PDF says of itself: its title, its language, what it conforms to.
void writeAbout(QPDF &pdf, const PdfAbout &about);

} // namespace saferplan
