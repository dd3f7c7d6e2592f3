#pragma once

#include "ui/print/libqpdf.h"

#include <QString>

#include <functional>
#include <map>
#include <set>

namespace saferplan {

/// Looks through what a page shows: that everything is within an artifact or a part of the structure, and
/// that its letters can be read back.
class PdfContentCheck : public QPDFObjectHandle::ParserCallbacks {
public:
    using Report = std::function<void(const QString &)>;

    explicit PdfContentCheck(Report report) : m_report(std::move(report)) {}

    void check(QPDFObjectHandle page);
    /// The numbers of the marked content of the page.
    const std::set<int> &numbers() const { return m_numbers; }

    void handleObject(QPDFObjectHandle object) override;
    void handleEOF() override {}

private:
    enum class Mark { Other, Artifact, Tagged };

    void operate(const std::string &what);
    void begin(bool hasProperties);
    void showForm();
    void checkLetters(const QPDFObjectHandle &string);
    bool isWithin(Mark mark) const;

    Report m_report;
    std::vector<QPDFObjectHandle> m_operands;
    std::vector<Mark> m_marks;
    std::set<int> m_numbers;
    std::vector<QPDFObjectHandle> m_resources;
    QPDFObjectHandle m_font;
    /// What the codes of a font read as.
    std::map<QPDFObjGen, std::map<unsigned, unsigned>> m_readings;
};

/// Whether a font is within the file, whole, and its widths are those of its letters.
void checkFont(QPDFObjectHandle font, const PdfContentCheck::Report &report);

} // namespace saferplan
