#pragma once

#include "core/plan/openplan.h"
#include "ui/models/slicedwork.h"

#include <QAbstractTableModel>

#include <deque>

namespace saferplan {

/// Which commits are listed.
struct CommitFilter {
    QString words;                        ///< all stand in its name, author or device
    QString author;                       ///< empty: of anybody
    QString device;                       ///< empty: on any
    QDate from;                           ///< invalid: since the beginning
    QDate to;                             ///< the day itself included; invalid: until now
    QUuid record;                         ///< null: of whatever record
    std::optional<QSet<qint64>> ofRecord; ///< the commits that touched `record`

    bool keeps(const CommitInfo &commit) const;
};

/// The commits of the plan, the newest first. The log can be long: it is read, and filtered, a few
/// milliseconds at a time, and the list grows as commits are found.
class CommitListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, What, Who, Device, ColumnCount };

    /// `plan` must outlive the model.
    explicit CommitListModel(OpenPlan &plan, QObject *parent = nullptr);

    /// Begins to read; nothing is read before.
    void begin();
    void setFilter(CommitFilter filter);
    /// nullptr where there is no such row.
    const CommitInfo *at(int row) const;
    /// Everything that the filter keeps is listed.
    bool isComplete() const { return m_begun && !m_work.isRunning(); }
    /// Reads what is left now.
    void finish() { m_work.finish(); }
    /// The authors and devices met so far.
    const QSet<QString> &authors() const { return m_authors; }
    const QSet<QString> &devices() const { return m_devices; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// More may be listed, and more authors and devices known.
    void progressed();

private:
    void walk();
    bool step();
    bool readPage();
    void showFound();
    void follow(const ChangeSet &set);
    void intern(CommitInfo &commit);

    OpenPlan &m_plan;
    CommitFilter m_filter;
    bool m_begun = false;
    bool m_allRead = false;
    std::deque<CommitInfo>
        m_commits;       ///< the newest first; what is added at either end leaves the others in place
    size_t m_walked = 0; ///< how many of them the filter has seen
    std::vector<const CommitInfo *> m_found; ///< by this slice
    std::deque<const CommitInfo *> m_shown;
    QSet<QString> m_authors;
    QSet<QString> m_devices;
    SlicedWork m_work;
};

} // namespace saferplan
