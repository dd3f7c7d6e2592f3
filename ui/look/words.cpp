#include "ui/look/words.h"

#include <QLabel>

namespace saferplan {

QLabel *makeWords(QWidget *parent) {
    auto *words = new QLabel(parent);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    return words;
}

QLabel *makeHeading(QWidget *parent, double size) {
    QLabel *heading = makeWords(parent);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * size);
    heading->setFont(font);
    return heading;
}

} // namespace saferplan
