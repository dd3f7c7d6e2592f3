#include "ui/pages/reports/previewbar.h"

#include "ui/look/flowlayout.h"
#include "ui/pages/reports/pageturner.h"
#include "ui/pages/reports/preview.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace saferplan {

namespace {

constexpr int typingMs = 200;
constexpr int fitWidth = -1;
constexpr int fitPage = -2;

} // namespace

PreviewBar::PreviewBar(Preview &preview, QWidget *parent)
    : QWidget(parent)
    , m_preview(preview)
    , m_line(new FlowLayout(4)) {
    setLayout(m_line);
    m_line->setContentsMargins(0, 0, 0, 0);
    auto *turner = new PageTurner(preview, this);
    m_line->addWidget(turner);
    makeZoom();
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(QStringLiteral("Find in it"));
    m_words->setAccessibleName(QStringLiteral("Find in the edition"));
    m_words->setToolTip(
        QStringLiteral("Words to look for (Ctrl+F); F3 goes to the next place, Shift+F3 to the one before"));
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    m_words->installEventFilter(this);
    m_line->addWidget(m_words);
    m_previous = button(QStringLiteral("▲"), QStringLiteral("Place before"),
                        QStringLiteral("The place of the words before this one (Shift+F3)"));
    m_next = button(QStringLiteral("▼"), QStringLiteral("Next place"),
                    QStringLiteral("The next place of the words (F3)"));
    m_places = new QLabel(this);
    m_line->addWidget(m_places);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingMs);
    connect(&m_typed, &QTimer::timeout, this, [this] { m_preview.find(m_words->text().trimmed()); });
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(m_previous, &QPushButton::clicked, this, [this] { findNext(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { findNext(1); });
    connect(&preview, &Preview::turned, this, &PreviewBar::showPlaces);
    connect(&preview, &Preview::zoomed, this, &PreviewBar::showZoom);
    connect(&preview, &Preview::found, this, &PreviewBar::showPlaces);
    // What stands in a line is of one height, so that words stand beside words.
    const int height = turner->sizeHint().height();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_places)})
        widget->setMinimumHeight(height);
    showPlaces();
}

QPushButton *PreviewBar::button(const QString &text, const QString &name, const QString &tip) {
    auto *made = new QPushButton(text, this);
    made->setAccessibleName(name);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    m_line->addWidget(made);
    return made;
}

void PreviewBar::add(QPushButton *button) {
    button->setParent(this);
    m_line->addWidget(button);
}

void PreviewBar::makeZoom() {
    m_zoom = new QComboBox(this);
    m_zoom->setAccessibleName(QStringLiteral("Size of the pages"));
    m_zoom->setToolTip(QStringLiteral("The size of the pages (Ctrl+plus and Ctrl+minus)"));
    m_zoom->addItem(QStringLiteral("Fit width"), fitWidth);
    m_zoom->addItem(QStringLiteral("Fit page"), fitPage);
    for (const int percent : Preview::percents)
        m_zoom->addItem(QStringLiteral("%1%").arg(percent), percent);
    m_line->addWidget(m_zoom);
    connect(m_zoom, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_zoom->currentData().toInt();
        using Fit = PreviewZoom::Fit;
        m_preview.setZoom(chosen == fitWidth  ? PreviewZoom{Fit::Width}
                          : chosen == fitPage ? PreviewZoom{Fit::Page}
                                              : PreviewZoom{Fit::None, chosen});
    });
}

void PreviewBar::showZoom() {
    const PreviewZoom &zoom = m_preview.zoom();
    const int chosen = zoom.fit == PreviewZoom::Fit::Width  ? fitWidth
                       : zoom.fit == PreviewZoom::Fit::Page ? fitPage
                                                            : zoom.percent;
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setCurrentIndex(m_zoom->findData(chosen));
}

void PreviewBar::showPlaces() {
    const qsizetype count = m_preview.placesFound();
    const bool isLooking = m_preview.isMade() && !m_preview.wanted().isEmpty();
    m_places->setVisible(isLooking);
    m_places->setText(count == 0 ? QStringLiteral("Not found")
                                 : QStringLiteral("%1 of %2").arg(m_preview.placeShown() + 1).arg(count));
    for (QPushButton *button : {m_previous, m_next}) {
        button->setVisible(isLooking);
        button->setEnabled(count > 0);
    }
}

void PreviewBar::focusFind() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void PreviewBar::findNext(int step) {
    if (m_typed.isActive() || m_preview.wanted() != m_words->text().trimmed()) {
        m_typed.stop();
        return m_preview.find(m_words->text().trimmed());
    }
    m_preview.findNext(step);
}

bool PreviewBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        findNext(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        if (m_words->text().isEmpty())
            m_preview.setFocus(Qt::OtherFocusReason);
        m_words->clear();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace saferplan
