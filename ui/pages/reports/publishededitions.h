#pragma once

#include "core/report/publishing.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace saferplan {

class Preview;
class RecordTable;

/// The editions that were published, with the pages of the one that is selected: checked, as they were handed
/// round. They are exported and printed again, and compared with what the plan would say now.
class PublishedEditions : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit PublishedEditions(Workspace &workspace, QWidget *parent = nullptr);

    void exportEdition();
    void printEdition();
    /// Shows what differs between the edition and the plan as it is; again: the edition.
    void compare();
    /// Opens the folder of what was exported last.
    void showFolder();

    RecordTable &table() { return *m_table; }
    Preview &preview() { return *m_preview; }
    QLabel &said() { return *m_said; }
    QPushButton &comparison() { return *m_compare; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    RecordTable *makeTable();
    QWidget *makeBar();
    QWidget *makePages();
    const Edition *current() const;
    void follow();
    void showEdition();
    void showState();
    QString fileName() const;

    Workspace &m_workspace;
    RecordTable *m_table = nullptr;
    Preview *m_preview = nullptr;
    QLabel *m_said = nullptr; ///< whether the edition is as it was published
    QPushButton *m_compare = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_folder = nullptr;
    Id<Edition> m_shown;     ///< the edition whose pages are shown
    StoredEdition m_stored;  ///< what the plan has of it
    bool m_compares = false; ///< the differences are shown
    QString m_written;       ///< the file that was exported last
};

} // namespace saferplan
