#include "ui/pages/actions/boardcolumn.h"

#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/pages/actions/actionwords.h"
#include "ui/pages/actions/carddelegate.h"
#include "ui/pages/actions/cardlist.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// So that the page fits a small screen: a card and a bit.
constexpr int leastLines = 4;

} // namespace

BoardColumn::BoardColumn(const OpenPlan &plan, const ActionFacts &facts, Status status, QWidget *parent)
    : QWidget(parent)
    , m_status(status)
    , m_rows(new ActionRows(
          plan, [&plan, &facts](const Action &action) { return cardWords(plan.records(), facts, action); },
          this))
    , m_list(new CardList(*m_rows, this))
    , m_head(new QLabel(this)) {
    m_list->setItemDelegate(new CardDelegate(plan.records(), facts, m_list));
    m_list->setObjectName(QLatin1String(wordOf(status)));
    m_list->setAccessibleDescription(QStringLiteral(
        "The up and down arrows walk through the cards, left and right go to another status. "
        "Ctrl+Right and Ctrl+Left move the card, Ctrl+Shift+M asks for its status, Enter opens "
        "it."));
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    m_head->setBuddy(m_list);
    m_list->setMinimumHeight(fontMetrics().height() * leastLines);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    fit();
}

void BoardColumn::showGathered() {
    m_rows->show(std::move(m_gathered));
    m_gathered.clear();
    m_rows->tellChanged();
    fit();
}

/// A column without cards takes no more room than its heading needs.
void BoardColumn::fit() {
    const int count = m_rows->rowCount();
    m_head->setText(QStringLiteral("%1 (%2)").arg(labelOf(m_status), numberText(count)));
    m_list->setAccessibleName(QStringLiteral("%1, %2").arg(
        labelOf(m_status), count == 0
                               ? QStringLiteral("no actions")
                               : countText(count, QStringLiteral("action"), QStringLiteral("actions"))));
    const int wide = CardDelegate::leastWidth(font()) + 2 * m_list->frameWidth() +
                     style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int narrow = std::max(m_head->sizeHint().width(), fontMetrics().averageCharWidth() * 12);
    setMinimumWidth(count > 0 ? wide : narrow);
    setMaximumWidth(count > 0 ? QWIDGETSIZE_MAX : narrow);
}

} // namespace saferplan
