#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace saferplan {

class HistoryView;
class LinkedView;
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
    LinkedView &linked() const { return *m_linked; }
    HistoryView &history() const { return *m_history; }
    enum class Tab { Details, Linked, History };
    void showTab(Tab tab);
    /// Puts away the selected record, or takes it back out.
    void archive(bool archived);

protected:
    /// Nothing that was typed is lost with the window, or when another plan takes its place.
    void hideEvent(QHideEvent *event) override;
    /// Files that are dropped become evidence about the selected record; so does what is pasted.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHead();
    void makeTabs();
    void makeFoot();
    void showCount();
    RecordForm *formOf(const Kind &kind);
    void commitTyped();
    void showSelected();
    void showHead();

    Workspace &m_workspace;
    QHash<const Kind *, RecordForm *> m_forms;
    RecordForm *m_form = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_record = nullptr; ///< all that is shown of a record
    QLabel *m_kind = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedWidget *m_details = nullptr;
    LinkedView *m_linked = nullptr;
    HistoryView *m_history = nullptr;
    QPushButton *m_archive = nullptr;
};

} // namespace saferplan
