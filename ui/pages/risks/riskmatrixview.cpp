#include "ui/pages/risks/riskmatrixview.h"

#include <QHeaderView>
#include <QKeyEvent>

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
    setFixedHeight(horizontalHeader()->sizeHint().height() + 5 * (line + 12) + 2 * frameWidth());
    setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    connect(this, &QTableView::clicked, this, &RiskMatrixView::choose);
}

void RiskMatrixView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    QFont bold = font();
    bold.setBold(true);
    const int least = QFontMetrics(bold).horizontalAdvance(QStringLiteral("Very high: 10")) + 16;
    for (int column = 0; column < 5; ++column)
        setColumnWidth(column, std::max(least, viewport()->width() / 5));
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
