#pragma once

#include "ui/pages/recordpage.h"

namespace saferplan {

/// The cases under partnership problem solving: problems, never people's names.
class CasesPage : public RecordPage {
    Q_OBJECT

public:
    explicit CasesPage(Workspace &workspace, QWidget *parent = nullptr);
};

} // namespace saferplan
