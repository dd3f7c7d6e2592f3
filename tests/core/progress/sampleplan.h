#pragma once

#include "core/record/records.h"
#include "tests/core/rules/day.h"

/// A small plan made by hand: one priority, theme, group and agency, and a Delivery Group that met on 4
/// December.
struct SamplePlan {
    saferplan::Records records;
    saferplan::Priority priority;
    saferplan::Theme theme;
    saferplan::Group deliveryGroup;
    saferplan::Group group;
    saferplan::Agency agency;
    QDate today = day("2026-01-30");

    SamplePlan() {
        using namespace saferplan;
        Plan plan;
        plan.id = Id<Plan>::make();
        plan.title = QStringLiteral("Safer Plan");
        plan.partnership = QStringLiteral("Safer Partnership");
        plan.illustrative = true;
        records.all<Plan>().put(plan);
        priority.id = Id<Priority>::make();
        priority.reference = QStringLiteral("P1");
        priority.number = 1;
        priority.title = QStringLiteral("Safer streets");
        records.all<Priority>().put(priority);
        theme.id = Id<Theme>::make();
        theme.reference = QStringLiteral("MH");
        theme.title = QStringLiteral("Mental health");
        records.all<Theme>().put(theme);
        deliveryGroup.id = Id<Group>::make();
        deliveryGroup.reference = QStringLiteral("DG");
        deliveryGroup.name = QStringLiteral("Delivery Group");
        deliveryGroup.kind = GroupKind::DeliveryGroup;
        records.all<Group>().put(deliveryGroup);
        group.id = Id<Group>::make();
        group.reference = QStringLiteral("G1");
        group.name = QStringLiteral("Night-time group");
        group.reportsTo = deliveryGroup.id;
        records.all<Group>().put(group);
        agency.id = Id<Agency>::make();
        agency.reference = QStringLiteral("COUNCIL");
        agency.name = QStringLiteral("Council");
        records.all<Agency>().put(agency);
        Meeting meeting;
        meeting.id = Id<Meeting>::make();
        meeting.group = deliveryGroup.id;
        meeting.heldOn = day("2025-12-04");
        meeting.state = MeetingState::Held;
        records.all<Meeting>().put(meeting);
    }

    saferplan::Action action(const char *reference, saferplan::Status status, const QDate &due) const {
        saferplan::Action made;
        made.id = saferplan::Id<saferplan::Action>::make();
        made.reference = QString::fromLatin1(reference);
        made.title = QStringLiteral("Action ") + made.reference;
        made.priority = priority.id;
        made.group = group.id;
        made.leadAgency = agency.id;
        made.status = status;
        made.due = due;
        made.originalDue = due;
        return made;
    }

    void add(const saferplan::Action &action) { records.all<saferplan::Action>().put(action); }
};
