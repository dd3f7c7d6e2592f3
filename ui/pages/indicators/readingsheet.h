#pragma once

#include "core/progress/readingentry.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace saferplan {

class ReadingGridModel;
class ReadingView;

/// Where readings are entered as in a spreadsheet: typed in place, Enter goes down, or pasted as a block that
/// was copied in Excel. One entry, or one block, is one commit; what cannot be read is said below, and then
/// nothing is written. What is selected in it is selected in the workspace.
class ReadingSheet : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ReadingSheet(Workspace &workspace, QWidget *parent = nullptr);

    /// Looks which rhythms there are now, and at what day it is.
    void refresh();
    /// Goes to the latest period of an indicator; the first one where it is null.
    void goTo(Id<Indicator> indicator);
    /// Pastes a block at the current cell.
    void paste();
    /// Copies the selected cells as a block.
    void copy() const;
    /// Puts away the readings of the selected cells.
    void clear();

    ReadingGridModel &model() { return *m_model; }
    ReadingView &view() { return *m_view; }
    QLabel &message() { return *m_message; }

private:
    void makeView();
    QWidget *makeHead();
    bool enter(const QList<ReadingEntry> &entries);
    void say(const QString &text, bool isProblem);
    void sizeHeaders();
    void selectInWorkspace(const QModelIndex &index);

    Workspace &m_workspace;
    ReadingGridModel *m_model;
    ReadingView *m_view = nullptr;
    QComboBox *m_rhythm = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace saferplan
