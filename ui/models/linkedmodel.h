#pragma once

#include "ui/models/inboundlinks.h"

#include <QAbstractItemModel>

namespace saferplan {

/// What links to one record: a group for each kind and field, "Milestones (5)", and in it the records, the
/// newest first. Archived records are left out.
class LinkedModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };
    enum Column { Name, When, ColumnCount };

    /// `plan` and `links` must outlive the model.
    LinkedModel(OpenPlan &plan, const InboundLinks &links, QObject *parent = nullptr);

    /// Shows what links to a record; one of no kind: nothing.
    void showRecord(const RecordName &record);
    /// The record at an index; of no kind for a group.
    RecordName recordAt(const QModelIndex &index) const;
    /// How many records link to it.
    qsizetype total() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Of each group, the newest so many are listed.
    static constexpr qsizetype listed = 200;

private:
    struct Group {
        LinkField through;
        QString title;
        qsizetype count = 0;
        QList<QUuid> records; ///< the newest of them
    };
    Group groupOf(const LinkField &through, bool onlyOneOfItsKind) const;
    QVariant recordData(const Group &group, int row, int column, int role) const;

    OpenPlan &m_plan;
    const InboundLinks &m_links;
    RecordName m_record;
    QList<Group> m_groups;
};

} // namespace saferplan
