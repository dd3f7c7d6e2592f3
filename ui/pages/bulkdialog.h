#pragma once

#include "core/plan/bulkedit.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace saferplan {

class FieldRow;

/// Sets one field of many records to the same value, as one commit. Where the rules refuse it, it says why
/// for each record, and stays.
class BulkDialog : public QDialog {
    Q_OBJECT

public:
    /// `plan` must outlive the dialog.
    BulkDialog(OpenPlan &plan, const Kind &kind, QList<QUuid> records, QWidget *parent);

    /// The fields of a kind that many records can share a value of.
    static QList<int> fieldsOf(const Kind &kind);

    void accept() override;

private:
    void showField();
    void addRow(int field);
    void showOutcome(const BulkOutcome &outcome);
    QString label() const;
    int field() const;

    OpenPlan &m_plan;
    const Kind &m_kind;
    QList<QUuid> m_records;
    QComboBox *m_fields = nullptr;
    QVBoxLayout *m_place = nullptr;
    QList<FieldRow *> m_rows; ///< the field, and what belongs to it
    QLabel *m_said = nullptr;
    QPlainTextEdit *m_problems = nullptr;
    QPushButton *m_set = nullptr;
};

} // namespace saferplan
