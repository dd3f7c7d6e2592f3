#include "ui/pages/mygrouppage.h"

#include "core/progress/highlightdraft.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "ui/look/words.h"
#include "ui/pages/mygroup/groupchoice.h"
#include "ui/pages/mygroup/reportform.h"
#include "ui/pages/mygroup/roundheader.h"
#include "ui/pages/mygroup/roundlist.h"
#include "ui/pages/mygroup/roundmodel.h"
#include "ui/pages/mygroup/updatecard.h"
#include "ui/window/messages.h"
#include "ui/window/returnwork.h"
#include "ui/window/sheetwork.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace saferplan {

namespace {

/// A page of a few words and a button, of which lines are no longer than is good to read.
QVBoxLayout *plainPage(QWidget *page) {
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    page->setMaximumWidth(page->fontMetrics().averageCharWidth() * 90);
    return layout;
}

} // namespace

MyGroupPage::MyGroupPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_choicePage = makeChoice());
    m_stack->addWidget(m_notice = makeNotice());
    m_stack->addWidget(m_work = makeWork());
    m_stack->addWidget(m_report = new ReportForm(workspace, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_header = new RoundHeader(plan().isReadOnly(), this));
    layout->addWidget(m_stack, 1);
    connect(m_header, &RoundHeader::reportWanted, this, &MyGroupPage::openReport);
    connect(m_header, &RoundHeader::sendWanted, this, [this] { sendReturn(this, plan()); });
    connect(m_report, &ReportForm::left, this, &MyGroupPage::backToUpdates);
    connect(&workspace, &Workspace::viewingAsChanged, this, [this] {
        m_current = {};
        m_stack->setCurrentWidget(m_work);
        if (!isVisible())
            return;
        refresh();
        begin();
    });
    makeCommands();
}

QWidget *MyGroupPage::makeChoice() {
    auto *page = new QWidget(this);
    QVBoxLayout *layout = plainPage(page);
    QLabel *title = makeHeading(page, 1.2);
    title->setText(QStringLiteral("Which group do you lead?"));
    QLabel *what = makeWords(page);
    what->setText(QStringLiteral("Press its number. This page then shows that group's actions and cases; you "
                                 "can change it above, at “Viewing as”."));
    m_choice = new GroupChoice(page);
    connect(m_choice, &GroupChoice::chosen, &workspace(), &Workspace::setViewingAs);
    layout->addWidget(title);
    layout->addWidget(what);
    layout->addWidget(m_choice);
    layout->addStretch(1);
    return page;
}

QWidget *MyGroupPage::makeNotice() {
    auto *page = new QWidget(this);
    QVBoxLayout *layout = plainPage(page);
    m_noticeText = makeWords(page);
    m_noticeText->setObjectName(QStringLiteral("notice"));
    m_noticeStep = new QPushButton(page);
    m_noticeStep->setObjectName(QStringLiteral("noticeStep"));
    m_noticeStep->setToolTip(QStringLiteral("The group whose lead you are is chosen there"));
    connect(m_noticeStep, &QPushButton::clicked, this, [this] {
        if (records().find(workspace().viewingAs()))
            workspace().setViewingAs({});
        else
            workspace().go({PageId::Groups});
    });
    layout->addWidget(m_noticeText);
    layout->addWidget(m_noticeStep, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return page;
}

QWidget *MyGroupPage::makeDone() {
    auto *page = new QWidget(this);
    QVBoxLayout *layout = plainPage(page);
    m_doneText = makeWords(page);
    m_doneText->setObjectName(QStringLiteral("done"));
    m_doneStep = new QPushButton(page);
    m_doneStep->setObjectName(QStringLiteral("doneStep"));
    m_doneStep->setToolTip(QStringLiteral("The group's report, written from these answers"));
    m_doneStep->setDefault(true);
    connect(m_doneStep, &QPushButton::clicked, this, &MyGroupPage::openReport);
    layout->addWidget(m_doneText);
    layout->addWidget(m_doneStep, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return page;
}

QWidget *MyGroupPage::makeWork() {
    auto *work = new QWidget(this);
    m_model = new RoundModel(this);
    m_list = new RoundList(*m_model, work);
    m_right = new QStackedWidget(work);
    m_right->addWidget(m_card = new UpdateCard(workspace(), m_right));
    m_right->addWidget(m_done = makeDone());
    auto *layout = new QHBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_right, 2);
    connect(m_list, &RoundList::wentTo, this, &MyGroupPage::goTo);
    connect(m_list, &RoundList::opened, this, [this] { m_card->begin(); });
    connect(m_list, &RoundList::letter, this, [this](const QString &letter) {
        if (m_right->currentWidget() == m_card)
            m_card->press(letter);
    });
    connect(m_card, &UpdateCard::saved, this, &MyGroupPage::goOn);
    connect(m_card, &UpdateCard::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    return work;
}

void MyGroupPage::makeCommands() {
    addCommand(QStringLiteral("&Say where the next one stands"), {}, [this] {
        backToUpdates();
        begin();
    });
    addCommand(QStringLiteral("See &all of the record"), {}, [this] {
        if (!m_current.isNull())
            m_card->showWhole();
    });
    addCommand(QStringLiteral("&Highlight report"), {}, [this] { openReport(); });
    addCommand(QStringLiteral("Make a &return sheet of the group…"), {},
               [this] { makeReturnSheet(this, plan(), {workspace().viewingAs()}); });
    addCommand(QStringLiteral("Save a ca&lendar of the group…"), {},
               [this] { saveCalendar(this, plan(), {workspace().viewingAs()}); });
    addCommand(QStringLiteral("&Choose another group"), {}, [this] { workspace().setViewingAs({}); });
}

const Group *MyGroupPage::group() const {
    const Group *found = records().find(workspace().viewingAs());
    return found && !found->archived ? found : nullptr;
}

void MyGroupPage::arrive(const Place &place) {
    m_showsDone = m_round.isComplete();
    refresh();
    if (const int row = m_model->rowOf(place.record); row >= 0)
        goTo(row);
}

void MyGroupPage::begin() {
    if (m_stack->currentWidget() == m_choicePage)
        m_choice->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_notice)
        m_noticeStep->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_report)
        m_report->begin();
    else if (m_right->currentWidget() == m_done)
        m_doneStep->setFocus(Qt::OtherFocusReason);
    else
        m_card->begin();
}

void MyGroupPage::refresh() {
    const Group *mine = group();
    m_header->setVisible(mine && m_stack->currentWidget() != m_report);
    if (!mine) {
        if (hasGroups(records())) {
            m_choice->showGroups(records());
            m_stack->setCurrentWidget(m_choicePage);
        } else {
            showNotice(
                QStringLiteral("This page is for the lead of a task-and-finish group, and the plan has no "
                               "such group yet. Add the first one on the page Groups."),
                true);
        }
        return;
    }
    m_round = roundOf(records(), workspace().facts().standings(), mine->id, plan().today());
    showHeader();
    if (m_stack->currentWidget() == m_report) {
        m_report->refresh();
        return;
    }
    if (m_round.total() > 0) {
        showRound();
        return;
    }
    const QString closed = isBlank(mine->closureReport)
                               ? QString()
                               : QStringLiteral("\n\nIts closing report: %1").arg(mine->closureReport);
    if (mine->state == GroupState::Closed)
        showNotice(QStringLiteral("%1 is closed, and nothing of it is open: there is nothing to update.%2")
                       .arg(mine->name, closed),
                   false);
    else
        showNotice(QStringLiteral("%1 has no live action and no open case, so there is nothing to update. An "
                                  "action or case comes here when its field Group names this group.")
                       .arg(mine->name),
                   false);
}

void MyGroupPage::showNotice(const QString &text, bool toGroups) {
    m_noticeText->setText(text);
    m_noticeStep->setText(toGroups ? QStringLiteral("Go to the page Groups")
                                   : QStringLiteral("Choose another group"));
    m_stack->setCurrentWidget(m_notice);
}

void MyGroupPage::showHeader() {
    const Group *mine = group();
    const HighlightReport *report =
        highlightReportOf(records(), mine->id, highlightPeriod(records(), *mine, plan().today()).name);
    const QString step = !report && plan().isReadOnly()  ? QString()
                         : !report                       ? QStringLiteral("Draft the highlight report")
                         : report->submittedOn.isValid() ? QStringLiteral("See the highlight report")
                                                         : QStringLiteral("Go on with the highlight report");
    m_header->showRound(*mine, m_round, plan().today(), step);
    m_doneStep->setText(step);
    m_doneStep->setVisible(!step.isEmpty());
    m_doneText->setText(
        QStringLiteral("You have said where all %1 stand. Thank you.\n\n%2")
            .arg(m_round.total())
            .arg(report && report->submittedOn.isValid()
                     ? QStringLiteral(
                           "The highlight report of %1 is submitted. Send the plan file %2 to the chair "
                           "of the Delivery Group, by e-mail or in your shared folder.")
                           .arg(report->period, QFileInfo(plan().path()).fileName())
                     : QStringLiteral(
                           "Next, the highlight report: it is drafted from what you said, for you to "
                           "read and change. To say more about something, choose it in the list.")));
}

void MyGroupPage::showRound() {
    m_stack->setCurrentWidget(m_work);
    m_model->setRound(m_round);
    int row = m_model->rowOf(m_current);
    if (row < 0) {
        m_showsDone = m_round.isComplete();
        row = 0;
    }
    m_list->showRow(row);
    const RoundItem &item = m_round.items[row];
    if (m_current == item.record.id)
        m_card->refresh(item);
    else
        m_card->showItem(item, m_round.sinceText());
    m_current = item.record.id;
    m_showsDone = m_showsDone && m_round.isComplete();
    m_right->setCurrentWidget(m_showsDone ? m_done : static_cast<QWidget *>(m_card));
}

void MyGroupPage::goTo(int row) {
    const RoundItem &item = m_round.items[row];
    m_at = row;
    m_showsDone = false;
    m_right->setCurrentWidget(m_card);
    m_list->showRow(row);
    if (m_current != item.record.id)
        m_card->showItem(item, m_round.sinceText());
    m_current = item.record.id;
    keepInspector();
}

/// Where somebody looks at whole records beside the page, the one on the card is shown.
void MyGroupPage::keepInspector() {
    if (workspace().selected().kind)
        workspace().select(m_card->record());
}

/// After something was said: the next that is still to be said, from the top of those that need the lead
/// most.
void MyGroupPage::goOn() {
    if (m_round.isComplete()) {
        m_showsDone = true;
        m_right->setCurrentWidget(m_done);
        m_doneStep->setFocus(Qt::OtherFocusReason);
        return;
    }
    goTo(m_at < m_round.total() && !m_round.items[m_at].said ? m_at : 0);
    m_card->begin();
}

void MyGroupPage::openReport() {
    const Group *mine = group();
    if (!mine)
        return;
    const Period period = highlightPeriod(records(), *mine, plan().today());
    const HighlightReport *report = highlightReportOf(records(), mine->id, period.name);
    Id<HighlightReport> id = report ? report->id : Id<HighlightReport>();
    if (!report) {
        const HighlightReport draft =
            highlightDraft(records(), workspace().facts().standings(), mine->id, period, plan().today());
        const QString label = QStringLiteral("Draft highlight report of %1").arg(mine->name);
        if (!attempt(this, QStringLiteral("Drafting the highlight report"),
                     [&] { plan().commit(label, plan().edit().put(draft)); }))
            return;
        id = draft.id;
    }
    m_report->showReport(id);
    m_stack->setCurrentWidget(m_report);
    m_header->hide();
    m_report->begin();
}

void MyGroupPage::backToUpdates() {
    if (m_stack->currentWidget() != m_report)
        return;
    m_stack->setCurrentWidget(m_work);
    refresh();
    begin();
}

} // namespace saferplan
