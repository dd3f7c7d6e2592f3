#pragma once

#include "core/record/records.h"
#include "ui/workspace/pageofrecord.h"

namespace saferplan::test {

/// The first record that a page is for, so that it is seen with one selected; empty where it has none.
inline RecordName firstOf(PageId page, const Records &records) {
    for (const Kind *kind : kinds())
        if (pageOf(*kind) == page && kind->count(records) > 0)
            return {kind, kind->idAt(records, 0)};
    return {};
}

} // namespace saferplan::test
