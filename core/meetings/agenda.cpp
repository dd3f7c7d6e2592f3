#include "core/meetings/agenda.h"

#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Numbers items from 1, and touches only those whose number changes.
void number(Edits &edits, const QList<AgendaItem> &items, const Records &records) {
    int at = 0;
    for (AgendaItem item : items) {
        item.number = ++at;
        const AgendaItem *before = records.find(item.id);
        if (!before || before->number != item.number)
            edits.put(std::move(item));
    }
}

QList<AgendaItem> copiesOf(const QList<const AgendaItem *> &agenda) {
    QList<AgendaItem> items;
    for (const AgendaItem *item : agenda)
        items.append(*item);
    return items;
}

/// Behind the last item of the same or an earlier topic; what has no topic comes before the end of the
/// meeting.
qsizetype placeFor(AgendaTopic wanted, const QList<AgendaItem> &items) {
    const AgendaTopic topic = wanted == AgendaTopic::Other ? AgendaTopic::ForwardPlan : wanted;
    qsizetype place = 0;
    for (qsizetype i = 0; i < items.size(); ++i)
        if (items[i].topic != AgendaTopic::Other && items[i].topic <= topic)
            place = i + 1;
    return place;
}

AgendaItem itemFrom(const ProposedItem &proposed, Id<Meeting> meeting) {
    AgendaItem item;
    item.id = Id<AgendaItem>::make();
    item.meeting = meeting;
    item.topic = proposed.topic;
    item.title = proposed.title;
    item.leadRole = proposed.leadRole;
    item.minutesAllowed = proposed.minutes;
    item.part = proposed.part;
    item.marking = proposed.marking;
    item.exempt = proposed.exempt;
    item.about = proposed.about;
    return item;
}

} // namespace

QList<const AgendaItem *> agendaOf(const Records &records, Id<Meeting> meeting) {
    QList<const AgendaItem *> agenda;
    for (const AgendaItem &item : records.all<AgendaItem>())
        if (item.meeting == meeting && !item.archived)
            agenda.append(&item);
    std::stable_sort(agenda.begin(), agenda.end(),
                     [](const AgendaItem *a, const AgendaItem *b) { return a->number < b->number; });
    return agenda;
}

QList<ProposedItem> notOnAgenda(const QList<ProposedItem> &proposed,
                                const QList<const AgendaItem *> &agenda) {
    const auto covers = [](const AgendaItem &item, const ProposedItem &wanted) {
        return item.topic == wanted.topic && (!item.about || item.about == wanted.about || !wanted.about);
    };
    QList<ProposedItem> missing;
    for (const ProposedItem &wanted : proposed)
        if (std::none_of(agenda.begin(), agenda.end(),
                         [&](const AgendaItem *item) { return covers(*item, wanted); }))
            missing.append(wanted);
    return missing;
}

QList<Id<AgendaItem>> addToAgenda(Edits &edits, const Records &records, Id<Meeting> meeting,
                                  const QList<ProposedItem> &proposed) {
    QList<AgendaItem> items = copiesOf(agendaOf(records, meeting));
    QList<Id<AgendaItem>> added;
    for (const ProposedItem &wanted : proposed) {
        const AgendaItem item = itemFrom(wanted, meeting);
        items.insert(placeFor(wanted.topic, items), item);
        added += item.id;
    }
    number(edits, items, records);
    return added;
}

bool moveOnAgenda(Edits &edits, const Records &records, Id<AgendaItem> item, int by) {
    const AgendaItem *moved = records.find(item);
    if (!moved)
        return false;
    QList<AgendaItem> items = copiesOf(agendaOf(records, moved->meeting));
    const auto found =
        std::find_if(items.begin(), items.end(), [item](const AgendaItem &i) { return i.id == item; });
    const qsizetype from = found - items.begin();
    const qsizetype to = from + by;
    if (found == items.end() || to < 0 || to >= items.size())
        return false;
    items.move(from, to);
    number(edits, items, records);
    return true;
}

void takeOffAgenda(Edits &edits, const Records &records, Id<AgendaItem> item) {
    const AgendaItem *taken = records.find(item);
    if (!taken)
        return;
    QList<AgendaItem> items = copiesOf(agendaOf(records, taken->meeting));
    items.removeIf([item](const AgendaItem &i) { return i.id == item; });
    edits.archive(kindOf<AgendaItem>(), item.uuid);
    number(edits, items, records);
}

} // namespace saferplan
