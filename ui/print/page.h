#pragma once

#include "core/report/document.h"
#include "ui/print/structure.h"

#include <QPointF>
#include <QTextLayout>

#include <memory>
#include <variant>
#include <vector>

namespace saferplan {

/// Lines of a laid-out text, from `first` up to but not including `last`.
struct TextItem {
    std::shared_ptr<QTextLayout> layout;
    QPointF at; ///< where the top of the first line stands
    QColor colour;
    int first = 0;
    int last = 0;
    int element = decoration; ///< what it is of the structure
};

struct RuleItem {
    QRectF rule;
    QColor colour;
};

struct SymbolItem {
    QRectF square;
    Delivery rag = Delivery::Grey;
    bool outlined = false;
    int element = decoration;
};

struct ChartItem {
    QRectF area;
    ChartBlock chart;
    int element = decoration;
};

/// A place that leads to a heading.
struct LinkItem {
    QRectF area;
    int target = decoration; ///< the heading
    int element = decoration;
};

using PageItem = std::variant<TextItem, RuleItem, SymbolItem, ChartItem, LinkItem>;

/// What stands on one page, in device units; header and footer apart.
using Page = std::vector<PageItem>;

/// A document on its pages, and what is what of it.
struct LaidDocument {
    std::vector<Page> pages;
    Structure structure;
};

} // namespace saferplan
