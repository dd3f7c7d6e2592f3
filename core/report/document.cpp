#include "core/report/document.h"

#include "core/record/shown.h"
#include "core/report/headings.h"

namespace saferplan {

namespace {

/// Writes each block as lines of text.
struct TextOf {
    const Document &document;
    QStringList &lines;

    void operator()(const HeadingBlock &heading) const {
        lines << QString() << QString(heading.level, u'#') + u' ' + heading.text;
    }
    void operator()(const ParagraphBlock &paragraph) const { lines << paragraph.text; }
    void operator()(const ListBlock &list) const {
        for (qsizetype i = 0; i < list.items.size(); ++i)
            lines << (list.numbered ? QStringLiteral("%1. ").arg(i + 1) : QStringLiteral("- ")) +
                         list.items[i];
    }
    void operator()(const NoteBlock &note) const { lines << note.label + u' ' + note.text; }
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
    void operator()(const ContentsBlock &contents) const {
        lines << QString() << contents.title;
        for (const auto &[place, heading] : entriesOf(contents, document))
            lines << heading->text;
    }
    void operator()(const PageBreak &) const {}
    void operator()(const SymbolKey &key) const {
        for (const KeyEntry &entry : entriesOf(key))
            lines << entry.text;
    }
};

/// Gathers the languages of each block.
struct LanguagesOf {
    QStringList &found;

    void add(const QString &language) const {
        if (!language.isEmpty() && !found.contains(language))
            found += language;
    }
    void operator()(const HeadingBlock &heading) const { add(heading.language); }
    void operator()(const ParagraphBlock &paragraph) const {
        add(paragraph.language);
        for (const Passage &passage : paragraph.passages)
            add(passage.language);
    }
    void operator()(const ListBlock &list) const { add(list.language); }
    void operator()(const NoteBlock &note) const { add(note.language); }
    void operator()(const TableBlock &table) const {
        for (const QList<Cell> &row : table.rows)
            for (const Cell &cell : row)
                add(cell.language);
    }
    void operator()(const ChartBlock &) const {}
    void operator()(const ContentsBlock &) const {}
    void operator()(const PageBreak &) const {}
    void operator()(const SymbolKey &) const {}
};

} // namespace

QStringList languagesOf(const Document &document) {
    QStringList languages;
    for (const Block &block : document.blocks)
        std::visit(LanguagesOf{languages}, block);
    languages.removeAll(document.language);
    return languages;
}

QList<Stretch> stretchesOf(const ParagraphBlock &paragraph) {
    QList<Stretch> stretches;
    qsizetype done = 0;
    const auto append = [&](qsizetype to, const QString &language) {
        if (to > done)
            stretches.append({paragraph.text.mid(done, to - done), language});
        done = std::max(done, to);
    };
    for (const Passage &passage : paragraph.passages) {
        append(passage.from, {});
        append(passage.from + passage.length, passage.language);
    }
    append(paragraph.text.size(), {});
    return stretches;
}

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

QList<KeyEntry> entriesOf(const SymbolKey &) {
    QList<KeyEntry> entries;
    for (const Delivery rag :
         {Delivery::Red, Delivery::Amber, Delivery::Green, Delivery::Blue, Delivery::Grey})
        entries.append({rag, false, QStringLiteral("%1: %2").arg(colourOf(rag), labelOf(rag).toLower())});
    entries.append(
        {Delivery::Amber, false, QStringLiteral("A filled shape is the rating that the lead declares.")});
    entries.append(
        {Delivery::Amber, true, QStringLiteral("An outlined shape is what the dates of the action say.")});
    return entries;
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

QString titleText(const Document &document) {
    return document.cutOff.isValid()
               ? QStringLiteral("%1, %2").arg(document.title, longDateText(document.cutOff))
               : document.title;
}

QString subjectText(const Document &document) {
    return QStringLiteral("%1. %2").arg(markingText(document), editionText(document));
}

QDateTime timeOf(const Document &document) {
    return document.madeAt.isValid() || !document.cutOff.isValid()
               ? document.madeAt
               : QDateTime(document.cutOff, QTime(0, 0), Qt::UTC);
}

QString plainText(const Document &document) {
    QStringList lines{markingText(document), document.title, document.subtitle, editionText(document)};
    if (document.illustrative)
        lines << illustrativeNotice();
    for (const auto &[what, said] : document.facts)
        lines << what + QStringLiteral(": ") + said;
    for (const Block &block : document.blocks)
        std::visit(TextOf{document, lines}, block);
    return lines.join(u'\n') + u'\n';
}

} // namespace saferplan
