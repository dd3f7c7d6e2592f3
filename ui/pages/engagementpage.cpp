#include "ui/pages/engagementpage.h"

#include "core/progress/consultation.h"
#include "core/record/records.h"
#include "core/rules/words.h"
#include "ui/actions/keys.h"
#include "ui/editors/commitfield.h"
#include "ui/models/recordtablemodel.h"
#include "ui/pages/engagement/engagementcolumns.h"
#include "ui/pages/engagement/evidenceview.h"
#include "ui/window/messages.h"

#include <QAction>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace saferplan {

namespace {

enum Tab { SessionsTab, ConcernsTab, EvidenceTab };

} // namespace

EngagementPage::EngagementPage(Workspace &workspace, QWidget *parent) : Page(workspace, parent) {
    makeSessions();
    makeConcerns();
    m_evidence = new EvidenceView(workspace, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(QStringLiteral("Parts of engagement"));
    m_tabs->addTab(m_sessions, QStringLiteral("Sessions"));
    m_tabs->addTab(m_concerns, QStringLiteral("You said, we did"));
    m_tabs->addTab(m_evidence, QStringLiteral("Evidence of the year"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == EvidenceTab)
            m_evidence->refresh();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 8);
    layout->addWidget(m_tabs);
    makeCommands();
}

void EngagementPage::makeSessions() {
    m_sessions = new RecordTable(
        workspace(), kindOf<Engagement>(), engagementColumns(plan()),
        QStringLiteral(
            "Engagement is where residents are heard: street stalls, surveys, forums, public meetings. "
            "Begin with the next one; its concerns and your replies follow."),
        this);
    m_sessions->view().sortByColumn(0, Qt::DescendingOrder);
    m_sessions->setPrepare([this](Edits &edits, const QUuid &id) {
        const Kind &kind = kindOf<Engagement>();
        edits.set(kind, id, kind.fieldNamed("held_on"), plan().today().toString(Qt::ISODate));
    });
    m_sessions->addChip(QStringLiteral("This year"), QStringLiteral("Only those of this financial year"),
                        [this](const QUuid &id) {
                            const Engagement *engagement = records().find(Id<Engagement>{id});
                            return engagement && financialYearOf(plan().today()).holds(engagement->heldOn);
                        });
    m_sessions->addChip(QStringLiteral("Replies owed"),
                        QStringLiteral("Only those with a concern that is not answered yet"),
                        [this](const QUuid &id) {
                            const ReplyFigures figures = repliesOf(records(), {id}, plan().today());
                            return figures.answered < figures.raised;
                        });
    m_sessions->keepState();
}

void EngagementPage::makeConcerns() {
    m_concerns = new RecordTable(
        workspace(), kindOf<Concern>(), concernColumns(plan()),
        QStringLiteral(
            "What residents said, and what you did about it. A concern belongs to a session: add the "
            "session first, then what was said there."),
        this);
    m_concerns->view().sortByColumn(3, Qt::AscendingOrder); // what is owed first
    m_concerns->setPrepare([this](Edits &edits, const QUuid &id) { prepareConcern(edits, id); });
    m_concerns->model().setEdit(
        [this](const QUuid &id, int field, const QString &text) { return commitConcern(id, field, text); });
    const auto chip = [this](const QString &name, const QString &tip, auto keep) {
        return m_concerns->addChip(name, tip, [this, keep](const QUuid &id) {
            const Concern *concern = records().find(Id<Concern>{id});
            return concern && keep(heardOf(records(), *concern, plan().today()));
        });
    };
    m_overdue = chip(QStringLiteral("Overdue"), QStringLiteral("Only concerns whose reply is past its day"),
                     [](const Heard &heard) { return heard.reply.isOverdue(); });
    chip(QStringLiteral("To answer"), QStringLiteral("Only concerns without a reply"),
         [](const Heard &heard) { return !heard.reply.done; });
    chip(QStringLiteral("Answered"), QStringLiteral("Only concerns with a reply"),
         [](const Heard &heard) { return heard.reply.done; });
    m_concerns->keepState();
}

/// A new concern is of the session that is chosen, or else of the last one held.
void EngagementPage::prepareConcern(Edits &edits, const QUuid &id) const {
    const RecordName selected = workspace().selected();
    const Engagement *engagement = records().find(Id<Engagement>{selected.id});
    if (const Concern *beside = records().find(Id<Concern>{selected.id}))
        engagement = records().find(beside->engagement);
    if (!engagement)
        for (const Engagement &other : records().all<Engagement>())
            if (!other.archived && other.heldOn <= plan().today() &&
                (!engagement || other.heldOn > engagement->heldOn))
                engagement = &other;
    const Kind &kind = kindOf<Concern>();
    if (engagement)
        edits.set(kind, id, kind.fieldNamed("engagement"), uuidText(engagement->id.uuid));
}

/// A reply is given today, unless its day is there already: both are one step.
bool EngagementPage::commitConcern(const QUuid &id, int field, const QString &text) {
    const Concern *concern = records().find(Id<Concern>{id});
    const Kind &kind = kindOf<Concern>();
    if (!concern || field != kind.fieldNamed("reply") || isBlank(text) || concern->repliedOn.isValid())
        return commitFieldOrTell(this, plan(), kind, id, field, text);
    return attempt(this, QStringLiteral("Saving the reply"), [&] {
        Edits edits = plan().edit();
        edits.set(kind, id, field, text);
        edits.set(kind, id, kind.fieldNamed("replied_on"), plan().today().toString(Qt::ISODate));
        plan().commit(QStringLiteral("Reply to %1").arg(concern->reference), std::move(edits));
    });
}

void EngagementPage::makeCommands() {
    QAction *write = addCommand(QStringLiteral("&Reply to the concern"),
                                QStringLiteral("Writes what was done about the concern that is chosen"),
                                [this] { reply(); });
    giveKeys(*write, Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    write->setEnabled(!plan().isReadOnly());
    addCommand(QStringLiteral("&Overdue replies"), QStringLiteral("Lists the concerns whose reply is late"),
               [this] { showOverdue(); });
    addCommand(QStringLiteral("New &session"), QStringLiteral("Adds a session, survey or meeting"), [this] {
        m_tabs->setCurrentIndex(SessionsTab);
        m_sessions->addNew();
    })->setEnabled(!plan().isReadOnly());
    addCommand(QStringLiteral("New &concern"),
               QStringLiteral("Adds what somebody said in the session chosen"),
               [this] {
                   m_tabs->setCurrentIndex(ConcernsTab);
                   m_concerns->addNew();
               })
        ->setEnabled(!plan().isReadOnly());
    addCommand(QStringLiteral("Copy the &evidence of the year"),
               QStringLiteral("Copies the evidence of consultation, to be pasted into Word or Excel"),
               [this] {
                   m_tabs->setCurrentIndex(EvidenceTab);
                   m_evidence->copy();
               });
}

void EngagementPage::reply() {
    const RecordName selected = workspace().selected();
    m_tabs->setCurrentIndex(ConcernsTab);
    if (!selected.kind || selected.kind != &kindOf<Concern>() || !m_concerns->select(selected.id))
        m_concerns->selectAgain();
    QTableView &view = m_concerns->view();
    const int field = kindOf<Concern>().fieldNamed("reply");
    for (int column = 0; column < m_concerns->model().columnCount(); ++column)
        if (m_concerns->model().columnAt(column).field == field && view.currentIndex().isValid()) {
            view.setFocus(Qt::OtherFocusReason);
            view.setCurrentIndex(view.currentIndex().siblingAtColumn(column));
            view.edit(view.currentIndex());
        }
}

void EngagementPage::showOverdue() {
    m_tabs->setCurrentIndex(ConcernsTab);
    m_concerns->showAll();
    m_overdue->setChecked(true);
    m_concerns->selectAgain();
    m_concerns->view().setFocus(Qt::OtherFocusReason);
}

void EngagementPage::arrive(const Place &place) {
    const bool concern = records().find(Id<Concern>{place.record}) != nullptr;
    if (concern)
        m_tabs->setCurrentIndex(ConcernsTab);
    else if (!place.record.isNull())
        m_tabs->setCurrentIndex(SessionsTab);
    RecordTable &table = m_tabs->currentIndex() == ConcernsTab ? *m_concerns : *m_sessions;
    if (place.narrowing) {
        table.showAll();
        table.narrow(*place.narrowing);
    }
    if (place.record.isNull() || !table.select(place.record))
        table.selectAgain();
}

void EngagementPage::begin() {
    if (m_tabs->currentIndex() == EvidenceTab)
        return m_evidence->text().setFocus(Qt::OtherFocusReason);
    RecordTable &table = m_tabs->currentIndex() == ConcernsTab ? *m_concerns : *m_sessions;
    table.view().setFocus(Qt::OtherFocusReason);
}

void EngagementPage::focusFilter() {
    if (m_tabs->currentIndex() == ConcernsTab)
        return m_concerns->focusFilter();
    m_tabs->setCurrentIndex(SessionsTab);
    m_sessions->focusFilter();
}

void EngagementPage::refresh() {
    int overdue = 0;
    for (const Concern &concern : records().all<Concern>())
        overdue += !concern.archived && heardOf(records(), concern, plan().today()).reply.isOverdue();
    m_tabs->setTabText(ConcernsTab, overdue == 0
                                        ? QStringLiteral("You said, we did")
                                        : QStringLiteral("You said, we did (%1 overdue)").arg(overdue));
    if (m_tabs->currentIndex() == EvidenceTab)
        m_evidence->refresh();
}

} // namespace saferplan
