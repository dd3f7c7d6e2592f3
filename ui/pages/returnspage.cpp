#include "ui/pages/returnspage.h"

#include "core/exchange/senders.h"
#include "core/progress/changewords.h"
#include "core/progress/groupround.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"
#include "ui/pages/returns/maildraft.h"
#include "ui/pages/returns/settlelist.h"
#include "ui/window/messages.h"

#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Column { Name, Lead, Said, LastReturn, From, columns };

QTableWidgetItem *cell(const QString &text) {
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

} // namespace

ReturnsPage::ReturnsPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the page Returns"));
    m_settle = new SettleList(workspace, m_tabs);
    m_tabs->addTab(makeGroups(), QStringLiteral("Who has sent"));
    m_tabs->addTab(m_settle, QStringLiteral("To settle"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_tabs);
    connect(m_settle, &SettleList::counted, this, [this] {
        m_tabs->setTabText(1, m_settle->count() == 0
                                  ? QStringLiteral("To settle")
                                  : QStringLiteral("To settle (%1)").arg(m_settle->count()));
    });
    addCommand(QStringLiteral("&What is to be settled"),
               QStringLiteral("Lists the fields that were given different values, and what was left out"),
               [this] { showWhatIsToSettle(); });
    addCommand(
        QStringLiteral("Draft an e-mail to c&hase the group"),
        QStringLiteral("Drafts an e-mail to the lead of the chosen group, naming what they have not said"),
        [this] { chase(); });
}

QWidget *ReturnsPage::makeGroups() {
    auto *box = new QWidget(m_tabs);
    m_sentence = new QLabel(box);
    m_sentence->setWordWrap(true);
    m_groups = new QTableWidget(0, columns, box);
    m_groups->setAccessibleName(QStringLiteral("Groups, and the last return of each"));
    m_groups->setHorizontalHeaderLabels({QStringLiteral("Group"), QStringLiteral("Lead"),
                                         QStringLiteral("Said this time"),
                                         QStringLiteral("Last return taken in"), QStringLiteral("From")});
    m_groups->verticalHeader()->hide();
    m_groups->setShowGrid(false);
    m_groups->setTabKeyNavigation(false);
    m_groups->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_groups->setWordWrap(false);
    m_groups->horizontalHeader()->setHighlightSections(false);
    m_groups->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_groups->horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {38, 34, 18, 26, 30};
    for (int column = 0; column < columns; ++column)
        m_groups->setColumnWidth(column, widths[column] * character);
    auto *chase = new QPushButton(QStringLiteral("Draft an e-mail to &chase"), box);
    chase->setToolTip(QStringLiteral("Drafts an e-mail to the lead, naming what they have not said yet"));
    connect(chase, &QPushButton::clicked, this, &ReturnsPage::chase);
    connect(m_groups, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (QTableWidgetItem *item = m_groups->item(row, Name); item && isVisible())
            workspace().select({&kindOf<Group>(), item->data(Qt::UserRole).toUuid()});
    });
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_groups, 1);
    layout->addWidget(chase, 0, Qt::AlignLeft);
    return box;
}

void ReturnsPage::begin() {
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void ReturnsPage::showWhatIsToSettle() {
    m_tabs->setCurrentWidget(m_settle);
    m_settle->list().setFocus(Qt::OtherFocusReason);
}

void ReturnsPage::refresh() {
    fillGroups();
    m_settle->refresh();
}

void ReturnsPage::fillGroups() {
    QList<Sender> senders;
    attempt(this, QStringLiteral("Reading what was sent"), [&] { senders = sendersTo(plan()); });
    const QList<Standing> &standings = workspace().facts().standings();
    const QSignalBlocker quiet(m_groups);
    const int current = std::max(0, m_groups->currentRow());
    m_groups->setRowCount(0);
    int complete = 0;
    for (const Group &group : records().all<Group>()) {
        if (group.archived || group.state != GroupState::Active ||
            group.kind != GroupKind::TaskAndFinishGroup)
            continue;
        const GroupRound round = roundOf(records(), standings, group.id, plan().today());
        const auto sender = std::find_if(senders.begin(), senders.end(), [&group](const Sender &it) {
            return !group.leadRole.isEmpty() && it.author.startsWith(group.leadRole, Qt::CaseInsensitive);
        });
        const int row = m_groups->rowCount();
        m_groups->insertRow(row);
        m_groups->setItem(row, Name, cell(titleOf(records(), group.id.uuid)));
        m_groups->item(row, Name)->setData(Qt::UserRole, group.id.uuid);
        m_groups->setItem(row, Lead,
                          cell(group.leadRole.isEmpty() ? QStringLiteral("none") : group.leadRole));
        m_groups->setItem(row, Said, cell(QStringLiteral("%1 of %2").arg(round.said()).arg(round.total())));
        m_groups->setItem(
            row, LastReturn,
            cell(sender == senders.end() ? QStringLiteral("not yet") : momentText(sender->arrivedAt)));
        m_groups->setItem(row, From,
                          cell(sender == senders.end()
                                   ? QStringLiteral("nobody")
                                   : QStringLiteral("%1 (%2)").arg(sender->author, sender->machine)));
        complete += round.isComplete() || round.total() == 0;
    }
    const int rows = m_groups->rowCount();
    if (rows > 0)
        m_groups->setCurrentCell(std::min(current, rows - 1), Name);
    m_sentence->setText(
        rows == 0 ? QStringLiteral("No task-and-finish group is active. Groups are added on the page Groups; "
                                   "whose returns have come is then shown here.")
                  : QStringLiteral("%1 of %2 have said where everything stands. Take in what they send with "
                                   "File, Take in returns, or drop the files on this window.")
                        .arg(complete)
                        .arg(countText(rows, QStringLiteral("group"), QStringLiteral("groups"))));
}

void ReturnsPage::chase() {
    const QTableWidgetItem *item = m_groups->item(m_groups->currentRow(), Name);
    const Group *group = item ? records().find(Id<Group>{item->data(Qt::UserRole).toUuid()}) : nullptr;
    if (!group)
        return;
    const GroupRound round = roundOf(records(), workspace().facts().standings(), group->id, plan().today());
    QStringList open;
    for (const RoundItem &it : round.items)
        if (!it.said)
            // What the title of a case or of a marked record says is not for an e-mail.
            open += it.isCase() || protectionOf(records(), it.record.id).marking != Marking::Official
                        ? it.reference
                        : QStringLiteral("%1 %2").arg(it.reference, it.title);
    const QString when =
        round.nextMeeting.isValid()
            ? QStringLiteral(" before the meeting on %1").arg(longDateText(round.nextMeeting))
            : QString();
    const QString body =
        open.isEmpty() ? QStringLiteral("Thank you: everything of %1 is said%2.\n").arg(group->name, when)
                       : QStringLiteral("Please say where these stand%1, and send your return:\n\n%2\n")
                             .arg(when, open.join(u'\n'));
    QDesktopServices::openUrl(mailDraft(QStringLiteral("Update of %1").arg(group->name), body));
}

} // namespace saferplan
