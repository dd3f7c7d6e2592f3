#pragma once

#include "core/exchange/senders.h"
#include "core/progress/groupround.h"
#include "ui/models/slicedwork.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QTableWidget;

namespace saferplan {

/// Whose returns have come, of each task-and-finish group: when the last one came, what is still to be said,
/// and what the returns have changed since the last meeting. It fills in a little at a time.
class SenderTable : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit SenderTable(Workspace &workspace, QWidget *parent = nullptr);

    /// Reads it anew.
    void refresh();
    /// Fills in what is still to be filled in now.
    void finish();
    QTableWidget &groups() { return *m_groups; }
    QTableWidget &changes() { return *m_changes; }
    /// Says something above the groups, until they are read anew.
    void say(const QString &text);
    /// The group that is chosen; nullptr: none.
    const Group *group() const;
    /// The active task-and-finish groups, in the order of the rows.
    static QList<Id<Group>> groupsOf(const Records &records);

private:
    const Records &records() const { return m_workspace.records(); }
    void begin();
    bool step();
    void fillRow(int row);
    void showSentence();
    void showChanges();
    bool addChanges();
    QList<Sender> sendersOf(const Group &group) const;

    Workspace &m_workspace;
    QLabel *m_sentence = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableWidget *m_groups = nullptr;
    QLabel *m_since = nullptr;
    QTableWidget *m_changes = nullptr;
    SlicedWork m_work{this};
    SlicedWork m_reading{this}; ///< of the changes of one group
    std::unique_ptr<SenderReader> m_reader;
    QList<Sender> m_senders;
    QList<Id<Group>> m_ids; ///< of the rows
    int m_at = 0;           ///< the next row to be filled in
    int m_complete = 0;
    QList<CommitInfo> m_commits; ///< whose changes are still to be shown
};

} // namespace saferplan
