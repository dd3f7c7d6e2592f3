#include "core/progress/groupclosing.h"

#include "core/rules/casereview.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

template <class T, class Open> QList<Id<T>> openOf(const Records &records, Id<Group> group, Open isOpen) {
    QList<Id<T>> found;
    for (const T &record : records.all<T>())
        if (!record.archived && record.group == group && isOpen(record))
            found.append(record.id);
    return found;
}

template <class T>
void handOver(Edits &edits, const Records &records, const QList<Id<T>> &ids, Id<Group> to) {
    for (const Id<T> &id : ids) {
        T record = records.get(id);
        record.group = to;
        edits.put(record);
    }
}

bool canTakeOver(const Group &group) {
    return !group.archived && group.state != GroupState::Closed && group.kind != GroupKind::LinkedBoard &&
           group.kind != GroupKind::ScrutinyCommittee;
}

} // namespace

QString GroupClosing::workText() const {
    QStringList parts;
    const auto add = [&parts](qsizetype count, const char *one, const char *many) {
        if (count > 0)
            parts.append(countText(count, QString::fromLatin1(one), QString::fromLatin1(many)));
    };
    add(actions.size(), "action", "actions");
    add(cases.size(), "case", "cases");
    add(risks.size(), "risk", "risks");
    if (parts.isEmpty())
        return QStringLiteral("nothing");
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : QStringLiteral("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

GroupClosing closingOf(const Records &records, Id<Group> group) {
    GroupClosing closing;
    closing.group = group;
    closing.actions = openOf<Action>(records, group, [](const Action &action) {
        return action.status != Status::Complete && action.status != Status::Withdrawn;
    });
    closing.cases = openOf<Case>(records, group, [](const Case &subject) { return isOpen(subject); });
    closing.risks =
        openOf<Risk>(records, group, [](const Risk &risk) { return risk.state == RiskState::Open; });
    for (const Group &other : records.all<Group>())
        if (!other.archived && other.reportsTo == group && other.state != GroupState::Closed)
            closing.reporting.append(other.id);
    return closing;
}

QList<Id<Group>> successorsOf(const Records &records, Id<Group> group) {
    const Id<Group> above = records.get(group).reportsTo;
    QList<Id<Group>> beside;
    QList<Id<Group>> superior;
    QList<Id<Group>> others;
    for (const Group &other : records.all<Group>()) {
        if (other.id == group || !canTakeOver(other))
            continue;
        if (above && other.reportsTo == above)
            beside.append(other.id);
        else if (other.id == above)
            superior.append(other.id);
        else
            others.append(other.id);
    }
    return beside + superior + others;
}

void closeGroup(Edits &edits, const Records &records, const GroupClosing &closing, Id<Group> to,
                const QString &report, const QDate &today) {
    Group group = records.get(closing.group);
    for (const Id<Group> &id : closing.reporting) {
        Group below = records.get(id);
        below.reportsTo = group.reportsTo;
        edits.put(below);
    }
    group.state = GroupState::Closed;
    if (!group.termEnd.isValid() || group.termEnd > today)
        group.termEnd = today;
    if (!isBlank(report))
        group.closureReport = report;
    edits.put(group);
    handOver(edits, records, closing.actions, to);
    handOver(edits, records, closing.cases, to);
    handOver(edits, records, closing.risks, to);
}

QString closingLabel(const Records &records, const GroupClosing &closing, Id<Group> to) {
    QString close = QStringLiteral("Close group %1").arg(records.get(closing.group).reference);
    const Group *successor = records.find(to);
    if (!closing.hasWork() || !successor)
        return close;
    return QStringLiteral("%1, hand over %2 to %3").arg(close, closing.workText(), successor->reference);
}

} // namespace saferplan
