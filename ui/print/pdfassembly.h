#pragma once

#include "ui/print/libqpdf.h"
#include "ui/print/pdfparts.h"

namespace saferplan {

/// Puts a tagged PDF together: PDF/UA-1, and PDF/A-2a with it where asked. What it is made of comes from the
/// parts alone, never from the clock, so that the same parts make the same file. Throws std::runtime_error.
class PdfAssembly {
public:
    /// Takes what Qt painted; `materials` must outlive it.
    explicit PdfAssembly(const PdfMaterials &materials);

    /// The codes by which a font knows its letters, in their order.
    const std::array<std::vector<unsigned>, 2> &codes() const { return m_codes; }

    QByteArray finish(PdfParts parts);

private:
    void readLetters();
    void nameFont(size_t font);
    void writeToUnicode(size_t font);
    QPDFObjectHandle resources();
    QPDFObjectHandle picture(size_t index);
    void addPages(PdfParts &parts);

    const PdfMaterials &m_materials;
    QPDF m_pdf;
    std::vector<QPDFObjectHandle> m_painted; ///< the pages that Qt painted
    std::array<QPDFObjectHandle, 2> m_fonts;
    std::array<std::vector<unsigned>, 2> m_codes;
    std::vector<QPDFObjectHandle> m_pages;
};

} // namespace saferplan
