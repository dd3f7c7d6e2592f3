#pragma once

#include <QStyledItemDelegate>

namespace saferplan {

/// Draws the names of the pages: the chosen one with a bar beside it, and a frame where the keyboard is.
class PageNames : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace saferplan
