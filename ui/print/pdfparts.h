#pragma once

#include "ui/print/structure.h"

#include <QDateTime>

#include <array>
#include <map>
#include <string>

namespace saferplan {

// What a tagged PDF is put together from, in points from the lower left corner of the page.

struct PdfBox {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
};

struct PdfLink {
    PdfBox box;
    int target = decoration; ///< the heading that it leads to
    int element = decoration;
};

struct PdfPage {
    std::string content;       ///< operators, each within an artifact or a part of the structure
    std::vector<int> elements; ///< what the marked content is of, by its number
    std::vector<PdfLink> links;
};

struct PdfPlace {
    size_t page = 0;
    double top = 0;
};

/// What a PDF says of itself.
struct PdfAbout {
    QString title;
    QString author;
    QString subject;
    QString language;
    QDateTime madeAt; ///< not valid: not said
    bool archive = false;
};

/// What stands on the first pages that Qt paints: the letters of each font, which lie on a page each, and
/// then pictures, one a page.
struct PdfMaterials {
    QByteArray pdf;
    std::array<QString, 2> letters; ///< regular and bold, each once
    std::vector<PdfBox> pictures;
};

struct PdfParts {
    PdfAbout about;
    double width = 0;
    double height = 0;
    Structure structure;
    std::vector<PdfPage> pages;
    std::map<int, PdfBox> figures;    ///< where each figure stands
    std::map<int, PdfPlace> headings; ///< where each heading begins
};

} // namespace saferplan
