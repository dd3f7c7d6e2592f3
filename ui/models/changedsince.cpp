#include "ui/models/changedsince.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

constexpr int commitsAtOnce = 50;

/// The field in which a record says which action it is about, or -1.
int aboutField(const Kind &kind) {
    const int action = kind.fieldNamed("action");
    return action >= 0 ? action : kind.fieldNamed("about");
}

} // namespace

ChangedSince::ChangedSince(const OpenPlan &plan, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_work(this) {
    connect(&plan, &OpenPlan::changed, this, &ChangedSince::follow);
}

void ChangedSince::read(Stamp after) {
    if (m_wanted && after == m_after)
        return;
    m_wanted = true;
    m_after = after;
    m_actions.clear();
    m_commits.clear();
    m_before = std::numeric_limits<qint64>::max();
    m_work.start([this] { return step(); },
                 [this] {
                     if (!m_work.isRunning())
                         emit changed();
                 });
    m_work.slice(); // a small plan is read at once
}

/// Nobody above catches what is thrown here: it is called by a timer.
bool ChangedSince::step() {
    bool more = false;
    if (const auto failure = failureOf([&] { more = readOne(); })) {
        m_wanted = false;
        m_actions.clear();
        emit failed(*failure);
    }
    return more;
}

/// Commits arrive in another order than they were made in where plans are merged: all are looked at.
bool ChangedSince::readOne() {
    if (m_commits.isEmpty()) {
        m_commits = m_plan.commitsBefore(m_before, commitsAtOnce);
        if (m_commits.isEmpty())
            return false;
        m_before = m_commits.last().seq;
        m_commits.removeIf([this](const CommitInfo &commit) { return commit.arrived <= m_after; });
        return true;
    }
    take(m_plan.changesOf(m_commits.takeLast()));
    return true;
}

void ChangedSince::follow(const ChangeSet &set) {
    if (!m_wanted || set.commit.arrived <= m_after)
        return;
    const qsizetype before = m_actions.size();
    take(set.changes);
    if (m_actions.size() != before && !m_work.isRunning())
        emit changed();
}

void ChangedSince::take(const Changes &changes) {
    const Records &records = m_plan.records();
    for (const Change &change : changes) {
        if (change.kind == &kindOf<Action>()) {
            m_actions.insert(change.record);
            continue;
        }
        const int about = aboutField(*change.kind);
        if (about < 0)
            continue;
        // The last value it had counts too, for what was about it may be about another now.
        for (const QString &text : {change.kind->text(records, change.record, about),
                                    change.field == about ? change.before : QString()})
            if (const Id<Action> action{QUuid(text)}; action && records.find(action))
                m_actions.insert(action.uuid);
    }
}

} // namespace saferplan
