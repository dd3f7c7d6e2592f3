#include "ui/pages/actions/carddelegate.h"

#include "ui/models/ragmark.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/actions/actionwords.h"
#include "ui/pages/actions/chosenframe.h"

#include <QPainter>
#include <QTextLayout>

namespace saferplan {

namespace {

constexpr int gap = 3;  ///< around a card
constexpr int pad = 6;  ///< between its edge and its words
constexpr int band = 4; ///< that marks the chosen one
constexpr int titleLines = 2;
constexpr int allLines = 3 + titleLines;

QFont boldOf(const QFont &font) {
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

/// Draws a text in two lines, the last one elided where it does not fit.
void drawTitle(QPainter &painter, const QRect &area, const QString &text) {
    const QFontMetrics metrics = painter.fontMetrics();
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Two lines of it are shown at most: a long text need not be laid out to its end.
    QTextLayout layout(text.left(400), painter.font(), painter.device());
    layout.setTextOption(wrap);
    layout.beginLayout();
    int top = area.top() + metrics.ascent();
    for (int line = 0; line < titleLines; ++line) {
        QTextLine part = layout.createLine();
        if (!part.isValid())
            break;
        part.setLineWidth(area.width());
        const bool last = line == titleLines - 1;
        const QString words =
            last ? metrics.elidedText(text.mid(part.textStart()), Qt::ElideRight, area.width())
                 : text.mid(part.textStart(), part.textLength());
        painter.drawText(area.left(), top, words);
        top += metrics.height();
    }
    layout.endLayout();
}

} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    return {0, option.fontMetrics.height() * allLines + 2 * (gap + pad)};
}

int CardDelegate::leastWidth(const QFont &font) {
    const QFontMetrics metrics(boldOf(font));
    return metrics.horizontalAdvance(QStringLiteral("30 Nov 2025, 300 days late")) + 2 * (gap + pad) + band;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    const Action *action = m_records.find(Id<Action>{index.data(RecordTableModel::IdRole).toUuid()});
    if (!action)
        return;
    const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
    painter->save();
    const QColor base = option.palette.color(QPalette::Base);
    const QColor mid = option.palette.color(QPalette::Mid);
    painter->setPen(mid == base ? option.palette.color(QPalette::Text)
                                : mid); // there is none in high contrast
    painter->setBrush(base);
    painter->drawRect(card.adjusted(0, 0, -1, -1));
    if (option.state & QStyle::State_Selected)
        paintChosen(*painter, card, option.palette,
                    option.state & QStyle::State_HasFocus && option.state & QStyle::State_Active);
    paintWords(*painter, option, card.adjusted(pad + band, pad, -pad, -pad), *action);
    painter->restore();
}

void CardDelegate::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                              const Action &action) const {
    const Standing &standing = m_facts.of(action.id.uuid);
    const int line = option.fontMetrics.height();
    const int mark = line + 4;
    painter.drawPixmap(area.right() - 2 * mark - 3, area.top() - 2, ragMark(standing.declared, false, mark));
    painter.drawPixmap(area.right() - mark, area.top() - 2, ragMark(standing.computed.rag, true, mark));
    const auto words = [&](int top, const QFont &font, const QString &text, int width) {
        painter.setFont(font);
        painter.drawText(QRect(area.left(), area.top() + top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
    };
    const QFont bold = boldOf(option.font);
    painter.setPen(option.palette.color(QPalette::Text));
    words(0, bold, action.reference, area.width() - 2 * mark - 8);
    painter.setFont(option.font);
    drawTitle(painter, QRect(area.left(), area.top() + line, area.width(), line * titleLines),
              action.title.simplified());
    const int below = line * (1 + titleLines);
    words(below + line, standing.overdue ? bold : option.font, dueWords(action, m_facts.today()),
          area.width());
    painter.setPen(option.palette.color(QPalette::PlaceholderText)); // muted
    words(below, option.font, ownerWords(m_records, action), area.width());
}

} // namespace saferplan
