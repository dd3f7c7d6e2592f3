#include "ui/print/pdfstructure.h"

#include <stdexcept>

namespace saferplan {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString &value) {
    return Object::newUnicodeString(value.toStdString());
}

Object rectangle(const PdfBox &box) {
    return Object::newArray(Object::Rectangle(box.left, box.bottom, box.right, box.top));
}

Object reference(const char *type, const Object &page, const char *key, const Object &value) {
    return Object::newDictionary({{"/Type", Object::newName(type)}, {"/Pg", page}, {key, value}});
}

} // namespace

Object destinationOf(const PdfPlace &place, const std::vector<Object> &pages) {
    return Object::newArray({pages.at(place.page), Object::newName("/XYZ"), Object::newInteger(0),
                             Object::newReal(place.top, 2), Object::newNull()});
}

PdfStructure::PdfStructure(QPDF &pdf, const std::vector<Object> &pages, const PdfParts &parts)
    : m_pdf(pdf)
    , m_pages(pages)
    , m_parts(parts)
    , m_content(parts.structure.elements.size())
    , m_kids(parts.structure.elements.size()) {}

void PdfStructure::write() {
    gather();
    const size_t count = m_parts.structure.elements.size();
    m_root = m_pdf.makeIndirectObject(Object::newDictionary());
    for (size_t i = 0; i < count; ++i)
        m_elements.push_back(m_pdf.makeIndirectObject(Object::newDictionary()));
    Object numbers = Object::newArray();
    for (size_t page = 0; page < m_pages.size(); ++page) {
        std::vector<Object> elements;
        for (const int element : m_parts.pages[page].elements)
            elements.push_back(m_elements[static_cast<size_t>(element)]);
        numbers.appendItem(Object::newInteger(static_cast<long long>(page)));
        numbers.appendItem(m_pdf.makeIndirectObject(Object::newArray(elements)));
    }
    writeLinks(numbers);
    for (size_t i = 0; i < count; ++i)
        writeElement(i);
    m_root.replaceKey("/Type", Object::newName("/StructTreeRoot"));
    m_root.replaceKey("/K", Object::newArray({m_elements.at(0)}));
    m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(Object::newDictionary({{"/Nums", numbers}})));
    m_root.replaceKey("/ParentTreeNextKey", Object::newInteger(nextKey()));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
}

void PdfStructure::gather() {
    int link = 0;
    for (size_t page = 0; page < m_parts.pages.size(); ++page) {
        int number = 0;
        for (const int element : m_parts.pages[page].elements)
            m_content[static_cast<size_t>(element)].push_back({page, number++, false});
        for (const PdfLink &one : m_parts.pages[page].links)
            m_content[static_cast<size_t>(one.element)].push_back({page, link++, true});
    }
    const std::vector<StructureElement> &elements = m_parts.structure.elements;
    for (size_t i = 1; i < elements.size(); ++i)
        m_kids.at(static_cast<size_t>(elements[i].parent)).push_back(static_cast<int>(i));
}

/// The annotations of links, each told by the title of the heading that it leads to.
void PdfStructure::writeLinks(Object &numbers) {
    std::map<int, QString> titles;
    for (const Bookmark &bookmark : m_parts.structure.bookmarks)
        titles[bookmark.element] = bookmark.title;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        Object annotations = Object::newArray();
        for (const PdfLink &link : m_parts.pages[page].links) {
            const long long key = nextKey();
            const Object made = m_pdf.makeIndirectObject(Object::newDictionary(
                {{"/Type", Object::newName("/Annot")},
                 {"/Subtype", Object::newName("/Link")},
                 {"/Rect", rectangle(link.box)},
                 {"/Border", Object::newArray(std::vector<Object>(3, Object::newInteger(0)))},
                 {"/F", Object::newInteger(4)}, // is printed
                 {"/Contents", text(QStringLiteral("Go to %1").arg(titles.at(link.target)))},
                 {"/Dest", destinationOf(m_parts.headings.at(link.target), m_pages)},
                 {"/StructParent", Object::newInteger(key)}}));
            numbers.appendItem(Object::newInteger(key));
            numbers.appendItem(m_elements[static_cast<size_t>(link.element)]);
            annotations.appendItem(made);
            m_links.push_back(made);
        }
        if (annotations.getArrayNItems() > 0)
            Object(m_pages[page]).replaceKey("/Annots", annotations);
    }
}

void PdfStructure::writeElement(size_t index) {
    const StructureElement &element = m_parts.structure.elements[index];
    Object &made = m_elements[index];
    made.replaceKey("/S", Object::newName(nameOf(element.role)));
    made.replaceKey("/P", index == 0 ? m_root : m_elements[static_cast<size_t>(element.parent)]);
    if (!element.language.isEmpty())
        made.replaceKey("/Lang", Object::newString(element.language.toStdString()));
    if (!element.alternative.isEmpty())
        made.replaceKey("/Alt", text(element.alternative));
    if (element.role == Role::Note) // a note is to have a name of its own
        made.replaceKey("/ID", Object::newString("note-" + std::to_string(index)));
    if (Object attributes = attributesOf(index); !attributes.isNull())
        made.replaceKey("/A", attributes);
    if (Object kids = kidsOf(index, made); !kids.isNull())
        made.replaceKey("/K", kids);
}

Object PdfStructure::attributesOf(size_t index) {
    const Role role = m_parts.structure.elements[index].role;
    const auto attributes = [](const char *owner, const char *key, const char *value) {
        return Object::newDictionary({{"/O", Object::newName(owner)}, {key, Object::newName(value)}});
    };
    const auto shared = [&](const char *owner, const char *key, const char *value) {
        Object &known = m_attributes[role];
        if (!known.isInitialized())
            known = m_pdf.makeIndirectObject(attributes(owner, key, value));
        return known;
    };
    switch (role) {
    case Role::ColumnHeader:
        return shared("/Table", "/Scope", "/Column");
    case Role::RowHeader:
        return shared("/Table", "/Scope", "/Row");
    case Role::PointedList:
        return shared("/List", "/ListNumbering", "/Disc");
    case Role::NumberedList:
        return shared("/List", "/ListNumbering", "/Decimal");
    case Role::Figure: {
        Object layout = attributes("/Layout", "/Placement", "/Block");
        layout.replaceKey("/BBox", rectangle(m_parts.figures.at(static_cast<int>(index))));
        return layout;
    }
    default:
        return Object::newNull();
    }
}

/// What an element holds, in reading order: its content, which may go over several pages, and its parts.
Object PdfStructure::kidsOf(size_t index, Object &element) {
    std::vector<Object> kids;
    const std::vector<Content> &content = m_content[index];
    if (!content.empty())
        element.replaceKey("/Pg", m_pages[content.front().page]);
    for (const Content &one : content) {
        const Object &page = m_pages[one.page];
        if (one.isLink)
            kids.push_back(reference("/OBJR", page, "/Obj", m_links[static_cast<size_t>(one.number)]));
        else if (one.page == content.front().page)
            kids.push_back(Object::newInteger(one.number));
        else
            kids.push_back(reference("/MCR", page, "/MCID", Object::newInteger(one.number)));
    }
    for (const int kid : m_kids[index])
        kids.push_back(m_elements[static_cast<size_t>(kid)]);
    return kids.empty() ? Object::newNull() : kids.size() == 1 ? kids.front() : Object::newArray(kids);
}

} // namespace saferplan
