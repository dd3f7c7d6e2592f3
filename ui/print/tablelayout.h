#pragma once

#include "ui/print/paper.h"
#include "ui/print/piece.h"

#include <map>

namespace saferplan {

/// Turns a table into pieces: its caption, its header row, and a piece for each row.
class TableLayout {
public:
    TableLayout(const Paper &paper, const TableBlock &table);

    /// The widths of its columns; none where it has no rows.
    const QList<qreal> &widths() const { return m_widths; }
    /// Its parts are told as those of an element of the structure.
    void addTo(Pieces &pieces, Structure &structure, int parent);

private:
    struct LaidCell {
        std::shared_ptr<QTextLayout> layout;
        qreal x = 0; ///< of its text
        std::optional<Delivery> rag;
        bool outlined = false;
        int next = 0; ///< the first line not yet placed
        int element = decoration;
    };

    QList<qreal> columnWidths() const;
    qreal leastWidth(qsizetype column) const;
    LaidCell laidCell(const Cell &cell, qsizetype column, bool isHeader) const;
    QList<LaidCell> laidRow(const QList<Cell> &cells, bool isHeader) const;
    Piece caption(int element, int reasonElement) const;
    Piece headerRow(Structure &structure, int head) const;
    void addRow(QList<LaidCell> row, int header, Pieces &pieces) const;
    Piece slice(QList<LaidCell> &cells, qreal most, bool isFirst) const;

    const Paper &m_paper;
    const TableBlock &m_table;
    qreal m_padding;
    qreal m_symbol; ///< width of a RAG symbol
    /// What is laid out already, by text, column, symbol and header: statuses and names occur again and
    /// again.
    mutable std::map<std::tuple<QString, qsizetype, bool, bool>, std::shared_ptr<QTextLayout>> m_laidOut;
    QList<qreal> m_widths;
    QList<qreal> m_lefts;
};

} // namespace saferplan
