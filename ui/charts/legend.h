#pragma once

#include "core/report/document.h"
#include "ui/charts/look.h"

#include <QFontMetricsF>

namespace saferplan {

/// What each series of a chart is: its tone with its pattern and name, over as many lines as they need.
/// Nothing where there is one series, which the title tells.
class Legend {
public:
    Legend(const ChartBlock &chart, const QFont &font, qreal width);

    qreal height() const { return m_height; }
    void paint(QPainter &painter, const QPointF &at, Ground ground) const;

private:
    struct Entry {
        QPointF at;
        Tone tone = Tone::Plain;
        QString name;
    };

    QFontMetricsF m_metrics;
    QList<Entry> m_entries;
    qreal m_height = 0;
};

/// The state of RAG that a tone stands for; empty for the tones that are none.
std::optional<Delivery> ragOf(Tone tone);

/// A text broken into lines of a width, the last of as many as there may be with an ellipsis.
QStringList linesOf(const QString &text, const QFont &font, qreal width, int most = 3);

} // namespace saferplan
