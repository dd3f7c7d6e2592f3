#pragma once

#include "ui/print/libqpdf.h"
#include "ui/print/pdfparts.h"

namespace saferplan {

/// Writes the structure of a PDF: the tree of its parts, the way back from pages and links to them, and the
/// links themselves.
class PdfStructure {
public:
    /// All must outlive it.
    PdfStructure(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const PdfParts &parts);

    void write();

private:
    /// A piece of marked content of an element, or a link.
    struct Content {
        size_t page = 0;
        int number = 0;
        bool isLink = false;
    };

    void gather();
    void writeElement(size_t index);
    QPDFObjectHandle attributesOf(size_t index);
    QPDFObjectHandle kidsOf(size_t index, QPDFObjectHandle &element);
    /// Of the way back from the next link: pages come first.
    long long nextKey() const {
        return static_cast<long long>(m_pages.size()) + static_cast<long long>(m_links.size());
    }
    void writeLinks(QPDFObjectHandle &numbers);

    QPDF &m_pdf;
    const std::vector<QPDFObjectHandle> &m_pages;
    const PdfParts &m_parts;
    QPDFObjectHandle m_root;
    std::vector<QPDFObjectHandle> m_elements;
    std::vector<QPDFObjectHandle> m_links;
    std::vector<std::vector<Content>> m_content; ///< of each element
    std::vector<std::vector<int>> m_kids;
    std::map<Role, QPDFObjectHandle> m_attributes; ///< those that all of a role share
};

/// Where a heading begins, as the destination of a link or an entry of the outline.
QPDFObjectHandle destinationOf(const PdfPlace &place, const std::vector<QPDFObjectHandle> &pages);

} // namespace saferplan
