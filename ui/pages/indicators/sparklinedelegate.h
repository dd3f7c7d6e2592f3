#pragma once

#include "ui/models/indicatorfacts.h"

#include <QStyledItemDelegate>

namespace saferplan {

/// Draws the figures of an indicator as a small line in its row, the latest one as a dot, the target as a
/// fine dashed line. What it draws is the text of the cell too; fewer than two figures are said in words.
class SparklineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `facts` must outlive it.
    SparklineDelegate(const IndicatorFacts &facts, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const IndicatorFacts &m_facts;
};

} // namespace saferplan
