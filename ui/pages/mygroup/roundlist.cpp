#include "ui/pages/mygroup/roundlist.h"

#include "ui/models/ragmark.h"
#include "ui/pages/mygroup/roundmodel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace saferplan {

namespace {

class RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(const RoundModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override {
        return {option.fontMetrics.averageCharWidth() * 30, option.fontMetrics.lineSpacing() * 2 + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &given,
               const QModelIndex &index) const override {
        const RoundItem &item = m_model.items()[index.row()];
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        const QWidget *view = option.widget;
        view->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, view);

        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        const QFontMetrics metrics(option.font);
        const int line = metrics.lineSpacing();
        QRect area = option.rect.adjusted(8, 6, -8, -6);
        QRect tick = area;
        tick.setWidth(line);
        paintTick(*painter, tick.center(), line, item.said);
        area.setLeft(tick.right() + 8);
        area.setRight(paintRag(*painter, option, area, item) - 8);

        const QRect first(area.left(), area.top(), area.width(), line);
        const QRect second(area.left(), area.top() + line, area.width(), line);
        QFont bold = option.font;
        bold.setBold(!item.said);
        painter->setFont(bold);
        const QString title = QStringLiteral("%1 %2").arg(item.reference, item.title);
        painter->drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(bold).elidedText(title, Qt::ElideRight, first.width()));
        painter->setFont(option.font);
        painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(underTitle(item), Qt::ElideRight, second.width()));
        painter->restore();
    }

private:
    static void paintTick(QPainter &painter, const QPoint &centre, int line, bool said) {
        const double size = line * 0.8;
        const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen = painter.pen();
        pen.setWidthF(1.4);
        painter.setPen(pen);
        painter.drawEllipse(box);
        if (said) {
            pen.setWidthF(2);
            painter.setPen(pen);
            const QPointF points[] = {{box.left() + size * 0.25, box.center().y()},
                                      {box.left() + size * 0.43, box.bottom() - size * 0.28},
                                      {box.right() - size * 0.22, box.top() + size * 0.3}};
            painter.drawPolyline(points, 3);
        }
        painter.restore();
    }

    /// Both marks, or "Case"; returns where they begin.
    static int paintRag(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                        const RoundItem &item) {
        const int size = option.fontMetrics.height() + 2;
        if (item.isCase()) {
            const QString word = QStringLiteral("Case");
            const int width = option.fontMetrics.horizontalAdvance(word);
            painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, word);
            return area.right() - width;
        }
        const int left = area.right() - 2 * size - 4;
        const int top = area.center().y() - size / 2;
        // On the ground of the list even where the row is selected: the colours are made for it.
        painter.fillRect(QRect(left - 3, top - 3, 2 * size + 10, size + 6),
                         option.palette.color(QPalette::Base));
        painter.drawPixmap(left, top, ragMark(item.declared, false, size));
        painter.drawPixmap(left + size + 4, top, ragMark(item.computed, true, size));
        return left - 3;
    }

    const RoundModel &m_model;
};

} // namespace

RoundList::RoundList(RoundModel &model, QWidget *parent) : QListView(parent) {
    setModel(&model);
    setItemDelegate(new RowDelegate(model, this));
    setObjectName(QStringLiteral("round"));
    setAccessibleName(QStringLiteral("My actions and cases, those that need me first"));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    connect(this, &QListView::activated, this, &RoundList::opened);
}

void RoundList::showRow(int row) {
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(model()->index(row, 0));
}

void RoundList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid())
        emit wentTo(current.row());
}

void RoundList::keyPressEvent(QKeyEvent *event) {
    const bool typed =
        event->modifiers() == Qt::NoModifier && event->text().size() == 1 && event->text().front().isLetter();
    if (typed)
        emit letter(event->text());
    else
        QListView::keyPressEvent(event);
}

} // namespace saferplan
