#pragma once

#include "ui/pages/recordpage.h"

namespace saferplan {

/// The cases under partnership problem solving: problems, never people's names.
class CasesPage : public RecordPage {
    Q_OBJECT

public:
    /// `plan` must outlive the page.
    explicit CasesPage(OpenPlan &plan, QWidget *parent = nullptr);

protected:
    void prepare(Edits &edits, const QUuid &id) override;
};

} // namespace saferplan
