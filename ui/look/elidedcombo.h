#pragma once

#include <QComboBox>

namespace saferplan {

/// As any combo box, but with an ellipsis where what is chosen is longer than the box.
class ElidedCombo : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace saferplan
