#pragma once

#include <QListView>
#include <QUuid>

namespace saferplan {

class ActionRows;

/// The cards of one column of the board. The arrows walk through them, and on to the columns beside.
class CardList : public QListView {
    Q_OBJECT

public:
    /// `rows` must outlive it.
    CardList(ActionRows &rows, QWidget *parent);

    /// Selects the card in a row, or none.
    void showCard(int row);
    /// The row of the card whose height in the list is the nearest; -1: there is none.
    int rowNear(int y) const;

signals:
    /// Somebody came to a card...
    void chosen(const QUuid &id);
    /// ...wants to see all of it...
    void opened(const QUuid &id);
    /// ...goes to a column beside (-1: at the left, 1: at the right)...
    void walkedOn(int step);
    /// ...drops one from another column here...
    void dropped(const QUuid &id);
    /// ...or asks what can be done with it.
    void menuWanted(const QPoint &global);

protected:
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool takes(const QDropEvent &event) const;
    void markDrop(bool over);

    ActionRows &m_rows;
    bool m_showing = false;
    bool m_dropOver = false;
};

} // namespace saferplan
