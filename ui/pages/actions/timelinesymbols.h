#pragma once

#include "core/record/action.h"
#include "ui/charts/look.h"

namespace saferplan {

// The marks of the timeline, the same in its rows and in its key. Each differs by shape, so that they are
// told apart without colour.

/// From the start to the due date: filled while in progress, an outline before, pale when complete, dotted
/// where it is not to be delivered.
void paintSpan(QPainter &painter, const QRectF &bar, Status status, const Look &look);
/// From the first agreed to the present due date.
void paintSlippage(QPainter &painter, const QRectF &bar, const Look &look);
/// The due date that was first agreed.
void paintFirstAgreed(QPainter &painter, const QPointF &centre, qreal size, const Look &look);
/// The due date.
void paintDue(QPainter &painter, const QPointF &centre, qreal size, const Look &look);
void paintMilestone(QPainter &painter, const QPointF &centre, qreal size, bool done, const Look &look);
/// The day on which an action was completed.
void paintCompleted(QPainter &painter, const QPointF &centre, qreal size, const Look &look);
/// Something lies before (-1) or after (1) the time that is drawn.
void paintBeyond(QPainter &painter, const QPointF &tip, qreal size, int side, const Look &look);

} // namespace saferplan
