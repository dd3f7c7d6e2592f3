#pragma once

#include "core/record/recordbase.h"
#include "core/rules/delivery.h"

#include <optional>
#include <variant>

namespace saferplan {

/// What a colour means in a document; how it looks is for the screen and the paper to say.
enum class Tone { Plain, Grey, Blue, Green, Amber, Red, Planned, Done, Limit, Baseline };

/// One cell of a table. A RAG cell is shown as shape, letter and word, filled where declared, outlined where
/// computed.
struct Cell {
    QString text;
    std::optional<Delivery> rag = {};
    bool outlined = false;
    QUuid about = {}; ///< the record that the row is about, in its first cell: on screen a way to it

    friend bool operator==(const Cell &, const Cell &) = default;
};

struct HeadingBlock {
    int level = 1; ///< 1 to 3
    QString text;
};

struct ParagraphBlock {
    QString text;
};

struct ListBlock {
    QStringList items;
};

struct TableColumn {
    QString header;
    double weight = 1;   ///< of the width, relative to the other columns
    bool number = false; ///< stands at the right
};

/// A table. One without rows is shown as its caption and `whenEmpty`, which says why.
struct TableBlock {
    QString caption;
    QList<TableColumn> columns;
    QList<QList<Cell>> rows;
    QString whenEmpty;
};

enum class ChartKind { StackedBars, GroupedBars, Lines };

struct Series {
    QString name;
    Tone tone = Tone::Plain;
    QList<std::optional<double>> values; ///< one a category; empty: not known, or still to come
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
};

struct PageBreak {};

/// The key to the symbols of RAG.
struct SymbolKey {};

using Block =
    std::variant<HeadingBlock, ParagraphBlock, ListBlock, TableBlock, ChartBlock, PageBreak, SymbolKey>;

/// An edition as data: what it says, in order, without how it looks.
struct Document {
    QString title;
    QString subtitle;
    QString edition; ///< the kind of document, said on every page
    Marking marking = Marking::Official;
    QDate cutOff;
    bool illustrative = false;                ///< sample data, said on every page
    QList<std::pair<QString, QString>> facts; ///< under the title: "Meeting", "4 December 2025"
    QList<Block> blocks;
};

Tone toneOf(Delivery rag);

/// What stands on every page of an illustrative plan.
QString illustrativeNotice();

/// "OFFICIAL-SENSITIVE".
QString markingText(const Document &document);

/// "Delivery Group pack, data as at 31 December 2025".
QString editionText(const Document &document);

/// The whole document as plain text, tables as lines with " | " between cells.
QString plainText(const Document &document);

} // namespace saferplan
