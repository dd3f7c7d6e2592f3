#pragma once

#include "core/meetings/agenda.h"
#include "core/meetings/attendees.h"
#include "core/meetings/cycle.h"
#include "core/record/settings.h"
#include "core/report/document.h"

namespace saferplan {

// What the page says of a meeting, in words and tables.

/// "27 Jan 2026 at 10:00, Council offices. Papers due 20 Jan 2026, in 20 days."
QString factsOf(const Records &records, const Meeting &meeting, const Settings &settings, const QDate &today);

/// The states of a meeting as a path with the present one in bold; and the same as a sentence.
QString pathText(const Meeting &meeting);
QString pathSentence(const Meeting &meeting);

/// What a step does, in a sentence.
QString whyStep(MeetingStep step, const Meeting &meeting, const QDate &today);

/// The proposed agenda, with why each item is on it.
TableBlock proposalTable(const QList<ProposedItem> &items);
/// What was handed round, the reports that came in since the last meeting, and what is attached.
TableBlock papersTable(const Records &records, const Meeting &meeting);
TableBlock attendanceTable(const Records &records, const QList<Attendee> &attendees);

} // namespace saferplan
