#include "ui/pages/actions/timelinedelegate.h"

#include "core/record/records.h"
#include "core/rules/lateness.h"
#include "ui/models/ragmark.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/actions/actionwords.h"
#include "ui/pages/actions/chosenframe.h"
#include "ui/pages/actions/timelinesymbols.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace saferplan {

namespace {

/// The day of a milestone: done, or due.
QDate dayOf(const Milestone &milestone) {
    return milestone.doneOn.isValid() ? milestone.doneOn : dueOf(milestone);
}

qreal symbolSize(const QRect &area) {
    return area.height() * 0.5;
}

} // namespace

const Action *TimelineDelegate::actionOf(const QModelIndex &index) const {
    return m_records.find(Id<Action>{index.data(RecordTableModel::IdRole).toUuid()});
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const {
    const Action *action = actionOf(index);
    if (!action)
        return;
    const Look &look = lookOn(screenGround());
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, option.palette.color(QPalette::Base)); // also where it is selected
    paintGround(*painter, option.rect, look);
    paintLine(*painter, option, *action, look);
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        const bool hasKeyboard = option.state & QStyle::State_HasFocus && option.state & QStyle::State_Active;
        painter->setPen(QPen(option.palette.color(QPalette::Link), hasKeyboard ? 2 : 1));
        const QRect edges = option.rect.adjusted(0, 1, 0, -1);
        painter->drawLine(edges.topLeft(), edges.topRight());
        painter->drawLine(edges.bottomLeft(), edges.bottomRight());
    }
    painter->restore();
}

/// Where the parts of the axis begin, and today.
void TimelineDelegate::paintGround(QPainter &painter, const QRect &area, const Look &look) const {
    painter.setPen(QPen(look.hairline, 1));
    for (const TimeAxis::Span &span : m_axis.upper()) {
        const qreal x = area.left() + m_axis.beginOf(span.first);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 1));
    }
    painter.setPen(QPen(look.accent, 2));
    const qreal x = area.left() + m_axis.xOf(m_facts.today());
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 1));
}

void TimelineDelegate::paintLine(QPainter &painter, const QStyleOptionViewItem &option, const Action &action,
                                 const Look &look) const {
    const QRectF area(option.rect);
    const qreal size = symbolSize(option.rect);
    const qreal y = area.center().y();
    const auto at = [&](const QDate &day) {
        return area.left() + std::clamp(m_axis.xOf(day), 0.0, m_axis.width());
    };
    const auto bar = [&](const QDate &from, const QDate &to) {
        return QRectF(QPointF(at(from), y - size * 0.3), QPointF(at(to), y + size * 0.3));
    };
    const QDate due = dueOf(action);
    const QDate original = action.originalDue;
    const bool isMoved = due.isValid() && original.isValid() && due != original;
    qreal reach = at(m_facts.today());
    if (due.isValid()) {
        const QDate planned = isMoved ? std::min(original, due) : due;
        if (action.start.isValid() && action.start < planned)
            paintSpan(painter, bar(action.start, planned), action.status, look);
        if (isMoved)
            paintSlippage(painter, bar(planned, std::max(original, due)), look);
        reach = std::max(at(due), isMoved ? at(original) : at(due));
        paintDue(painter, {at(due), y}, size * 1.2, look);
    }
    if (isMoved)
        paintFirstAgreed(painter, {at(original), y}, size * 0.8, look);
    reach = std::max(reach, paintMilestones(painter, option.rect, action, reach, look));
    if (action.status == Status::Complete) {
        const QDate done = action.completedOn.isValid() ? action.completedOn : due;
        if (done.isValid()) {
            paintCompleted(painter, {at(done), y}, size * 1.2, look);
            reach = std::max(reach, at(done));
        }
    }
    if (due.isValid() && !m_axis.holds(due))
        paintBeyond(painter, {at(due), y}, size, due < m_axis.first() ? -1 : 1, look);
    const qreal begin = action.start.isValid() && action.start < due ? at(action.start) : reach;
    paintWords(painter, option, action, begin, reach);
}

/// Beside its end; where all of it lies before or after what is seen, at that edge, with the day.
void TimelineDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const Action &action,
                                  qreal begin, qreal end) const {
    const Look &look = lookOn(screenGround());
    const qreal size = symbolSize(option.rect);
    const qreal y = QRectF(option.rect).center().y();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const qreal seen = view ? view->viewport()->width() : option.rect.right();
    QRectF place(end + size, option.rect.top(), option.rect.right() - end - size, option.rect.height());
    int side = Qt::AlignLeft;
    QString words = besideBar(action, m_facts.today());
    if (end < 0 || begin > seen) {
        const bool isBefore = end < 0;
        paintBeyond(painter, {isBefore ? 3 : seen - 3, y}, size * 0.8, isBefore ? -1 : 1, look);
        place = QRectF(option.rect).intersected(QRectF(0, option.rect.top(), seen, option.rect.height()));
        place.adjust(size * 1.6, 0, -size * 1.6, 0);
        side = isBefore ? Qt::AlignLeft : Qt::AlignRight;
        words = dueWords(action, m_facts.today());
    }
    words = option.fontMetrics.elidedText(words, Qt::ElideRight, static_cast<int>(place.width()));
    painter.setFont(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    const QRectF taken = painter.boundingRect(place, side | Qt::AlignVCenter, words);
    painter.fillRect(taken, option.palette.color(QPalette::Base)); // today's line does not cross them
    painter.drawText(place, side | Qt::AlignVCenter, words);
}

qreal TimelineDelegate::paintMilestones(QPainter &painter, const QRect &area, const Action &action,
                                        qreal reach, const Look &look) const {
    const qreal size = symbolSize(area);
    for (const Milestone *milestone : m_facts.milestonesOf(action.id.uuid)) {
        const QDate day = dayOf(*milestone);
        if (!day.isValid() || !m_axis.holds(day))
            continue;
        const qreal x = area.left() + m_axis.xOf(day);
        paintMilestone(painter, {x, QRectF(area).center().y()}, size, milestone->doneOn.isValid(), look);
        reach = std::max(reach, x);
    }
    return reach;
}

bool TimelineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index) {
    const Action *action = actionOf(index);
    if (!action || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList names;
    for (const Milestone *milestone : m_facts.milestonesOf(action->id.uuid)) {
        const QDate day = dayOf(*milestone);
        if (day.isValid() &&
            std::abs(option.rect.left() + m_axis.xOf(day) - event->pos().x()) <= symbolSize(option.rect))
            names += milestoneWords(*milestone, m_facts.today());
    }
    if (names.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), names.join(u'\n'), view);
    return true;
}

} // namespace saferplan
