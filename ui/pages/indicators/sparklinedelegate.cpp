#include "ui/pages/indicators/sparklinedelegate.h"

#include "ui/models/recordtablemodel.h"

#include <QApplication>
#include <QPainter>

namespace saferplan {

namespace {

/// More than this are not told apart in a cell.
constexpr qsizetype mostFigures = 24;

struct Spark {
    QPolygonF points;
    std::optional<qreal> target; ///< where its line stands
};

Spark sparkIn(const QRectF &area, const IndicatorStanding &standing) {
    QList<double> figures;
    for (const Reading *reading :
         standing.readings.mid(std::max<qsizetype>(0, standing.readings.size() - mostFigures)))
        if (reading->value)
            figures.append(*reading->value);
    if (figures.size() < 2)
        return {};
    auto [least, most] = std::minmax_element(figures.cbegin(), figures.cend());
    double bottom = *least;
    double top = *most;
    if (standing.verdict.target) {
        bottom = std::min(bottom, *standing.verdict.target);
        top = std::max(top, *standing.verdict.target);
    }
    const double range = top > bottom ? top - bottom : 1;
    const auto height = [&](double value) {
        return area.bottom() - (value - bottom) / range * area.height();
    };
    Spark spark;
    for (qsizetype i = 0; i < figures.size(); ++i)
        spark.points << QPointF(area.left() + area.width() * static_cast<qreal>(i) /
                                                  static_cast<qreal>(figures.size() - 1),
                                height(figures[i]));
    if (standing.verdict.target)
        spark.target = height(*standing.verdict.target);
    return spark;
}

} // namespace

SparklineDelegate::SparklineDelegate(const IndicatorFacts &facts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_facts(facts) {}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const {
    const IndicatorStanding &standing = m_facts.of(index.data(RecordTableModel::IdRole).toUuid());
    const qreal pad = option.fontMetrics.height() / 3.0;
    const Spark spark = sparkIn(QRectF(option.rect).adjusted(pad, pad, -pad, -pad), standing);
    if (spark.points.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor ink = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (spark.target) {
        QPen target(ink, 1, Qt::DashLine);
        painter->setPen(target);
        painter->drawLine(QPointF(spark.points.first().x(), *spark.target),
                          QPointF(spark.points.last().x(), *spark.target));
    }
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(spark.points);
    painter->setBrush(ink);
    painter->setPen(Qt::NoPen);
    painter->drawEllipse(spark.points.last(), pad / 2, pad / 2);
    painter->restore();
}

} // namespace saferplan
