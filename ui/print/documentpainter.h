#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

#include <limits>

class QPagedPaintDevice;

namespace saferplan {

/// Which pages are painted, from 1 on.
struct PageRange {
    int first = 1;
    int last = std::numeric_limits<int>::max();
};

/// Paints a document on A4 pages of a device without margins, upright or across as the device has them.
/// `fail` is told in a few words why a page could not be painted, and throws. Throws Stopped where
/// `progress`, which counts pages, says so.
void paintDocument(const Document &document, QPagedPaintDevice &device,
                   const std::function<void(const QString &why)> &fail, const Progress &progress = {},
                   const PageRange &range = {});

} // namespace saferplan
