#pragma once

#include "core/tables/sheetreturn.h"
#include "ui/pages/returns/takeindialog.h"

namespace saferplan {

/// What a returned sheet proposes, field by field, before anything is written: what was sent, what came back
/// and what the plan has now. Each can be left out; what is disputed is left out unless it is ticked.
class SheetReview : public TakeInDialog {
    Q_OBJECT

public:
    /// `records` must outlive the dialog.
    SheetReview(SheetReturn returned, const Records &records, QWidget *parent);

    /// The return, with what was ticked accepted.
    SheetReturn decided() const;

private:
    void sayProblems();
    void fill();
    void addRow(bool accepted, const QString &take, const QStringList &texts);
    void addChange(const SheetChange &change);
    void showCount() override;
    bool isTaken(qsizetype row) const;

    SheetReturn m_returned;
    const Records &m_records;
};

} // namespace saferplan
