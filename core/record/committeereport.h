#pragma once

#include "core/record/case.h"
#include "core/record/group.h"

namespace saferplan {

/// What officers write of a report to a scrutiny committee: the sections that the plan cannot fill. The latest one is
/// where the next report begins, so that what stays the same is written once. Nothing in it is worked out: what officers
/// did not say about law, money and equalities stays unsaid.
struct CommitteeReport : RecordBase<CommitteeReport> {
    Id<Group> committee;
    QString title;
    QDate meetingOn;
    QString agendaItem; ///< its number on the committee's agenda
    QString reportOf;
    QString cabinetMembers;  ///< a line each
    QString contactOfficers; ///< a line each
    QString telephone;
    QString deadline; ///< of the recommendations, where there is one
    QString recommendations; ///< a line each
    QString origin;
    QString purpose;
    QString remit; ///< the committee's terms of reference under which it considers the report
    Answer statutoryPlan = Answer::NotSaid;
    QDate cabinetOn;
    QString outcome;
    QString reason;
    QString alternatives;
    QString financial;
    QString legal;
    QString equalities;
    QString documents;  ///< a line each
    QString appendices; ///< a line each, after the plan itself

    friend bool operator==(const CommitteeReport &, const CommitteeReport &) = default;

    template <class D> static D describe() {
        return D("Committee report", "Committee reports", "CR-{00}")
            .field("committee", "Committee", &CommitteeReport::committee).required()
            .field("title", "Title", &CommitteeReport::title).required().title()
            .field("meeting_on", "Date of the meeting", &CommitteeReport::meetingOn).as(Aspect::Dated).section("Head of the report")
            .field("agenda_item", "Agenda item number", &CommitteeReport::agendaItem)
            .field("report_of", "Report of", &CommitteeReport::reportOf)
            .field("cabinet_members", "Cabinet Members responsible", &CommitteeReport::cabinetMembers).longText()
            .field("contact_officers", "Contact officers", &CommitteeReport::contactOfficers).longText()
            .field("telephone", "Telephone", &CommitteeReport::telephone)
            .field("recommendations", "Recommendations", &CommitteeReport::recommendations).longText()
            .field("deadline", "Deadline", &CommitteeReport::deadline)
            .field("origin", "1. Origin of report", &CommitteeReport::origin).longText().section("Sections 1 to 3")
            .field("purpose", "2. Purpose, beside what the plan says", &CommitteeReport::purpose).longText()
            .field("remit", "2. Terms of reference it comes under", &CommitteeReport::remit).longText()
            .field("statutory_plan", "3. Major Policy Item or Statutory Plan", &CommitteeReport::statutoryPlan)
            .field("cabinet_on", "3. Date of the Cabinet meeting", &CommitteeReport::cabinetOn)
            .field("outcome", "7. Outcome or impact, beside what the plan says", &CommitteeReport::outcome).longText().section("Sections 7 to 9")
            .field("reason", "8. Reason for the recommendation", &CommitteeReport::reason).longText()
            .field("alternatives", "9. Alternative options considered", &CommitteeReport::alternatives).longText()
            .field("financial", "10. Financial implications", &CommitteeReport::financial).longText().section("Sections 10 to 12")
            .field("legal", "10. Legal implications", &CommitteeReport::legal).longText()
            .field("equalities", "10. Equalities implications", &CommitteeReport::equalities).longText()
            .field("documents", "11. Background documents", &CommitteeReport::documents).longText()
            .field("appendices", "12. Further appendices", &CommitteeReport::appendices).longText();
    }
};

} // namespace saferplan
