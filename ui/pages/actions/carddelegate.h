#pragma once

#include "core/record/records.h"
#include "ui/models/actionfacts.h"

#include <QStyledItemDelegate>

namespace saferplan {

/// Draws an action as a card of the board: its reference and RAG, two lines of its title, who answers for it,
/// and when it is due.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Both must outlive it.
    CardDelegate(const Records &records, const ActionFacts &facts, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_records(records)
        , m_facts(facts) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The least width of a card in which its due date is not cut.
    static int leastWidth(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                    const Action &action) const;

    const Records &m_records;
    const ActionFacts &m_facts;
};

} // namespace saferplan
