#include "ui/workspace/workspace.h"

#include "ui/editors/drafts.h"
#include "ui/workspace/pageofrecord.h"
#include "ui/workspace/preferences.h"

namespace saferplan {

Workspace::Workspace(OpenPlan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_facts(new ActionFacts(plan, this))
    , m_drafts(new Drafts(plan, this)) {
    m_viewingAs = {QUuid(ofPlan(plan, Preference::ViewingAs).toString())};
    if (!records().find(m_viewingAs))
        m_viewingAs = {};
    connect(&plan, &OpenPlan::changed, this, [this] {
        // Undoing its creation takes a record away.
        if (m_selected.kind && !m_selected.kind->has(records(), m_selected.id))
            select({});
    });
}

void Workspace::select(const RecordName &record) {
    if (record.kind == m_selected.kind && record.id == m_selected.id)
        return;
    m_selected = record;
    if (record.kind) // what was selected when somebody goes elsewhere is where they come back to
        m_here.record = record.id;
    emit selectionChanged();
}

void Workspace::arrive(const Place &place) {
    m_here = place;
    emit placeChanged();
}

void Workspace::go(const Place &place) {
    m_before.append(m_here);
    m_after.clear();
    arrive(place);
}

void Workspace::open(const QUuid &record) {
    const Kind *kind = kindOf(records(), record);
    if (!kind)
        return;
    const std::optional<Place> place = placeOf(records(), {kind, record});
    if (place)
        go(*place);
    select({kind, record});
}

void Workspace::back() {
    if (m_before.isEmpty())
        return;
    m_after.append(m_here);
    arrive(m_before.takeLast());
}

void Workspace::forward() {
    if (m_after.isEmpty())
        return;
    m_before.append(m_here);
    arrive(m_after.takeLast());
}

void Workspace::setViewingAs(Id<Group> group) {
    if (group == m_viewingAs)
        return;
    m_viewingAs = group;
    setOfPlan(m_plan, Preference::ViewingAs, uuidText(group.uuid));
    emit viewingAsChanged();
}

} // namespace saferplan
