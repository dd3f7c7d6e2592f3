#pragma once

#include "core/exchange/merging.h"
#include "ui/pages/returns/takeindialog.h"

namespace saferplan {

/// What taking in returns would do, before anything is written: disagreements first, then every change, each
/// of which can be left out.
class MergeDialog : public TakeInDialog {
    Q_OBJECT

public:
    /// `prepared` and the plan's records must outlive the dialog.
    MergeDialog(const Merge &prepared, const QString &from, QWidget *parent);

    /// The numbers of the offers that are not to be taken.
    QSet<qsizetype> leftOut() const;

private:
    void fill();
    void showCount() override;

    const Merge &m_prepared;
};

} // namespace saferplan
