#pragma once

namespace saferplan {

/// The list of records: every type of record with its name in the file. A new record is one line here, one
/// header of its own, and its include in core/record/records.h. The order is that of help texts and exports.
#define SAFERPLAN_RECORDS(RECORD)                                                                            \
    RECORD(Plan, "plan")                                                                                     \
    RECORD(Settings, "settings")                                                                             \
    RECORD(CorporatePriority, "corporate_priority")                                                          \
    RECORD(Priority, "priority")                                                                             \
    RECORD(Theme, "theme")                                                                                   \
    RECORD(Objective, "objective")                                                                           \
    RECORD(Agency, "agency")                                                                                 \
    RECORD(Group, "group")                                                                                   \
    RECORD(Membership, "membership")                                                                         \
    RECORD(Action, "action")                                                                                 \
    RECORD(Milestone, "milestone")                                                                           \
    RECORD(Rebaseline, "rebaseline")                                                                         \
    RECORD(ProgressUpdate, "progress_update")                                                                \
    RECORD(Evidence, "evidence")                                                                             \
    RECORD(Case, "case")                                                                                     \
    RECORD(SharingRecord, "sharing_record")                                                                  \
    RECORD(Indicator, "indicator")                                                                           \
    RECORD(Reading, "reading")                                                                               \
    RECORD(Area, "area")                                                                                     \
    RECORD(Need, "need")                                                                                     \
    RECORD(Resource, "resource")                                                                             \
    RECORD(Engagement, "engagement")                                                                         \
    RECORD(Concern, "concern")                                                                               \
    RECORD(Meeting, "meeting")                                                                               \
    RECORD(Attendance, "attendance")                                                                         \
    RECORD(AgendaItem, "agenda_item")                                                                        \
    RECORD(Decision, "decision")                                                                             \
    RECORD(MeetingAction, "meeting_action")                                                                  \
    RECORD(Recommendation, "recommendation")                                                                 \
    RECORD(CommitteeReport, "committee_report")                                                              \
    RECORD(Risk, "risk")                                                                                     \
    RECORD(HighlightReport, "highlight_report")                                                              \
    RECORD(Edition, "edition")                                                                               \
    RECORD(Alignment, "alignment")

/// The name in the file of records of type T; empty for AnyRecord, a link to a record of any kind.
template <class T> constexpr const char *kindName = "";

#define SAFERPLAN_DECLARE(Type, name)                                                                        \
    struct Type;                                                                                             \
    template <> constexpr inline const char *kindName<Type> = name;
SAFERPLAN_RECORDS(SAFERPLAN_DECLARE)
#undef SAFERPLAN_DECLARE

} // namespace saferplan
