#include "ui/pages/mygroup/cardfield.h"

#include <QLabel>
#include <QVBoxLayout>

namespace saferplan {

CardField::CardField(const QString &label, QWidget *body, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_input(input)
    , m_problem(new QLabel(this)) {
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(input);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    // Long texts may grow with the page; all else stands at the top of its room.
    const bool grows = body->sizePolicy().expandingDirections().testFlag(Qt::Vertical) &&
                       body->maximumHeight() == QWIDGETSIZE_MAX;
    layout->addWidget(body, grows ? 1 : 0);
    layout->addWidget(m_problem);
    if (!grows)
        layout->addStretch(1);
    setLabel(label);
}

void CardField::setLabel(const QString &label) {
    m_label->setText(label);
    if (m_input)
        m_input->setAccessibleName(label);
}

void CardField::setProblem(const QString &problem) {
    m_problem->setText(problem.isEmpty() ? QString() : QStringLiteral("▸ ") + problem);
    m_problem->setVisible(!problem.isEmpty());
    if (m_input)
        m_input->setAccessibleDescription(problem);
}

QString CardField::problem() const {
    return m_problem->text().mid(2);
}

} // namespace saferplan
