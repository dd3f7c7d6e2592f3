#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QAction;

namespace saferplan {

/// One page of the window. It is made when it is first shown, follows the plan while it is seen, and catches
/// up when it is seen again.
class Page : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit Page(Workspace &workspace, QWidget *parent = nullptr);

    /// Somebody comes to this page: shows the record that the place names, narrowed as it says.
    virtual void arrive(const Place &place) { Q_UNUSED(place) }
    /// Puts the keyboard where work on this page begins.
    virtual void begin() { setFocus(Qt::OtherFocusReason); }
    /// Puts the keyboard into the filter of the page, where it has one.
    virtual void focusFilter() { begin(); }
    /// What can be done on this page, and with that of its tables that is nearest to the keyboard: shown in
    /// the menu "Page", and found with Ctrl+K.
    QList<QAction *> commands() const;

protected:
    Workspace &workspace() const { return m_workspace; }
    OpenPlan &plan() const { return m_workspace.plan(); }
    const Records &records() const { return m_workspace.records(); }

    /// Adds to what can be done on this page. `tip` may be empty: the words then say it.
    QAction *addCommand(const QString &text, const QString &tip, const std::function<void()> &work);

    /// Shows the plan as it is now; called before the page is seen, and after each change while it is.
    virtual void refresh() {}

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Workspace &m_workspace;
    bool m_fresh = false;
    QList<QAction *> m_commands;
};

} // namespace saferplan
