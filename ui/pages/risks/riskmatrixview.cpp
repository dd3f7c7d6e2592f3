#include "ui/pages/risks/riskmatrixview.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>

namespace saferplan {

RiskMatrixView::RiskMatrixView(QWidget *parent) : QTableView(parent), m_matrix(new RiskMatrixModel(this)) {
    setModel(m_matrix);
    setAccessibleName(QStringLiteral("Open risks by likelihood and impact"));
    setAccessibleDescription(QStringLiteral("Enter shows the risks of a cell, Escape shows all"));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const int line = fontMetrics().lineSpacing();
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setMinimumSectionSize(line);
    verticalHeader()->setDefaultSectionSize(line + 12);
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    connect(this, &QTableView::clicked, this, &RiskMatrixView::choose);
}

int RiskMatrixView::leastColumn() const {
    QFont bold = font();
    bold.setBold(true);
    const int words = QFontMetrics(bold).horizontalAdvance(QStringLiteral("Very high: 10"));
    return words + 2 * style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this);
}

int RiskMatrixView::wholeWidth() const {
    return verticalHeader()->sizeHint().width() + 5 * leastColumn() + 2 * frameWidth();
}

/// Each row is seen, also where a bar to scroll sideways stands below them.
void RiskMatrixView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    for (int column = 0; column < 5; ++column)
        setColumnWidth(column, std::max(leastColumn(), viewport()->width() / 5));
    const int bar = width() < wholeWidth() ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(horizontalHeader()->sizeHint().height() + 5 * verticalHeader()->defaultSectionSize() +
                   2 * frameWidth() + bar);
}

void RiskMatrixView::choose(const QModelIndex &index) {
    if (index.isValid())
        emit chosen(RiskMatrixModel::likelihoodOf(index), RiskMatrixModel::impactOf(index));
}

void RiskMatrixView::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(currentIndex());
    case Qt::Key_Escape:
        emit letGo();
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

} // namespace saferplan
