#pragma once

#include "ui/models/findermodel.h"
#include "ui/workspace/workspace.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTreeView;

namespace saferplan {

/// Over the window: finds any record by reference or words, and any command, and opens or does it.
class Finder : public QFrame {
    Q_OBJECT

public:
    /// `workspace` must outlive it; `over` is what it stands over.
    Finder(Workspace &workspace, QWidget *over);

    /// Comes up with an empty field; `commands` are what can be done now.
    void open(const QList<FinderCommand> &commands);

    FinderModel &model() { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void note();
    void showFound();
    void take();
    /// Gives the keyboard back to where it was.
    void close();

    Workspace &m_workspace;
    FinderModel *m_model;
    QLineEdit *m_words;
    QTreeView *m_view;
    QLabel *m_nothing;
    QList<RecordName> m_recent;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace saferplan
