#pragma once

#include "core/record/action.h"
#include "core/record/agency.h"
#include "core/record/agendaitem.h"
#include "core/record/alignment.h"
#include "core/record/area.h"
#include "core/record/attendance.h"
#include "core/record/case.h"
#include "core/record/committeereport.h"
#include "core/record/concern.h"
#include "core/record/corporatepriority.h"
#include "core/record/decision.h"
#include "core/record/edition.h"
#include "core/record/engagement.h"
#include "core/record/evidence.h"
#include "core/record/group.h"
#include "core/record/highlightreport.h"
#include "core/record/indicator.h"
#include "core/record/meeting.h"
#include "core/record/meetingaction.h"
#include "core/record/membership.h"
#include "core/record/milestone.h"
#include "core/record/need.h"
#include "core/record/objective.h"
#include "core/record/plan.h"
#include "core/record/priority.h"
#include "core/record/progressupdate.h"
#include "core/record/reading.h"
#include "core/record/rebaseline.h"
#include "core/record/recommendation.h"
#include "core/record/resource.h"
#include "core/record/risk.h"
#include "core/record/settings.h"
#include "core/record/sharingrecord.h"
#include "core/record/table.h"
#include "core/record/theme.h"

namespace saferplan {

/// All that a plan holds at one moment, as values: one table a kind of record. Copying is cheap until a copy
/// is changed, so a moment of the plan can be kept and compared.
class Records {
public:
    // Out of line: each takes all kinds of record.
    Records();
    ~Records();
    Records(const Records &);
    Records(Records &&) noexcept;
    Records &operator=(const Records &);
    Records &operator=(Records &&) noexcept;

    template <class T> const Table<T> &all() const { return m_tables; }
    template <class T> Table<T> &all() { return m_tables; }

    template <class T> const T *find(Id<T> id) const { return all<T>().find(id); }

    /// The record with this id; throws std::out_of_range when there is none.
    template <class T> const T &get(Id<T> id) const { return all<T>().get(id); }

    /// The one record of a kind that a plan has once (Plan, Settings); a default one while there is none.
    template <class T> const T &single() const {
        static const T none;
        return all<T>().isEmpty() ? none : all<T>().at(0);
    }

    friend bool operator==(const Records &a, const Records &b);

private:
    struct EndOfList {
        friend bool operator==(const EndOfList &, const EndOfList &) = default;
    };
#define SAFERPLAN_TABLE(Type, name) Table<Type>,
    /// One table a line of the list, as bases: a tuple of so many takes compilers ten seconds in every file.
    struct Tables : SAFERPLAN_RECORDS(SAFERPLAN_TABLE) EndOfList {
        friend bool operator==(const Tables &, const Tables &) = default;
    };
#undef SAFERPLAN_TABLE
    Tables m_tables;
};

} // namespace saferplan
