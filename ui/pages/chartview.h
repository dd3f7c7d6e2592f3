#pragma once

#include "core/report/document.h"

#include <QWidget>

namespace saferplan {

/// A chart of a report on screen: its title in words, the chart, and its caption. Its figures in words are
/// its accessible description. Where its categories lead somewhere, a click on one says so.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    void show(ChartBlock chart);
    /// The categories can be clicked.
    void setLeading(bool leading);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void chosen(int category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Places {
        QRectF title;
        QRectF chart;
        QRectF caption;
    };
    Places placesFor(int width) const;
    QFont titleFont() const;

    ChartBlock m_chart;
    bool m_leading = false;
};

} // namespace saferplan
