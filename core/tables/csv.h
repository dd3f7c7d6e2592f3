#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace saferplan {

/// A table read from comma-separated values (RFC 4180, UTF-8): cells by row, and the line each row began on.
struct CsvTable {
    struct Row {
        int line = 0;
        QStringList cells;
    };
    QStringList headings;
    QList<Row> rows;
};

/// Reads a table. Lines that begin with # are comments; the first other line has the headings. Throws
/// ImportError for a quote that is never closed or a row of another width than the headings.
CsvTable readCsv(const QString &text, const QString &name);

/// All rows of a text with another separator, of whatever width, empty lines and comments included. Throws
/// ImportError for a quote that is never closed.
QList<CsvTable::Row> readCsvRows(const QString &text, const QString &name, QChar separator);

} // namespace saferplan
