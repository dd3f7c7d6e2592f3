#pragma once

#include "core/record/records.h"
#include "core/report/editionbuilder.h"

namespace saferplan {

/// What the pack is made from. The records must outlive the making of it.
struct PackInput {
    const Records &records;                 ///< as they are now
    const Records *atLastMeeting = nullptr; ///< as they were at the end of the day of `meetingBefore`
    const Meeting *meeting = nullptr;       ///< the meeting that the pack is for; nullptr: none is arranged
    QDate today;
};

/// The held meeting of the Delivery Group that a pack looks back to: the last one before `meeting`, or the
/// last one up to today where no meeting is named. nullptr when none was held.
const Meeting *meetingBefore(const Records &records, const Meeting *meeting, const QDate &today);

/// The pack of a Delivery Group meeting, part by part: see the parts of its kind in editionparts.cpp.
Document deliveryGroupPack(const EditionInput &input);
/// The same, with all its parts and marked by what is in it.
Document deliveryGroupPack(const PackInput &input);

} // namespace saferplan
