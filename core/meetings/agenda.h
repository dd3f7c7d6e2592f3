#pragma once

#include "core/plan/edits.h"
#include "core/progress/standing.h"
#include "core/record/agendaitem.h"
#include "core/record/meeting.h"

namespace saferplan {

/// What an agenda is made from. All must outlive it.
struct AgendaInput {
    const Records &records;
    const QList<Standing> &standings; ///< of the records
    const Meeting &meeting;
    QDate today;
};

/// An item that a meeting should take, and why.
struct ProposedItem {
    AgendaTopic topic = AgendaTopic::Other;
    QString title = {};
    QString leadRole = {};
    int minutes = 5;
    MeetingPart part = MeetingPart::Open;
    Marking marking = Marking::Official;
    ExemptParagraph exempt = ExemptParagraph::None;
    AnyId about = {};
    QString why = {}; ///< a sentence
};

/// The whole agenda of a meeting in its order, from the standing pattern of Cambridge's partnership (welcome,
/// minutes, action points, leads' updates, decisions, any other business, key messages, next date) and what
/// is due: reports of the groups that report to it, off-track actions, what was escalated or asked, cases,
/// residents' concerns. Cases that may not be public stand in the closed part, named by reference alone. More
/// than six decisions or cases, and more than eight reports, are taken as one item.
QList<ProposedItem> proposedAgenda(const AgendaInput &input);

/// The items of a meeting's agenda by their number, archived ones left out.
QList<const AgendaItem *> agendaOf(const Records &records, Id<Meeting> meeting);

/// What is proposed and not yet on the agenda. An item without a record covers all of its topic.
QList<ProposedItem> notOnAgenda(const QList<ProposedItem> &proposed, const QList<const AgendaItem *> &agenda);

/// Puts items on the agenda where the standing order has them, and numbers all afresh. What is on it keeps
/// its order. Returns the items made, in the order of the proposal.
QList<Id<AgendaItem>> addToAgenda(Edits &edits, const Records &records, Id<Meeting> meeting,
                                  const QList<ProposedItem> &proposed);
/// Moves an item up (below 0) or down the agenda; false, and nothing is changed, where there is no such
/// place.
bool moveOnAgenda(Edits &edits, const Records &records, Id<AgendaItem> item, int by);
/// Takes an item off the agenda (archives it) and numbers the others afresh.
void takeOffAgenda(Edits &edits, const Records &records, Id<AgendaItem> item);

} // namespace saferplan
