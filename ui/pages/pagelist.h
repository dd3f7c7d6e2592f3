#pragma once

#include "ui/workspace/page.h"

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

} // namespace saferplan
