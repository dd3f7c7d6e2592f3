#pragma once

#include "core/record/problem.h"
#include "ui/pages/actions/actionview.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace saferplan {

class BoardColumn;

/// The actions as cards on a board, one column a status, from draft to withdrawn. Cards are moved by
/// dragging, by keys, or by a menu; each move is one commit, and what the rules say of it is said below the
/// board.
class BoardView : public ActionView {
    Q_OBJECT

public:
    BoardView(Workspace &workspace, RecordTable &table, QWidget *parent);

    void begin() override;
    /// Moves the selected card to the column at its left (-1) or right (1).
    void moveBy(int step);
    /// Asks in a menu to which status the selected card is to be moved.
    void askWhere();

protected:
    void beginReading() override;
    void take(const Action &action) override;
    void showRead() override;
    void showSelected() override;

private:
    void addColumn(Status status);
    QWidget *makeNotice();
    int columnOf(Status status) const;
    void walkFrom(int column, int step);
    void moveTo(const QUuid &id, Status status);
    void tellRefusal(const Action &action, Status status, const Problems &problems);
    /// Says below the board what a move did, and what is to be looked at now.
    void notice(const QUuid &id, const QString &text, const Problems &problems);
    void showMenu(const QPoint &global);

    QList<BoardColumn *> m_columns;
    QScrollArea *m_area;
    QWidget *m_notice = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_toField = nullptr;
    QUuid m_about;   ///< the action that the notice is about...
    QString m_field; ///< ...and its field that is to be looked at
    bool m_moving = false;
};

} // namespace saferplan
