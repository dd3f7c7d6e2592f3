#include "ui/pages/reports/pageturner.h"

#include "ui/pages/reports/preview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace saferplan {

PageTurner::PageTurner(Preview &preview, QWidget *parent) : QWidget(parent), m_preview(preview) {
    m_before = button(QStringLiteral("◀"), QStringLiteral("Page before"),
                      QStringLiteral("The page before (Page Up)"), -1);
    m_place = new QLabel(this);
    m_after = button(QStringLiteral("▶"), QStringLiteral("Next page"),
                     QStringLiteral("The next page (Page Down)"), 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *part :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_after)})
        layout->addWidget(part);
    connect(&preview, &Preview::turned, this, &PageTurner::showState);
    showState();
}

QPushButton *PageTurner::button(const QString &text, const QString &name, const QString &tip, int step) {
    auto *made = new QPushButton(text, this);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, [this, step] { m_preview.goTo(m_preview.page() + step); });
    return made;
}

void PageTurner::showState() {
    const bool made = m_preview.isMade();
    m_place->setText(made ? QStringLiteral("Page %1 of %2").arg(m_preview.page() + 1).arg(m_preview.pages())
                          : QStringLiteral("No page yet"));
    m_before->setEnabled(made && m_preview.page() > 0);
    m_after->setEnabled(made && m_preview.page() + 1 < m_preview.pages());
    updateGeometry();
}

} // namespace saferplan
