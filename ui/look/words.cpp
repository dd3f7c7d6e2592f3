#include "ui/look/words.h"

#include <QLabel>

namespace saferplan {

QLabel *makeWords(QWidget *parent) {
    auto *words = new QLabel(parent);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    return words;
}

} // namespace saferplan
