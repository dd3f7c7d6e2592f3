#pragma once

#include "core/file/commitinfo.h"

#include <QList>

namespace saferplan {

/// What one author can undo and redo, as the commits tell it: an edit can be undone and ends all redoing; an
/// undo moves its target to what can be redone, a redo moves it back.
class UndoHistory {
public:
    UndoHistory(QString author, const QList<CommitInfo> &commits);

    /// Takes in a commit that follows those known.
    void follow(const CommitInfo &commit);

    /// The commit that is undone or redone next; nullptr when there is none.
    const CommitInfo *undoable() const { return m_undoable.isEmpty() ? nullptr : &m_undoable.last(); }
    const CommitInfo *redoable() const { return m_redoable.isEmpty() ? nullptr : &m_redoable.last(); }

private:
    QString m_author;
    QList<CommitInfo> m_undoable;
    QList<CommitInfo> m_redoable;
};

} // namespace saferplan
