#pragma once

#include <QString>

namespace saferplan {

/// A text as XML can hold it: without what has no shape and no place there, such as halves of characters.
inline QString xmlText(const QString &text) {
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            kept += c;
            kept += text[++i];
        } else if (!c.isSurrogate() && c.unicode() < 0xfffe &&
                   (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')) {
            kept += c;
        }
    }
    return kept;
}

} // namespace saferplan
