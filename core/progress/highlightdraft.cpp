#include "core/progress/highlightdraft.h"

#include "core/record/records.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"

#include <QMap>

namespace saferplan {

namespace {

/// One paragraph of a text, as it stands in a line of its own.
QString oneLine(const QString &text) {
    return text.simplified();
}

QString named(const QString &reference, const QString &words) {
    return QStringLiteral("%1: %2").arg(reference, oneLine(words));
}

/// The last updates about each record since the period began. What is said after its end, while its report
/// is written, is about it too.
class SaidInPeriod {
public:
    SaidInPeriod(const Records &records, const Period &period) {
        for (const ProgressUpdate &update : records.all<ProgressUpdate>()) {
            if (update.archived || update.nothingToReport || update.saidOn < period.first)
                continue;
            keep(m_happened, update, update.happened);
            keep(m_next, update, update.nextStep);
        }
    }
    QString happened(const QUuid &about) const { return textOf(m_happened, about); }
    QString next(const QUuid &about) const { return textOf(m_next, about); }

private:
    struct Said {
        QDate on;
        QString text;
    };
    static void keep(QHash<QUuid, Said> &all, const ProgressUpdate &update, const QString &text) {
        Said &said = all[update.about.uuid];
        if (!isBlank(text) && (!said.on.isValid() || update.saidOn >= said.on))
            said = {update.saidOn, text};
    }
    static QString textOf(const QHash<QUuid, Said> &all, const QUuid &about) { return all.value(about).text; }

    QHash<QUuid, Said> m_happened;
    QHash<QUuid, Said> m_next;
};

/// The lines of a report as they are gathered.
struct Lines {
    QStringList achieved;
    QStringList next;
    QStringList notDone;
    QStringList asks;
};

QString escalation(const Records &records, Id<Group> to) {
    const Group *group = records.find(to);
    return group ? QStringLiteral(" (to the %1)").arg(group->name) : QString();
}

void addAction(const Records &records, const Standing &standing, const SaidInPeriod &said,
               const Period &period, const QDate &today, Lines &lines) {
    const Action &action = *standing.action;
    const QUuid id = action.id.uuid;
    const QString happened = said.happened(id);
    if (action.status == Status::Complete && period.holds(action.completedOn))
        lines.achieved +=
            named(action.reference, happened.isEmpty() ? QStringLiteral("complete. %1.").arg(action.title)
                                                       : QStringLiteral("complete. %1").arg(happened));
    else if (!happened.isEmpty())
        lines.achieved += named(action.reference, happened);
    if (!isLive(action))
        return;
    const QDate due = dueOf(action);
    if (const QString next = said.next(id); !next.isEmpty())
        lines.next += named(action.reference, next);
    else if (periodAfter(period).holds(due))
        lines.next += named(action.reference, QStringLiteral("%1, due %2.").arg(action.title, dateText(due)));
    if (due.isValid() && due <= period.last && due < today)
        lines.notDone +=
            named(action.reference,
                  QStringLiteral("%1, due %2, %3.").arg(action.title, dateText(due), daysFrom(due, today)));
    if (standing.declared == Delivery::Red || action.escalatedTo) {
        QString ask = oneLine(action.ragReason);
        if (!isBlank(action.pathToGreen))
            ask += QStringLiteral(" Path to green: %1").arg(oneLine(action.pathToGreen));
        if (isBlank(ask))
            ask = QStringLiteral("%1: help is needed.").arg(action.title);
        lines.asks += named(action.reference + escalation(records, action.escalatedTo), ask);
    }
}

void addCase(const Records &records, const Case &subject, const SaidInPeriod &said, const Period &period,
             Lines &lines) {
    const QUuid id = subject.id.uuid;
    const QString happened = said.happened(id);
    if (subject.status == CaseStatus::Closed && period.holds(subject.closedOn))
        lines.achieved +=
            named(subject.reference,
                  QStringLiteral("closed. %1 %2.").arg(subject.title, labelOf(subject.closureReason)));
    else if (!happened.isEmpty())
        lines.achieved += named(subject.reference, happened);
    if (!isOpen(subject))
        return;
    if (const QString next = said.next(id); !next.isEmpty())
        lines.next += named(subject.reference, next);
    if (subject.escalatedTo)
        lines.asks += named(subject.reference + escalation(records, subject.escalatedTo), subject.title);
}

Rag overall(const QList<Standing> &standings, Id<Group> group) {
    int rated = 0;
    int amber = 0;
    int red = 0;
    for (const Standing &standing : standings) {
        if (!(standing.action->group == group) || !isLive(*standing.action))
            continue;
        rated += standing.declared != Delivery::Grey ? 1 : 0;
        amber += standing.declared == Delivery::Amber ? 1 : 0;
        red += standing.declared == Delivery::Red ? 1 : 0;
    }
    if (rated == 0)
        return Rag::None;
    if (2 * red >= rated)
        return Rag::Red;
    return red + amber > 0 ? Rag::Amber : Rag::Green;
}

} // namespace

const HighlightReport *highlightReportOf(const Records &records, Id<Group> group, const QString &period) {
    for (const HighlightReport &report : records.all<HighlightReport>())
        if (!report.archived && report.group == group && report.period == period)
            return &report;
    return nullptr;
}

Period highlightPeriod(const Records &records, const Group &group, const QDate &today) {
    const Period now = periodOf(today);
    const Period before = periodBefore(now);
    const HighlightReport *report = highlightReportOf(records, group.id, before.name);
    const bool submitted = report && report->submittedOn.isValid();
    const bool atWork = !group.termStart.isValid() || group.termStart <= before.last;
    return !submitted && atWork && before.last.daysTo(today) <= 31 ? before : now;
}

HighlightReport highlightDraft(const Records &records, const QList<Standing> &standings, Id<Group> group,
                               const Period &period, const QDate &today) {
    const SaidInPeriod said(records, period);
    Lines lines;
    QMap<QString, const Standing *> actions; // as readers look for them: by reference
    for (const Standing &standing : standings)
        if (standing.action->group == group)
            actions.insert(standing.action->reference, &standing);
    for (const Standing *standing : actions)
        addAction(records, *standing, said, period, today, lines);
    QMap<QString, const Case *> cases;
    for (const Case &subject : records.all<Case>())
        if (subject.group == group && !subject.archived)
            cases.insert(subject.reference, &subject);
    for (const Case *subject : cases)
        addCase(records, *subject, said, period, lines);
    const auto text = [](const QStringList &list) {
        return list.isEmpty() ? QStringLiteral("None.") : list.join(u'\n');
    };
    HighlightReport report;
    report.id = Id<HighlightReport>::make();
    report.group = group;
    report.period = period.name;
    report.periodEnd = period.last;
    report.rag = overall(standings, group);
    report.achieved = lines.achieved.join(u'\n'); // empty: nothing was said, and the lead must
    report.next = text(lines.next);
    report.notDone = text(lines.notDone);
    report.asks = text(lines.asks);
    return report;
}

} // namespace saferplan
