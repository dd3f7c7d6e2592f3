#pragma once

#include "core/report/document.h"

#include <QWidget>

namespace saferplan {

class BlockTable;
class Chart;

/// A chart of a report on screen: its title in words, the chart, and its caption. The arrow keys walk through
/// its categories, whose figures are read out, and across them through the figures of one; Enter or a click
/// on one says that somebody wants to go there; T shows the figures as a table.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    void show(ChartBlock chart);
    /// The categories lead somewhere.
    void setLeading(bool leading);
    void showTable(bool shown);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    /// `series` is -1 for the category as a whole.
    void chosen(int category, int series);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Places {
        QRectF title;
        QRectF chart;
        QRectF caption;
    };
    Places placesFor(int width) const;
    Places measured(int width) const;
    void measureAgain();
    QFont titleFont() const;
    /// A category, and one of its figures or the whole of it.
    struct Spot {
        int category = -1;
        int series = -1;
    };
    Spot spotAt(const QPointF &point) const;
    QRectF placeOf(const Spot &spot) const;
    /// "P1 Reducing...: 4 blue, 1 green", or one of these figures.
    QString readout(const Spot &spot) const;
    void goTo(const Spot &spot);
    void step(int categories, int series);
    void placeTable();

    ChartBlock m_chart;
    mutable QHash<int, Places> m_places; ///< by width: layouts ask for them time and again
    BlockTable *m_table;
    Spot m_current; ///< where the keyboard is
    bool m_leading = false;
};

} // namespace saferplan
