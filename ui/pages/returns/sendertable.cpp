#include "ui/pages/returns/sendertable.h"

#include "core/progress/changewords.h"
#include "core/progress/comparison.h"
#include "core/record/shown.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"
#include "ui/look/plaintable.h"
#include "ui/look/words.h"
#include "ui/window/messages.h"

#include <QSplitter>
#include <QTableWidget>

namespace saferplan {

namespace {

enum Column { Name, Lead, Said, Missing, LastReturn, From };
enum ChangeColumn { Record, Field, Before, After, By };

/// Changes of one group that are shown; the page History has all of them.
constexpr int mostChanges = 500;

Stamp lastMeetingOf(const OpenPlan &plan) {
    const Meeting *met = lastDeliveryGroupMeeting(plan.records(), plan.today());
    return met ? endOfDay(met->heldOn) : 0;
}

} // namespace

SenderTable::SenderTable(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace) {
    m_sentence = makeWords(this);
    m_groups = plainTable(QStringLiteral("Groups, and the last return of each"),
                          {QStringLiteral("Group"), QStringLiteral("Lead"), QStringLiteral("Said this time"),
                           QStringLiteral("Still to be said"), QStringLiteral("Last return taken in"),
                           QStringLiteral("From")},
                          {38, 34, 18, 30, 26}, this);
    auto *below = new QWidget(this);
    m_since = makeWords(below);
    m_changes = plainTable(QStringLiteral("What the returns of the group changed"),
                           {QStringLiteral("Record"), QStringLiteral("Field"), QStringLiteral("Before"),
                            QStringLiteral("After"), QStringLiteral("By")},
                           {12, 22, 30, 36}, below);
    auto *inBelow = new QVBoxLayout(below);
    inBelow->setContentsMargins(0, 4, 0, 0);
    inBelow->addWidget(m_since);
    inBelow->addWidget(m_changes, 1);
    inBelow->addStretch(0); // where no table is shown
    for (QTableWidget *table : {m_groups, m_changes})
        table->setMinimumHeight(table->fontMetrics().height() * 4);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_groups);
    m_splitter->addWidget(below);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_splitter, 1);
    layout->addStretch(0); // where there is no group
    connect(m_groups, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        if (row == before)
            return;
        if (const Group *chosen = group(); chosen && isVisible())
            m_workspace.select({&kindOf<Group>(), chosen->id.uuid});
        showChanges();
    });
}

const Group *SenderTable::group() const {
    return records().find(m_ids.value(m_groups->currentRow()));
}

QList<Id<Group>> SenderTable::groupsOf(const Records &records) {
    QList<Id<Group>> ids;
    for (const Group &group : records.all<Group>())
        if (!group.archived && group.state == GroupState::Active &&
            group.kind == GroupKind::TaskAndFinishGroup)
            ids.append(group.id);
    std::sort(ids.begin(), ids.end(), [&records](Id<Group> a, Id<Group> b) {
        return comesBefore(titleOf(records, a.uuid), titleOf(records, b.uuid));
    });
    return ids;
}

void SenderTable::refresh() {
    m_reader = std::make_unique<SenderReader>(m_workspace.plan(), lastMeetingOf(m_workspace.plan()));
    m_work.start([this] { return step(); });
    m_work.slice(); // mostly all of it
}

void SenderTable::finish() {
    m_work.finish();
    m_reading.finish();
}

bool SenderTable::step() {
    if (m_reader) {
        bool more = false;
        attempt(this, QStringLiteral("Reading what was sent"), [&] { more = m_reader->step(); });
        if (!more)
            begin();
        return true;
    }
    if (m_at < m_ids.size()) {
        fillRow(m_at++);
        return true;
    }
    showSentence();
    showChanges();
    return false;
}

/// All commits are read: the groups are next.
void SenderTable::begin() {
    m_senders = m_reader->senders();
    m_reader.reset();
    const QSignalBlocker quiet(m_groups);
    const int current = std::max(0, m_groups->currentRow());
    m_ids = groupsOf(records());
    m_at = 0;
    m_complete = 0;
    m_groups->setRowCount(static_cast<int>(m_ids.size()));
    for (int row = 0; row < m_groups->rowCount(); ++row)
        m_groups->setItem(row, Name, plainCell(titleOf(records(), m_ids[row].uuid)));
    if (!m_ids.isEmpty())
        m_groups->setCurrentCell(std::min(current, m_groups->rowCount() - 1), Name);
}

QList<Sender> SenderTable::sendersOf(const Group &group) const {
    QList<Sender> found;
    for (const Sender &sender : m_senders)
        if (isInRole(sender.author, group.leadRole))
            found.append(sender);
    return found;
}

void SenderTable::fillRow(int row) {
    const Group *group = records().find(m_ids[row]);
    if (!group)
        return;
    const GroupRound round =
        roundOf(records(), m_workspace.facts().standings(), group->id, m_workspace.plan().today());
    QStringList missing;
    for (const RoundItem &item : round.items)
        if (!item.said)
            missing += item.reference;
    const QList<Sender> senders = sendersOf(*group);
    const auto from = [](const Sender &sender) {
        return QStringLiteral("%1 (%2)").arg(
            sender.author, sender.machine.isEmpty() ? QStringLiteral("by sheet") : sender.machine);
    };
    const QString texts[] = {
        titleOf(records(), group->id.uuid),
        group->leadRole.isEmpty() ? QStringLiteral("none") : group->leadRole,
        QStringLiteral("%1 of %2").arg(round.said()).arg(round.total()),
        missing.isEmpty() ? QStringLiteral("nothing") : missing.join(QStringLiteral(", ")),
        senders.isEmpty() ? QStringLiteral("not yet") : momentText(senders.first().arrivedAt),
        senders.isEmpty() ? QStringLiteral("nobody") : from(senders.first())};
    const QSignalBlocker quiet(m_groups);
    for (int column = Name; column <= From; ++column)
        m_groups->setItem(row, column, plainCell(texts[column]));
    m_complete += round.isComplete() || round.total() == 0;
    m_groups->viewport()->update();
}

void SenderTable::showSentence() {
    m_splitter->setVisible(!m_ids.isEmpty());
    m_sentence->setText(
        m_ids.isEmpty()
            ? QStringLiteral("No task-and-finish group is active. Groups are added on the page Groups; "
                             "whose returns have come is then shown here.")
            : QStringLiteral("%1 of %2 have said where everything stands. Take in what they send with "
                             "File, Take in returns, or drop the files on this window.")
                  .arg(m_complete)
                  .arg(countText(m_ids.size(), QStringLiteral("group"), QStringLiteral("groups"))));
}

void SenderTable::say(const QString &text) {
    m_sentence->setText(text);
}

/// What the returns of the chosen group changed since the last meeting.
void SenderTable::showChanges() {
    m_reading.stop();
    m_changes->setRowCount(0);
    m_commits.clear();
    const Group *chosen = group();
    if (chosen)
        for (const Sender &sender : sendersOf(*chosen))
            m_commits += sender.since;
    const QString since = lastMeeting(records(), m_workspace.plan().today());
    const QString when = since.isEmpty() ? QString() : QStringLiteral(" since %1").arg(since);
    m_since->setVisible(chosen);
    m_changes->setVisible(!m_commits.isEmpty());
    if (!chosen)
        return;
    m_since->setText(m_commits.isEmpty()
                         ? QStringLiteral("No return of %1 has come%2.").arg(chosen->name, when)
                         : QStringLiteral("What the returns of %1 changed%2:").arg(chosen->name, when));
    m_reading.start([this] { return addChanges(); });
    m_reading.slice();
}

/// One commit of them.
bool SenderTable::addChanges() {
    if (m_commits.isEmpty() || m_changes->rowCount() >= mostChanges)
        return false;
    const CommitInfo commit = m_commits.takeFirst();
    Changes changes;
    attempt(this, QStringLiteral("Reading what was changed"),
            [&] { changes = m_workspace.plan().changesOf(commit, mostChanges - m_changes->rowCount()); });
    for (const Change &change : std::as_const(changes)) {
        const ChangeWords words = wordsOf(records(), change);
        const QString texts[] = {change.kind->reference(records(), change.record), words.field, words.before,
                                 words.after,
                                 QStringLiteral("%1, %2").arg(commit.author, momentText(commit.clock))};
        const int row = m_changes->rowCount();
        m_changes->insertRow(row);
        for (int column = Record; column <= By; ++column)
            m_changes->setItem(row, column, plainCell(texts[column]));
    }
    if (m_changes->rowCount() >= mostChanges)
        m_since->setText(m_since->text() +
                         QStringLiteral(" The last %1; the page History has all.").arg(mostChanges));
    return true;
}

} // namespace saferplan
