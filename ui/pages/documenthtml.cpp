#include "ui/pages/documenthtml.h"

namespace saferplan {

namespace {

QString element(const char *name, const QString &text) {
    return QStringLiteral("<%1>%2</%1>")
        .arg(QLatin1String(name), text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

/// Writes each block as elements.
struct HtmlOf {
    const Document &document;
    QString &html;

    void operator()(const HeadingBlock &heading) const {
        html += element(heading.level == 1 ? "h2" : heading.level == 2 ? "h3" : "h4", heading.text);
    }
    void operator()(const ParagraphBlock &paragraph) const { html += element("p", paragraph.text); }
    void operator()(const ListBlock &list) const {
        const QString kind = list.numbered ? QStringLiteral("ol") : QStringLiteral("ul");
        html += QStringLiteral("<%1>").arg(kind);
        for (const QString &item : list.items)
            html += element("li", item);
        html += QStringLiteral("</%1>").arg(kind);
    }
    void operator()(const NoteBlock &note) const { html += element("p", note.label + u' ' + note.text); }
    void operator()(const ContentsBlock &contents) const {
        html += element("h2", contents.title) + QStringLiteral("<ul>");
        for (const Block &block : document.blocks)
            if (const auto *heading = std::get_if<HeadingBlock>(&block);
                heading && heading->level <= contents.levels)
                html += element("li", heading->text);
        html += QStringLiteral("</ul>");
    }
    void operator()(const TableBlock &table) const {
        html += element("h3", table.caption);
        if (table.rows.isEmpty()) {
            html += element("p", table.whenEmpty);
            return;
        }
        html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr>");
        for (const TableColumn &column : table.columns)
            html +=
                QStringLiteral("<th align=\"%1\">%2</th>").arg(side(column), column.header.toHtmlEscaped());
        html += QStringLiteral("</tr>");
        for (const QList<Cell> &row : table.rows) {
            html += QStringLiteral("<tr>");
            for (qsizetype column = 0; column < table.columns.size(); ++column)
                html += QStringLiteral("<td align=\"%1\">%2</td>")
                            .arg(side(table.columns[column]), row.value(column).text.toHtmlEscaped());
            html += QStringLiteral("</tr>");
        }
        html += QStringLiteral("</table>");
    }
    void operator()(const ChartBlock &chart) const {
        html += element("h3", chart.title) + element("p", chart.textEquivalent);
    }
    void operator()(const PageBreak &) const {}
    void operator()(const SymbolKey &) const {}

    static QString side(const TableColumn &column) {
        return column.number ? QStringLiteral("right") : QStringLiteral("left");
    }
};

} // namespace

QString htmlText(const Document &document) {
    QString html;
    if (document.marking != Marking::Official)
        html += element("p", markingText(document));
    html +=
        element("h1", document.title) + element("p", document.subtitle) + element("p", editionText(document));
    if (document.illustrative)
        html += element("p", illustrativeNotice());
    for (const auto &[what, said] : document.facts)
        html += element("p", QStringLiteral("%1: %2").arg(what, said));
    for (const Block &block : document.blocks)
        std::visit(HtmlOf{document, html}, block);
    return html;
}

} // namespace saferplan
