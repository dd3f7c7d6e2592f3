#include "ui/look/housestyle.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace saferplan {

namespace {

/// Room left and right of the words of a push button, its edge included, and above and below.
constexpr QSize aroundButton(22, 10);
/// What a tool button gets beyond the room that Fusion gives it.
constexpr QSize aroundTool(17, 6);
/// Room beside and above a heading, and what stands below it, its line included.
constexpr QMargins aroundHeading(4, 5, 4, 6);
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
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_ToolTipLabelFrameWidth ? pixels + aroundTip : pixels;
}

} // namespace saferplan
