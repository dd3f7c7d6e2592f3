#include "core/tables/xlsxreader.h"

#include "core/tables/importerror.h"
#include "core/tables/numberformat.h"
#include "core/tables/xmlwalk.h"
#include "core/tables/zippackage.h"

#include <QRegularExpression>

#include <cmath>

namespace saferplan {

namespace {

constexpr qsizetype mostSheets = 200;
constexpr qsizetype mostTexts = 2'000'000;
constexpr qsizetype mostMerged = 100'000;

/// A part that another one names.
struct Relation {
    QString type;
    QString part;
};

/// The text that stands for what XML cannot hold: `_x000D_` is a carriage return.
QString unescaped(QString text) {
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0;
         at = text.indexOf(QLatin1String("_x"), at + 1)) {
        const auto match = escape.match(text, at, QRegularExpression::NormalMatch,
                                        QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch())
            text.replace(at, 7, QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

/// Row and column of "AB12", counted from 0; -1 for what is not there.
std::pair<int, int> placeOf(QStringView name) {
    int column = 0;
    qsizetype i = 0;
    for (; i < name.size() && i < 4; ++i) {
        const char16_t c = name[i].toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1);
    }
    bool read = false;
    const int row = name.mid(i).toInt(&read);
    return {read && row > 0 ? row - 1 : -1, column - 1};
}

/// A name in a package: `../theme/theme1.xml` as seen from `xl/worksheets`.
QString partAt(const QString &folder, const QString &target) {
    QStringList path = target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == QLatin1String("..")) {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != QLatin1String(".")) {
            path += step;
        }
    }
    return path.join(u'/');
}

QString folderOf(const QString &part) {
    return part.contains(u'/') ? part.section(u'/', 0, -2) : QString();
}

class XlsxReader {
public:
    XlsxReader(const QByteArray &bytes, const QString &name)
        : m_name(name)
        , m_package(bytes, name)
        , m_filler(name) {}

    Workbook read();

private:
    QHash<QString, Relation> relationsOf(const QString &part);
    QString workbookPart();
    void readTexts(const QString &part);
    void readFormats(const QString &part);
    void readSheet(const QString &part, Sheet &sheet);
    void readCell(XmlWalk &xml, Sheet &sheet, int row, int column);
    SheetCell cellOf(const QString &type, const QString &style, const QString &value) const;
    QString richText(XmlWalk &xml);
    XmlWalk walk(const QString &part) { return {m_package.text(part), m_name}; }

    QString m_name;
    ZipPackage m_package;
    SheetFiller m_filler;
    QStringList m_texts;
    QList<NumberFormat> m_formats;
    bool m_from1904 = false;
};

QHash<QString, Relation> XlsxReader::relationsOf(const QString &part) {
    const QString folder = folderOf(part);
    const QString file =
        partAt(folder, QStringLiteral("_rels/") + part.section(u'/', -1) + QStringLiteral(".rels"));
    QHash<QString, Relation> relations;
    if (!m_package.has(file))
        return relations;
    XmlWalk xml = walk(file);
    while (xml.nextElement())
        // What lies outside the file is never fetched.
        if (xml.is(u"Relationship") && xml.attribute(u"TargetMode") != QLatin1String("External"))
            relations.insert(xml.attribute(u"Id"), {xml.attribute(u"Type").section(u'/', -1),
                                                    partAt(folder, xml.attribute(u"Target"))});
    return relations;
}

QString XlsxReader::workbookPart() {
    for (const Relation &relation : relationsOf(QString()))
        if (relation.type == QLatin1String("officeDocument"))
            return relation.part;
    return QStringLiteral("xl/workbook.xml");
}

Workbook XlsxReader::read() {
    const QString part = workbookPart();
    if (!m_package.has(part) || !part.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive))
        throw ImportError(m_name,
                          QStringLiteral("this is no workbook that can be read. Open it in Excel and save it "
                                         "as \"Excel Workbook (.xlsx)\"."));
    const QHash<QString, Relation> relations = relationsOf(part);
    for (const Relation &relation : relations) {
        if (relation.type == QLatin1String("sharedStrings") && m_package.has(relation.part))
            readTexts(relation.part);
        if (relation.type == QLatin1String("styles") && m_package.has(relation.part))
            readFormats(relation.part);
    }
    Workbook book{m_name, {}};
    QStringList parts;
    XmlWalk xml = walk(part);
    while (xml.nextElement()) {
        if (xml.is(u"workbookPr")) {
            const QString from = xml.attribute(u"date1904");
            m_from1904 = from == QLatin1String("1") || from == QLatin1String("true");
        }
        if (!xml.is(u"sheet"))
            continue;
        const Relation relation = relations.value(xml.attribute(u"id"));
        if (relation.type != QLatin1String("worksheet"))
            continue; // a chart has a sheet of its own
        Sheet sheet;
        sheet.name = xml.attribute(u"name");
        const QString state = xml.attribute(u"state");
        sheet.hidden = !state.isEmpty() && state != QLatin1String("visible");
        book.sheets.append(sheet);
        parts.append(relation.part);
        if (parts.size() > mostSheets)
            throw ImportError(
                m_name,
                QStringLiteral("it has more than %1 sheets. Take out those that do not belong to the plan.")
                    .arg(mostSheets));
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        readSheet(parts[i], book.sheets[i]);
    if (book.sheets.isEmpty())
        throw ImportError(m_name, QStringLiteral("there is no sheet with cells in it."));
    return book;
}

/// Runs of a rich text follow each other; how it is to be pronounced is left out.
QString XlsxReader::richText(XmlWalk &xml) {
    QString text;
    for (const int inside = xml.depth(); xml.nextInside(inside);) {
        if (xml.is(u"t"))
            text += xml.textInside();
        else if (xml.is(u"rPh"))
            xml.textInside();
    }
    return unescaped(text);
}

void XlsxReader::readTexts(const QString &part) {
    XmlWalk xml = walk(part);
    while (xml.nextElement()) {
        if (!xml.is(u"si"))
            continue;
        m_texts += richText(xml);
        if (m_texts.size() > mostTexts)
            throw ImportError(m_name, QStringLiteral("it has more texts than any plan needs."));
    }
}

void XlsxReader::readFormats(const QString &part) {
    QHash<int, QString> codes;
    XmlWalk xml = walk(part);
    int inFormats = 0; // the depth of cellXfs; 0: outside
    while (xml.nextElement()) {
        if (xml.is(u"numFmt") && xml.depth() == 3)
            codes.insert(xml.attribute(u"numFmtId").toInt(), xml.attribute(u"formatCode"));
        if (xml.depth() == 2)
            inFormats = xml.is(u"cellXfs") ? 2 : 0;
        if (inFormats && xml.depth() == 3 && xml.is(u"xf")) {
            const int id = xml.attribute(u"numFmtId").toInt();
            m_formats += numberFormatOf(id, codes.value(id));
        }
    }
}

SheetCell XlsxReader::cellOf(const QString &type, const QString &style, const QString &value) const {
    if (type == QLatin1String("s")) {
        bool read = false;
        const int place = value.toInt(&read);
        if (!read || place < 0 || place >= m_texts.size())
            throw ImportError(
                m_name, QStringLiteral("the workbook is damaged: a cell names a text that is not there. "
                                       "Ask for it to be sent again."));
        return SheetCell::ofText(m_texts[place]);
    }
    if (type == QLatin1String("str") || type == QLatin1String("inlineStr"))
        return SheetCell::ofText(unescaped(value));
    if (value.isEmpty())
        return {};
    if (type == QLatin1String("d"))
        if (const QDate date = QDate::fromString(value.left(10), Qt::ISODate); date.isValid())
            return SheetCell::ofDate(date);
    SheetCell cell = SheetCell::ofText(value);
    if (type == QLatin1String("e") || type == QLatin1String("d")) {
        cell.kind = CellKind::Error;
        return cell;
    }
    if (type == QLatin1String("b")) {
        cell.kind = CellKind::Truth;
        cell.number = value == QLatin1String("1") || value == QLatin1String("true");
        cell.text = cell.number > 0 ? QStringLiteral("yes") : QStringLiteral("no");
        return cell;
    }
    bool read = false;
    const double number = value.toDouble(&read);
    if (!read || !std::isfinite(number)) {
        cell.kind = CellKind::Error;
        return cell;
    }
    return numberCell(number, m_formats.value(style.toInt(), NumberFormat::Plain), m_from1904);
}

void XlsxReader::readCell(XmlWalk &xml, Sheet &sheet, int row, int column) {
    const QString type = xml.attribute(u"t");
    const QString style = xml.attribute(u"s");
    SheetCell cell;
    bool formula = false;
    bool valued = false;
    for (const int inside = xml.depth(); xml.nextInside(inside);) {
        formula = formula || xml.is(u"f");
        if (xml.is(u"v")) {
            const QString value = xml.textInside();
            valued = valued || !value.isEmpty();
            cell = cellOf(type, style, type == QLatin1String("str") ? value : value.trimmed());
        } else if (xml.is(u"is")) {
            cell = SheetCell::ofText(richText(xml));
        }
    }
    if (formula && !valued) {
        cell.kind = CellKind::Error;
        cell.text = QStringLiteral("a formula that was not worked out");
    }
    if (!cell.isEmpty())
        m_filler.put(sheet, row, column, cell);
}

void XlsxReader::readSheet(const QString &part, Sheet &sheet) {
    XmlWalk xml = walk(part);
    int row = -1;
    int column = -1;
    while (xml.nextElement()) {
        if (xml.is(u"row")) {
            const int said = xml.attribute(u"r").toInt();
            row = said > 0 ? said - 1 : row + 1; // some writers do not number them
            column = -1;
        } else if (xml.is(u"c")) {
            const auto [saidRow, saidColumn] = placeOf(xml.attribute(u"r"));
            row = std::max(saidRow >= 0 ? saidRow : row, 0);
            column = saidColumn >= 0 ? saidColumn : column + 1;
            readCell(xml, sheet, row, column);
        } else if (xml.is(u"mergeCell") && sheet.merged.size() < mostMerged) {
            const QString area = xml.attribute(u"ref");
            const auto [top, left] = placeOf(area.section(u':', 0, 0));
            const auto [bottom, right] = placeOf(area.section(u':', -1));
            if (top >= 0 && left >= 0 && bottom >= top && right >= left)
                sheet.merged.append({top, left, bottom, right});
        }
    }
}

} // namespace

Workbook readXlsx(const QByteArray &bytes, const QString &name) {
    return XlsxReader(bytes, name).read();
}

} // namespace saferplan
