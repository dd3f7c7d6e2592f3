#pragma once

#include "core/report/document.h"

namespace saferplan {

/// How deep each heading of a document stands: a level that is left out above it is not missed.
class HeadingDepths {
public:
    /// The depth of the next heading, from 1 on.
    int depthOf(int level) {
        while (!m_open.isEmpty() && m_open.back() >= level)
            m_open.pop_back();
        m_open.append(level);
        return static_cast<int>(m_open.size());
    }

private:
    QList<int> m_open; ///< the levels of the headings that the next one may stand under
};

/// The headings that a contents lists, each with its place among all headings of the document.
inline QList<std::pair<qsizetype, const HeadingBlock *>> entriesOf(const ContentsBlock &contents,
                                                                   const Document &document) {
    QList<std::pair<qsizetype, const HeadingBlock *>> entries;
    qsizetype place = 0;
    for (const Block &block : document.blocks)
        if (const auto *heading = std::get_if<HeadingBlock>(&block)) {
            if (heading->level <= contents.levels)
                entries.append({place, heading});
            ++place;
        }
    return entries;
}

} // namespace saferplan
