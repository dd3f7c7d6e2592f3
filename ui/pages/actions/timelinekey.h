#pragma once

#include <QWidget>

namespace saferplan {

/// What the marks of the timeline mean, in as many rows as it takes.
class TimelineKey : public QWidget {
    Q_OBJECT

public:
    explicit TimelineKey(QWidget *parent);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where each mark with its words stands.
    QList<QRect> placesFor(int width) const;
    int markWidth() const;
};

} // namespace saferplan
