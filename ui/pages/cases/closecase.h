#pragma once

#include "ui/workspace/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace saferplan {

class FieldRow;
class FormDraft;

/// Asks for what must be answered before a case closes, and closes it: one commit. What is missing is said at
/// its field, and then nothing is changed. Answers that were given before it closes are kept as drafts.
class CloseCase : public QDialog {
    Q_OBJECT

public:
    /// `workspace` must outlive it, and its plan hold the case.
    CloseCase(Workspace &workspace, Id<Case> subject, QWidget *parent);
    ~CloseCase() override;

    QWidget *inputOf(const char *field) const;
    QString problemOf(const char *field) const;
    /// "3 of 5 answered".
    QString progress() const;

public slots:
    void accept() override;

private:
    QWidget *makeFields();
    /// Puts the keyboard where the first answer is missing.
    void beginAtMissing();
    void showProgress();
    /// The answers as edits of the case; what cannot be read is added to `problems`.
    Edits answers(Problems &problems) const;
    const FieldRow *rowOf(const char *field) const;

    OpenPlan &m_plan;
    Id<Case> m_id;
    QList<FieldRow *> m_rows;
    FormDraft *m_draft = nullptr;
    QLabel *m_progress = nullptr;
};

} // namespace saferplan
