#pragma once

#include <QTableView>

namespace saferplan {

class RecordTableModel;

/// The view of a table of records. The headings of groups run across all columns, whichever of them are
/// shown, in whichever order, and stay in sight when the table is moved sideways. On a heading Left and
/// Right, minus and plus, Return or a click fold and unfold the group, with Shift all groups; Space selects
/// its rows. Left in the first column of a row goes to its heading.
class GroupedView : public QTableView {
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit GroupedView(RecordTableModel &model, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QRect headingRect(int row) const;
    void paintHeading(QPainter &painter, int row) const;
    /// What a key does on the heading at a row; false: what it does elsewhere.
    bool pressOnHeading(const QKeyEvent &event, int row);
    void fold(int row, bool open, bool all);
    void goTo(int row);
    bool isFirstColumn(const QModelIndex &index) const;
    /// A click on a heading folds or unfolds it; false: the click is elsewhere.
    bool clickHeading(const QMouseEvent &event);

    RecordTableModel &m_model;
};

} // namespace saferplan
