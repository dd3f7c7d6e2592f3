#pragma once

#include "core/report/document.h"

#include <QTableWidget>

namespace saferplan {

/// A table of a report on screen, as high as its rows; RAG cells with shape, letter and word. A table without
/// rows says why. Enter or a double click on a row that is about a record says that somebody wants to see it.
class BlockTable : public QTableWidget {
    Q_OBJECT

public:
    explicit BlockTable(QWidget *parent = nullptr);
    /// At most `most` rows are shown, and a last one says how many more there are.
    void show(const TableBlock &block, int most = 12);
    /// Each cell leads somewhere, and not the row as a whole.
    void setLeadingByCell();
    /// All of it.
    const TableBlock &block() const { return m_block; }

signals:
    void chosen(const QUuid &record);
    /// Where each cell leads somewhere.
    void cellChosen(int row, int column);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int row, int column);
    void fitHeight();

    TableBlock m_block;
    bool m_leadsByCell = false;
};

} // namespace saferplan
