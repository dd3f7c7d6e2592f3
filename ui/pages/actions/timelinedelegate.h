#pragma once

#include "ui/models/actionfacts.h"
#include "ui/pages/actions/timeaxis.h"

#include <QStyledItemDelegate>

namespace saferplan {

struct Look;

/// Draws an action along the axis of time: from its start to its due date, with what was first agreed, its
/// milestones, and words where it ends.
class TimelineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// All must outlive it.
    TimelineDelegate(const Records &records, const ActionFacts &facts, const TimeAxis &axis, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_records(records)
        , m_facts(facts)
        , m_axis(axis) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Milestones say their names, and the rest of the line all that is known of it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Action *actionOf(const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QRect &area, const Look &look) const;
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const Action &action,
                   const Look &look) const;
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const Action &action, qreal begin,
                    qreal end) const;
    /// Draws the milestones; returns how far the line reaches with them.
    qreal paintMilestones(QPainter &painter, const QRect &area, const Action &action, qreal reach,
                          const Look &look) const;

    const Records &m_records;
    const ActionFacts &m_facts;
    const TimeAxis &m_axis;
};

} // namespace saferplan
