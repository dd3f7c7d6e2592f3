#include "ui/print/pdfassembly.h"

#include "ui/print/pdfabout.h"
#include "ui/print/pdfstructure.h"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace saferplan {

namespace {

using Object = QPDFObjectHandle;

std::string textOf(Object stream) {
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

std::string hex(unsigned value) {
    constexpr char figures[] = "0123456789abcdef";
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4)
        text += figures[(value >> shift) & 15];
    return text;
}

/// What Qt has in its map from codes to characters, a range a line: "<first> <last> <0041>" where they follow
/// one another, else "<first> <last> [<0041> <0062> ...]".
std::map<unsigned, unsigned> charactersIn(const std::string &map) {
    std::map<unsigned, unsigned> characters;
    const size_t begin = map.find("beginbfrange");
    std::istringstream lines(begin == std::string::npos ? std::string() : map.substr(begin));
    for (std::string line; std::getline(lines, line);) {
        std::vector<unsigned> numbers;
        for (size_t at = line.find('<'); at != std::string::npos; at = line.find('<', at + 1))
            numbers.push_back(static_cast<unsigned>(std::strtoul(line.c_str() + at + 1, nullptr, 16)));
        if (numbers.size() < 3)
            continue;
        const bool isList = line.find('[') != std::string::npos;
        for (unsigned i = 0; i <= numbers[1] - numbers[0] && (!isList || i + 2 < numbers.size()); ++i)
            characters[numbers[0] + i] = isList ? numbers[i + 2] : numbers[2] + i;
    }
    return characters;
}

/// Characters that are another's shape, which Qt cannot tell apart when it looks back from the shape.
unsigned plainOf(unsigned character) {
    return character == u'\t' || character == 0xa0 ? u' ' : character == 0xad ? u'-' : character;
}

} // namespace

PdfAssembly::PdfAssembly(const PdfMaterials &materials) : m_materials(materials) {
    m_pdf.processMemoryFile("what was painted", materials.pdf.constData(),
                            static_cast<size_t>(materials.pdf.size()));
    m_painted = m_pdf.getAllPages();
    if (m_painted.size() != materials.pictures.size() + 2)
        throw std::runtime_error("not every part of the document was painted");
    readLetters();
}

/// Each letter was painted once, in a known order, so the codes follow from the page.
void PdfAssembly::readLetters() {
    for (size_t font = 0; font < 2; ++font) {
        auto fonts = m_painted[font].getKey("/Resources").getKey("/Font").ditems();
        for (const auto &[name, object] : fonts)
            m_fonts[font] = object;
        const std::string content = textOf(m_painted[font].getKey("/Contents"));
        for (size_t at = content.find("> Tj"); at != std::string::npos; at = content.find("> Tj", at + 1))
            m_codes[font].push_back(
                static_cast<unsigned>(std::strtoul(content.c_str() + at - 4, nullptr, 16)));
        if (m_codes[font].size() != static_cast<size_t>(m_materials.letters[font].size()))
            throw std::runtime_error("the letters of the document were not painted one by one");
        writeToUnicode(font);
        nameFont(font);
    }
}

/// Names a font as one that is cut down. Qt has another name for it, and its objects in another order, each
/// time.
void PdfAssembly::nameFont(size_t font) {
    Object descendant = m_fonts[font].getKey("/DescendantFonts").getArrayItem(0).shallowCopy();
    Object descriptor = descendant.getKey("/FontDescriptor").shallowCopy();
    if (Object widths = descendant.getKey("/W"); widths.isIndirect())
        descendant.replaceKey("/W", widths.shallowCopy());
    descendant.replaceKey("/FontDescriptor", m_pdf.makeIndirectObject(descriptor));
    m_fonts[font].replaceKey("/DescendantFonts", Object::newArray({m_pdf.makeIndirectObject(descendant)}));
    const Object name = Object::newName(font == 0 ? "/SAFERA+Inter-Regular" : "/SAFERB+Inter-Bold");
    m_fonts[font].replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descriptor.replaceKey("/FontName", name);
    descriptor.removeKey("/CIDSet"); // may be left out, and is wrong where it does not tell every letter
}

/// Tells what each code reads as: from the letters that were painted, and for those of pictures from Qt.
void PdfAssembly::writeToUnicode(size_t font) {
    Object stream = m_fonts[font].getKey("/ToUnicode");
    std::map<unsigned, unsigned> characters = charactersIn(textOf(stream));
    std::set<unsigned> known;
    for (size_t i = 0; i < m_codes[font].size(); ++i)
        if (known.insert(m_codes[font][i]).second)
            characters[m_codes[font][i]] = m_materials.letters[font][static_cast<qsizetype>(i)].unicode();
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
    size_t left = characters.size();
    size_t room = 0; // a block has at most a hundred
    for (const auto &[code, character] : characters) {
        if (room == 0) {
            room = std::min<size_t>(100, left);
            map += std::to_string(room) + " beginbfchar\n";
        }
        map += '<' + hex(code) + "> <" + hex(plainOf(character)) + ">\n";
        --left;
        if (--room == 0)
            map += "endbfchar\n";
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    stream.replaceStreamData(map, Object::newNull(), Object::newNull());
}

/// A page that Qt painted, as a picture that pages can show.
Object PdfAssembly::picture(size_t index) {
    Object page = m_painted[index + 2];
    Object stream = page.getKey("/Contents");
    Object dictionary = stream.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/Resources", page.getKey("/Resources"));
    constexpr double bleed = 2; // a line on the edge is drawn whole
    const PdfBox &box = m_materials.pictures[index];
    dictionary.replaceKey("/BBox", Object::newArray(Object::Rectangle(box.left - bleed, box.bottom - bleed,
                                                                      box.right + bleed, box.top + bleed)));
    return stream;
}

Object PdfAssembly::resources() {
    Object fonts = Object::newDictionary();
    for (size_t font = 0; font < 2; ++font)
        fonts.replaceKey("/F" + std::to_string(font), m_fonts[font]);
    Object pictures = Object::newDictionary();
    for (size_t i = 0; i < m_materials.pictures.size(); ++i)
        pictures.replaceKey("/P" + std::to_string(i), picture(i));
    Object all = Object::newDictionary();
    all.replaceKey("/Font", fonts);
    all.replaceKey("/XObject", pictures);
    return m_pdf.makeIndirectObject(all);
}

void PdfAssembly::addPages(PdfParts &parts) {
    const Object shared = resources();
    Object tree = m_pdf.getRoot().getKey("/Pages");
    Object kids = Object::newArray();
    int number = 0;
    for (PdfPage &page : parts.pages) {
        Object made = m_pdf.makeIndirectObject(Object::newDictionary());
        made.replaceKey("/Type", Object::newName("/Page"));
        made.replaceKey("/Parent", tree);
        made.replaceKey("/MediaBox", Object::newArray(Object::Rectangle(0, 0, parts.width, parts.height)));
        made.replaceKey("/Resources", shared);
        made.replaceKey("/Contents", m_pdf.newStream(page.content));
        made.replaceKey("/StructParents", Object::newInteger(number++));
        made.replaceKey("/Tabs", Object::newName("/S"));
        kids.appendItem(made);
        m_pages.push_back(made);
    }
    tree.replaceKey("/Kids", kids);
    tree.replaceKey("/Count", Object::newInteger(number));
    tree.removeKey("/Resources");
}

QByteArray PdfAssembly::finish(PdfParts parts) {
    addPages(parts);
    m_pdf.getTrailer().removeKey("/ID"); // Qt's is another each time
    PdfStructure(m_pdf, m_pages, parts).write();
    writeOutline(m_pdf, m_pages, parts);
    writeAbout(m_pdf, parts.about);
    QPDFWriter writer(m_pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setRecompressFlate(false);
    writer.setMinimumPDFVersion("1.7");
    writer.setNewlineBeforeEndstream(true);
    writer.setDeterministicID(true);
    writer.write();
    const auto data = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

} // namespace saferplan
