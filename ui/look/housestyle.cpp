#include "ui/look/housestyle.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

namespace saferplan {

namespace {

/// Room left and right of the words of a push button, its edge included, and above and below.
constexpr QSize aroundButton(22, 10);
/// What a tool button gets beyond the room that Fusion gives it.
constexpr QSize aroundTool(17, 6);
/// Room beside and above a heading, and what stands below it, its line included.
constexpr QMargins aroundHeading(7, 5, 7, 6);
/// Room beside the words of a cell, which stand under those of their heading.
constexpr int besideCell = 6;
constexpr int aroundTip = 4;

bool isBesideField(const QStyleOption *option) {
    return option->state & QStyle::State_AutoRaise;
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    const auto *header = qobject_cast<QHeaderView *>(widget);
    if (!header || header->orientation() != Qt::Horizontal)
        return;
    QFont bold; // nothing else is asked of it, so the size stays that of the program
    bold.setBold(true);
    widget->setFont(bold);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const {
    switch (type) {
    case CT_PushButton:
        return size + aroundButton;
    case CT_ToolButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget) +
               (isBesideField(option) ? QSize(0, 0) : aroundTool);
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, size, widget).grownBy(aroundHeading);
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_HeaderLabel ? rect.marginsRemoved(aroundHeading) : rect;
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const {
    if (element != CE_HeaderSection && element != CE_HeaderEmptyArea)
        return QProxyStyle::drawControl(element, option, painter, widget);
    painter->fillRect(option->rect, option->palette.window());
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      option->palette.mid());
    if (element == CE_HeaderSection) // a heading at the right ends where the next one begins
        painter->fillRect(QRect(option->rect.right(), option->rect.top() + aroundHeading.top(), 1,
                                option->rect.height() - aroundHeading.top() - aroundHeading.bottom()),
                          option->palette.mid());
}

/// The edge of a box that is ticked is one that can be seen in the dark, too.
void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorItemViewItemCheck && element != PE_IndicatorCheckBox)
        return;
    painter->save();
    painter->setPen(option->palette.color(QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const {
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button || !isBesideField(option))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    QStyleOptionToolButton small = *button;
    small.features &= ~QStyleOptionToolButton::HasMenu;
    QProxyStyle::drawComplexControl(control, &small, painter, widget);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
        return besideCell;
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_ToolTipLabelFrameWidth ? pixels + aroundTip : pixels;
}

} // namespace saferplan
