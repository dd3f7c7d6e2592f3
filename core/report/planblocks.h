#pragma once

#include "core/progress/ageing.h"
#include "core/progress/coverage.h"
#include "core/progress/dues.h"
#include "core/progress/gaps.h"
#include "core/progress/indicatorstanding.h"
#include "core/progress/needagainstresource.h"
#include "core/progress/slippageledger.h"
#include "core/progress/summary.h"
#include "core/report/document.h"

namespace saferplan {

// Tables and charts of the plan as a whole, each from the figures it shows: for the overview and for packs.

/// Overdue actions by how late they are; the categories are the bands from UpTo30 on.
ChartBlock ageingChart(const AgeingTable &ageing, const QDate &today);

/// The actions whose dates moved furthest, at most `most` of them.
ChartBlock slipChart(const Records &records, const QList<Slip> &slips, int most);

/// Live actions where a priority and a theme meet; holes are "none".
TableBlock coverageTable(const Records &records, const Coverage &coverage);

/// The same as a matrix to be seen at a glance.
ChartBlock coverageChart(const Records &records, const Coverage &coverage);
TableBlock gapTable(const QList<Gap> &gaps);

/// How an indicator performs, as a cell: a RAG where it is one, else grey and the word for why not.
Cell performanceCell(Performance performance);

/// Indicators against their targets with direction of travel.
TableBlock indicatorTable(const QList<IndicatorStanding> &standings);

/// The share of need beside the share of what is deployed, by area.
ChartBlock needChart(const Records &records, const NeedAgainstResource &figures);

/// Open cases by SARA stage; the categories are the stages.
ChartBlock caseStageChart(const Records &records, const QDate &today);

/// What is due, the earliest first.
TableBlock dueTable(const Records &records, const QList<Due> &dues);

} // namespace saferplan
