#pragma once

#include "ui/pages/reports/editionstomake.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace saferplan {

class Preview;

/// The editions that can be made, with a preview of the one that is chosen, page by page; what is seen is
/// what is exported.
class ReportMaker : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ReportMaker(Workspace &workspace, QWidget *parent = nullptr);

    /// Looks what can be made now; a preview of the plan as it was is said to be one.
    void refresh();
    /// Makes the preview, where there is none of the plan as it is now.
    void arrive();
    void exportDocument();
    /// What the edition is asked for as that is chosen; none where none is.
    std::optional<EditionOrder> order() const;

    QListWidget &list() { return *m_list; }
    Preview &preview() { return *m_preview; }
    QPushButton &again() { return *m_again; }
    QLabel &said() { return *m_said; }

private:
    QWidget *makeBar();
    void make();
    void showState();

    Workspace &m_workspace;
    QList<EditionToMake> m_editions;
    QListWidget *m_list = nullptr;
    Preview *m_preview = nullptr;
    QLabel *m_place = nullptr; ///< "Page 2 of 14"
    QLabel *m_said = nullptr;
    QPushButton *m_before = nullptr;
    QPushButton *m_after = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_export = nullptr;
    QString m_made;      ///< the file name of the edition that the preview is of
    bool m_stale = true; ///< the plan has changed since
};

} // namespace saferplan
