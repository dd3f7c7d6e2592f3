#include "ui/pages/pagelist.h"

#include "ui/pages/actionspage.h"
#include "ui/pages/casespage.h"
#include "ui/pages/engagementpage.h"
#include "ui/pages/groupspage.h"
#include "ui/pages/historypage.h"
#include "ui/pages/indicatorspage.h"
#include "ui/pages/meetingspage.h"
#include "ui/pages/mygrouppage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/planpage.h"
#include "ui/pages/reportspage.h"
#include "ui/pages/returnspage.h"
#include "ui/pages/riskspage.h"

namespace saferplan {

namespace {

template <class P> Page *make(Workspace &workspace) {
    return new P(workspace);
}

} // namespace

const std::vector<PageInfo> &pageList() {
    static const std::vector<PageInfo> list = {
        {PageId::Overview, "&Overview", "overview", "How the plan is doing", make<OverviewPage>},
        {PageId::MyGroup, "&My group", "my-group", "Say where your group's actions and cases stand",
         make<MyGroupPage>},
        {PageId::Actions, "&Actions", "actions", "Every action of the plan", make<ActionsPage>},
        {PageId::Cases, "&Cases", "cases", "The problems that agencies solve together", make<CasesPage>},
        {PageId::Plan, "&Plan", "plan", "Priorities, objectives and actions, and the plan's settings",
         make<PlanPage>},
        {PageId::Groups, "&Groups", "groups", "Who reports to whom, and what each group has to do",
         make<GroupsPage>},
        {PageId::Meetings, "Mee&tings", "meetings",
         "The cycle of each meeting, and the log of what it asked for", make<MeetingsPage>},
        {PageId::Indicators, "&Indicators", "indicators",
         "How the measures stand, and where readings are entered", make<IndicatorsPage>},
        {PageId::Engagement, "&Engagement", "engagement", "What residents said, and what was done about it",
         make<EngagementPage>},
        {PageId::Risks, "&Risks", "risks", "What may go wrong or has, and what is done about it",
         make<RisksPage>},
        {PageId::Reports, "Report&s", "reports", "Documents to make, and those that were published",
         make<ReportsPage>},
        {PageId::History, "&History", "history", "Every change, archived records and moved dates",
         make<HistoryPage>},
        {PageId::Returns, "Ret&urns", "returns",
         "What others sent, what they have still to send, and what disagrees", make<ReturnsPage>}};
    return list;
}

QKeySequence shortcutOf(PageId page) {
    switch (page) {
    case PageId::Reports:
        return Qt::CTRL | Qt::Key_R;
    case PageId::History:
        return Qt::CTRL | Qt::Key_H;
    case PageId::Returns:
        return Qt::CTRL | Qt::Key_T;
    default: // Ctrl+1 to Ctrl+9, and Ctrl+0 for the tenth
        return Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + (static_cast<int>(page) + 1) % 10);
    }
}

} // namespace saferplan
