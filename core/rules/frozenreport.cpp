#include "core/rules/frozenreport.h"

#include "core/record/records.h"
#include "core/record/shown.h"

namespace saferplan {

Problems frozenReport(const Records &records, const Kind &kind, const QUuid &id, const Changes &changes) {
    const HighlightReport *report =
        &kind == &kindOf<HighlightReport>() ? records.find(Id<HighlightReport>{id}) : nullptr;
    if (!report || !report->submittedOn.isValid())
        return {};
    Problems problems;
    for (const Change &change : changes)
        if (change.kind == &kind && change.record == id && kind.isOwn(change.field))
            problems.append(
                {QString::fromLatin1(kind.field(change.field).name),
                 QStringLiteral("The highlight report %1 was submitted on %2, and does not change any more. "
                                "Say what is new in the report of the next period; where this one is wrong, "
                                "archive it and draft another.")
                     .arg(report->reference, dateText(report->submittedOn))});
    return problems;
}

} // namespace saferplan
