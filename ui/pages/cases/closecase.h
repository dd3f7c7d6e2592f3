#pragma once

#include "core/plan/openplan.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace saferplan {

class FieldRow;

/// Asks for what must be answered before a case closes, and closes it: one commit. What is missing is said at
/// its field, and then nothing is changed.
class CloseCase : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive it and hold the case.
    CloseCase(OpenPlan &plan, Id<Case> subject, QWidget *parent);
    ~CloseCase() override;

    QWidget *inputOf(const char *field) const;
    QString problemOf(const char *field) const;
    /// "3 of 5 answered".
    QString progress() const;

public slots:
    void accept() override;

private:
    QWidget *makeFields();
    void showProgress();
    /// The answers as edits of the case; what cannot be read is added to `problems`.
    Edits answers(Problems &problems) const;
    const FieldRow *rowOf(const char *field) const;

    OpenPlan &m_plan;
    Id<Case> m_id;
    QList<FieldRow *> m_rows;
    QLabel *m_progress = nullptr;
};

} // namespace saferplan
