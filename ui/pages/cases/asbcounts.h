#pragma once

#include "core/plan/openplan.h"

#include <QDialog>

namespace saferplan {

/// The counts of ASB Case Reviews by year that councils publish, ready to be copied into a web page or
/// letter.
class AsbCounts : public QDialog {
    Q_OBJECT

public:
    AsbCounts(const OpenPlan &plan, QWidget *parent);
};

} // namespace saferplan
