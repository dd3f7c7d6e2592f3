#pragma once

#include "core/report/document.h"
#include "ui/print/documentpages.h"

#include <QImage>
#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace saferplan {

/// Makes a document and draws its pages on a thread of its own, so that the window goes on. What is asked
/// later takes the place of what was asked before.
class PreviewMaker : public QObject {
    Q_OBJECT

public:
    explicit PreviewMaker(QObject *parent = nullptr);
    /// Stops what is being made, and waits for it.
    ~PreviewMaker() override;

    /// Makes a document and lays it out; `prepare` is called on the other thread.
    void make(const std::function<Document()> &prepare);
    /// Draws a page of it so many pixels wide; the first one is 0.
    void draw(int page, int width);
    /// Looks for words in it.
    void find(const QString &words);
    /// Gives up what is being made.
    void stop() { ++m_wanted; }

signals:
    void made(const saferplan::Document &document, int pages,
              const QList<saferplan::PlacedHeading> &headings);
    void drawn(int page, const QImage &picture, const QString &words);
    void found(const QString &words, const QList<saferplan::WordsFound> &places);
    void failed(const QString &why);

private:
    QThread m_thread;
    QObject m_there; ///< lives on the thread: what is sent to it is done there, one after the other
    std::atomic<int> m_wanted = 0;          ///< the number of the document that is wanted...
    std::atomic<int> m_wantedPage = 0;      ///< ...of the last page asked for...
    std::atomic<int> m_wantedWords = 0;     ///< ...and of the last words
    std::unique_ptr<DocumentPages> m_pages; ///< touched on the thread alone
};

} // namespace saferplan
