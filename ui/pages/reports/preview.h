#pragma once

#include "core/report/document.h"

#include <QScrollArea>

class QLabel;

namespace saferplan {

class PreviewMaker;

/// A document as it will be printed, a page at a time: Page Down and Page Up turn pages, Home and End go to
/// the first and the last, the arrow keys move about on one.
class Preview : public QScrollArea {
    Q_OBJECT

public:
    explicit Preview(QWidget *parent = nullptr);

    /// Makes a document on another thread, and shows its first page, or the page shown before where it is the
    /// same document made again.
    void make(const QString &name, const std::function<Document()> &prepare);
    /// Shows that there is nothing.
    void showNothing(const QString &why);

    bool isMade() const { return m_pages > 0; }
    const Document &document() const { return m_document; }
    int page() const { return m_page; }
    int pages() const { return m_pages; }
    void goTo(int page);

signals:
    /// Another page is shown, or there is another document, or none.
    void turned();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const Document &document, int pages);
    void show(int page, const QImage &picture, const QString &words);
    void say(const QString &text);
    void ask();

    PreviewMaker *m_maker;
    QLabel *m_sheet;
    QString m_name;
    Document m_document;
    int m_page = 0;
    int m_pages = 0;
};

} // namespace saferplan
