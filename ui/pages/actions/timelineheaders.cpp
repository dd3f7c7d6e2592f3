#include "ui/pages/actions/timelineheaders.h"

#include "ui/models/ragmark.h"
#include "ui/models/recordtablemodel.h"

#include <QPainter>

namespace saferplan {

TimeHeader::TimeHeader(const TimeAxis &axis, const ActionFacts &facts, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_axis(axis)
    , m_facts(facts) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

QSize TimeHeader::sizeHint() const {
    return {0, 2 * (fontMetrics().height() + 4)};
}

void TimeHeader::paintSection(QPainter *painter, const QRect &rect, int) const {
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setFont(font());
    const int row = rect.height() / 2;
    paintSpans(*painter, {rect.left(), rect.top(), rect.width(), row}, m_axis.upper(), rect.left());
    paintSpans(*painter, {rect.left(), rect.top() + row, rect.width(), row}, m_axis.lower(), rect.left());
    const Look &look = lookOn(screenGround());
    const qreal x = rect.left() + m_axis.xOf(m_facts.today());
    const qreal size = row * 0.3;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.accent);
    painter->drawPolygon(
        QPolygonF({QPointF(x, rect.bottom() + 1), QPointF(x - size, rect.bottom() + 1 - size),
                   QPointF(x + size, rect.bottom() + 1 - size)}));
    painter->restore();
}

/// The name of a part of which only the end is seen stays before the eyes.
void TimeHeader::paintSpans(QPainter &painter, const QRect &row, const QList<TimeAxis::Span> &spans,
                            int left) const {
    const Look &look = lookOn(screenGround());
    const int gap = fontMetrics().averageCharWidth() / 2 + 1;
    for (const TimeAxis::Span &span : spans) {
        const qreal begin = left + m_axis.beginOf(span.first);
        const qreal end = left + m_axis.beginOf(span.last.addDays(1));
        if (end < 0 || begin > viewport()->width())
            continue;
        painter.setPen(QPen(look.hairline, 1));
        painter.drawLine(QPointF(begin, row.top()), QPointF(begin, row.bottom()));
        const qreal from = std::max(begin, 0.0) + gap;
        if (end - from < fontMetrics().horizontalAdvance(span.name))
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(from, row.top(), end - from, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         span.name);
    }
}

ActionNames::ActionNames(const ActionFacts &facts, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_facts(facts) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
}

void ActionNames::paintSection(QPainter *painter, const QRect &rect, int section) const {
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    const bool isChosen = selectionModel() && selectionModel()->isRowSelected(section);
    if (isChosen)
        painter->fillRect(QRect(rect.left(), rect.top(), 5, rect.height()), palette().color(QPalette::Link));
    const int size = fontMetrics().height() + 4;
    const int top = rect.top() + (rect.height() - size) / 2;
    const QUuid id = model()->headerData(section, Qt::Vertical, RecordTableModel::IdRole).toUuid();
    const Standing &standing = m_facts.of(id);
    painter->drawPixmap(rect.left() + 9, top, ragMark(standing.declared, false, size));
    painter->drawPixmap(rect.left() + 9 + size + 3, top, ragMark(standing.computed.rag, true, size));
    QFont words = font();
    words.setBold(isChosen);
    painter->setFont(words);
    painter->setPen(palette().color(QPalette::Text));
    const QRect room = rect.adjusted(9 + 2 * size + 9, 0, -6, 0);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(model()->headerData(section, Qt::Vertical).toString(),
                                                        Qt::ElideRight, room.width()));
    painter->setPen(lookOn(screenGround()).hairline);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->restore();
}

} // namespace saferplan
