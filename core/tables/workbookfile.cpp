#include "core/tables/workbookfile.h"

#include "core/tables/csv.h"
#include "core/tables/importerror.h"
#include "core/tables/xlsxreader.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace saferplan {

namespace {

/// What Windows-1252 has where Latin-1 has control characters; 0: nothing.
constexpr char16_t windows[32] = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,
                                  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

QString fromWindows(const QByteArray &bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c >= QChar(0x80) && c < QChar(0xa0) && windows[c.unicode() - 0x80])
            c = QChar(windows[c.unicode() - 0x80]);
    return text;
}

QString decoded(const QByteArray &bytes, const QString &name) {
    auto encoding = QStringConverter::encodingForData(bytes);
    // "Unicode text" of old programs has no mark, but a zero beside each plain letter.
    if (!encoding && bytes.size() >= 4 && bytes[1] == 0 && bytes[3] == 0)
        encoding = QStringConverter::Utf16LE;
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        if (encoding)
            throw ImportError(name,
                              QStringLiteral("it is no text. Save it from Excel as \"CSV UTF-8\" or .xlsx."));
        text = fromWindows(bytes);
    }
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    const bool binary = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c < u' ' && !QStringView(u"\t\r\n\f\v").contains(c);
    });
    if (binary)
        throw ImportError(
            name,
            QStringLiteral(
                "it is neither a workbook (.xlsx) nor separated values (.csv). Open it in Excel and save "
                "it as one of these."));
    return text;
}

/// The separator that stands in the first lines most evenly.
QChar separatorOf(const QString &text) {
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar separator : {u',', u';', u'\t', u'|'}) {
        QList<qsizetype> counts;
        qsizetype count = 0;
        bool quoted = false;
        for (qsizetype i = 0; i < text.size() && counts.size() < 30; ++i) {
            if (text[i] == u'"')
                quoted = !quoted;
            if (!quoted && text[i] == separator)
                ++count;
            if (!quoted && (text[i] == u'\n' || i + 1 == text.size())) {
                counts += count;
                count = 0;
            }
        }
        // Titles above and texts in between are without: the number that most lines share tells.
        for (const qsizetype one : counts) {
            const qsizetype weight = one * counts.count(one);
            if (weight > most) {
                most = weight;
                best = separator;
            }
        }
    }
    return best;
}

} // namespace

Sheet readSeparated(const QByteArray &bytes, const QString &name) {
    QString text = decoded(bytes, name);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QChar separator = separatorOf(text);
    Sheet sheet;
    int row = 0;
    if (text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) && text.size() > 4) {
        separator = text[4];
        const qsizetype end = text.indexOf(u'\n');
        text = end < 0 ? QString() : text.mid(end);
    }
    if (text.count(separator) + text.count(u'\n') > 2 * sheetlimits::cells)
        throw ImportError(
            name, QStringLiteral(
                      "it has more cells than any plan needs. Take out what does not belong to the table."));
    SheetFiller filler(name);
    for (const CsvTable::Row &line : readCsvRows(text, name, separator)) {
        for (int column = 0; column < line.cells.size(); ++column)
            if (!line.cells[column].isEmpty())
                filler.put(sheet, row, column, SheetCell::ofText(line.cells[column]));
        ++row;
    }
    return sheet;
}

Workbook readWorkbook(const QByteArray &bytes, const QString &name) {
    if (bytes.size() > sheetlimits::fileBytes)
        throw ImportError(
            name, QStringLiteral(
                      "it is larger than %1 MB, which no plan needs. Take pictures and old sheets out, and "
                      "save it again.")
                      .arg(sheetlimits::fileBytes >> 20));
    if (bytes.trimmed().isEmpty())
        throw ImportError(name, QStringLiteral("it is empty. Ask for it to be sent again."));
    if (bytes.startsWith("\xd0\xcf\x11\xe0"))
        throw ImportError(
            name, QStringLiteral(
                      "it is protected with a password, or of a form that Excel used before 2007. Open it in "
                      "Excel and save it as .xlsx without a password."));
    if (bytes.startsWith("PK"))
        return readXlsx(bytes, name);
    return {name, {readSeparated(bytes, name)}};
}

Workbook readWorkbook(const QString &path) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError(
            name.isEmpty() ? path : name,
            QStringLiteral(
                "it cannot be read. Check that it is there, that you may read it, and that it is not "
                "open in Excel."));
    return readWorkbook(file.read(sheetlimits::fileBytes + 1), name);
}

} // namespace saferplan
