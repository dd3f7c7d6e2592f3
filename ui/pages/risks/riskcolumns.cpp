#include "ui/pages/risks/riskcolumns.h"

#include "core/record/records.h"
#include "core/rules/riskscore.h"

namespace saferplan {

namespace {

Column scoreColumn() {
    Column column;
    column.title = QStringLiteral("Score");
    column.width = 14;
    column.display = [](const Records &records, const QUuid &id) {
        const Risk *risk = records.find(Id<Risk>{id});
        return risk ? scoreText(*risk) : QString();
    };
    column.sortKey = [](const Records &records, const QUuid &id) {
        const Risk *risk = records.find(Id<Risk>{id});
        return SortKey{risk ? static_cast<double>(scoreOf(*risk).value_or(0)) : 0, {}};
    };
    column.tip = [](const Records &records, const QUuid &id) {
        const Risk *risk = records.find(Id<Risk>{id});
        return risk ? QStringLiteral("Likelihood: %1. Impact: %2.")
                          .arg(likelihoodWord(risk->likelihood.value_or(0)),
                               impactWord(risk->impact.value_or(0)))
                    : QString();
    };
    return column;
}

} // namespace

std::vector<Column> riskColumns() {
    const Kind &kind = kindOf<Risk>();
    const QString notGiven = QStringLiteral("not given");
    std::vector<Column> columns;
    columns.push_back(sized(fieldColumn(kind, "reference"), 11));
    columns.push_back(sized(fieldColumn(kind, "title"), 32));
    columns.push_back(scoreColumn());
    columns.push_back(sized(fieldColumn(kind, "likelihood", notGiven), 10, true));
    columns.push_back(sized(fieldColumn(kind, "impact", notGiven), 10, true));
    columns[3].title = QStringLiteral("Likelihood");
    columns[4].title = QStringLiteral("Impact");
    columns.push_back(sized(fieldColumn(kind, "escalated_to", QStringLiteral("nobody")), 14));
    columns.push_back(sized(fieldColumn(kind, "state"), 8, true));
    columns.push_back(sized(fieldColumn(kind, "kind"), 7));
    columns.push_back(sized(fieldColumn(kind, "group"), 14));
    columns.push_back(sized(fieldColumn(kind, "owner_role", QStringLiteral("not set")), 16));
    columns.push_back(sized(fieldColumn(kind, "priority"), 16));
    columns.push_back(sized(fieldColumn(kind, "raised_on", QStringLiteral("not set")), 12));
    return columns;
}

} // namespace saferplan
