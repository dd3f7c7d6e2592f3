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

/// Of fields, boxes and bars: Fusion draws it darker than the window, which is not seen on a dark one.
QColor edgeOn(const QPalette &palette) {
    QColor edge = palette.color(QPalette::PlaceholderText);
    if (palette.color(QPalette::Base) != Qt::black) // high contrast has it in full
        edge.setAlpha(150);
    return edge;
}

bool isDark(const QStyleOption *option) {
    return option->palette.color(QPalette::Window).lightness() < 128;
}

/// In the colour of links where it has the keyboard.
void paintEdge(QPainter *painter, const QRect &rect, const QStyleOption *option, int round = 0) {
    const bool hasFocus = option->state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, round > 0);
    painter->setPen(hasFocus ? option->palette.color(QPalette::Link) : edgeOn(option->palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    painter->restore();
}

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
    if (element != CE_HeaderSection && element != CE_HeaderEmptyArea) {
        QProxyStyle::drawControl(element, option, painter, widget);
        // The lighter ground of the tab that is shown is hardly seen in some looks.
        if (element == CE_TabBarTabShape && option->state & State_Selected)
            painter->fillRect(QRect(option->rect.left() + 2, option->rect.top(), option->rect.width() - 4, 2),
                              option->palette.link());
        return;
    }
    painter->fillRect(option->rect, option->palette.window());
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      option->palette.mid());
    if (element == CE_HeaderSection) // a heading at the right ends where the next one begins
        painter->fillRect(QRect(option->rect.right(), option->rect.top() + aroundHeading.top(), 1,
                                option->rect.height() - aroundHeading.top() - aroundHeading.bottom()),
                          option->palette.mid());
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const {
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !button || !isBesideField(option)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (!isDark(option))
            return;
        if (control == CC_SpinBox || control == CC_ComboBox)
            paintEdge(painter, option->rect, option, 2);
        else if (control == CC_ScrollBar)
            paintEdge(painter, proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget), option);
        return;
    }
    QStyleOptionToolButton small = *button;
    small.features &= ~QStyleOptionToolButton::HasMenu;
    QProxyStyle::drawComplexControl(control, &small, painter, widget);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isDark(option))
        return;
    switch (element) {
    case PE_FrameLineEdit:
        return paintEdge(painter, option->rect, option, 2);
    case PE_Frame:
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintEdge(painter, option->rect, option);
    default:
        return;
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const {
    if (hint == SH_Table_GridLineColor && option && isDark(option))
        return static_cast<int>(edgeOn(option->palette).rgba());
    return QProxyStyle::styleHint(hint, option, widget, data);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
        return besideCell;
    const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_ToolTipLabelFrameWidth ? pixels + aroundTip : pixels;
}

} // namespace saferplan
