#pragma once

#include <QVariant>

namespace saferplan {

class OpenPlan;

/// What the window remembers for this user on this machine; never part of a plan.
enum class Preference {
    RecentPlans,     ///< paths, the last one first
    PersonRole,      ///< who changes are said to be made by: the role, ...
    PersonAgency,    ///< ...the agency, ...
    PersonName,      ///< ...a name where they gave one, ...
    PersonGroup,     ///< ...and the name of their group
    Scheme,          ///< light, dark or contrast; empty: as the system has it
    TextSize,        ///< in per cent of the system's
    Geometry,        ///< of the window: with this plan, and with one that is opened for the first time
    LastPage,        ///< of a plan: the page that was open
    ViewingAs,       ///< of a plan: the group whose lead looks at it
    InspectorShown,  ///< whether the selected record is shown beside the page
    InspectorWidth,  ///< in pixels
    Columns,         ///< of a plan: which columns its tables show, how wide, in which order
    ActionsView,     ///< of a plan: whether actions are seen as a table, a board or a timeline
    LeftWithCarrier, ///< paths of plans that were left in folders which a program carries about
    PublishClosing,  ///< whether closing a meeting publishes its pack, minutes and log
    ImportColumns,   ///< of a plan: what the columns of trackers are, by their headings
    ImportNames,     ///< of a plan: which record a name in a tracker means
    SavedViews,      ///< of a plan: views of its tables with names, and how each table was left
};

/// A preference, or its default while it was never set.
QVariant preference(Preference which);
void setPreference(Preference which, const QVariant &value);

/// The same, kept apart for each plan.
QVariant ofPlan(const OpenPlan &plan, Preference which);
void setOfPlan(const OpenPlan &plan, Preference which, const QVariant &value);

} // namespace saferplan
