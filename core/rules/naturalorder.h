#pragma once

#include <QString>

namespace saferplan {

/// Whether a reference stands before another as people count: "P1-9" before "P1-10".
inline bool comesBefore(const QString &a, const QString &b) {
    qsizetype i = 0;
    qsizetype j = 0;
    const auto number = [](const QString &text, qsizetype &at) {
        qulonglong value = 0;
        while (at < text.size() && text[at].isDigit())
            value = value * 10 + static_cast<qulonglong>(text[at++].digitValue());
        return value;
    };
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qulonglong x = number(a, i);
            const qulonglong y = number(b, j);
            if (x != y)
                return x < y;
        } else if (a[i] != b[j]) {
            return a[i] < b[j];
        } else {
            ++i;
            ++j;
        }
    }
    return a.size() - i < b.size() - j;
}

} // namespace saferplan
