#pragma once

#include "core/plan/openplan.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace saferplan {

/// One change of the log in full: who made it and when, the old value and the new one, and a button that puts
/// the old one back.
class ChangeDetail : public QWidget {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit ChangeDetail(OpenPlan &plan, QWidget *parent = nullptr);

    void showChange(const CommitInfo &commit, const Change &change);
    void showNothing();
    /// Commits that the value before the change is put back.
    void putBackValue();

private:
    OpenPlan &m_plan;
    std::optional<Change> m_change;
    QLabel *m_when = nullptr;
    QPlainTextEdit *m_values = nullptr;
    QPushButton *m_putBack = nullptr;
    QLabel *m_whyNot = nullptr;
};

} // namespace saferplan
