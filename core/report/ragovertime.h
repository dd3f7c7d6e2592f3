#pragma once

#include "core/progress/actionfigures.h"
#include "core/report/document.h"

namespace saferplan {

/// How the actions stood at the end of a day.
struct RagMoment {
    QDate on;
    ActionFigures figures;
};

/// The RAG of actions, as their dates tell it, at one moment after the other.
ChartBlock ragOverTimeChart(const QList<RagMoment> &moments);

} // namespace saferplan
