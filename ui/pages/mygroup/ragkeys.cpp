#include "ui/pages/mygroup/ragkeys.h"

#include "ui/models/ragmark.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace saferplan {

namespace {

QString wordsOf(Delivery state) {
    switch (state) {
    case Delivery::Green:
        return QStringLiteral("On track");
    case Delivery::Amber:
        return QStringLiteral("At risk");
    case Delivery::Red:
        return QStringLiteral("Off track");
    case Delivery::Blue:
        return QStringLiteral("Complete");
    case Delivery::Grey:
        break;
    }
    return QStringLiteral("Not rated");
}

} // namespace

RagKeys::RagKeys(const QList<Delivery> &states, QWidget *parent) : QWidget(parent) {
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    for (const Delivery state : states) {
        const QString letter = ragLook(state).letter;
        auto *button = new QPushButton(wordsOf(state), this);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("rag") + letter);
        button->setAccessibleName(
            QStringLiteral("%1, %2, key %3").arg(colourOf(state), wordsOf(state).toLower(), letter));
        button->setToolTip(
            QStringLiteral("%1: %2 (%3)").arg(colourOf(state), labelOf(state).toLower(), letter));
        m_group.addButton(button, static_cast<int>(state));
    }
    setNarrow(false);
    paintMarks();
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool down) {
        // Not by its look alone, which differs little between styles.
        QFont font = this->font();
        font.setBold(down);
        m_group.button(id)->setFont(font);
    });
    connect(&m_group, &QButtonGroup::idClicked, this,
            [this](int id) { emit chosen(static_cast<Delivery>(id)); });
}

void RagKeys::setNarrow(bool narrow) {
    const int columns = narrow ? 2 : static_cast<int>(m_group.buttons().size());
    int at = 0;
    for (QAbstractButton *button : m_group.buttons()) {
        m_layout->addWidget(button, at / columns, at % columns);
        ++at;
    }
    for (int column = 0; column <= m_group.buttons().size(); ++column)
        m_layout->setColumnStretch(column, column == columns ? 1 : 0);
}

void RagKeys::paintMarks() {
    const int size = fontMetrics().height() + 2;
    for (QAbstractButton *button : m_group.buttons()) {
        button->setIconSize({size, size});
        button->setIcon(QIcon(ragMark(static_cast<Delivery>(m_group.id(button)), false, size)));
    }
}

void RagKeys::changeEvent(QEvent *event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintMarks();
    QWidget::changeEvent(event);
}

void RagKeys::show(Delivery state) {
    if (QAbstractButton *button = m_group.button(static_cast<int>(state))) {
        button->setChecked(true);
        return;
    }
    m_group.setExclusive(false);
    for (QAbstractButton *button : m_group.buttons())
        button->setChecked(false);
    m_group.setExclusive(true);
}

Delivery RagKeys::state() const {
    return m_group.checkedId() < 0 ? Delivery::Grey : static_cast<Delivery>(m_group.checkedId());
}

bool RagKeys::press(const QString &letter) {
    for (QAbstractButton *button : m_group.buttons()) {
        const auto state = static_cast<Delivery>(m_group.id(button));
        if (ragLook(state).letter.compare(letter, Qt::CaseInsensitive) != 0)
            continue;
        if (!button->isEnabled())
            return false;
        button->setChecked(true);
        emit chosen(state);
        return true;
    }
    return false;
}

QWidget *RagKeys::input() const {
    return m_group.checkedButton() ? m_group.checkedButton() : m_group.buttons().value(0);
}

} // namespace saferplan
