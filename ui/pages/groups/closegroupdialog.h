#pragma once

#include "core/plan/openplan.h"
#include "core/progress/groupclosing.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace saferplan {

/// Closes a group: shows what is still open of it, asks who takes that over and what the group achieved, and
/// does it as one commit.
class CloseGroupDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog.
    CloseGroupDialog(OpenPlan &plan, Id<Group> group, QWidget *parent);

public slots:
    void accept() override;

private:
    QWidget *makeList();
    QWidget *makeSuccessors();
    Id<Group> successor() const;
    void showLabel();

    OpenPlan &m_plan;
    GroupClosing m_closing;
    QComboBox *m_to = nullptr;
    QPlainTextEdit *m_report = nullptr;
    QLabel *m_label = nullptr;
};

} // namespace saferplan
