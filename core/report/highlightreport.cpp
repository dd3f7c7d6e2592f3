#include "core/progress/actionfigures.h"
#include "core/progress/highlightdraft.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/riskscore.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// A page is to be read in five minutes: of a draft no more lines a part, none longer.
constexpr qsizetype mostLines = 3;
constexpr qsizetype longestLine = 92;
constexpr qsizetype longestAsk = 150;
constexpr qsizetype longestName = 40;
constexpr qsizetype longestPath = 95;

class Highlight : EditionBuilder {
public:
    explicit Highlight(const EditionInput &input)
        : EditionBuilder(input)
        , m_group(input.records.find(input.order.group)) {
        if (!m_group)
            return;
        m_period = m_input.order.period.isEmpty() ? highlightPeriod(m_records, *m_group, m_today).name
                                                  : m_input.order.period;
        if (const HighlightReport *written = highlightReportOf(m_records, m_group->id, m_period)) {
            m_report = *written;
            m_state = written->submittedOn.isValid()
                          ? QStringLiteral("Submitted on %1").arg(longDateText(written->submittedOn))
                          : QStringLiteral("Being written, not submitted yet");
        } else {
            m_report = highlightDraft(m_records, m_standings, m_group->id, periodNamed(m_period), m_today);
            m_isDrafted = true;
            m_state = QStringLiteral("Drafted from the plan, not yet edited by the lead");
        }
    }

    Document make() {
        begin(m_group ? inShort(groupName(m_group->id), longestName) : QStringLiteral("Highlight report"),
              QStringLiteral("Highlight report"));
        m_document.subtitle.clear(); // the page is short
        if (!m_group) {
            paragraph(QStringLiteral("The plan has no group that reports. Add one under Groups."));
            return m_document;
        }
        fact(QStringLiteral("Group of"),
             QStringLiteral("%1; lead: %2")
                 .arg(inShort(partnership(), longestName), inShort(orNone(m_group->leadRole), longestName)));
        fact(QStringLiteral("Report"), QStringLiteral("%1. %2").arg(m_period, m_state));
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    /// The period of a name; today's where it is none of the last four years.
    Period periodNamed(const QString &name) const {
        Period period = periodOf(m_today);
        for (int back = 0; back < 16 && period.name != name; ++back)
            period = periodBefore(period);
        return period.name == name ? period : periodOf(m_today);
    }

    void write(const EditionPart &part) {
        const QLatin1String name(part.name);
        const QString title = QString::fromUtf8(part.title);
        // Where a table is all of a part its caption is the heading: a page has no room for both.
        if (name == QLatin1String("standing"))
            return add(standing(title));
        if (name == QLatin1String("off_track"))
            return add(offTrack(title));
        if (name == QLatin1String("risks"))
            return add(risks(title));
        if (name == QLatin1String("achieved"))
            said(title, m_report.achieved, longestLine,
                 QStringLiteral("Nothing was said of this period yet."));
        else if (name == QLatin1String("next"))
            said(title, m_report.next, longestLine,
                 QStringLiteral("Nothing was said of the next period yet."));
        else
            said(title, m_report.asks, longestAsk, QStringLiteral("Nothing is asked."));
    }

    /// What a lead wrote stands as it was written; of a draft the first lines.
    void said(const QString &title, const QString &written, qsizetype longest, const QString &otherwise) {
        if (!m_isDrafted) {
            heading(2, title);
            return points(written, otherwise);
        }
        QStringList items;
        for (const QString &line : written.split(u'\n', Qt::SkipEmptyParts))
            items += inShort(line, longest);
        heading(2, items.size() > mostLines
                       ? QStringLiteral("%1: %2 of %3").arg(title).arg(mostLines).arg(items.size())
                       : title);
        list(items.mid(0, mostLines), otherwise);
    }

    /// The report submitted before this one.
    const HighlightReport *before() const {
        const HighlightReport *latest = nullptr;
        for (const HighlightReport &report : m_records.all<HighlightReport>())
            if (report.group == m_group->id && !report.archived && report.submittedOn.isValid() &&
                report.period != m_period &&
                (!m_report.periodEnd.isValid() || report.periodEnd < m_report.periodEnd) &&
                (!latest || report.periodEnd > latest->periodEnd))
                latest = &report;
        return latest;
    }

    TableBlock standing(const QString &title) const {
        const HighlightReport *last = before();
        ActionFigures figures;
        for (const Standing &one : m_standings)
            if (one.action->group == m_group->id)
                figures.add(one);
        TableBlock table;
        table.caption = title;
        table.columns = {{QStringLiteral("Period"), 1.2},
                         {QStringLiteral("RAG now"), 1.1},
                         {QStringLiteral("RAG last time"), 1.3},
                         {QStringLiteral("Actions"), 5.8}};
        table.rows.append(
            {{m_period},
             ragCell(deliveryOf(m_report.rag)),
             last ? ragCell(deliveryOf(last->rag)) : Cell{QStringLiteral("no report")},
             {QStringLiteral("%1 complete, %2 on track, %3 off track, %4 overdue, %5 not updated")
                  .arg(figures.byStatus.of(Status::Complete))
                  .arg(figures.live() - figures.offTrack)
                  .arg(figures.offTrack)
                  .arg(figures.overdue)
                  .arg(figures.notUpdated)}});
        return table;
    }

    TableBlock offTrack(const QString &title) const {
        QList<const Standing *> shown;
        for (const Standing &one : m_standings)
            if (one.action->group == m_group->id && one.isOffTrack())
                shown.append(&one);
        std::stable_sort(shown.begin(), shown.end(), [](const Standing *a, const Standing *b) {
            return a->worse() != b->worse() ? a->worse() > b->worse()
                                            : comesBefore(a->action->reference, b->action->reference);
        });
        TableBlock table;
        table.caption =
            shown.size() > mostLines
                ? QStringLiteral("%1: the worst %2 of %3").arg(title).arg(mostLines).arg(shown.size())
                : title;
        table.columns = {{QStringLiteral("Action"), 3.6},
                         {QStringLiteral("Due"), 1.5},
                         {QStringLiteral("RAG"), 1.1},
                         {QStringLiteral("Path to green"), 5.2}};
        table.whenEmpty = QStringLiteral("No action of the group is off track.");
        for (const Standing *one : shown.mid(0, mostLines)) {
            const Action &action = *one->action;
            const bool isDeclared = one->declared == one->worse();
            table.rows.append(
                {{action.reference + u' ' + inShort(action.title, 60), {}, false, action.id.uuid},
                 {one->computed.due.isValid() ? dateText(one->computed.due) : QStringLiteral("none")},
                 ragCell(one->worse(), !isDeclared),
                 {isBlank(action.pathToGreen) ? QStringLiteral("not given")
                                              : inShort(action.pathToGreen, longestPath)}});
        }
        return table;
    }

    TableBlock risks(const QString &title) const {
        QList<const Risk *> shown;
        for (const Risk &risk : m_records.all<Risk>())
            if (risk.group == m_group->id && risk.state == RiskState::Open && !risk.archived)
                shown.append(&risk);
        std::stable_sort(shown.begin(), shown.end(), [](const Risk *a, const Risk *b) {
            return scoreOf(*a).value_or(0) > scoreOf(*b).value_or(0);
        });
        TableBlock table;
        table.caption =
            shown.size() > mostLines
                ? QStringLiteral("%1: the highest %2 of %3").arg(title).arg(mostLines).arg(shown.size())
                : title;
        table.columns = {{QStringLiteral("Risk or issue"), 4.2},
                         {QStringLiteral("Score"), 1.3},
                         {QStringLiteral("What is done"), 5.5}};
        table.whenEmpty = QStringLiteral("The group has no open risk or issue.");
        for (const Risk *risk : shown.mid(0, mostLines))
            table.rows.append(
                {{risk->reference + u' ' + inShort(risk->title, 60), {}, false, risk->id.uuid},
                 {risk->kind == RiskKind::Issue ? QStringLiteral("issue") : scoreText(*risk)},
                 {isBlank(risk->mitigation) ? QStringLiteral("not said") : inShort(risk->mitigation, 110)}});
        return table;
    }

    const Group *m_group = nullptr;
    QString m_period;
    QString m_state;
    HighlightReport m_report;
    bool m_isDrafted = false;
};

} // namespace

Document highlightReport(const EditionInput &input) {
    return Highlight(input).make();
}

QList<Block> blocksWithin(const Document &document, int lower) {
    QList<Block> blocks;
    for (const Block &block : document.blocks) {
        if (std::holds_alternative<ContentsBlock>(block) || std::holds_alternative<SymbolKey>(block) ||
            std::holds_alternative<PageBreak>(block))
            continue;
        blocks.append(block);
        if (auto *heading = std::get_if<HeadingBlock>(&blocks.last()))
            heading->level = std::min(heading->level + lower, 3);
    }
    return blocks;
}

} // namespace saferplan
