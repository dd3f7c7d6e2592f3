#include "tests/core/tables/rawworkbook.h"

#include <zip.h>

#include <cstring>
#include <stdexcept>

namespace saferplan::test {

namespace {

constexpr const char *namespaces =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
constexpr const char *kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray relations(const QByteArray &inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inside + "</Relationships>";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + QByteArray(kinds) + type + "\" Target=\"" + target +
           "\"/>";
}

} // namespace

RawWorkbook::RawWorkbook(const QByteArray &rows) {
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part("xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                 relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                 relation("rId3", "styles", "styles.xml")));
    book("<sheets><sheet name=\"Actions\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
    sheet("<sheetData>" + rows + "</sheetData>");
}

RawWorkbook &RawWorkbook::part(const QByteArray &name, const QByteArray &bytes) {
    m_parts.removeIf([&name](const auto &one) { return one.first == name; });
    if (!bytes.isNull())
        m_parts.append({name, bytes});
    return *this;
}

RawWorkbook &RawWorkbook::book(const QByteArray &inside) {
    return part("xl/workbook.xml", "<workbook " + QByteArray(namespaces) + ">" + inside + "</workbook>");
}

RawWorkbook &RawWorkbook::sheet(const QByteArray &xml) {
    return part("xl/worksheets/sheet1.xml",
                "<worksheet " + QByteArray(namespaces) + ">" + xml + "</worksheet>");
}

RawWorkbook &RawWorkbook::texts(const QByteArray &items) {
    return part("xl/sharedStrings.xml", "<sst " + QByteArray(namespaces) + ">" + items + "</sst>");
}

RawWorkbook &RawWorkbook::formats(const QByteArray &xml) {
    return part("xl/styles.xml", "<styleSheet " + QByteArray(namespaces) + ">" + xml + "</styleSheet>");
}

QByteArray RawWorkbook::bytes() const {
    return zipOf(m_parts);
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *zip = zip_open_from_source(out, ZIP_TRUNCATE, &error);
    if (!zip)
        throw std::runtime_error("no ZIP file can be made");
    zip_source_keep(out);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source =
            zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0)
            throw std::runtime_error("no part can be added");
    }
    if (zip_close(zip) != 0)
        throw std::runtime_error("the ZIP file cannot be closed");
    zip_source_open(out);
    zip_source_seek(out, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(out)), '\0');
    zip_source_seek(out, 0, SEEK_SET);
    zip_source_read(out, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

} // namespace saferplan::test
