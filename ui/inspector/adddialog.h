#pragma once

#include "ui/models/inboundlinks.h"
#include "ui/workspace/workspace.h"

#include <QDialog>

class QVBoxLayout;

namespace saferplan {

class FieldRow;
class FormDraft;

/// Adds a record that links to another: its fields on a small form, committed as one when it is done, and a
/// draft until then.
class AddDialog : public QDialog {
    Q_OBJECT

public:
    /// The new record is of the kind of `through` and links through its field to `target`. `workspace` must
    /// outlive it.
    AddDialog(Workspace &workspace, const LinkField &through, const RecordName &target, QWidget *parent);
    ~AddDialog() override;

    /// The record that was added.
    QUuid record() const { return m_id; }

public slots:
    /// Commits the record and closes; says at the fields what is missing.
    void accept() override;

private:
    void begin(const RecordName &target);
    void addRow(QVBoxLayout *layout, int field);

    OpenPlan &m_plan;
    LinkField m_through;
    QUuid m_target;
    QUuid m_id = QUuid::createUuid();
    Records m_new; ///< the record as it begins
    QList<FieldRow *> m_rows;
    FormDraft *m_draft = nullptr;
    QString m_what; ///< "milestone to P1-03"
};

} // namespace saferplan
