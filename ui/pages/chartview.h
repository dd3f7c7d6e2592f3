#pragma once

#include "core/report/document.h"

#include <QWidget>

namespace saferplan {

class BlockTable;
class Chart;

/// A chart of a report on screen: its title in words, the chart, and its caption. The arrow keys walk through
/// its categories, whose figures are read out; Enter or a click on one says that somebody wants to go there;
/// T shows the figures as a table.
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
    void chosen(int category);

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
    int categoryAt(const QPointF &point) const;
    /// "P1 Reducing...: 4 blue, 1 green".
    QString readout(int category) const;
    void goTo(int category);
    void placeTable();

    ChartBlock m_chart;
    mutable QHash<int, Places> m_places; ///< by width: layouts ask for them time and again
    BlockTable *m_table;
    int m_current = -1; ///< the category that the keyboard is at
    bool m_leading = false;
};

} // namespace saferplan
