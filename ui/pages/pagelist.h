#pragma once

#include "ui/workspace/page.h"

#include <QKeySequence>

namespace saferplan {

/// A page as the window lists it.
struct PageInfo {
    PageId id;
    const char *name;    ///< as listed, with its access key
    const char *icon;    ///< in resources/icons
    const char *whatFor; ///< one sentence, for its tool tip
    Page *(*make)(Workspace &workspace);
};

/// Every page, in the order in which it is listed.
const std::vector<PageInfo> &pageList();

/// The keys that lead to a page wherever somebody is; they are its own, whichever other pages there are.
QKeySequence shortcutOf(PageId page);

} // namespace saferplan
