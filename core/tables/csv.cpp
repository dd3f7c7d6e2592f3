#include "core/tables/csv.h"

#include "core/tables/importerror.h"

namespace saferplan {

namespace {

/// Goes through the text once, keeping count of lines.
class CsvReader {
public:
    CsvReader(const QString &text, const QString &name, QChar separator = u',')
        : m_text(text)
        , m_name(name)
        , m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; }
    bool atComment() const { return m_text[m_at] == u'#'; }

    void skipLine() {
        while (!atEnd() && take() != u'\n') {
        }
    }

    QStringList row() {
        QStringList cells;
        while (true) {
            cells += cell();
            if (atEnd())
                return cells;
            const QChar after = take();
            if (after == u'\n')
                return cells;
        }
    }

private:
    QChar take() {
        const QChar c = m_text[m_at++];
        if (c == u'\n')
            ++m_line;
        return c;
    }

    QString cell() {
        if (atEnd() || m_text[m_at] != u'"') {
            QString plain;
            while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
                plain += take();
            return plain.endsWith(u'\r') ? plain.chopped(1) : plain;
        }
        const int opened = m_line;
        take();
        QString quoted;
        while (true) {
            if (atEnd())
                throw ImportError(
                    m_name, opened,
                    QStringLiteral(
                        "a quotation mark is opened and never closed. Close it, or double it where it is meant as a character."));
            const QChar c = take();
            if (c != u'"')
                quoted += c;
            else if (!atEnd() && m_text[m_at] == u'"')
                quoted += take();
            else
                break;
        }
        if (!atEnd() && m_text[m_at] == u'\r')
            take();
        if (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
            throw ImportError(
                m_name, m_line,
                QStringLiteral(
                    "there is text after a closing quotation mark. Put it inside, or a comma before it."));
        return quoted.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    }

    const QString &m_text;
    const QString &m_name;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

CsvTable readCsv(const QString &text, const QString &name) {
    const QString plain = text.startsWith(QChar(0xfeff)) ? text.mid(1) : text;
    CsvReader reader(plain, name);
    CsvTable table;
    while (!reader.atEnd()) {
        if (reader.atComment()) {
            reader.skipLine();
            continue;
        }
        const int line = reader.line();
        const QStringList cells = reader.row();
        if (cells.size() == 1 && cells.first().isEmpty())
            continue;
        if (table.headings.isEmpty())
            table.headings = cells;
        else if (cells.size() != table.headings.size())
            throw ImportError(
                name, line,
                QStringLiteral(
                    "the row has %1 cells, but there are %2 headings. Put a comma for each empty cell, and quotation marks around text with commas.")
                    .arg(cells.size())
                    .arg(table.headings.size()));
        else
            table.rows.append({line, cells});
    }
    return table;
}

QList<CsvTable::Row> readCsvRows(const QString &text, const QString &name, QChar separator) {
    CsvReader reader(text, name, separator);
    QList<CsvTable::Row> rows;
    while (!reader.atEnd()) {
        const int line = reader.line();
        rows.append({line, reader.row()});
    }
    return rows;
}

} // namespace saferplan
