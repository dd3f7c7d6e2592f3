#pragma once

#include "core/plan/openplan.h"
#include "ui/models/actionfacts.h"
#include "ui/workspace/place.h"

namespace saferplan {

class Drafts;

/// What the pages of one open plan share: the plan, the record that is selected, where somebody is and was,
/// and as which group they look at it. Pages speak to it and listen to it, and never to each other.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit Workspace(OpenPlan &plan, QObject *parent = nullptr);

    OpenPlan &plan() const { return m_plan; }
    const Records &records() const { return m_plan.records(); }
    ActionFacts &facts() const { return *m_facts; }
    /// What was typed in this window and is not in the plan.
    Drafts &drafts() const { return *m_drafts; }

    /// The record shown beside the page; a null id: none.
    RecordName selected() const { return m_selected; }
    void select(const RecordName &record);
    /// Puts the keyboard into a field of the selected record.
    void edit(const char *field) { emit editWanted(QLatin1String(field)); }

    const Place &here() const { return m_here; }
    /// The page that somebody begins on; nothing is before it.
    void begin(PageId page) { m_here = {page}; }
    /// Goes to a place, and remembers this one for `back`.
    void go(const Place &place);
    /// Goes to the page that shows a record, or the record it belongs to, and selects it there.
    void open(const QUuid &record);
    bool canGoBack() const { return !m_before.isEmpty(); }
    bool canGoForward() const { return !m_after.isEmpty(); }
    void back();
    void forward();

    /// The group whose lead looks at the plan; null: nobody's in particular. Remembered for this plan.
    Id<Group> viewingAs() const { return m_viewingAs; }
    void setViewingAs(Id<Group> group);

signals:
    void selectionChanged();
    void editWanted(const QString &field);
    /// Somebody is at another place: the page is shown and arrives there.
    void placeChanged();
    void viewingAsChanged();

private:
    void arrive(const Place &place);

    OpenPlan &m_plan;
    ActionFacts *m_facts;
    Drafts *m_drafts;
    RecordName m_selected;
    Place m_here;
    QList<Place> m_before;
    QList<Place> m_after;
    Id<Group> m_viewingAs;
};

} // namespace saferplan
