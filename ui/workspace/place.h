#pragma once

#include <QString>
#include <QUuid>

#include <functional>
#include <optional>

namespace saferplan {

/// The pages of the window, in the order in which they are listed.
enum class PageId {
    Overview,
    MyGroup,
    Actions,
    Cases,
    Plan,
    Groups,
    Meetings,
    Indicators,
    Engagement,
    Risks,
    Reports,
    History,
    Returns
};

/// A reason to show only some of a page's records, with its name: "P1", "Overdue by 31 to 60 days".
struct Narrowing {
    QString name;
    std::function<bool(const QUuid &record)> keep;
};

/// Where somebody is in the window: what back and forward return to.
struct Place {
    PageId page = PageId::Overview;
    QUuid record = {};                       ///< selected there; null: none, or whatever was
    std::optional<Narrowing> narrowing = {}; ///< what the page is narrowed to on arrival
};

} // namespace saferplan
