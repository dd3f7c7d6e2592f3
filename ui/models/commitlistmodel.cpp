#include "ui/models/commitlistmodel.h"

#include "core/progress/changewords.h"
#include "ui/window/messages.h"

namespace saferplan {

namespace {

constexpr int pageSize = 100;

} // namespace

bool CommitFilter::keeps(const CommitInfo &commit) const {
    if ((!author.isEmpty() && commit.author != author) || (!device.isEmpty() && commit.machine != device) ||
        (ofRecord && !ofRecord->contains(commit.seq)))
        return false;
    if (from.isValid() || to.isValid()) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(commit.clock).date();
        if ((from.isValid() && day < from) || (to.isValid() && day > to))
            return false;
    }
    for (const QStringView word : QStringView(words).split(u' ', Qt::SkipEmptyParts))
        if (!commit.label.contains(word, Qt::CaseInsensitive) &&
            !commit.author.contains(word, Qt::CaseInsensitive) &&
            !commit.machine.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

CommitListModel::CommitListModel(OpenPlan &plan, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(plan)
    , m_work(this) {
    connect(&plan, &OpenPlan::changed, this, &CommitListModel::follow);
}

void CommitListModel::begin() {
    if (!std::exchange(m_begun, true))
        walk();
}

void CommitListModel::setFilter(CommitFilter filter) {
    m_filter = std::move(filter);
    if (m_begun)
        walk();
}

/// Lists anew, from the newest on; what was read already is not read again.
void CommitListModel::walk() {
    beginResetModel();
    m_shown.clear();
    m_found.clear();
    m_walked = 0;
    endResetModel();
    m_work.start([this] { return step(); }, [this] { showFound(); });
    m_work.slice();
}

bool CommitListModel::step() {
    if (m_walked == m_commits.size() && !readPage())
        return false;
    const size_t end = std::min(m_commits.size(), m_walked + pageSize);
    for (; m_walked < end; ++m_walked)
        if (m_filter.keeps(m_commits[m_walked]))
            m_found.push_back(&m_commits[m_walked]);
    return true;
}

bool CommitListModel::readPage() {
    if (m_allRead)
        return false;
    const qint64 before = m_commits.empty() ? std::numeric_limits<qint64>::max() : m_commits.back().seq;
    QList<CommitInfo> page;
    attempt(nullptr, QStringLiteral("Reading the history"),
            [&] { page = m_plan.commitsBefore(before, pageSize); });
    for (CommitInfo &commit : page) {
        intern(commit);
        m_commits.push_back(std::move(commit));
    }
    m_allRead = page.size() < pageSize;
    return !page.isEmpty();
}

/// Few people on few devices make many commits: each name is kept once.
void CommitListModel::intern(CommitInfo &commit) {
    commit.author = *m_authors.insert(commit.author);
    commit.machine = *m_devices.insert(commit.machine);
}

void CommitListModel::showFound() {
    if (!m_found.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(m_found.size()) - 1);
        m_shown.insert(m_shown.end(), m_found.begin(), m_found.end());
        endInsertRows();
        m_found.clear();
    }
    emit progressed();
}

void CommitListModel::follow(const ChangeSet &set) {
    if (!m_begun)
        return;
    if (m_filter.ofRecord &&
        std::any_of(set.changes.begin(), set.changes.end(),
                    [this](const Change &change) { return change.record == m_filter.record; }))
        m_filter.ofRecord->insert(set.commit.seq);
    if (!m_commits.empty() && m_commits.front().seq >= set.commit.seq) // it was read from the file already
        return;
    CommitInfo commit = set.commit;
    intern(commit);
    m_commits.push_front(std::move(commit));
    ++m_walked;
    if (m_filter.keeps(m_commits.front())) {
        beginInsertRows({}, 0, 0);
        m_shown.push_front(&m_commits.front());
        endInsertRows();
    }
    emit progressed();
}

const CommitInfo *CommitListModel::at(int row) const {
    return row >= 0 && row < rowCount() ? m_shown[static_cast<size_t>(row)] : nullptr;
}

int CommitListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CommitListModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant CommitListModel::data(const QModelIndex &index, int role) const {
    const CommitInfo *commit = index.isValid() ? at(index.row()) : nullptr;
    if (!commit || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case When:
        return momentText(commit->clock);
    case What:
        return commit->label.simplified();
    case Who:
        return commit->author;
    default:
        return commit->machine;
    }
}

QVariant CommitListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return QStringLiteral("When");
    case What:
        return QStringLiteral("What was done");
    case Who:
        return QStringLiteral("Who");
    case Device:
        return QStringLiteral("Device");
    default:
        return {};
    }
}

} // namespace saferplan
