#include "core/exchange/senders.h"

#include <limits>

namespace saferplan {

bool isInRole(const QString &author, const QString &role) {
    if (role.isEmpty() || !author.startsWith(role, Qt::CaseInsensitive))
        return false;
    return author.size() == role.size() || author[role.size()] == u',' ||
           QStringView(author).mid(role.size()).startsWith(u" (");
}

SenderReader::SenderReader(const OpenPlan &plan, Stamp since)
    : m_plan(plan)
    , m_since(since)
    , m_before(std::numeric_limits<qint64>::max())
    , m_arrivedFrom(std::numeric_limits<qint64>::max()) {}

/// From the newest on: what arrived stands before the commit that took it in, which names its first.
bool SenderReader::step() {
    const QList<CommitInfo> some = m_plan.commitsBefore(m_before, 100);
    for (const CommitInfo &commit : some) {
        m_before = commit.seq;
        const SheetAuthors authors = sheetAuthorsOf(commit.author);
        if (commit.role == CommitRole::Merge && commit.target != 0)
            m_arrivedFrom = commit.target;
        else if (!authors.lead.isEmpty())
            add(commit, authors.lead, {});
        else if (commit.seq >= m_arrivedFrom)
            add(commit, commit.author, commit.machine);
        if (commit.seq == m_arrivedFrom)
            m_arrivedFrom = std::numeric_limits<qint64>::max();
    }
    return !some.isEmpty();
}

void SenderReader::add(const CommitInfo &commit, const QString &author, const QString &machine) {
    Sender &sender = m_byAuthor[author];
    sender.author = author;
    ++sender.commits;
    if (commit.clock >= sender.madeAt) {
        sender.madeAt = commit.clock;
        sender.machine = machine;
    }
    sender.arrivedAt = std::max(sender.arrivedAt, millisecondsOf(commit.arrived));
    if (commit.arrived > m_since)
        sender.since.append(commit);
}

QList<Sender> SenderReader::senders() const {
    QList<Sender> senders = m_byAuthor.values();
    std::sort(senders.begin(), senders.end(), [](const Sender &a, const Sender &b) {
        return std::tuple(b.arrivedAt, a.author) < std::tuple(a.arrivedAt, b.author);
    });
    return senders;
}

QList<Sender> sendersTo(const OpenPlan &plan, Stamp since) {
    SenderReader reader(plan, since);
    while (reader.step()) {
    }
    return reader.senders();
}

QStringList otherAuthors(const OpenPlan &plan) {
    QStringList authors = plan.authors();
    authors.removeAll(plan.author());
    // Whose sheet was taken in has no program to take a return in with.
    authors.removeIf([](const QString &author) { return !sheetAuthorsOf(author).lead.isEmpty(); });
    return authors;
}

} // namespace saferplan
