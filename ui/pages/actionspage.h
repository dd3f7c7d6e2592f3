#pragma once

#include "ui/pages/recordpage.h"

namespace saferplan {

/// Every action of the plan: the table that is filtered, sorted and edited in place.
class ActionsPage : public RecordPage {
    Q_OBJECT

public:
    explicit ActionsPage(Workspace &workspace, QWidget *parent = nullptr);

    void addNew() { table().addNew(); }

private:
    void prepare(Edits &edits, const QUuid &id) const;
};

} // namespace saferplan
