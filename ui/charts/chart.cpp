#include "ui/charts/chart.h"

#include "core/rules/words.h"
#include "ui/charts/groupedbarchart.h"
#include "ui/charts/linechart.h"
#include "ui/charts/matrixchart.h"
#include "ui/charts/multipleschart.h"
#include "ui/charts/stackedbarchart.h"
#include "ui/charts/stackedcolumnchart.h"

namespace saferplan {

std::unique_ptr<Chart> Chart::of(const ChartBlock &chart, Ground ground) {
    switch (chart.kind) {
    case ChartKind::StackedBars:
        return std::make_unique<StackedBarChart>(chart, ground);
    case ChartKind::GroupedBars:
        return std::make_unique<GroupedBarChart>(chart, ground);
    case ChartKind::StackedColumns:
        return std::make_unique<StackedColumnChart>(chart, ground);
    case ChartKind::Matrix:
        return std::make_unique<MatrixChart>(chart, ground);
    case ChartKind::Multiples:
        return std::make_unique<MultiplesChart>(chart, ground);
    case ChartKind::Lines:
        break;
    }
    return std::make_unique<LineChart>(chart, ground);
}

QRectF Chart::placeOf(qsizetype, qsizetype, const QFont &, const QRectF &) const {
    return {};
}

QString figureText(double value, const QString &unit) {
    return numberText(value, unit);
}

} // namespace saferplan
