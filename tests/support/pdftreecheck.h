#pragma once

#include "tests/support/pdfcontentcheck.h"

namespace saferplan {

/// Looks through the structure of a PDF: that its parts are within each other as they should be, that
/// headings follow their order, and that what is seen has words.
class PdfTreeCheck {
public:
    using Report = PdfContentCheck::Report;

    explicit PdfTreeCheck(Report report) : m_report(std::move(report)) {}

    void check(QPDFObjectHandle root);
    /// The element of each piece of marked content, by the page and its number.
    const std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> &content() const { return m_content; }
    /// The element of each annotation.
    const std::map<QPDFObjGen, QPDFObjGen> &annotations() const { return m_annotations; }

private:
    void walk(QPDFObjectHandle element, const std::string &parent, QPDFObjectHandle page);
    void checkPlace(const std::string &role, const std::string &parent);
    void checkHeading(const std::string &role);
    void checkWords(const std::string &role, QPDFObjectHandle element);
    void checkTable(QPDFObjectHandle table);

    Report m_report;
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> m_content;
    std::map<QPDFObjGen, QPDFObjGen> m_annotations;
    std::set<std::string> m_notes;
    int m_level = 0; ///< of the heading before
};

} // namespace saferplan
