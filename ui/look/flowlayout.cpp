#include "ui/look/flowlayout.h"

namespace saferplan {

QLayoutItem *FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

/// All in one line.
QSize FlowLayout::sizeHint() const {
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = {size.width() + (size.isEmpty() ? 0 : m_gap) + item->sizeHint().width(),
                    std::max(size.height(), item->sizeHint().height())};
    return size;
}

/// Each in a line of its own.
QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto &item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool move) const {
    QPoint at = rect.topLeft();
    int height = 0; // of the line
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (height > 0 && at.x() + size.width() > rect.x() + rect.width()) {
            at = {rect.x(), at.y() + height + m_gap};
            height = 0;
        }
        if (move)
            item->setGeometry({at, size});
        at.rx() += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    return at.y() + height - rect.y();
}

} // namespace saferplan
