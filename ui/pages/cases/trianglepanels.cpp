#include "ui/pages/cases/trianglepanels.h"

#include "core/rules/words.h"
#include "ui/pages/cases/casepanel.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

namespace saferplan {

namespace {

constexpr int leastWidth = 64; ///< for a triangle, in characters

} // namespace

TrianglePanels::TrianglePanels(QWidget *parent)
    : QWidget(parent)
    , m_location(new CasePanel(this))
    , m_victim(new CasePanel(this))
    , m_offender(new CasePanel(this)) {
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    place(true);
    const std::pair<CasePanel *, const char *> fields[] = {
        {m_location, "location"}, {m_victim, "victim"}, {m_offender, "offender"}};
    for (const auto &[panel, field] : fields)
        connect(&panel->button(), &QPushButton::clicked, this, [this, name = field] { emit describe(name); });
}

void TrianglePanels::place(bool asTriangle) {
    m_asTriangle = asTriangle;
    auto *grid = static_cast<QGridLayout *>(layout());
    for (CasePanel *panel : {m_location, m_victim, m_offender})
        grid->removeWidget(panel);
    grid->setVerticalSpacing(asTriangle ? 24 : 8);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, asTriangle ? 1 : 0);
    if (asTriangle) {
        grid->addWidget(m_location, 0, 1, 1, 2);
        grid->addWidget(m_victim, 1, 0, 1, 2);
        grid->addWidget(m_offender, 1, 2, 1, 2);
    } else {
        grid->addWidget(m_location, 0, 0, 1, 4);
        grid->addWidget(m_victim, 1, 0, 1, 4);
        grid->addWidget(m_offender, 2, 0, 1, 4);
    }
}

QSize TrianglePanels::minimumSizeHint() const {
    return {m_location->minimumSizeHint().width(), QWidget::minimumSizeHint().height()};
}

void TrianglePanels::show(const Case &subject, bool writable) {
    const auto fill = [writable](CasePanel *panel, const QString &name, const QString &text) {
        const bool none = isBlank(text);
        const QString button = !writable ? QString()
                               : none    ? QStringLiteral("Describe it")
                                         : QStringLiteral("Change it");
        const QString words = none ? QStringLiteral("Not described yet.") : text;
        panel->show({name, {}, words, button, QStringLiteral("%1. %2").arg(name, words)});
    };
    fill(m_location, QStringLiteral("Location"), subject.location);
    fill(m_victim, QStringLiteral("Victim or target"), subject.victim);
    fill(m_offender, QStringLiteral("Offender"), subject.offender);
}

void TrianglePanels::resizeEvent(QResizeEvent *event) {
    const bool asTriangle = width() >= fontMetrics().averageCharWidth() * leastWidth;
    if (asTriangle != m_asTriangle)
        place(asTriangle);
    QWidget::resizeEvent(event);
}

void TrianglePanels::paintEvent(QPaintEvent *) {
    if (!m_asTriangle)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 2));
    const QPoint corners[] = {m_location->geometry().center(), m_victim->geometry().center(),
                              m_offender->geometry().center()};
    painter.drawPolygon(corners, 3); // the panels hide all of it but what joins them
}

} // namespace saferplan
