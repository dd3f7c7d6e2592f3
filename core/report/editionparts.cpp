#include "core/report/editionorder.h"

namespace saferplan {

namespace {

constexpr EditionPart packParts[] = {{"summary", "At a glance"},
                                     {"agenda", "Agenda"},
                                     {"minutes", "Minutes of the last meeting"},
                                     {"actions", "Actions of the last meetings"},
                                     {"changes", "What changed since the last meeting"},
                                     {"dashboard", "Dashboard"},
                                     {"priorities", "Each priority"},
                                     {"highlights", "Highlight reports"},
                                     {"off_track", "Overdue and off-track actions"},
                                     {"slippage", "Slippage ledger"},
                                     {"differences", "Declared otherwise than the dates say"},
                                     {"not_updated", "Not updated since the last meeting"},
                                     {"indicators", "Indicators"},
                                     {"cases", "Cases"},
                                     {"engagement", "Engagement"},
                                     {"need", "Need against resource"},
                                     {"decisions", "Decisions asked"},
                                     {"log", "Annex: action log"},
                                     {"key", "Key to symbols"}};

constexpr EditionPart highlightParts[] = {{"standing", "How the group stands"},
                                          {"achieved", "Achieved this period"},
                                          {"next", "Next period"},
                                          {"off_track", "Off track, with path to green"},
                                          {"risks", "Risks and issues"},
                                          {"asks", "Asked of the Delivery Group"}};

constexpr EditionPart exceptionParts[] = {{"picture", "The picture"},
                                          {"good", "What is good"},
                                          {"reds", "Red, with comment and way forward"},
                                          {"indicators", "Indicators off target"},
                                          {"asks", "Asked of the Board"},
                                          {"key", "Key to symbols"}};

constexpr EditionPart chaseParts[] = {{"actions", "Actions of the plan"},
                                      {"milestones", "Milestones late or due soon"},
                                      {"log", "Actions asked for by meetings"},
                                      {"cases", "Cases"},
                                      {"key", "Key to symbols"}};

constexpr EditionPart annualParts[] = {{"summary", "The year in short"},
                                       {"delivered", "Delivered"},
                                       {"not_delivered", "Not delivered, and why"},
                                       {"indicators", "Indicators by year"},
                                       {"consultation", "Public meeting and consultation"},
                                       {"recommendations", "Scrutiny recommendations"},
                                       {"asb", "ASB Case Reviews"}};

constexpr EditionPart caseParts[] = {
    {"problem", "The problem"},       {"path", "Problem solving"}, {"triangle", "Analysis triangle"},
    {"updates", "What has happened"}, {"actions", "Actions"},      {"sharing", "What was shared"},
    {"evidence", "Evidence"},         {"review", "This review"}};

constexpr EditionPart themeParts[] = {
    {"summary", "At a glance"},
    {"coverage", "Where the theme is worked on"},
    {"off_track", "Overdue and off-track actions"},
    {"actions", "Actions"},
    {"cases", "Cases"},
    {"engagement", "What residents said"},
    {"key", "Key to symbols"},
};

} // namespace

const EditionAbout &aboutEdition(EditionKind kind) {
    using enum EditionWant;
    static const EditionAbout pack{"Everything that a Delivery Group meeting needs.", Meeting, packParts};
    static const EditionAbout highlight{"One group on one page, to be read in five minutes.", Group,
                                        highlightParts};
    static const EditionAbout exception{
        "What the Strategic Board must know, on two pages.", {}, exceptionParts};
    static const EditionAbout scrutiny{
        "The report to the scrutiny committee in its twelve sections.", {}, {}};
    static const EditionAbout page{"The whole plan on one page, across.", {}, {}};
    static const EditionAbout agenda{"What a meeting takes, in order and with its times.", Meeting, {}};
    static const EditionAbout minutes{"What a meeting said, decided and asked for.", Meeting, {}};
    static const EditionAbout log{"The decisions of a meeting and what it asked of whom.", Meeting, {}};
    static const EditionAbout chase{"What an agency, or a lead, has to do and to say.", Agency, chaseParts};
    static const EditionAbout annual{"A plan year: delivered, not delivered, heard and answered.", Year,
                                     annualParts};
    static const EditionAbout sheet{"One case, for the people who review it.", Case, caseParts};
    static const EditionAbout theme{"A cross-cutting theme across all priorities.", Theme, themeParts};
    static const EditionAbout evidence{"How residents were heard in a year, and what came of it.", Year, {}};
    switch (kind) {
    case EditionKind::DeliveryGroupPack:
        break;
    case EditionKind::HighlightReport:
        return highlight;
    case EditionKind::ExceptionReport:
        return exception;
    case EditionKind::ScrutinyReport:
        return scrutiny;
    case EditionKind::PlanOnAPage:
        return page;
    case EditionKind::Agenda:
        return agenda;
    case EditionKind::Minutes:
        return minutes;
    case EditionKind::ActionLog:
        return log;
    case EditionKind::ChaseSheet:
        return chase;
    case EditionKind::AnnualReview:
        return annual;
    case EditionKind::CaseReviewSheet:
        return sheet;
    case EditionKind::ThemeReport:
        return theme;
    case EditionKind::ConsultationEvidence:
        return evidence;
    }
    return pack;
}

} // namespace saferplan
