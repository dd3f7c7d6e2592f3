#include "ui/pages/actions/timelinekey.h"

#include "ui/models/ragmark.h"
#include "ui/pages/actions/timelinesymbols.h"

#include <QPainter>

namespace saferplan {

namespace {

enum class Mark { Span, Slippage, FirstAgreed, Due, Milestone, MilestoneDone, Completed, Today };

struct Entry {
    Mark mark;
    const char *words;
};

constexpr Entry entries[] = {{Mark::Span, "start to due date"},   {Mark::Due, "due"},
                             {Mark::FirstAgreed, "first agreed"}, {Mark::Slippage, "moved since"},
                             {Mark::Milestone, "milestone"},      {Mark::MilestoneDone, "milestone done"},
                             {Mark::Completed, "completed"},      {Mark::Today, "today"}};

void paintMark(QPainter &painter, const QRectF &area, Mark mark, const Look &look) {
    const qreal size = area.height() * 0.7;
    const QRectF bar(area.left(), area.center().y() - size * 0.3, area.width(), size * 0.6);
    switch (mark) {
    case Mark::Span:
        return paintSpan(painter, bar, Status::InProgress, look);
    case Mark::Slippage:
        return paintSlippage(painter, bar, look);
    case Mark::FirstAgreed:
        return paintFirstAgreed(painter, area.center(), size * 0.8, look);
    case Mark::Due:
        return paintDue(painter, area.center(), size * 1.2, look);
    case Mark::Milestone:
        return paintMilestone(painter, area.center(), size, false, look);
    case Mark::MilestoneDone:
        return paintMilestone(painter, area.center(), size, true, look);
    case Mark::Completed:
        return paintCompleted(painter, area.center(), size * 1.2, look);
    case Mark::Today:
        painter.setPen(QPen(look.accent, 2));
        painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()));
    }
}

} // namespace

TimelineKey::TimelineKey(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList words;
    for (const Entry &entry : entries)
        words += QString::fromUtf8(entry.words);
    setAccessibleName(QStringLiteral("Key to the marks: %1").arg(words.join(QStringLiteral(", "))));
}

int TimelineKey::markWidth() const {
    return fontMetrics().height() + 6;
}

QList<QRect> TimelineKey::placesFor(int width) const {
    const int line = fontMetrics().height() + 4;
    const int gap = fontMetrics().averageCharWidth() * 2;
    QList<QRect> places;
    QPoint at;
    for (const Entry &entry : entries) {
        const int wide = markWidth() + 6 + fontMetrics().horizontalAdvance(QString::fromUtf8(entry.words));
        if (at.x() > 0 && at.x() + wide > width)
            at = {0, at.y() + line};
        places.append(QRect(at, QSize(wide, line)));
        at.rx() += wide + gap;
    }
    return places;
}

int TimelineKey::heightForWidth(int width) const {
    return placesFor(width).last().bottom() + 1;
}

QSize TimelineKey::sizeHint() const {
    return {0, heightForWidth(width())};
}

void TimelineKey::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look &look = lookOn(screenGround());
    const QList<QRect> places = placesFor(width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QRect &place = places[i];
        paintMark(painter, QRectF(place.left(), place.top() + 2, markWidth(), place.height() - 4),
                  entries[i].mark, look);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place.adjusted(markWidth() + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromUtf8(entries[i].words));
    }
}

} // namespace saferplan
