#include "ui/pages/reports/preview.h"

#include "ui/pages/reports/previewmaker.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>

namespace saferplan {

namespace {

/// A page is not drawn wider than this many characters: it would be larger than on paper.
constexpr int widestInCharacters = 130;
/// What takes longer than this says so.
constexpr int moment = 300;

} // namespace

Preview::Preview(QWidget *parent)
    : QScrollArea(parent)
    , m_maker(new PreviewMaker(this))
    , m_sheet(new QLabel) {
    setWidget(m_sheet);
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width of a page would depend on its height
    setFocusPolicy(Qt::StrongFocus);
    // Fusion does not say where the keyboard is on an area like this.
    setStyleSheet(QStringLiteral("saferplan--Preview { border: 2px solid palette(mid); }"
                                 "saferplan--Preview:focus { border: 2px solid palette(link); }"));
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sheet->setWordWrap(true);
    m_sheet->setContentsMargins(8, 8, 8, 8);
    setAccessibleName(QStringLiteral("Preview"));
    connect(m_maker, &PreviewMaker::made, this, &Preview::take);
    connect(m_maker, &PreviewMaker::drawn, this, &Preview::show);
    connect(m_maker, &PreviewMaker::failed, this, &Preview::showNothing);
}

void Preview::make(const QString &name, const std::function<Document()> &prepare) {
    if (name != m_name)
        m_page = 0;
    m_name = name;
    m_pages = 0;
    emit turned();
    m_maker->make(prepare);
    QTimer::singleShot(moment, this, [this, name] {
        if (!isMade() && m_name == name)
            say(QStringLiteral("Making “%1”…").arg(name));
    });
}

void Preview::showNothing(const QString &why) {
    m_maker->stop();
    m_pages = 0;
    say(why);
    emit turned();
}

void Preview::say(const QString &text) {
    m_sheet->setPixmap({});
    m_sheet->setText(text);
    setAccessibleDescription(text);
}

void Preview::take(const Document &document, int pages) {
    m_document = document;
    m_pages = pages;
    m_page = std::clamp(m_page, 0, std::max(0, pages - 1));
    ask();
    emit turned();
}

/// As wide as there is room for, in the pixels of the screen.
void Preview::ask() {
    const int most = fontMetrics().averageCharWidth() * widestInCharacters;
    const int width = std::min(viewport()->width() - 16, most);
    m_maker->draw(m_page, qRound(width * devicePixelRatioF()));
}

void Preview::show(int page, const QImage &picture, const QString &words) {
    if (!isMade() || page != m_page)
        return;
    QPixmap pixmap = QPixmap::fromImage(picture);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_sheet->setPixmap(pixmap);
    setAccessibleName(QStringLiteral("Preview of %1, page %2 of %3").arg(m_name).arg(page + 1).arg(m_pages));
    setAccessibleDescription(words);
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
}

void Preview::goTo(int page) {
    const int wanted = std::clamp(page, 0, std::max(0, m_pages - 1));
    if (!isMade() || wanted == m_page)
        return;
    m_page = wanted;
    verticalScrollBar()->setValue(0);
    ask();
    emit turned();
}

void Preview::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Right:
        return goTo(m_page + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
    case Qt::Key_Left:
        return goTo(m_page - 1);
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(m_pages - 1);
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void Preview::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    if (isMade())
        ask();
}

} // namespace saferplan
