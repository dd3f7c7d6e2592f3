#include "ui/pages/returnspage.h"

#include "core/progress/groupround.h"
#include "core/rules/words.h"
#include "ui/look/flowlayout.h"
#include "ui/pages/returns/chasemail.h"
#include "ui/pages/returns/sendertable.h"
#include "ui/pages/returns/settlelist.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/window/savebytes.h"
#include "ui/window/sheetwork.h"

#include <QDesktopServices>
#include <QDir>
#include <QTabWidget>
#include <QTableWidget>
#include <QUrl>

namespace saferplan {

ReturnsPage::ReturnsPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of the page Returns"));
    m_settle = new SettleList(workspace, m_tabs);
    m_tabs->addTab(makeSenders(), QStringLiteral("Who has sent"));
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
    addCommand(QStringLiteral("Save the e-mail to chase the &group…"),
               QStringLiteral("Writes the draft as a file that a mail program opens"),
               [this] { saveChase(); });
    addCommand(QStringLiteral("Save the e-mails to chase &all groups…"),
               QStringLiteral("Writes a draft for each group that has something to say, into a folder"),
               [this] { saveChases(); });
    addCommand(QStringLiteral("Make a &return sheet for the group…"),
               QStringLiteral("Writes an Excel file for a lead who has not got this program"),
               [this] { makeSheet(); });
}

QWidget *ReturnsPage::makeSenders() {
    auto *box = new QWidget(m_tabs);
    m_senders = new SenderTable(workspace(), box);
    auto *buttons = new QWidget(box);
    auto *flow = new FlowLayout(8);
    flow->setContentsMargins(0, 0, 0, 0);
    buttons->setLayout(flow);
    const auto add = [&](const QString &text, const QString &tip, void (ReturnsPage::*work)()) {
        auto *button = new QPushButton(text, buttons);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, work);
        flow->addWidget(button);
    };
    add(QStringLiteral("Draft an e-mail to &chase"),
        QStringLiteral("Drafts an e-mail to the lead, naming what they have not said yet"),
        &ReturnsPage::chase);
    add(QStringLiteral("Save the e-mail…"),
        QStringLiteral("Writes that e-mail as a file which opens as a draft, of any length"),
        &ReturnsPage::saveChase);
    add(QStringLiteral("Save e-mails to all…"),
        QStringLiteral("Writes a draft for each group that has something to say, into a folder"),
        &ReturnsPage::saveChases);
    add(QStringLiteral("Make a return sheet…"),
        QStringLiteral("Writes an Excel file for a lead who has not got this program"),
        &ReturnsPage::makeSheet);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_senders, 1);
    layout->addWidget(buttons);
    return box;
}

QTableWidget &ReturnsPage::groups() {
    return m_senders->groups();
}

void ReturnsPage::begin() {
    m_tabs->tabBar()->setFocus(Qt::OtherFocusReason);
}

void ReturnsPage::showWhatIsToSettle() {
    m_tabs->setCurrentWidget(m_settle);
    m_settle->list().setFocus(Qt::OtherFocusReason);
}

void ReturnsPage::refresh() {
    m_senders->refresh();
    m_settle->refresh();
}

GroupRound ReturnsPage::roundOf(Id<Group> group) const {
    return saferplan::roundOf(records(), workspace().facts().standings(), group, plan().today());
}

void ReturnsPage::chase() {
    if (const Group *group = m_senders->group())
        QDesktopServices::openUrl(mailUrl(chaseMail(records(), *group, roundOf(group->id))));
}

void ReturnsPage::saveChase() {
    const Group *group = m_senders->group();
    if (!group)
        return;
    const QString path = Messages::current().fileToWrite(this, QStringLiteral("Save the e-mail"),
                                                         chaseFileName(records(), *group, plan().today()),
                                                         QStringLiteral("E-mails (*.eml)"));
    if (!path.isEmpty())
        attempt(this, QStringLiteral("Saving the e-mail"), [&] {
            saveBytes(path, mailFile(chaseMail(records(), *group, roundOf(group->id)), plan().now()));
        });
}

void ReturnsPage::saveChases() {
    const QString folder =
        Messages::current().folderToUse(this, QStringLiteral("Where to save the e-mails"), {});
    if (folder.isEmpty())
        return;
    qsizetype saved = 0;
    const QList<Id<Group>> groups = SenderTable::groupsOf(records());
    if (attemptHere(this, QStringLiteral("Saving the e-mails"), [&](const Progress &progress) {
            qsizetype done = 0;
            for (const Id<Group> &id : groups) {
                tell(progress, done++, groups.size());
                const Group &group = records().get(id);
                const GroupRound round = roundOf(id);
                if (round.total() == 0 || round.isComplete())
                    continue;
                saveBytes(QDir(folder).filePath(chaseFileName(records(), group, plan().today())),
                          mailFile(chaseMail(records(), group, round), plan().now()));
                ++saved;
            }
        }) == Ending::Done)
        m_senders->say(
            saved == 0
                ? QStringLiteral("Every group has said where everything stands: no e-mail was saved.")
                : QStringLiteral("%1 saved in %2.")
                      .arg(countText(saved, QStringLiteral("e-mail is"), QStringLiteral("e-mails are")),
                           QDir::toNativeSeparators(folder)));
}

void ReturnsPage::makeSheet() {
    const Group *group = m_senders->group();
    const QString path = makeReturnSheet(this, plan(), {group ? group->id : Id<Group>()});
    if (!path.isEmpty())
        m_senders->say(QStringLiteral("The sheet is in %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace saferplan
