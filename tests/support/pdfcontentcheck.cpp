#include "tests/support/pdfcontentcheck.h"

#include <cmath>
#include <cstdlib>

namespace saferplan {

namespace {

std::string textOf(QPDFObjectHandle stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

/// "<0001> <0041>", a line each.
std::map<unsigned, unsigned> readingsOf(QPDFObjectHandle font) {
    std::map<unsigned, unsigned> readings;
    const std::string map = font.hasKey("/ToUnicode") ? textOf(font.getKey("/ToUnicode")) : std::string();
    const auto number = [&map](size_t at) {
        return static_cast<unsigned>(std::strtoul(map.c_str() + at, nullptr, 16));
    };
    for (size_t at = map.find("beginbfchar"); at != std::string::npos; at = map.find("beginbfchar", at + 1)) {
        const size_t end = map.find("endbfchar", at);
        for (size_t line = map.find("\n<", at); line < end; line = map.find("\n<", line + 1))
            readings[number(line + 2)] = number(map.find('<', line + 2) + 1);
    }
    return readings;
}

unsigned at16(const std::string &data, size_t at) {
    return static_cast<unsigned>(static_cast<unsigned char>(data.at(at)) << 8 |
                                 static_cast<unsigned char>(data.at(at + 1)));
}

size_t tableIn(const std::string &file, const char *name) {
    for (size_t i = 0; i < at16(file, 4); ++i)
        if (const size_t entry = 12 + 16 * i; file.compare(entry, 4, name) == 0)
            return static_cast<size_t>(at16(file, entry + 8)) << 16 | at16(file, entry + 10);
    return 0;
}

/// The widths that the font file has against those that the PDF tells, in thousandths.
bool agree(const std::string &file, QPDFObjectHandle widths) {
    const double units = at16(file, tableIn(file, "head") + 18);
    const size_t counted = at16(file, tableIn(file, "hhea") + 34);
    const size_t metrics = tableIn(file, "hmtx");
    for (int i = 0; i + 1 < widths.getArrayNItems(); i += 2) {
        const auto first = static_cast<size_t>(widths.getArrayItem(i).getIntValue());
        QPDFObjectHandle list = widths.getArrayItem(i + 1);
        for (int j = 0; list.isArray() && j < list.getArrayNItems(); ++j) {
            const size_t glyph = std::min(first + static_cast<size_t>(j), counted - 1);
            if (std::abs(at16(file, metrics + 4 * glyph) * 1000 / units -
                         list.getArrayItem(j).getNumericValue()) > 1)
                return false;
        }
    }
    return true;
}

} // namespace

void PdfContentCheck::check(QPDFObjectHandle page) {
    m_numbers.clear();
    m_resources = {page.getKey("/Resources")};
    page.parsePageContents(this);
    if (!m_marks.empty())
        m_report(QStringLiteral("01-003 marked content that does not end"));
    m_marks.clear();
}

void PdfContentCheck::handleObject(QPDFObjectHandle object) {
    if (!object.isOperator()) {
        m_operands.push_back(object);
        return;
    }
    operate(object.getOperatorValue());
    m_operands.clear();
}

void PdfContentCheck::operate(const std::string &what) {
    static const std::set<std::string> paint = {"f",  "F",  "f*", "S",  "s", "B",  "B*", "b",
                                                "b*", "sh", "Tj", "TJ", "'", "\"", "Do"};
    if (what == "BMC" || what == "BDC") {
        begin(what == "BDC");
    } else if (what == "EMC") {
        if (m_marks.empty())
            m_report(QStringLiteral("01-003 marked content that ends and did not begin"));
        else
            m_marks.pop_back();
    } else if (paint.contains(what) && !isWithin(Mark::Artifact) && !isWithin(Mark::Tagged)) {
        m_report(QStringLiteral("01-005 content that is neither an artifact nor tagged"));
    }
    if (what == "Tf")
        m_font = m_resources.back().getKey("/Font").getKey(m_operands.at(0).getName());
    else if (what == "Tj")
        checkLetters(m_operands.at(0));
    else if (what == "Do")
        showForm();
}

void PdfContentCheck::begin(bool hasProperties) {
    Mark mark = m_operands.at(0).getName() == "/Artifact" ? Mark::Artifact : Mark::Other;
    if (hasProperties && m_operands.at(1).isDictionary() && m_operands.at(1).hasKey("/MCID")) {
        mark = Mark::Tagged;
        if (m_resources.size() > 1)
            m_report(QStringLiteral("30-002 tagged content in a picture"));
        if (!m_numbers.insert(m_operands.at(1).getKey("/MCID").getIntValueAsInt()).second)
            m_report(QStringLiteral("01-006 two pieces of content of one number"));
    }
    if (mark == Mark::Artifact && isWithin(Mark::Tagged))
        m_report(QStringLiteral("01-003 an artifact within tagged content"));
    if (mark == Mark::Tagged && isWithin(Mark::Artifact))
        m_report(QStringLiteral("01-004 tagged content within an artifact"));
    m_marks.push_back(mark);
}

void PdfContentCheck::showForm() {
    QPDFObjectHandle form = m_resources.back().getKey("/XObject").getKey(m_operands.at(0).getName());
    if (!form.isStream()) {
        m_report(QStringLiteral("a picture is not there"));
        return;
    }
    const std::vector<QPDFObjectHandle> operands = std::exchange(m_operands, {});
    const QPDFObjectHandle font = m_font;
    m_resources.push_back(form.getDict().getKey("/Resources"));
    QPDFObjectHandle::parseContentStream(form, this);
    m_resources.pop_back();
    m_font = font;
    m_operands = operands;
}

void PdfContentCheck::checkLetters(const QPDFObjectHandle &string) {
    const std::string codes = QPDFObjectHandle(string).getStringValue();
    if (!m_readings.contains(m_font.getObjGen()))
        m_readings[m_font.getObjGen()] = readingsOf(m_font);
    const std::map<unsigned, unsigned> &readings = m_readings[m_font.getObjGen()];
    for (size_t i = 0; i + 1 < codes.size(); i += 2) {
        const unsigned code = at16(codes, i);
        if (code == 0)
            m_report(QStringLiteral("31-030 a letter that the font has not"));
        const auto reading = readings.find(code);
        if (reading == readings.end())
            m_report(QStringLiteral("31-027 a letter that cannot be read back"));
        else if (reading->second < 0x20 || reading->second == 0xfeff || reading->second == 0xfffe)
            m_report(QStringLiteral("31-028 a letter that reads as nothing"));
    }
}

bool PdfContentCheck::isWithin(Mark mark) const {
    return std::find(m_marks.begin(), m_marks.end(), mark) != m_marks.end();
}

void checkFont(QPDFObjectHandle font, const PdfContentCheck::Report &report) {
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle file = descendant.getKey("/FontDescriptor").getKey("/FontFile2");
    if (!file.isStream()) {
        report(QStringLiteral("31-009 a font that is not in the file"));
        return;
    }
    if (!descendant.hasKey("/CIDToGIDMap"))
        report(QStringLiteral("31-006 a font without the way from codes to letters"));
    if (!font.hasKey("/ToUnicode"))
        report(QStringLiteral("31-027 a font that cannot be read back"));
    if (!agree(textOf(file), descendant.getKey("/W")))
        report(QStringLiteral("31-018 widths that are not those of the font"));
}

} // namespace saferplan
