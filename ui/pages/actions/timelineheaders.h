#pragma once

#include "ui/models/actionfacts.h"
#include "ui/pages/actions/timeaxis.h"

#include <QHeaderView>

namespace saferplan {

/// The time above the lines of a timeline: the names of its parts in two rows, and where today is.
class TimeHeader : public QHeaderView {
    Q_OBJECT

public:
    /// Both must outlive it.
    TimeHeader(const TimeAxis &axis, const ActionFacts &facts, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    void paintSpans(QPainter &painter, const QRect &row, const QList<TimeAxis::Span> &spans, int left) const;

    const TimeAxis &m_axis;
    const ActionFacts &m_facts;
};

/// The actions beside the lines of a timeline: RAG as declared and as computed, reference and title.
class ActionNames : public QHeaderView {
    Q_OBJECT

public:
    /// `facts` must outlive it.
    ActionNames(const ActionFacts &facts, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const ActionFacts &m_facts;
};

} // namespace saferplan
