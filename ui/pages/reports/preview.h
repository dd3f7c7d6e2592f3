#pragma once

#include "ui/print/documentpages.h"

#include <QScrollArea>

#include <functional>

class QLabel;

namespace saferplan {

class PreviewMaker;

/// How large the pages of a preview are.
struct PreviewZoom {
    enum class Fit { Width, Page, None };
    Fit fit = Fit::Width;
    int percent = 100; ///< of the size on paper, where nothing is fitted

    friend bool operator==(const PreviewZoom &, const PreviewZoom &) = default;
};

/// A document as it will be printed, a page at a time: Page Down and Page Up go through the pages, Home and
/// End to the first and the last, the arrow keys move about on one, Ctrl+plus and Ctrl+minus change the size.
class Preview : public QScrollArea {
    Q_OBJECT

public:
    /// The sizes that can be chosen.
    static constexpr int percents[] = {50, 75, 100, 125, 150, 200, 300};

    explicit Preview(QWidget *parent = nullptr);

    /// Makes a document on another thread, and shows its first page, or the page shown before where it is the
    /// same document made again.
    void make(const QString &name, const std::function<Document()> &prepare);
    /// Another document is about to be made: until then there is none, though the last page is still seen.
    void expect();
    /// Gives up what is being made.
    void stop();
    /// Shows that there is nothing.
    void showNothing(const QString &why);

    bool isMade() const { return m_pages > 0; }
    /// A document is being made, and takes longer than a moment.
    bool isSlow() const { return m_isSlow; }
    const Document &document() const { return m_document; }
    const QList<PlacedHeading> &headings() const { return m_headings; }
    int page() const { return m_page; }
    int pages() const { return m_pages; }
    /// `share` of the height of the page stands at the top, as far as the page goes on below.
    void goTo(int page, qreal share = 0);

    const PreviewZoom &zoom() const { return m_zoom; }
    void setZoom(const PreviewZoom &zoom);
    /// The next size up (+1) or down (-1).
    void zoomBy(int steps);

    /// Looks for words, and goes to the first place from this page on; none for empty ones.
    void find(const QString &words);
    /// Goes to the next place (+1) or the one before (-1), round and round.
    void findNext(int step);
    const QString &wanted() const { return m_wanted; }
    qsizetype placesFound() const { return m_found.size(); }
    qsizetype placeShown() const { return m_shown; } ///< from 0 on; -1: none

signals:
    /// Another page is shown, or there is another document, or none.
    void turned();
    void zoomed();
    /// The words looked for were found, or another place of them is shown.
    void found();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const Document &document, int pages, const QList<PlacedHeading> &headings);
    void takeFound(const QString &words, const QList<WordsFound> &places);
    void show(int page, const QImage &picture, const QString &words);
    void paint();
    void say(const QString &text);
    void ask();
    int wantedWidth() const;
    int currentPercent() const;
    bool scrolls(int direction);
    void showPlace();

    PreviewMaker *m_maker;
    QLabel *m_sheet;
    QString m_name;
    Document m_document;
    QList<PlacedHeading> m_headings;
    QImage m_picture; ///< of the page, without what is marked on it
    PreviewZoom m_zoom;
    QString m_wanted;
    QList<WordsFound> m_found;
    qsizetype m_shown = -1;
    qreal m_top = 0; ///< the share of the page that is to be at the top when it is drawn
    int m_page = 0;
    int m_pages = 0;
    int m_number = 0; ///< of the document that is made or expected
    bool m_isSlow = false;
};

} // namespace saferplan
