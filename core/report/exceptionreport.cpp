#include "core/meetings/business.h"
#include "core/meetings/diary.h"
#include "core/progress/indicatorstanding.h"
#include "core/progress/summary.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/report/packtables.h"
#include "core/report/planblocks.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// What two pages hold.
constexpr qsizetype mostGood = 5;
constexpr qsizetype mostRed = 5;
constexpr qsizetype mostIndicators = 3;
constexpr qsizetype mostAsks = 5;
constexpr qsizetype longestLine = 68; ///< of a list: one line, with its date

class Exception : EditionBuilder {
public:
    explicit Exception(const EditionInput &input)
        : EditionBuilder(input)
        , m_summary(summarise(input.records, m_standings, input.today)) {
        for (const Group &group : m_records.all<Group>())
            if (group.kind == GroupKind::StrategicBoard && !group.archived && !m_board)
                m_board = &group;
        if (!m_board)
            return;
        m_last = heldBefore(m_records, m_board->id, m_today.addDays(1));
        m_next = nextMeetingOf(m_records, m_board->id, m_today.addDays(-1));
    }

    Document make() {
        begin(QStringLiteral("Exception report"), QStringLiteral("Strategic Board exception report"));
        fact(QStringLiteral("For"),
             m_board ? inShort(m_board->name, 60) : QStringLiteral("the Strategic Board"));
        fact(QStringLiteral("Meeting"),
             m_next ? longDateText(m_next->heldOn) : QStringLiteral("none is arranged"));
        fact(QStringLiteral("Last met"),
             m_last ? longDateText(m_last->heldOn) : QStringLiteral("no meeting was held yet"));
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    void write(const EditionPart &part) {
        const QLatin1String name(part.name);
        // The second page begins with what is red.
        if (name == QLatin1String("reds") && !m_document.blocks.isEmpty())
            pageBreak();
        // Where a table is all of a part its caption is the heading.
        const QString title = QString::fromUtf8(part.title);
        if (name == QLatin1String("indicators"))
            return add(indicators(title));
        if (name == QLatin1String("key"))
            return note(
                QStringLiteral("Key"),
                QStringLiteral("A circle with R is red, well behind; a triangle with A amber, behind or at "
                               "risk. Filled: the lead declares it. Outlined: the dates say it."));
        heading(2, title);
        if (name == QLatin1String("picture"))
            picture();
        else if (name == QLatin1String("good"))
            good();
        else if (name == QLatin1String("reds"))
            add(reds());
        else
            asks();
    }

    void picture() {
        const ActionFigures &figures = m_summary.actions;
        if (figures.total == 0)
            return paragraph(QStringLiteral("The plan has no actions yet, so there is nothing to report."));
        QStringList items{QStringLiteral("%1: %2 complete, %3 in progress, %4 not started.")
                              .arg(actionsText(figures.total))
                              .arg(figures.byStatus.of(Status::Complete))
                              .arg(figures.byStatus.of(Status::InProgress))
                              .arg(figures.byStatus.of(Status::NotStarted)),
                          QStringLiteral("%1 off track, of which %2 red; %3 overdue.")
                              .arg(actionsText(figures.offTrack))
                              .arg(redActions().size())
                              .arg(figures.overdue)};
        if (!m_input.history.isEmpty())
            items += overTime();
        list(items, {});
        add(ragChart(m_summary.byPriority, figures, m_today));
    }

    /// "By their dates 3 actions are red, up from 2 on 30 November 2025."
    QString overTime() const {
        const RagMoment &before = m_input.history.last();
        const int now = m_summary.actions.computed.of(Delivery::Red);
        const int then = before.figures.computed.of(Delivery::Red);
        const QString turn = now == then  ? QStringLiteral("as many as")
                             : now > then ? QStringLiteral("up from %1").arg(then)
                                          : QStringLiteral("down from %1").arg(then);
        return QStringLiteral("By their dates %1 %2 red, %3 on %4.")
            .arg(actionsText(now), now == 1 ? QStringLiteral("is") : QStringLiteral("are"), turn,
                 longDateText(before.on));
    }

    void good() {
        QStringList items;
        const QDate since = m_last ? m_last->heldOn : m_today.addMonths(-3);
        QList<const Action *> complete;
        for (const Standing &one : m_standings)
            if (one.action->status == Status::Complete && one.action->completedOn > since &&
                one.action->completedOn <= m_today)
                complete.append(one.action);
        std::stable_sort(complete.begin(), complete.end(),
                         [](const Action *a, const Action *b) { return a->completedOn > b->completedOn; });
        for (const Action *action : complete)
            items += QStringLiteral("%1 %2: complete on %3.")
                         .arg(action->reference, inShort(action->title, longestLine - 20),
                              longDateText(action->completedOn));
        for (const IndicatorStanding &one : indicatorStandingsOf(m_records))
            if (one.verdict.rag == Performance::Green)
                items += QStringLiteral("%1: %2 against a target of %3.")
                             .arg(inShort(one.indicator->title, longestLine),
                                  numberText(one.verdict.value.value_or(0), one.indicator->unit),
                                  numberText(one.indicator->target.value_or(0), one.indicator->unit));
        const qsizetype all = items.size();
        items = items.mid(0, mostGood);
        if (all > items.size())
            items += moreText(all, items.size(), QStringLiteral("the Delivery Group pack"));
        list(items, QStringLiteral("Nothing was completed since %1, and no indicator is on target.")
                        .arg(longDateText(since)));
    }

    QList<const Standing *> redActions() const {
        QList<const Standing *> red;
        for (const Standing &one : m_standings)
            if (isLive(*one.action) && one.worse() == Delivery::Red)
                red.append(&one);
        std::stable_sort(red.begin(), red.end(), [](const Standing *a, const Standing *b) {
            return a->computed.daysLate != b->computed.daysLate
                       ? a->computed.daysLate > b->computed.daysLate
                       : comesBefore(a->action->reference, b->action->reference);
        });
        return red;
    }

    TableBlock reds() const {
        const QList<const Standing *> red = redActions();
        TableBlock table;
        table.caption =
            red.size() > mostRed
                ? QStringLiteral("The worst %1 of %2 red actions; all stand in the Delivery Group pack")
                      .arg(mostRed)
                      .arg(red.size())
                : QStringLiteral("Red by the lead's word or by its dates");
        table.columns = {{QStringLiteral("Action"), 2.6}, {QStringLiteral("Lead"), 1.7},
                         {QStringLiteral("Due"), 1.2},    {QStringLiteral("RAG"), 0.9},
                         {QStringLiteral("Comment"), 3},  {QStringLiteral("Way forward"), 3.2}};
        table.whenEmpty = QStringLiteral("No action is red.");
        const qsizetype longest = red.size() < mostRed ? 130 : 95;
        for (const Standing *one : red.mid(0, mostRed)) {
            const Action &action = *one->action;
            table.rows.append(
                {{action.reference + u' ' + inShort(action.title, 70), {}, false, action.id.uuid},
                 {inShort(leadOf(action.leadOfficer, action.leadAgency), 60)},
                 {one->computed.due.isValid() ? dateText(one->computed.due) : QStringLiteral("none")},
                 ragCell(Delivery::Red, one->declared != Delivery::Red),
                 {isBlank(action.ragReason) ? inShort(one->computed.sentence(), longest)
                                            : inShort(action.ragReason, longest)},
                 {isBlank(action.pathToGreen) ? QStringLiteral("not given")
                                              : inShort(action.pathToGreen, longest)}});
        }
        return table;
    }

    TableBlock indicators(const QString &title) const {
        QList<IndicatorStanding> shown;
        for (const IndicatorStanding &one : indicatorStandingsOf(m_records))
            if (one.verdict.rag == Performance::Red || one.verdict.rag == Performance::Amber)
                shown.append(one);
        std::stable_sort(shown.begin(), shown.end(),
                         [](const IndicatorStanding &a, const IndicatorStanding &b) {
                             return a.verdict.rag > b.verdict.rag;
                         });
        const qsizetype all = shown.size();
        TableBlock table = indicatorTable(shown.mid(0, mostIndicators));
        for (QList<Cell> &row : table.rows)
            row.first().text = inShort(row.first().text, longestLine);
        table.caption = all > mostIndicators
                            ? QStringLiteral("%1: %2 of %3").arg(title).arg(mostIndicators).arg(all)
                            : title;
        table.whenEmpty = m_records.all<Indicator>().isEmpty()
                              ? QStringLiteral("The plan has no indicators yet.")
                              : QStringLiteral("No indicator is off target.");
        return table;
    }

    void asks() {
        QStringList items;
        if (m_board) {
            Meeting sitting;
            sitting.group = m_board->id;
            sitting.heldOn = m_next ? m_next->heldOn : m_today;
            const AgendaInput input{m_records, m_standings, m_next ? *m_next : sitting, m_today};
            for (const Ask &ask : businessOf(input).asks)
                items += inShort(ask.title, longestLine);
        }
        const qsizetype all = items.size();
        items = items.mid(0, mostAsks);
        if (all > items.size())
            items += moreText(all, items.size(), QStringLiteral("the agenda"));
        list(items, QStringLiteral("Nothing waits for a decision of the Board."));
    }

    Summary m_summary;
    const Group *m_board = nullptr;
    const Meeting *m_last = nullptr;
    const Meeting *m_next = nullptr;
};

} // namespace

Document exceptionReport(const EditionInput &input) {
    return Exception(input).make();
}

} // namespace saferplan
