#include "ui/pages/actions/timelinesymbols.h"

namespace saferplan {

void paintSpan(QPainter &painter, const QRectF &bar, Status status, const Look &look) {
    QPen edge(look.accent, 1);
    QBrush fill(Qt::NoBrush);
    switch (status) {
    case Status::InProgress:
        fill = look.accent;
        break;
    case Status::Complete:
        edge.setColor(look.muted);
        fill = look.hairline;
        break;
    case Status::NotStarted:
        break;
    case Status::Draft:
    case Status::Suspended:
    case Status::Withdrawn:
        edge = QPen(look.muted, 1, Qt::DashLine);
        break;
    }
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRect(bar);
}

void paintSlippage(QPainter &painter, const QRectF &bar, const Look &look) {
    painter.setPen(QPen(look.ink, 1));
    painter.setBrush(QBrush(look.ink, Qt::BDiagPattern));
    painter.drawRect(bar);
}

void paintFirstAgreed(QPainter &painter, const QPointF &centre, qreal size, const Look &look) {
    painter.setPen(QPen(look.ink, 1.5));
    painter.setBrush(look.ground);
    painter.drawEllipse(centre, size / 2, size / 2);
}

void paintDue(QPainter &painter, const QPointF &centre, qreal size, const Look &look) {
    painter.setPen(QPen(look.ink, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(centre - QPointF(0, size / 2), centre + QPointF(0, size / 2));
}

void paintMilestone(QPainter &painter, const QPointF &centre, qreal size, bool done, const Look &look) {
    const qreal half = size / 2;
    painter.setPen(QPen(done ? look.ground : look.ink, 1.5)); // an edge that parts it from a bar
    painter.setBrush(done ? look.ink : look.ground);
    painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0),
                                   centre + QPointF(0, half), centre + QPointF(-half, 0)}));
}

void paintCompleted(QPainter &painter, const QPointF &centre, qreal size, const Look &look) {
    const auto at = [&](qreal x, qreal y) { return centre + QPointF(x * size, y * size); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ink);
    painter.drawEllipse(centre, size / 2, size / 2);
    painter.setPen(QPen(look.ground, size * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(-0.22, 0.02), at(-0.06, 0.18), at(0.24, -0.18)}));
}

void paintBeyond(QPainter &painter, const QPointF &tip, qreal size, int side, const Look &look) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ink);
    painter.drawPolygon(
        QPolygonF({tip, tip + QPointF(-side * size, -size / 2), tip + QPointF(-side * size, size / 2)}));
}

} // namespace saferplan
