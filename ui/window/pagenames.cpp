#include "ui/window/pagenames.h"

#include <QApplication>
#include <QPainter>

namespace saferplan {

namespace {

constexpr int bar = 4;
constexpr QMargins room(bar + 10, 7, 10, 7);

} // namespace

void PageNames::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QStyleOptionViewItem name = option;
    initStyleOption(&name, index);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen) {
        painter->fillRect(option.rect, option.palette.highlight());
        painter->fillRect(QRect(option.rect.topLeft(), QSize(bar, option.rect.height())),
                          option.palette.link());
    }
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect frame;
        frame.QStyleOption::operator=(option);
        frame.rect = option.rect.adjusted(bar, 0, 0, 0);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, painter, option.widget);
    }
    const QRect inner = option.rect.marginsRemoved(room);
    const QIcon::Mode mode = chosen ? QIcon::Selected : QIcon::Normal;
    const QRect picture(inner.topLeft(), QSize(name.decorationSize.width(), inner.height()));
    name.icon.paint(painter, picture, Qt::AlignCenter, mode);
    painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::WindowText));
    painter->setFont(name.font);
    painter->drawText(inner.adjusted(picture.width() + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      name.text);
}

QSize PageNames::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return QStyledItemDelegate::sizeHint(option, index).grownBy(room);
}

} // namespace saferplan
