#pragma once

#include <QList>

#include <algorithm>
#include <utility>
#include <vector>

namespace saferplan {

/// A place in one list and the one in the other that it is compared with; -1: there is none.
struct Aligned {
    qsizetype before = -1;
    qsizetype after = -1;
};

/// Matches two lists in their order: what is the same in both first, so that as much as can be is; then what
/// lies between those, in turn, where `alike` says that the one may have become the other. What is left
/// stands alone, the earlier before the later.
template <class List, class Same, class Alike>
std::vector<Aligned> align(const List &before, const List &after, Same same, Alike alike) {
    std::vector<Aligned> aligned;
    const auto between = [&](qsizetype b, qsizetype bEnd, qsizetype a, qsizetype aEnd) {
        while (b < bEnd || a < aEnd) {
            if (b < bEnd && a < aEnd && alike(before[b], after[a]))
                aligned.push_back({b++, a++});
            else if (b < bEnd && (a >= aEnd || bEnd - b >= aEnd - a))
                aligned.push_back({b++, -1});
            else
                aligned.push_back({-1, a++});
        }
    };
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    qsizetype head = 0;
    while (head < std::min(rows, columns) && same(before[head], after[head]))
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(rows, columns) - head && same(before[rows - 1 - tail], after[columns - 1 - tail]))
        ++tail;
    for (qsizetype i = 0; i < head; ++i)
        aligned.push_back({i, i});
    // The longest common sequence; lists too long for it are matched in turn.
    const auto height = static_cast<size_t>(rows - head - tail);
    const auto width = static_cast<size_t>(columns - head - tail);
    qsizetype b = head;
    qsizetype a = head;
    if (height * width <= 4'000'000) {
        std::vector<int> common((height + 1) * (width + 1));
        const auto at = [&](size_t row, size_t column) -> int & {
            return common[row * (width + 1) + column];
        };
        const auto isSame = [&](size_t row, size_t column) {
            return same(before[head + static_cast<qsizetype>(row)],
                        after[head + static_cast<qsizetype>(column)]);
        };
        for (size_t row = height; row-- > 0;)
            for (size_t column = width; column-- > 0;)
                at(row, column) = isSame(row, column) ? at(row + 1, column + 1) + 1
                                                      : std::max(at(row + 1, column), at(row, column + 1));
        size_t row = 0;
        size_t column = 0;
        while (row < height && column < width) {
            if (isSame(row, column)) {
                between(b, head + static_cast<qsizetype>(row), a, head + static_cast<qsizetype>(column));
                b = head + static_cast<qsizetype>(++row);
                a = head + static_cast<qsizetype>(++column);
                aligned.push_back({b - 1, a - 1});
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                ++row;
            } else {
                ++column;
            }
        }
    }
    between(b, rows - tail, a, columns - tail);
    for (qsizetype i = tail; i > 0; --i)
        aligned.push_back({rows - i, columns - i});
    return aligned;
}

} // namespace saferplan
