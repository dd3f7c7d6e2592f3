#include "ui/pages/reports/preview.h"

#include "ui/charts/look.h"
#include "ui/pages/reports/previewmaker.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace saferplan {

namespace {

/// A page that fills the width is not drawn wider than this many characters: it would be larger than on
/// paper.
constexpr int widestInCharacters = 130;
/// What takes longer than this says so.
constexpr int moment = 300;
constexpr int margin = 8;

} // namespace

Preview::Preview(QWidget *parent)
    : QScrollArea(parent)
    , m_maker(new PreviewMaker(this))
    , m_sheet(new QLabel) {
    setWidget(m_sheet);
    setWidgetResizable(true);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width of a page would depend on its height
    setFocusPolicy(Qt::StrongFocus);
    // Fusion does not say where the keyboard is on an area like this.
    setStyleSheet(QStringLiteral("saferplan--Preview { border: 2px solid palette(mid); }"
                                 "saferplan--Preview:focus { border: 2px solid palette(link); }"));
    m_sheet->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sheet->setWordWrap(true);
    m_sheet->setContentsMargins(margin, margin, margin, margin);
    setAccessibleName(QStringLiteral("Preview"));
    connect(m_maker, &PreviewMaker::made, this, &Preview::take);
    connect(m_maker, &PreviewMaker::drawn, this, &Preview::show);
    connect(m_maker, &PreviewMaker::found, this, &Preview::takeFound);
    connect(m_maker, &PreviewMaker::failed, this, &Preview::showNothing);
}

void Preview::make(const QString &name, const std::function<Document()> &prepare) {
    if (name != m_name) {
        m_page = 0;
        m_top = 0;
    }
    m_name = name;
    expect();
    m_maker->make(prepare);
    QTimer::singleShot(moment, this, [this, number = m_number, name] {
        if (isMade() || m_number != number)
            return;
        m_isSlow = true;
        say(QStringLiteral("Making “%1”…").arg(name));
        emit turned();
    });
}

void Preview::expect() {
    m_maker->stop();
    ++m_number;
    m_pages = 0;
    m_isSlow = false;
    emit turned();
}

void Preview::stop() {
    showNothing(QStringLiteral("“%1” was stopped. Make it again, or choose another.").arg(m_name));
}

void Preview::showNothing(const QString &why) {
    m_headings.clear();
    say(why);
    expect();
}

void Preview::say(const QString &text) {
    m_sheet->setPixmap({});
    m_sheet->setText(text);
    setAccessibleDescription(text);
}

void Preview::take(const Document &document, int pages, const QList<PlacedHeading> &headings) {
    m_document = document;
    m_headings = headings;
    m_pages = pages;
    m_isSlow = false;
    m_page = std::clamp(m_page, 0, std::max(0, pages - 1));
    m_found.clear();
    m_shown = -1;
    ask();
    if (!m_wanted.isEmpty())
        m_maker->find(m_wanted);
    emit turned();
}

/// In the window's units; the page's own size is 210 by 297 mm, or across.
int Preview::wantedWidth() const {
    const int room = viewport()->width() - 2 * margin;
    if (m_zoom.fit == PreviewZoom::Fit::None)
        return qRound((m_document.isAcross ? 297 : 210) / 25.4 * logicalDpiX() * m_zoom.percent / 100);
    if (m_zoom.fit == PreviewZoom::Fit::Width)
        return std::min(room, fontMetrics().averageCharWidth() * widestInCharacters);
    const qreal high = m_document.isAcross ? 210.0 / 297 : 297.0 / 210;
    return std::min(room, static_cast<int>((viewport()->height() - 2 * margin - 2) / high));
}

int Preview::currentPercent() const {
    return qRound(wantedWidth() * 100 * 25.4 / logicalDpiX() / (m_document.isAcross ? 297 : 210));
}

void Preview::setZoom(const PreviewZoom &zoom) {
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    setHorizontalScrollBarPolicy(zoom.fit == PreviewZoom::Fit::None ? Qt::ScrollBarAsNeeded
                                                                    : Qt::ScrollBarAlwaysOff);
    if (isMade())
        ask();
    emit zoomed();
}

void Preview::zoomBy(int steps) {
    const int now = currentPercent();
    const auto *larger =
        std::find_if(std::begin(percents), std::end(percents), [now](int p) { return p > now; });
    const auto *notSmaller =
        std::find_if(std::begin(percents), std::end(percents), [now](int p) { return p >= now; });
    if (steps > 0 && larger != std::end(percents))
        setZoom({PreviewZoom::Fit::None, *larger});
    if (steps < 0 && notSmaller != std::begin(percents))
        setZoom({PreviewZoom::Fit::None, *(notSmaller - 1)});
}

void Preview::ask() {
    m_maker->draw(m_page, qRound(std::max(1, wantedWidth()) * devicePixelRatioF()));
}

void Preview::show(int page, const QImage &picture, const QString &words) {
    if (!isMade() || page != m_page)
        return;
    m_picture = picture;
    paint();
    setAccessibleName(QStringLiteral("Preview of %1, page %2 of %3").arg(m_name).arg(page + 1).arg(m_pages));
    setAccessibleDescription(words);
    QAccessibleEvent said(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&said);
    if (m_top >= 0) {
        // The sheet is as high as its picture at once, not when the events come round.
        m_sheet->resize(m_sheet->sizeHint().expandedTo(viewport()->size()));
        verticalScrollBar()->setMaximum(std::max(0, m_sheet->height() - viewport()->height()));
        verticalScrollBar()->setValue(qRound(m_top * m_sheet->height()) - 3 * margin);
        m_top = -1;
    }
}

/// The page with the places of the words looked for: all shaded, the one that is shown framed.
void Preview::paint() {
    if (m_picture.isNull() || !isMade())
        return;
    QImage marked = m_picture;
    QPainter painter(&marked);
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        if (m_found[i].page != m_page)
            continue;
        for (const QRectF &share : m_found[i].areas) {
            const QRectF area(share.x() * marked.width(), share.y() * marked.height(),
                              share.width() * marked.width(), share.height() * marked.height());
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(area, QColor(0xff, 0xe0, 0x82));
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            if (i == m_shown) {
                painter.setPen(QPen(lookOn(Ground::Light).ink, 2 * devicePixelRatioF()));
                painter.drawRect(area.adjusted(-2, -2, 2, 2));
            }
        }
    }
    painter.end();
    QPixmap pixmap = QPixmap::fromImage(marked);
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_sheet->setPixmap(pixmap);
}

void Preview::goTo(int page, qreal share) {
    const int wanted = std::clamp(page, 0, std::max(0, m_pages - 1));
    if (!isMade())
        return;
    m_top = share;
    const bool isAnother = wanted != m_page;
    m_page = wanted;
    ask();
    if (isAnother)
        emit turned();
}

void Preview::find(const QString &words) {
    m_wanted = words;
    m_found.clear();
    m_shown = -1;
    if (words.isEmpty() || !isMade()) {
        paint();
        emit found();
        return;
    }
    m_maker->find(words);
}

void Preview::takeFound(const QString &words, const QList<WordsFound> &places) {
    if (words != m_wanted || !isMade())
        return;
    m_found = places;
    const auto first = std::find_if(places.begin(), places.end(),
                                    [this](const WordsFound &place) { return place.page >= m_page; });
    m_shown = places.isEmpty() ? -1 : first == places.end() ? 0 : first - places.begin();
    showPlace();
}

void Preview::findNext(int step) {
    if (m_found.isEmpty())
        return;
    m_shown = (m_shown + step + m_found.size()) % m_found.size();
    showPlace();
}

void Preview::showPlace() {
    if (m_shown >= 0) {
        const WordsFound &place = m_found[m_shown];
        goTo(place.page, std::max(0.0, place.areas.first().y() - 0.1));
    } else {
        paint();
    }
    emit found();
}

/// Whether there is more of the page below (+1) or above (-1), which is then shown.
bool Preview::scrolls(int direction) {
    QScrollBar *bar = verticalScrollBar();
    if (direction > 0 ? bar->value() >= bar->maximum() : bar->value() <= bar->minimum())
        return false;
    bar->setValue(bar->value() + direction * bar->pageStep() * 9 / 10);
    return true;
}

void Preview::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::ZoomIn) ||
        (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Equal))
        return zoomBy(1);
    if (event->matches(QKeySequence::ZoomOut))
        return zoomBy(-1);
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        if (!scrolls(1) && m_page + 1 < m_pages)
            goTo(m_page + 1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (horizontalScrollBar()->maximum() > 0)
            return QScrollArea::keyPressEvent(event);
        if (const int page = m_page + (event->key() == Qt::Key_Right ? 1 : -1); page >= 0 && page < m_pages)
            goTo(page);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        if (!scrolls(-1) && m_page > 0)
            goTo(m_page - 1, 1);
        return;
    case Qt::Key_Home:
        return goTo(0);
    case Qt::Key_End:
        return goTo(m_pages - 1);
    default:
        QScrollArea::keyPressEvent(event); // the arrow keys move about
    }
}

void Preview::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    if (isMade())
        ask();
}

} // namespace saferplan
