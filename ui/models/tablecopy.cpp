#include "ui/models/tablecopy.h"

#include <QMimeData>

namespace saferplan {

namespace {

/// A cell of text with tabs: quoted where it would break the table.
QString quoted(QString cell) {
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"'))
        return cell;
    return QStringLiteral("\"%1\"").arg(cell.replace(u'"', QLatin1String("\"\"")));
}

/// Whether Excel would take it for a formula, which a number below 0 is not.
bool isLikeFormula(const QString &cell) {
    bool isNumber = false;
    cell.toDouble(&isNumber);
    return !cell.isEmpty() && !isNumber && QStringLiteral("=+-@\t\r\n").contains(cell.front());
}

} // namespace

void TableCopy::start(TableTexts table) {
    m_table = std::move(table);
    m_rows = 0;
    m_text.clear();
    m_html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>");
    QStringList titles;
    for (const TableColumn &column : std::as_const(m_table.columns))
        titles += column.header;
    if (!titles.join(QString()).isEmpty())
        addLine(titles, true);
    m_work.start([this] { return step(); },
                 [this] {
                     if (!m_work.isRunning())
                         finish();
                 });
    m_work.slice();
}

void TableCopy::addLine(const QStringList &cells, bool isHeader) {
    m_html += QLatin1String("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_text += u'\t';
        // A plain text has no way to say that it is none but this one, which Excel hides.
        m_text += quoted(isLikeFormula(cells[i]) ? u'\'' + cells[i] : cells[i]);
        const QString tag = isHeader ? QStringLiteral("th") : QStringLiteral("td");
        m_html += QStringLiteral("<%1%2>%3</%1>")
                      .arg(tag,
                           isLikeFormula(cells[i]) ? QStringLiteral(" style=\"mso-number-format:'\\@'\"")
                                                   : QString(),
                           cells[i].toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    }
    m_text += u'\n';
    m_html += QLatin1String("</tr>\n");
}

/// One cell that runs across the table; where cells cannot, in the first.
void TableCopy::addHeading(const QString &heading) {
    m_text += quoted(isLikeFormula(heading) ? u'\'' + heading : heading) + u'\n';
    m_html += QStringLiteral("<tr><th colspan=\"%1\" align=\"left\">%2</th></tr>\n")
                  .arg(m_table.columns.size())
                  .arg(heading.toHtmlEscaped());
}

bool TableCopy::step() {
    const std::optional<RowTexts> row = m_table.next();
    if (!row)
        return false;
    if (!row->heading.isEmpty()) {
        addHeading(row->heading);
    } else {
        addLine(row->cells, false);
        ++m_rows;
    }
    return true;
}

void TableCopy::finish() {
    auto *table = new QMimeData;
    table->setText(std::exchange(m_text, {}));
    table->setHtml(std::exchange(m_html, {}) + QLatin1String("</table></body></html>"));
    emit made(table, m_rows);
}

} // namespace saferplan
