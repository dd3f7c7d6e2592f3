#include "core/report/editiondata.h"

#include <QRegularExpression>

namespace saferplan {

namespace {

// More than any edition has, and few enough to be laid out.
constexpr qsizetype mostBlocks = 20'000;
constexpr qsizetype mostColumns = 200;
constexpr qsizetype mostFigures = 200'000;
constexpr qsizetype longestText = 1'000'000;
constexpr double widestColumn = 1'000;
constexpr double largestFigure = 1e12;

bool isLanguage(const QString &language) {
    static const QRegularExpression tag(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")));
    return language.isEmpty() || tag.match(language).hasMatch();
}

QString sayLanguage() {
    return QStringLiteral("a language is none");
}

/// Says of each block what is wrong with it.
struct Check {
    QString operator()(const HeadingBlock &heading) const {
        if (heading.level < 1 || heading.level > 3)
            return QStringLiteral("a heading is of a level that there is not");
        return isLanguage(heading.language) ? texts({heading.text}) : sayLanguage();
    }

    QString operator()(const ParagraphBlock &paragraph) const {
        qsizetype end = 0;
        for (const Passage &passage : paragraph.passages) {
            if (passage.from < end || passage.length < 0 ||
                passage.from + passage.length > paragraph.text.size())
                return QStringLiteral("a passage lies outside its text");
            if (!isLanguage(passage.language))
                return sayLanguage();
            end = passage.from + passage.length;
        }
        return isLanguage(paragraph.language) ? texts({paragraph.text}) : sayLanguage();
    }

    QString operator()(const ListBlock &list) const {
        return isLanguage(list.language) ? texts(list.items) : sayLanguage();
    }

    QString operator()(const NoteBlock &note) const {
        return isLanguage(note.language) ? texts({note.label, note.text}) : sayLanguage();
    }

    QString operator()(const ContentsBlock &contents) const {
        if (contents.levels < 1 || contents.levels > 3)
            return QStringLiteral("the contents go down to a level that there is not");
        return texts({contents.title});
    }

    QString operator()(const TableBlock &table) const {
        const qsizetype columns = table.columns.size();
        if (columns > mostColumns || (columns == 0 && !table.rows.isEmpty()) || table.rowHeader < -1 ||
            table.rowHeader > std::max<qsizetype>(0, columns - 1))
            return QStringLiteral("a table has columns that cannot be");
        for (const TableColumn &column : table.columns)
            if (!(column.weight > 0) || column.weight > widestColumn)
                return QStringLiteral("a column has no width");
        for (const QList<Cell> &row : table.rows) {
            if (row.size() != columns)
                return QStringLiteral("a row has other columns than its table");
            for (const Cell &cell : row) {
                if (!isLanguage(cell.language))
                    return sayLanguage();
                if (QString why = texts({cell.text}); !why.isEmpty())
                    return why;
            }
        }
        return texts({table.caption, table.whenEmpty});
    }

    QString operator()(const ChartBlock &chart) const {
        const qsizetype places = chart.categories.size();
        if (places > mostFigures || chart.series.size() > mostColumns ||
            (places + 1) * (chart.series.size() + 1) > mostFigures || chart.today < -1 ||
            chart.today > places)
            return QStringLiteral("a chart has more figures than can be drawn");
        for (const Series &series : chart.series) {
            if (series.values.size() != places)
                return QStringLiteral("a chart has other figures than places for them");
            for (const std::optional<double> &value : series.values)
                if (value && !(std::abs(*value) <= largestFigure))
                    return QStringLiteral("a chart has a figure that no chart has room for");
        }
        const bool isOfMany = chart.kind == ChartKind::Multiples;
        if (isOfMany ? chart.parts.size() != static_cast<size_t>(places) : !chart.parts.empty())
            return QStringLiteral("a chart has other parts than it names");
        for (const ChartBlock &part : chart.parts) {
            if (part.kind == ChartKind::Multiples)
                return QStringLiteral("a small chart is made of others");
            if (QString why = (*this)(part); !why.isEmpty())
                return why;
        }
        return texts(chart.categories +
                     QStringList{chart.title, chart.caption, chart.unit, chart.textEquivalent});
    }

    QString operator()(const PageBreak &) const { return {}; }
    QString operator()(const SymbolKey &) const { return {}; }

    static QString texts(const QStringList &all) {
        const bool fits = std::all_of(all.begin(), all.end(),
                                      [](const QString &text) { return text.size() <= longestText; });
        return fits ? QString() : QStringLiteral("a text is too long");
    }
};

} // namespace

QString whyUnsound(const Document &document) {
    if (!document.cutOff.isValid())
        return QStringLiteral("it does not say of which day it is");
    if (document.language.isEmpty() || !isLanguage(document.language))
        return sayLanguage();
    if (document.blocks.size() > mostBlocks)
        return QStringLiteral("it has more parts than any document");
    for (const Block &block : document.blocks)
        if (QString why = std::visit(Check(), block); !why.isEmpty())
            return why;
    return Check::texts({document.title, document.subtitle, document.edition, document.author});
}

} // namespace saferplan
