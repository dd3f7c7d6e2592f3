#include "core/exchange/senders.h"

namespace saferplan {

QList<Sender> sendersTo(const OpenPlan &plan) {
    // What arrived did so with the commit that took it in, or without one where there was nothing to say.
    const QList<CommitInfo> commits = plan.commits();
    QSet<qint64> arrived;
    for (const CommitInfo &commit : commits)
        if (commit.role == CommitRole::Merge && commit.target != 0)
            for (qint64 seq = commit.target; seq < commit.seq; ++seq)
                arrived.insert(seq);
    QHash<QString, Sender> byAuthor;
    for (const CommitInfo &commit : commits) {
        if (!arrived.contains(commit.seq))
            continue;
        Sender &sender = byAuthor[commit.author];
        sender.author = commit.author;
        ++sender.commits;
        if (commit.clock >= sender.madeAt) {
            sender.madeAt = commit.clock;
            sender.machine = commit.machine;
        }
        sender.arrivedAt = std::max(sender.arrivedAt, millisecondsOf(commit.arrived));
    }
    QList<Sender> senders = byAuthor.values();
    std::sort(senders.begin(), senders.end(), [](const Sender &a, const Sender &b) {
        return std::tuple(b.arrivedAt, a.author) < std::tuple(a.arrivedAt, b.author);
    });
    return senders;
}

QStringList otherAuthors(const OpenPlan &plan) {
    QStringList authors;
    for (const CommitInfo &commit : plan.commits())
        if (commit.author != plan.author()) {
            authors.removeOne(commit.author);
            authors.prepend(commit.author);
        }
    return authors;
}

} // namespace saferplan
