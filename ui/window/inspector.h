#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QStackedLayout;
class QLabel;

namespace saferplan {

class RecordForm;

/// The selected record at the right of the window, editable in place. A form is made for each kind of record
/// when one of it is first selected.
class Inspector : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit Inspector(Workspace &workspace, QWidget *parent = nullptr);

    /// The form that shows the selected record; nullptr while none is selected.
    RecordForm *form() const { return m_form; }

private:
    void showSelected();

    Workspace &m_workspace;
    QHash<const Kind *, RecordForm *> m_forms;
    RecordForm *m_form = nullptr;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace saferplan
