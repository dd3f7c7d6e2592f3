#include "ui/pages/reports/previewmaker.h"

#include "ui/window/messages.h"

namespace saferplan {

PreviewMaker::PreviewMaker(QObject *parent) : QObject(parent) {
    m_there.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("preview"));
    m_thread.start();
}

PreviewMaker::~PreviewMaker() {
    stop();
    ++m_wantedPage;
    QMetaObject::invokeMethod(&m_there, [this] { m_pages.reset(); });
    QMetaObject::invokeMethod(&m_there, [this] { m_thread.quit(); });
    m_thread.wait();
}

void PreviewMaker::make(const std::function<Document()> &prepare) {
    const int number = ++m_wanted;
    QMetaObject::invokeMethod(&m_there, [this, number, prepare] {
        m_pages.reset();
        if (number != m_wanted)
            return;
        std::unique_ptr<DocumentPages> pages;
        const std::optional<Failure> failure = failureOf([&] {
            pages = std::make_unique<DocumentPages>(
                prepare(), [this, number](qsizetype, qsizetype) { return number == m_wanted; });
        });
        if (number != m_wanted)
            return; // stopped, which is no failure
        m_pages = std::move(pages);
        // Told on the window's thread, where nothing else can have been asked in between.
        const Document document = m_pages ? m_pages->document() : Document();
        const int count = m_pages ? m_pages->count() : 0;
        const QList<PlacedHeading> headings = m_pages ? m_pages->headings() : QList<PlacedHeading>();
        QMetaObject::invokeMethod(this, [this, number, failure, document, count, headings] {
            if (number != m_wanted)
                return;
            if (failure)
                emit failed(failure->text);
            else
                emit made(document, count, headings);
        });
    });
}

void PreviewMaker::draw(int page, int width) {
    const int number = ++m_wantedPage;
    QMetaObject::invokeMethod(&m_there, [this, number, page, width] {
        if (number != m_wantedPage || !m_pages || page < 0 || page >= m_pages->count() || width <= 0)
            return;
        const QImage picture = m_pages->picture(page, width);
        const QString words = m_pages->words(page);
        QMetaObject::invokeMethod(this, [this, number, page, picture, words] {
            if (number == m_wantedPage)
                emit drawn(page, picture, words);
        });
    });
}

void PreviewMaker::find(const QString &words) {
    const int number = ++m_wantedWords;
    QMetaObject::invokeMethod(&m_there, [this, number, words] {
        if (number != m_wantedWords || !m_pages)
            return;
        const QList<WordsFound> places = m_pages->find(words);
        QMetaObject::invokeMethod(this, [this, number, words, places] {
            if (number == m_wantedWords)
                emit found(words, places);
        });
    });
}

} // namespace saferplan
