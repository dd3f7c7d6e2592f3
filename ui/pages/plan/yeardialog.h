#pragma once

#include "core/plan/openplan.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace saferplan {

class YearModel;

/// Rolls the plan over into a new year: shows what would happen to each action, to be ticked or not, and does
/// it as one commit.
class YearDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog.
    YearDialog(OpenPlan &plan, QWidget *parent);

    YearModel &model() { return *m_model; }
    QTableView &view() { return *m_view; }

public slots:
    void accept() override;

private:
    void makeView();
    QString datesText() const;
    void showSentence();

    OpenPlan &m_plan;
    YearModel *m_model = nullptr;
    QTableView *m_view = nullptr;
    QLabel *m_sentence = nullptr;
};

} // namespace saferplan
