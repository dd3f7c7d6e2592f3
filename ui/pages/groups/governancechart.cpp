#include "ui/pages/groups/governancechart.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace saferplan {

namespace {

constexpr int gap = 8;
constexpr int step = 32; ///< between columns, where the lines run

/// A name broken where its first line is full; the second is elided.
QStringList inTwoLines(const QString &name, const QFontMetrics &metrics, int width) {
    qsizetype end = 0;
    for (qsizetype space = name.indexOf(u' '); metrics.horizontalAdvance(name.left(space)) <= width;
         space = name.indexOf(u' ', space + 1)) {
        end = space < 0 ? name.size() : space;
        if (space < 0)
            break;
    }
    if (end == 0 || end == name.size())
        return {metrics.elidedText(name, Qt::ElideRight, width)};
    return {name.left(end), metrics.elidedText(name.mid(end + 1), Qt::ElideRight, width)};
}

} // namespace

GroupCard::GroupCard(Id<Group> group, QWidget *parent) : QAbstractButton(parent), m_group(group) {
    setCheckable(true);
    setFocusPolicy(Qt::ClickFocus);
}

void GroupCard::setWords(const GroupWords &words) {
    m_words = words;
    setAccessibleName(words.spoken);
    setToolTip(words.spoken);
    update();
}

QSize GroupCard::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().lineSpacing() * 3 + 12};
}

void GroupCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const bool marked = isChecked();
    painter.setBrush(marked ? colours.highlight() : colours.base());
    const QColor edge = colours.color(hasFocus() ? QPalette::Text : QPalette::PlaceholderText);
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1, m_words.faded ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    const QRect inside = rect().adjusted(8, 6, -8, -6);
    QRect line(inside.left(), inside.top(), inside.width(), fontMetrics().lineSpacing());
    painter.setPen(colours.color(marked ? QPalette::HighlightedText : QPalette::Text));
    QFont bold = font();
    bold.setBold(true);
    const auto write = [&](const QString &text, const QFont &with) {
        painter.setFont(with);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, fontMetrics().lineSpacing());
    };
    for (const QString &text : inTwoLines(m_words.name, QFontMetrics(bold), inside.width()))
        write(text, bold);
    write(fontMetrics().elidedText(m_words.figures, Qt::ElideRight, inside.width()), font());
}

void GroupCard::focusInEvent(QFocusEvent *event) {
    QAbstractButton::focusInEvent(event);
    // The window came to the front again: nobody has walked anywhere.
    if (event->reason() != Qt::ActiveWindowFocusReason)
        emit focused();
}

void GroupCard::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        emit walked(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

GovernanceChart::GovernanceChart(QWidget *parent) : QWidget(parent) {
    setAccessibleName(QStringLiteral("Governance chart: who reports to whom"));
    setAccessibleDescription(
        QStringLiteral("Left goes to whom a group reports, right to those that report to it"));
}

GroupCard *GovernanceChart::cardOf(Id<Group> group) const {
    for (GroupCard *card : m_cards)
        if (card->group() == group)
            return card;
    return nullptr;
}

void GovernanceChart::show(const Governance &governance, const WordsOf &words) {
    if (!(governance == m_governance)) {
        const bool focused = isAncestorOf(window()->focusWidget());
        m_governance = governance;
        makeCards();
        placeCards();
        if (focused)
            keepFocus();
    }
    for (GroupCard *card : std::as_const(m_cards))
        card->setWords(words(card->group()));
    update();
}

void GovernanceChart::makeCards() {
    qDeleteAll(m_cards);
    m_cards.clear();
    const auto make = [this](Id<Group> group) {
        auto *card = new GroupCard(group, this);
        connect(card, &GroupCard::focused, this, [this, card] {
            setCurrent(card->group());
            emit walkedTo(card);
            emit chosen(card->group());
        });
        connect(card, &GroupCard::clicked, this, [this, card] {
            setCurrent(card->group());
            emit chosen(card->group());
        });
        connect(card, &GroupCard::walked, this, [this, card](int key) { walk(*card, key); });
        card->QWidget::show();
        m_cards.append(card);
    };
    for (const GovernancePlace &place : std::as_const(m_governance.places))
        make(place.group);
    for (const Id<Group> &group : std::as_const(m_governance.beside))
        make(group);
    setCurrent(m_current);
}

/// One card can be reached with Tab; the arrow keys go to the others.
void GovernanceChart::setCurrent(Id<Group> group) {
    m_current = group;
    const GroupCard *reached = cardOf(group);
    for (GroupCard *card : std::as_const(m_cards)) {
        card->setChecked(card == reached);
        const bool first = !reached && card == m_cards.first();
        card->setFocusPolicy(card == reached || first ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void GovernanceChart::takeFocus() {
    GroupCard *card = cardOf(m_current);
    if (!card && !m_cards.isEmpty())
        card = m_cards.first();
    if (card)
        card->setFocus(Qt::OtherFocusReason);
}

/// The keyboard stays in the chart when its cards are made anew; that is no choice of a group.
void GovernanceChart::keepFocus() {
    GroupCard *card = cardOf(m_current);
    if (!card && !m_cards.isEmpty())
        card = m_cards.first();
    if (!card)
        return;
    const QSignalBlocker quiet(card);
    card->setFocus(Qt::OtherFocusReason);
}

QSize GovernanceChart::cardSize() const {
    return m_cards.isEmpty() ? QSize() : m_cards.first()->sizeHint();
}

QRect GovernanceChart::cell(int column, int row) const {
    const int all = columns();
    const int wide = std::max(cardSize().width(), (width() - (all - 1) * step - 2 * gap) / all);
    const int high = cardSize().height();
    return {gap + column * (wide + step), gap + row * (high + gap), wide, high};
}

int GovernanceChart::chartHeight() const {
    return gap + m_governance.rows * (cardSize().height() + gap);
}

void GovernanceChart::placeCards() {
    const int heading = m_governance.beside.isEmpty() ? 0 : fontMetrics().lineSpacing() + 2 * gap;
    const int boards = static_cast<int>(m_governance.beside.size());
    const int boardRows = (boards + columns() - 1) / columns();
    const int least = columns() * cardSize().width() + (columns() - 1) * step + 2 * gap;
    setMinimumSize(m_cards.isEmpty() ? 0 : least,
                   chartHeight() + heading + boardRows * (cardSize().height() + gap));
    qsizetype at = 0;
    for (const GovernancePlace &place : std::as_const(m_governance.places))
        m_cards[at++]->setGeometry(cell(place.column, place.row));
    for (int board = 0; board < boards; ++board)
        m_cards[at++]->setGeometry(
            cell(board % columns(), board / columns()).translated(0, chartHeight() + heading - gap));
}

void GovernanceChart::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeCards();
}

void GovernanceChart::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1));
    for (const GovernancePlace &place : std::as_const(m_governance.places)) {
        const GroupCard *above = cardOf(place.above);
        const GroupCard *below = cardOf(place.group);
        if (!above)
            continue;
        const int from = above->geometry().center().y();
        const int to = below->geometry().center().y();
        const int middle = below->geometry().left() - step / 2;
        painter.drawLine(above->geometry().right() + 1, from, middle, from);
        painter.drawLine(middle, from, middle, to);
        painter.drawLine(middle, to, below->geometry().left(), to);
    }
    if (m_governance.beside.isEmpty())
        return;
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(gap, chartHeight(), width() - 2 * gap, fontMetrics().lineSpacing()), Qt::AlignLeft,
                     QStringLiteral("Boards that the partnership works beside"));
}

void GovernanceChart::walk(GroupCard &from, int key) {
    const qsizetype at = m_cards.indexOf(&from);
    const QPoint here = from.geometry().center();
    GroupCard *best = nullptr;
    const auto isBetter = [&here, &best](const GroupCard *card) {
        return !best || (card->geometry().center() - here).manhattanLength() <
                            (best->geometry().center() - here).manhattanLength();
    };
    if (key == Qt::Key_Home || key == Qt::Key_End)
        best = key == Qt::Key_Home ? m_cards.first() : m_cards.last();
    else if (key == Qt::Key_Left && at < m_governance.places.size() && m_governance.places[at].above)
        best = cardOf(m_governance.places[at].above);
    else
        for (GroupCard *card : std::as_const(m_cards)) {
            const QPoint there = card->geometry().center();
            const bool sameColumn = card->x() == from.x();
            const bool fits = (key == Qt::Key_Left && there.x() < here.x() && card->y() == from.y()) ||
                              (key == Qt::Key_Right && there.x() > here.x() && card->y() == from.y()) ||
                              (key == Qt::Key_Up && there.y() < here.y() && sameColumn) ||
                              (key == Qt::Key_Down && there.y() > here.y() && sameColumn);
            if (fits && isBetter(card))
                best = card;
        }
    if (best)
        best->setFocus(Qt::OtherFocusReason);
}

} // namespace saferplan
