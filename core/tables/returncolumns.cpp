#include "core/tables/returncolumns.h"

#include "core/record/action.h"
#include "core/record/case.h"

namespace saferplan {

namespace {

using enum CellsTake;

constexpr ReturnColumn happened = {
    "happened", "What happened", 40,
    Anything,   false,           "What was done since the last update. \"Nothing to report\" is an answer."};
constexpr ReturnColumn nextStep = {"next_step", "Next step", 30,
                                   Anything,    false,       "What is done next, and by when."};

constexpr ReturnColumn actionColumns[] = {
    {"reference", "Reference", 11, Anything, true, ""},
    {"title", "Title", 36, Anything, true, ""},
    {"lead_agency", "Lead agency", 18, Anything, true, ""},
    {"due", "Due", 13, Date, true, ""},
    {"status", "Status", 14, Choice, false, "Choose from the list."},
    {"rag", "RAG", 10, Choice, false, "How sure you are of delivering on time. Blue: complete."},
    {"rag_reason", "Reason for amber or red", 30, Anything, false, "Why it is amber or red."},
    {"path_to_green", "Path to green", 30, Anything, false,
     "The steps that bring it back, who takes them and by when."},
    {"percent", "% complete", 11, Percent, false, "A whole number from 0 to 100."},
    happened,
    nextStep,
    {"new_due", "New due date asked for", 14, Date, false,
     "Only where you ask for another date. The group decides."},
    {"new_due_why", "Why the new date", 26, Anything, false, "Why you ask for it."}};

constexpr ReturnColumn caseColumns[] = {
    {"reference", "Reference", 11, Anything, true, ""},
    {"title", "Title", 36, Anything, true, ""},
    {"lead_agency", "Lead agency", 18, Anything, true, ""},
    {"status", "Status", 14, Choice, false,
     "A case is closed in SaferPlan, where its assessment is asked for."},
    {"stage", "SARA stage", 14, Choice, false, "Choose from the list."},
    {"next_review", "Next review", 14, Date, false, "The day on which the group looks at it again."},
    happened,
    nextStep};

} // namespace

std::span<const ReturnColumn> returnColumns(const Kind &kind) {
    if (&kind == &kindOf<Case>())
        return caseColumns;
    return actionColumns;
}

QStringList returnChoices(const Kind &kind, QLatin1String key) {
    if (key == QLatin1String("rag"))
        return {QStringLiteral("Red"), QStringLiteral("Amber"), QStringLiteral("Green"),
                QStringLiteral("Blue")};
    const bool ofCase = &kind == &kindOf<Case>();
    if (ofCase && key == QLatin1String("status"))
        return {labelOf(CaseStatus::Referred), labelOf(CaseStatus::Open), labelOf(CaseStatus::OnHold),
                labelOf(CaseStatus::Monitoring)};
    const int field = kind.fieldNamed(key);
    QStringList labels;
    if (field >= 0)
        for (const auto &choice : kind.field(field).choices)
            labels += QString::fromUtf8(choice.label);
    return labels;
}

} // namespace saferplan
