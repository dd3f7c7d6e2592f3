#include "ui/look/elidedcombo.h"

#include <QStylePainter>

namespace saferplan {

void ElidedCombo::paintEvent(QPaintEvent *) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room - 8);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace saferplan
