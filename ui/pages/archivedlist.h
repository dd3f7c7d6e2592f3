#pragma once

#include "ui/models/archivedmodel.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace saferplan {

/// The records that were put away, and the way back for them.
class ArchivedList : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ArchivedList(Workspace &workspace, QWidget *parent = nullptr);

    ArchivedModel &model() { return *m_model; }
    QTableView &list() { return *m_list; }
    void focusFilter();
    /// Takes the selected records back out, as one commit.
    void restore();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showState();
    void showCurrent();

    Workspace &m_workspace;
    ArchivedModel *m_model;
    QLineEdit *m_filter = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_when = nullptr;
    QPushButton *m_first = nullptr; ///< where nothing is archived yet
    QPushButton *m_restore = nullptr;
};

} // namespace saferplan
