#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace saferplan {

/// Widgets one beside the other, which go on in the next line where there is no room for them.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(int gap) : m_gap(gap) {}

    void addItem(QLayoutItem *item) override { m_items.emplace_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height that the lines take in a width; moves the widgets there where told to.
    int place(const QRect &rect, bool move) const;

    int m_gap;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace saferplan
