#pragma once

#include "core/exchange/merging.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace saferplan {

/// What taking in returns would do, before anything is written: disagreements first, then every change, each
/// of which can be left out.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    /// `prepared` and the plan's records must outlive the dialog.
    MergeDialog(const Merge &prepared, const QString &from, QWidget *parent);

    /// The numbers of the offers that are not to be taken.
    QSet<qsizetype> leftOut() const;
    QTableWidget &changes() { return *m_changes; }

private:
    QWidget *makeSaid();
    void fill();
    void showCount();

    const Merge &m_prepared;
    QTableWidget *m_changes = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_take = nullptr;
};

} // namespace saferplan
