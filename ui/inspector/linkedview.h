#pragma once

#include "ui/models/linkedmodel.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTreeView;

namespace saferplan {

/// What links to the selected record, with ways to go there and to add to it; evidence can be opened and
/// saved.
class LinkedView : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit LinkedView(Workspace &workspace, QWidget *parent = nullptr);

    void showRecord(const RecordName &record);
    /// How many records link to the one that is shown; none while that is not known yet.
    std::optional<qsizetype> count() const;
    LinkedModel &model() { return *m_model; }
    InboundLinks &links() { return *m_links; }
    /// Asks for a record that links to this one through a field, and adds it.
    void add(const LinkField &through);

signals:
    void counted();

private:
    QWidget *makeButtons();
    void fillAddMenu();
    void refresh();
    void showState();
    void attachFile();
    const Evidence *evidence() const;

    Workspace &m_workspace;
    InboundLinks *m_links;
    LinkedModel *m_model;
    RecordName m_record;
    QTreeView *m_tree = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_attach = nullptr;
    QMenu *m_addMenu = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace saferplan
