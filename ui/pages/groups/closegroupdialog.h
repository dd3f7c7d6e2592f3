#pragma once

#include "core/progress/groupclosing.h"
#include "ui/workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace saferplan {

class FormDraft;

/// Closes a group: shows what is still open of it, asks who takes that over and what the group achieved, and
/// does it as one commit. Until then what is entered is a draft.
class CloseGroupDialog : public QDialog {
    Q_OBJECT

public:
    /// `workspace` must outlive the dialog.
    CloseGroupDialog(Workspace &workspace, Id<Group> group, QWidget *parent);

public slots:
    void accept() override;

private:
    QWidget *makeList();
    QWidget *makeSuccessors();
    void makeDraft(Drafts &drafts);
    Id<Group> successor() const;
    void showLabel();

    OpenPlan &m_plan;
    GroupClosing m_closing;
    FormDraft *m_draft = nullptr;
    QComboBox *m_to = nullptr;
    QPlainTextEdit *m_report = nullptr;
    QLabel *m_label = nullptr;
};

} // namespace saferplan
