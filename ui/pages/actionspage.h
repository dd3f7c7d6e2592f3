#pragma once

#include "ui/models/actionfacts.h"
#include "ui/pages/recordpage.h"

namespace saferplan {

/// All actions of the plan, to find, look at and change.
class ActionsPage : public RecordPage {
    Q_OBJECT

public:
    /// `plan` and `facts` must outlive the page.
    ActionsPage(OpenPlan &plan, const ActionFacts &facts, QWidget *parent = nullptr);

    /// Shows the actions of one priority only.
    void showPriority(Id<Priority> priority);

protected:
    void prepare(Edits &edits, const QUuid &id) override;
};

} // namespace saferplan
