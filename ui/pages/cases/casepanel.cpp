#include "ui/pages/cases/casepanel.h"

#include "ui/look/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace saferplan {

namespace {

constexpr qsizetype mostShown = 240;

QString beginningOf(const QString &text) {
    return text.size() <= mostShown ? text : text.left(mostShown - 1).trimmed() + QStringLiteral("…");
}

} // namespace

CasePanel::CasePanel(QWidget *parent)
    : QFrame(parent)
    , m_name(makeWords(this))
    , m_state(makeWords(this))
    , m_text(makeWords(this))
    , m_button(new QPushButton(this)) {
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_state);
    layout->addWidget(m_text);
    layout->addStretch(1);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
}

void CasePanel::show(const Content &content) {
    m_name->setText(content.name);
    m_state->setText(content.state);
    m_state->setVisible(!content.state.isEmpty());
    m_text->setText(beginningOf(content.text));
    m_text->setToolTip(content.text.size() > mostShown ? content.text : QString());
    m_text->setVisible(!content.text.isEmpty());
    m_button->setText(content.button);
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(content.name, content.button));
    m_button->setAccessibleDescription(content.sentence);
    m_button->setToolTip(content.sentence.isEmpty()
                             ? QStringLiteral("Goes to the field of this part, at the right")
                             : content.sentence);
    m_button->setVisible(!content.button.isEmpty());
    m_here = content.here;
    update();
}

QString CasePanel::text() const {
    return m_text->text();
}

QString CasePanel::state() const {
    return m_state->text();
}

void CasePanel::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().base());
    const double width = m_here ? 2.5 : 1;
    painter.setPen(QPen(palette().color(m_here ? QPalette::Link : QPalette::PlaceholderText), width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width, width, -width, -width), 4, 4);
}

Columns::Columns(int leastWidth, QWidget *parent)
    : QWidget(parent)
    , m_leastWidth(leastWidth)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
}

void Columns::add(QWidget *widget) {
    m_widgets.append(widget);
    widget->installEventFilter(this);
    arrange();
}

/// What is hidden takes no room.
void Columns::arrange() {
    QList<QWidget *> shown;
    for (QWidget *widget : std::as_const(m_widgets)) {
        m_grid->removeWidget(widget);
        if (!widget->isHidden())
            shown.append(widget);
    }
    const int least = fontMetrics().averageCharWidth() * m_leastWidth;
    const int all = std::max(1, static_cast<int>(shown.size()));
    m_columns = std::clamp((width() + m_grid->spacing()) / (least + m_grid->spacing()), 1, all);
    // Rows that are all full: four beside each other, or two, and not three and one.
    while (all > m_columns && all % m_columns != 0)
        --m_columns;
    for (int column = 0; column < m_grid->columnCount() || column < m_columns; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown[i], i / m_columns, i % m_columns);
}

QSize Columns::minimumSizeHint() const {
    int width = 0;
    for (const QWidget *widget : m_widgets)
        if (!widget->isHidden())
            width = std::max(width, widget->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

bool Columns::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::HideToParent || event->type() == QEvent::ShowToParent)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void Columns::resizeEvent(QResizeEvent *event) {
    arrange();
    QWidget::resizeEvent(event);
}

} // namespace saferplan
