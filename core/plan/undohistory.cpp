#include "core/plan/undohistory.h"

namespace saferplan {

namespace {

/// Moves the commit `seq` from one list to the end of the other, where it is there.
void move(qint64 seq, QList<CommitInfo> &from, QList<CommitInfo> &to) {
    for (qsizetype at = from.size() - 1; at >= 0; --at)
        if (from[at].seq == seq) {
            to.append(from.takeAt(at));
            return;
        }
}

const QString between = QStringLiteral(", by sheet, taken in by ");

} // namespace

QString sheetAuthor(const QString &lead, const QString &takenInBy) {
    return lead + between + takenInBy;
}

SheetAuthors sheetAuthorsOf(const QString &author) {
    const qsizetype at = author.indexOf(between);
    return at < 0 ? SheetAuthors{{}, author} : SheetAuthors{author.left(at), author.mid(at + between.size())};
}

UndoHistory::UndoHistory(const QString &author, const QList<CommitInfo> &commits)
    : m_author(sheetAuthorsOf(author).takenInBy) {
    for (const CommitInfo &commit : commits)
        follow(commit);
}

void UndoHistory::follow(const CommitInfo &commit) {
    // What another copy took in cannot be told apart here.
    if (sheetAuthorsOf(commit.author).takenInBy != m_author ||
        (commit.role != CommitRole::Edit && commit.target == 0))
        return;
    if (commit.role == CommitRole::Edit || commit.role == CommitRole::Merge) {
        m_undoable.append(commit);
        m_redoable.clear();
    } else if (commit.role == CommitRole::Undo) {
        move(commit.target, m_undoable, m_redoable);
    } else {
        move(commit.target, m_redoable, m_undoable);
    }
}

} // namespace saferplan
