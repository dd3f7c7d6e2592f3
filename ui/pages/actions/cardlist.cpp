#include "ui/pages/actions/cardlist.h"

#include "ui/pages/actions/actionrows.h"
#include "ui/pages/actions/rowchoice.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>

namespace saferplan {

CardList::CardList(ActionRows &rows, QWidget *parent) : QListView(parent), m_rows(rows) {
    setModel(&rows);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_rows.idAt(index.row())); });
}

void CardList::showCard(int row) {
    const QScopedValueRollback showing(m_showing, true);
    chooseRow(*this, row);
}

int CardList::rowNear(int y) const {
    const QModelIndex at = indexAt({viewport()->width() / 2, y});
    return at.isValid() ? at.row() : m_rows.rowCount() - 1;
}

/// Where the current card goes away, Qt goes to its neighbour: that is nobody's choice.
void CardList::currentChanged(const QModelIndex &now, const QModelIndex &before) {
    QListView::currentChanged(now, before);
    if (now.isValid() && !m_showing && !m_rows.isShifting())
        emit chosen(m_rows.idAt(now.row()));
}

void CardList::keyPressEvent(QKeyEvent *event) {
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        emit walkedOn(event->key() == Qt::Key_Left ? -1 : 1);
    else if (opensRow(*this, *event))
        emit opened(m_rows.idAt(currentIndex().row()));
    else
        QListView::keyPressEvent(event);
}

void CardList::contextMenuEvent(QContextMenuEvent *event) {
    if (!currentIndex().isValid() || !selectionModel()->hasSelection())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuWanted(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                          : event->globalPos());
}

void CardList::paintEvent(QPaintEvent *event) {
    QListView::paintEvent(event);
    QPainter painter(viewport());
    const QRect area = viewport()->rect();
    if (m_rows.rowCount() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(area.adjusted(8, 12, -8, -8), Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap,
                         QStringLiteral("None"));
    }
    const bool isHere = m_rows.rowCount() == 0 && hasFocus();
    if (!m_dropOver && !isHere)
        return;
    QPen pen(palette().color(QPalette::Link), 2, m_dropOver ? Qt::DashLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.drawRect(area.adjusted(1, 1, -1, -1));
}

bool CardList::takes(const QDropEvent &event) const {
    return event.source() != this && event.mimeData()->hasFormat(ActionRows::mimeType());
}

void CardList::markDrop(bool over) {
    m_dropOver = over;
    viewport()->update();
}

void CardList::dragEnterEvent(QDragEnterEvent *event) {
    event->setAccepted(takes(*event));
    markDrop(event->isAccepted());
}

void CardList::dragMoveEvent(QDragMoveEvent *event) {
    event->setAccepted(takes(*event));
}

void CardList::dragLeaveEvent(QDragLeaveEvent *) {
    markDrop(false);
}

void CardList::dropEvent(QDropEvent *event) {
    markDrop(false);
    if (!takes(*event))
        return;
    event->acceptProposedAction();
    emit dropped(QUuid(event->mimeData()->data(ActionRows::mimeType())));
}

} // namespace saferplan
