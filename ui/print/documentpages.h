#pragma once

#include "core/record/progress.h"
#include "core/report/document.h"

#include <QImage>

#include <memory>

namespace saferplan {

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

private:
    struct Laid;
    std::unique_ptr<Laid> m_laid;
};

} // namespace saferplan
