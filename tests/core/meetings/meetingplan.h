#pragma once

#include "core/meetings/agenda.h"
#include "tests/core/progress/sampleplan.h"
#include "tests/support/qtprint.h"

/// The small plan, with a second meeting of the Delivery Group arranged for 10 February 2026.
struct MeetingPlan : SamplePlan {
    saferplan::Meeting last = records.all<saferplan::Meeting>().at(0);
    saferplan::Meeting meeting;
    QList<saferplan::Standing> standings;

    MeetingPlan() {
        last.reference = QStringLiteral("DG-2025-12");
        records.all<saferplan::Meeting>().put(last);
        meeting.id = saferplan::Id<saferplan::Meeting>::make();
        meeting.reference = QStringLiteral("DG-2026-02");
        meeting.group = deliveryGroup.id;
        meeting.heldOn = day("2026-02-10");
        records.all<saferplan::Meeting>().put(meeting);
    }

    saferplan::AgendaInput input() {
        standings = saferplan::standingsOf(records, today);
        return {records, standings, meeting, today};
    }

    /// What the edits leave behind.
    void apply(const saferplan::Edits &edits) {
        for (const auto &[kind, id] : edits.touched())
            kind->copy(edits.values(), records, id);
        meeting = records.get(meeting.id);
    }

    saferplan::Id<saferplan::AgendaItem> putItem(int number, saferplan::AgendaTopic topic,
                                                 const char *title) {
        saferplan::AgendaItem item;
        item.id = saferplan::Id<saferplan::AgendaItem>::make();
        item.meeting = meeting.id;
        item.number = number;
        item.topic = topic;
        item.title = QString::fromLatin1(title);
        records.all<saferplan::AgendaItem>().put(item);
        return item.id;
    }

    saferplan::MeetingAction putEntry(const saferplan::Meeting &of, const char *text, const char *due) {
        saferplan::MeetingAction entry;
        entry.id = saferplan::Id<saferplan::MeetingAction>::make();
        entry.meeting = of.id;
        entry.text = QString::fromLatin1(text);
        entry.ownerRole = QStringLiteral("Licensing Manager");
        entry.due = day(due);
        records.all<saferplan::MeetingAction>().put(entry);
        return entry;
    }

    QStringList agendaTitles() const {
        QStringList titles;
        for (const saferplan::AgendaItem *item : saferplan::agendaOf(records, meeting.id))
            titles += QStringLiteral("%1 %2").arg(item->number).arg(item->title);
        return titles;
    }
};
