#pragma once

#include "core/exchange/spans.h"

namespace saferplan {

/// What is known of a file in a shared folder.
struct FolderFile {
    enum class State {
        Read,
        Foreign,   ///< a return of another plan
        Unreadable ///< it has not come whole yet, is damaged, sealed, or of a newer program: tried again
    };
    qint64 size = 0;
    qint64 modified = 0; ///< milliseconds since 1970 UTC
    State state = State::Unreadable;
    QString said;        ///< what is to be told of it
    QList<Span> spans;   ///< the commits that it holds whole...
    QList<Span> partial; ///< ...and with some of their changes left out
};

using FolderFiles = QHash<QString, FolderFile>; ///< by name

/// How a copy of a plan is shared through a folder, as this machine remembers it.
struct Sharing {
    QString folder;        ///< empty: it is not
    QUuid device;          ///< under which this copy writes there
    int written = 0;       ///< the number of its last file there
    int leftOver = 0;      ///< how many of its files could not be taken away when they became one
    bool asksFirst = true; ///< whether people see what came before it is taken in
    FolderFiles files;     ///< as they were when the folder was last seen
    QList<Span> ofOthers;  ///< what others ever had there: they see to it that it stays

    bool isOn() const { return !folder.isEmpty(); }
};

/// Keeps for each plan file on this machine how it is shared. What is lost with such a note is only time: the
/// folder is read anew, and written under another name.
class SharingNotes {
public:
    /// `folder` is where the notes are kept, for this user and this machine; empty: nothing is remembered.
    explicit SharingNotes(QString folder = {}) : m_folder(std::move(folder)) {}

    Sharing of(const QString &planPath) const;
    /// Throws ReturnError where it cannot be remembered.
    void keep(const QString &planPath, const Sharing &sharing) const;

private:
    QString noteOf(const QString &planPath) const;

    QString m_folder;
};

} // namespace saferplan
