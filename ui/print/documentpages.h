#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

#include <QImage>
#include <QRectF>

#include <memory>

namespace saferplan {

/// A heading and where it stands.
struct PlacedHeading {
    QString title;
    int level = 1;
    int page = 0;
    qreal top = 0; ///< as a share of the height of the page
};

/// Where words that are looked for stand; the areas are shares of the width and height of the page.
struct WordsFound {
    int page = 0;
    QList<QRectF> areas; ///< one a line that they run over
};

/// A document as the pages that its PDF has, drawn as pictures. It is to be made, asked and destroyed on one
/// thread, whichever that is: letters belong to the thread that set them.
class DocumentPages {
public:
    /// Lays the document out. Throws Stopped where `progress` says so.
    explicit DocumentPages(Document document, const Progress &progress = {});
    ~DocumentPages();

    const Document &document() const;
    int count() const;
    /// A page so many pixels wide; the first one is 0.
    QImage picture(int page, int width) const;
    /// The words of a page, for those who do not see it.
    QString words(int page) const;
    /// The title and the headings, in their order.
    QList<PlacedHeading> headings() const;
    /// Where words stand, whatever their case; none where they are empty.
    QList<WordsFound> find(const QString &words) const;

private:
    struct Laid;
    std::unique_ptr<Laid> m_laid;
};

} // namespace saferplan
