#include "ui/print/office/officewriter.h"

#include "core/report/chartwords.h"
#include "ui/charts/svgdevice.h"
#include "ui/print/chartpicture.h"
#include "ui/print/tablelayout.h"

namespace saferplan {

namespace {

constexpr double tallestPicture = officeHeight * 0.7;
/// A cell with more letters than this for each point of its width may be taller than half a page.
constexpr double lettersAPoint = 7;

QString bookmarkOf(qsizetype heading) {
    return QStringLiteral("heading_%1").arg(heading + 1);
}

/// A state as a letter of its own, which thousands of cells can hold without being slow to open; the word
/// that stands beside it begins with the letter of the state.
QString symbolText(Delivery rag, bool outlined) {
    switch (rag) {
    case Delivery::Red:
        return outlined ? QStringLiteral("□") : QStringLiteral("■");
    case Delivery::Amber:
        return outlined ? QStringLiteral("△") : QStringLiteral("▲");
    case Delivery::Green:
        return outlined ? QStringLiteral("○") : QStringLiteral("●");
    case Delivery::Blue:
        return outlined ? QStringLiteral("✓") : QStringLiteral("✔");
    case Delivery::Grey:
        break;
    }
    return QStringLiteral("–");
}

} // namespace

void OfficeWriter::walk(const Progress &progress) {
    head();
    qsizetype done = 0;
    for (const Block &block : m_document.blocks) {
        tell(progress, done++, m_document.blocks.size());
        std::visit([this](const auto &one) { add(one); }, block);
    }
}

OfficeWriter::Paragraph OfficeWriter::made(Style style, const QString &text, const QString &language) {
    return {style, {{text, language}}, {}, std::exchange(m_newPage, false)};
}

void OfficeWriter::plain(Style style, const QString &text, const QString &language) {
    if (!text.isEmpty())
        write(made(style, text, language));
}

void OfficeWriter::head() {
    plain(Style::Subtitle, m_document.subtitle);
    plain(Style::Title, m_document.title);
    plain(Style::Edition, editionText(m_document));
    for (const auto &[what, said] : m_document.facts)
        write({Style::Fact, {{what, {}, true}, {u'\t' + said}}});
}

void OfficeWriter::add(const HeadingBlock &heading) {
    Paragraph paragraph = made(headingStyle(m_depths.depthOf(heading.level)), heading.text, heading.language);
    paragraph.bookmark = bookmarkOf(m_headings++);
    write(paragraph);
}

void OfficeWriter::add(const ParagraphBlock &paragraph) {
    if (paragraph.text.isEmpty())
        return;
    Paragraph said = made(Style::Text, {});
    said.runs.clear();
    for (const Stretch &stretch : stretchesOf(paragraph))
        said.runs.append({stretch.text, stretch.language.isEmpty() ? paragraph.language : stretch.language});
    write(said);
}

void OfficeWriter::add(const ListBlock &list) {
    QList<Paragraph> items;
    for (const QString &item : list.items)
        items.append(made(Style::ListItem, item, list.language));
    if (!items.isEmpty())
        writeList(items, list.numbered);
}

void OfficeWriter::add(const NoteBlock &note) {
    plain(Style::Note, note.label + u'\t' + note.text, note.language);
}

QList<double> OfficeWriter::widthsOf(const TableBlock &table) {
    QByteArray nothing;
    QXmlStreamWriter xml(&nothing);
    SvgDevice device(xml, QSizeF(officeWidth, officeHeight));
    const Paper paper(&device);
    return TableLayout(paper, table).widths();
}

void OfficeWriter::add(const TableBlock &table) {
    plain(Style::TableCaption, table.caption);
    if (table.rows.isEmpty())
        return plain(Style::Text, table.whenEmpty);
    const QList<double> widths = widthsOf(table);
    beginTable(table, widths);
    Row header{{}, true};
    for (const TableColumn &column : table.columns)
        header.cells.append({Style::TableHead, {{column.header}}, {}, false, column.number});
    writeRow(header, widths);
    for (const QList<Cell> &cells : table.rows) {
        Row row;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const Cell cell = cells.value(i); // a row may be shorter
            Paragraph paragraph{Style::TableText, {}, {}, false, table.columns[i].number};
            if (cell.rag)
                paragraph.runs.append({symbolText(*cell.rag, cell.outlined) + u' ', {}, false, *cell.rag});
            paragraph.runs.append({cell.text, cell.language});
            row.maySplit = row.maySplit || static_cast<double>(cell.text.size()) > widths[i] * lettersAPoint;
            row.cells.append(paragraph);
        }
        writeRow(row, widths);
    }
    endTable();
}

/// Title, picture, caption and the words that say the same, together.
void OfficeWriter::add(const ChartBlock &chart) {
    plain(Style::ChartTitle, chart.title);
    if (!hasFigures(chart))
        return plain(Style::Text, whyEmpty(chart));
    const ChartPicture drawn(chart, officeWidth);
    const QString name = QStringLiteral("chart%1").arg(m_pictures.size() + 1);
    m_pictures.push_back({name + QStringLiteral(".svg"), drawn.svg()});
    m_pictures.push_back({name + QStringLiteral(".png"), drawn.png()});
    const QSizeF size = drawn.size() * std::min(1.0, tallestPicture / drawn.size().height());
    write(made(Style::Chart, {}), {name, chart.title, alternativeTo(chart), size});
    plain(Style::ChartCaption, chart.caption);
    plain(Style::Text, chart.textEquivalent);
}

void OfficeWriter::add(const ContentsBlock &contents) {
    m_depths.depthOf(1);
    beginContents(made(Style::ContentsTitle, contents.title), contents.levels);
    HeadingDepths depths;
    for (const auto &[place, heading] : entriesOf(contents, m_document))
        writeEntry({contentsStyle(depths.depthOf(heading->level)), {{heading->text, heading->language}}},
                   bookmarkOf(place));
    endContents();
}

void OfficeWriter::add(const SymbolKey &key) {
    for (const KeyEntry &entry : entriesOf(key)) {
        Paragraph paragraph = made(Style::Key, {});
        paragraph.runs = {{symbolText(entry.rag, entry.outlined), {}, false, entry.rag},
                          {u'\t' + entry.text}};
        write(paragraph);
    }
}

std::vector<PackagePart> OfficeWriter::pictures(const QString &folder) const {
    std::vector<PackagePart> parts = m_pictures;
    for (PackagePart &part : parts)
        part.name.prepend(folder);
    return parts;
}

} // namespace saferplan
