#pragma once

#include "core/record/recordbase.h"
#include "core/rules/delivery.h"

#include <QDateTime>

#include <optional>
#include <variant>
#include <vector>

namespace saferplan {

/// What a colour means in a document; how it looks is for the screen and the paper to say.
enum class Tone { Plain, Grey, Blue, Green, Amber, Red, Planned, Done, Limit, Baseline };

/// One cell of a table. A RAG cell is shown as shape, letter and word, filled where declared, outlined where
/// computed.
struct Cell {
    QString text;
    std::optional<Delivery> rag = {};
    bool outlined = false;
    QUuid about = {};      ///< the record that the row is about, in its first cell: on screen a way to it
    QString language = {}; ///< of its text, such as "cy"; empty: that of the document

    friend bool operator==(const Cell &, const Cell &) = default;
};

struct HeadingBlock {
    int level = 1; ///< 1 to 3
    QString text;
    QString language = {}; ///< where it is not that of the document

    friend bool operator==(const HeadingBlock &, const HeadingBlock &) = default;
};

/// A stretch of a text in another language than the rest, such as a name in Welsh.
struct Passage {
    qsizetype from = 0;
    qsizetype length = 0;
    QString language;

    friend bool operator==(const Passage &, const Passage &) = default;
};

struct ParagraphBlock {
    QString text;
    QString language = {};        ///< where it is not that of the document
    QList<Passage> passages = {}; ///< in their order, none within another

    friend bool operator==(const ParagraphBlock &, const ParagraphBlock &) = default;
};

/// A paragraph cut where its language changes; `language` is empty where it does not differ.
struct Stretch {
    QString text;
    QString language = {};
};

QList<Stretch> stretchesOf(const ParagraphBlock &paragraph);

struct ListBlock {
    QStringList items;
    bool numbered = false; ///< 1., 2., 3.; else points
    QString language = {}; ///< where it is not that of the document

    friend bool operator==(const ListBlock &, const ListBlock &) = default;
};

/// What explains a word or figure of the text near it, in small letters.
struct NoteBlock {
    QString label; ///< "1", "Source"
    QString text;
    QString language = {}; ///< where it is not that of the document

    friend bool operator==(const NoteBlock &, const NoteBlock &) = default;
};

/// The headings of the document and where they stand.
struct ContentsBlock {
    QString title;
    int levels = 2; ///< headings down to this level

    friend bool operator==(const ContentsBlock &, const ContentsBlock &) = default;
};

struct TableColumn {
    QString header;
    double weight = 1;   ///< of the width, relative to the other columns
    bool number = false; ///< stands at the right

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/// A table. One without rows is shown as its caption and `whenEmpty`, which says why.
struct TableBlock {
    QString caption;
    QList<TableColumn> columns;
    QList<QList<Cell>> rows;
    QString whenEmpty;
    int rowHeader = 0; ///< the column that says what a row is about; -1: none does

    friend bool operator==(const TableBlock &, const TableBlock &) = default;
};

enum class ChartKind {
    StackedBars,
    GroupedBars,
    Lines,          ///< between a Planned and a Limit series lies a band: what is tolerated
    StackedColumns, ///< upright, for states over time
    Matrix,         ///< a row a category, a column a series, a figure where they meet
    Multiples       ///< small charts of lines beside each other
};

struct Series {
    QString name;
    Tone tone = Tone::Plain;
    QList<std::optional<double>> values; ///< one a category; empty: not known, or still to come

    friend bool operator==(const Series &, const Series &) = default;
};

/// A chart with its figures in words, for those who do not see it.
struct ChartBlock {
    ChartKind kind = ChartKind::StackedBars;
    QString title;   ///< says the message
    QString caption; ///< the measure, its source and its period
    QStringList categories;
    QList<Series> series;
    QString unit;         ///< of the figures, such as "%"; empty: they are counts
    int today = -1;       ///< Lines: the category in which today falls; -1: none
    bool fromZero = true; ///< Lines: the scale begins at zero; the caption says where it does not
    QString textEquivalent;
    std::vector<ChartBlock> parts = {}; ///< Multiples: each chart; the categories are their titles

    friend bool operator==(const ChartBlock &, const ChartBlock &) = default;
};

struct PageBreak {
    friend bool operator==(const PageBreak &, const PageBreak &) = default;
};

/// The key to the symbols of RAG.
struct SymbolKey {
    friend bool operator==(const SymbolKey &, const SymbolKey &) = default;
};

/// One line of the key.
struct KeyEntry {
    Delivery rag = Delivery::Grey;
    bool outlined = false;
    QString text;
};

QList<KeyEntry> entriesOf(const SymbolKey &key);

using Block = std::variant<HeadingBlock, ParagraphBlock, ListBlock, NoteBlock, TableBlock, ChartBlock,
                           ContentsBlock, PageBreak, SymbolKey>;

/// An edition as data: what it says, in order, without how it looks.
struct Document {
    QString title;
    QString subtitle;
    QString edition; ///< the kind of document, said on every page
    Marking marking = Marking::Official;
    QDate cutOff;
    QDateTime madeAt = {}; ///< when the edition was made; not valid: at its cut-off
    QString author;        ///< who publishes it
    QString language = QStringLiteral("en-GB");
    bool illustrative = false;                ///< sample data, said on every page
    bool isAcross = false;                    ///< its pages lie on their long side
    QList<std::pair<QString, QString>> facts; ///< under the title: "Meeting", "4 December 2025"
    QList<Block> blocks;

    friend bool operator==(const Document &, const Document &) = default;
};

/// The languages in which parts of a document are, other than its own.
QStringList languagesOf(const Document &document);

Tone toneOf(Delivery rag);

/// What stands on every page of an illustrative plan.
QString illustrativeNotice();

/// "OFFICIAL-SENSITIVE".
QString markingText(const Document &document);

/// "Delivery Group pack, data as at 31 December 2025".
QString editionText(const Document &document);

/// "Delivery Group meeting pack, 31 December 2025": what a file of it is called in its own words.
QString titleText(const Document &document);

/// "OFFICIAL. Delivery Group pack, data as at 31 December 2025."
QString subjectText(const Document &document);

/// What is told as the time at which a document was made, whatever the clock says; not valid where none is
/// known.
QDateTime timeOf(const Document &document);

/// The whole document as plain text in its reading order, tables as lines with " | " between cells.
QString plainText(const Document &document);

} // namespace saferplan
