#pragma once

#include "core/file/commitinfo.h"

#include <QList>

namespace saferplan {

/// Who answers for a commit that somebody else's sheet asked for: "Detective Inspector, by sheet, taken in by
/// Chair, Council".
QString sheetAuthor(const QString &lead, const QString &takenInBy);
/// The two of them, where an author is of that form; else nobody and the author.
struct SheetAuthors {
    QString lead;
    QString takenInBy;
};
SheetAuthors sheetAuthorsOf(const QString &author);

/// What one author can undo and redo, as the commits tell it: an edit can be undone and ends all redoing; an
/// undo moves its target to what can be redone, a redo moves it back.
class UndoHistory {
public:
    UndoHistory(const QString &author, const QList<CommitInfo> &commits);

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
