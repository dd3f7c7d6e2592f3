#pragma once

#include "core/report/document.h"

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
};

struct RuleItem {
    QRectF rule;
    QColor colour;
};

struct SymbolItem {
    QRectF square;
    Delivery rag = Delivery::Grey;
    bool outlined = false;
};

struct ChartItem {
    QRectF area;
    ChartBlock chart;
};

using PageItem = std::variant<TextItem, RuleItem, SymbolItem, ChartItem>;

/// What stands on one page, in device units; header and footer apart.
using Page = std::vector<PageItem>;

} // namespace saferplan
