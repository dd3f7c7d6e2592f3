#include "core/report/document.h"

#include "core/record/shown.h"

namespace saferplan {

namespace {

/// Writes each block as lines of text.
struct TextOf {
    QStringList &lines;

    void operator()(const HeadingBlock &heading) const {
        lines << QString() << QString(heading.level, u'#') + u' ' + heading.text;
    }
    void operator()(const ParagraphBlock &paragraph) const { lines << paragraph.text; }
    void operator()(const ListBlock &list) const {
        for (const QString &item : list.items)
            lines << QStringLiteral("- ") + item;
    }
    void operator()(const TableBlock &table) const {
        lines << table.caption;
        if (table.rows.isEmpty()) {
            lines << table.whenEmpty;
            return;
        }
        QStringList headers;
        for (const TableColumn &column : table.columns)
            headers += column.header;
        lines << headers.join(QStringLiteral(" | "));
        for (const QList<Cell> &row : table.rows) {
            QStringList cells;
            for (const Cell &cell : row)
                cells += cell.text;
            lines << cells.join(QStringLiteral(" | "));
        }
    }
    void operator()(const ChartBlock &chart) const {
        lines << QStringLiteral("Chart: ") + chart.title << chart.caption << chart.textEquivalent;
    }
    void operator()(const PageBreak &) const {}
    void operator()(const SymbolKey &) const { lines << QStringLiteral("Key to symbols"); }
};

} // namespace

Tone toneOf(Delivery rag) {
    switch (rag) {
    case Delivery::Grey:
        return Tone::Grey;
    case Delivery::Blue:
        return Tone::Blue;
    case Delivery::Green:
        return Tone::Green;
    case Delivery::Amber:
        return Tone::Amber;
    case Delivery::Red:
        return Tone::Red;
    }
    return Tone::Plain;
}

QString illustrativeNotice() {
    return QStringLiteral("ILLUSTRATIVE SAMPLE - not real data");
}

QString markingText(const Document &document) {
    return labelOf(document.marking);
}

QString editionText(const Document &document) {
    return QStringLiteral("%1, data as at %2").arg(document.edition, longDateText(document.cutOff));
}

QString plainText(const Document &document) {
    QStringList lines{markingText(document), document.title, document.subtitle, editionText(document)};
    if (document.illustrative)
        lines << illustrativeNotice();
    for (const auto &[what, said] : document.facts)
        lines << what + QStringLiteral(": ") + said;
    for (const Block &block : document.blocks)
        std::visit(TextOf{lines}, block);
    return lines.join(u'\n') + u'\n';
}

} // namespace saferplan
