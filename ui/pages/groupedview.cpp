#include "ui/pages/groupedview.h"

#include "ui/models/recordtablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace saferplan {

GroupedView::GroupedView(RecordTableModel &model, QWidget *parent) : QTableView(parent), m_model(model) {
    setModel(&model);
}

QRect GroupedView::headingRect(int row) const {
    return {0, rowViewportPosition(row), viewport()->width(), rowHeight(row)};
}

void GroupedView::paintEvent(QPaintEvent *event) {
    QTableView::paintEvent(event);
    if (!m_model.grouping())
        return;
    QPainter painter(viewport());
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
        if (m_model.isHeading(row))
            paintHeading(painter, row);
}

void GroupedView::paintHeading(QPainter &painter, int row) const {
    const QRect rect = headingRect(row);
    QStyleOption option;
    option.initFrom(viewport());
    option.palette = palette();
    painter.fillRect(rect, palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());

    const int side = fontMetrics().height();
    const int group = m_model.groupAt(row);
    QStyleOption arrow = option;
    arrow.rect = QRect(rect.left() + 4, rect.center().y() - side / 2, side, side).adjusted(3, 3, -3, -3);
    style()->drawPrimitive(m_model.isOpen(group) ? QStyle::PE_IndicatorArrowDown
                                                 : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect words = rect.adjusted(side + 8, 0, -8, 0);
    painter.drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_model.headingText(group), Qt::ElideMiddle, words.width()));
    if (row == currentIndex().row() && hasFocus()) {
        QPen edge(palette().color(QPalette::WindowText), 2);
        edge.setJoinStyle(Qt::MiterJoin);
        painter.setPen(edge);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void GroupedView::keyPressEvent(QKeyEvent *event) {
    const QModelIndex at = currentIndex();
    if (m_model.isHeading(at.row())) {
        if (pressOnHeading(*event, at.row()))
            return;
    } else if (m_model.grouping() && event->key() == Qt::Key_Left && event->modifiers() == Qt::NoModifier &&
               isFirstColumn(at)) {
        goTo(m_model.headingOf(m_model.groupAt(at.row())));
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GroupedView::pressOnHeading(const QKeyEvent &event, int row) {
    const Qt::KeyboardModifiers with = event.modifiers() & ~Qt::KeypadModifier;
    const bool all = with == Qt::ShiftModifier;
    const bool isOpen = m_model.isOpen(m_model.groupAt(row));
    switch (event.key()) {
    case Qt::Key_Plus: // which may need Shift on this keyboard
        fold(row, true, false);
        return true;
    case Qt::Key_Minus:
        fold(row, false, false);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (with != Qt::NoModifier && !all)
            return false;
        fold(row, event.key() == Qt::Key_Right, all);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (with != Qt::NoModifier && !all)
            return false;
        fold(row, !isOpen, all);
        return true;
    case Qt::Key_Space:
        if (const int end = m_model.endOfGroup(row); end > row + 1)
            selectionModel()->select({m_model.index(row + 1, 0), m_model.index(end - 1, 0)},
                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        return true;
    default:
        return false;
    }
}

void GroupedView::fold(int row, bool open, bool all) {
    if (all)
        m_model.setAllOpen(open);
    else
        m_model.setOpen(m_model.groupAt(row), open);
    viewport()->update();
}

void GroupedView::goTo(int row) {
    if (row >= 0)
        setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column())));
}

bool GroupedView::isFirstColumn(const QModelIndex &index) const {
    const QHeaderView &header = *horizontalHeader();
    for (int place = 0; index.isValid() && place < header.count(); ++place)
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            return column == index.column();
    return false;
}

bool GroupedView::clickHeading(const QMouseEvent &event) {
    const int row = rowAt(event.pos().y());
    if (event.button() != Qt::LeftButton || !m_model.isHeading(row))
        return false;
    const bool all = event.modifiers() == Qt::ShiftModifier;
    goTo(row);
    fold(row, !m_model.isOpen(m_model.groupAt(row)), all);
    return true;
}

void GroupedView::mousePressEvent(QMouseEvent *event) {
    if (!clickHeading(*event))
        QTableView::mousePressEvent(event);
}

/// The second click of two counts like the first: whoever clicks fast folds twice.
void GroupedView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (!clickHeading(*event))
        QTableView::mouseDoubleClickEvent(event);
}

void GroupedView::currentChanged(const QModelIndex &now, const QModelIndex &before) {
    QTableView::currentChanged(now, before);
    if (m_model.grouping())
        viewport()->update(); // the frame of a heading is wider than its cells
}

void GroupedView::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0 && m_model.grouping())
        viewport()->update(); // headings stay where they are
}

} // namespace saferplan
