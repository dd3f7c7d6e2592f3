#include "core/progress/consultation.h"
#include "core/progress/summary.h"
#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/report/packtables.h"
#include "core/rules/casereview.h"
#include "core/rules/lateness.h"
#include "core/rules/naturalorder.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

class OfTheme : EditionBuilder {
public:
    explicit OfTheme(const EditionInput &input)
        : EditionBuilder(input)
        , m_theme(input.records.find(input.order.theme)) {
        if (!m_theme)
            return;
        for (const Standing &one : m_standings)
            if (one.action->themes.contains(m_theme->id))
                m_actions.append(one);
        m_summary = summarise(m_records, m_actions, m_today);
    }

    Document make() {
        begin(m_theme ? m_theme->title : QStringLiteral("Theme report"), QStringLiteral("Theme report"));
        if (!m_theme) {
            paragraph(QStringLiteral("The plan has no cross-cutting theme to report on yet."));
            return m_document;
        }
        fact(QStringLiteral("Theme"), m_theme->reference);
        fact(QStringLiteral("Plan"), plan().title);
        if (!isBlank(m_theme->aim))
            fact(QStringLiteral("Aim"), m_theme->aim);
        m_document.blocks.append(ContentsBlock{QStringLiteral("Contents"), 2});
        for (const EditionPart &part : wantedParts())
            write(part);
        return m_document;
    }

private:
    void write(const EditionPart &part) {
        const QLatin1String name(part.name);
        heading(2, QString::fromUtf8(part.title));
        if (name == QLatin1String("summary"))
            summary();
        else if (name == QLatin1String("coverage"))
            coverage();
        else if (name == QLatin1String("off_track"))
            add(offTrackTable(m_records, m_actions));
        else if (name == QLatin1String("actions"))
            actions();
        else if (name == QLatin1String("cases"))
            add(cases());
        else if (name == QLatin1String("engagement"))
            add(concerns());
        else
            key();
    }

    void summary() {
        const ActionFigures &figures = m_summary.actions;
        if (figures.total == 0)
            return paragraph(QStringLiteral("No action of the plan carries this theme yet."));
        list({QStringLiteral("%1 carry the theme: %2 complete, %3 in progress, %4 not started.")
                  .arg(actionsText(figures.total))
                  .arg(figures.byStatus.of(Status::Complete))
                  .arg(figures.byStatus.of(Status::InProgress))
                  .arg(figures.byStatus.of(Status::NotStarted)),
              QStringLiteral("%1 off track, %2 overdue.")
                  .arg(actionsText(figures.offTrack))
                  .arg(figures.overdue)},
             {});
    }

    void coverage() {
        if (m_summary.actions.total == 0)
            return paragraph(QStringLiteral("No priority works on the theme yet."));
        add(ragChart(m_summary.byPriority, m_summary.actions, m_today));
        QStringList without;
        for (const FiguresOf &row : m_summary.byPriority)
            if (row.figures.live() == 0 && !row.id.isNull())
                without += QStringLiteral("%1 %2").arg(row.reference, row.title);
        paragraph(without.isEmpty() ? QStringLiteral("Every priority has a live action for the theme.")
                                    : QStringLiteral("No live action for the theme: %1.")
                                          .arg(without.join(QStringLiteral(", "))));
    }

    void actions() {
        if (m_actions.isEmpty())
            return paragraph(QStringLiteral("There are no actions to list."));
        for (const FiguresOf &priority : m_summary.byPriority) {
            if (priority.figures.total == 0)
                continue;
            TableBlock table = actionLogTable(m_records, m_actions, priority);
            heading(3, table.caption);
            table.caption = actionsText(priority.figures.total);
            add(table);
        }
    }

    TableBlock cases() const {
        TableBlock table;
        table.caption = QStringLiteral("Open cases that carry the theme, as problems");
        table.columns = {{QStringLiteral("Case"), 3},
                         {QStringLiteral("Problem"), 5},
                         {QStringLiteral("Stage"), 1.5},
                         {QStringLiteral("Next review"), 1.5}};
        table.whenEmpty = QStringLiteral("No open case carries the theme.");
        for (const Case &subject : m_records.all<Case>())
            if (isOpen(subject) && subject.themes.contains(m_theme->id))
                table.rows.append({{subject.reference + u' ' + subject.title, {}, false, subject.id.uuid},
                                   {orNone(subject.problem)},
                                   {labelOf(subject.stage)},
                                   {orNone(dateText(reviewOf(subject, settings(), m_today).due))}});
        return table;
    }

    TableBlock concerns() const {
        TableBlock table;
        table.caption = QStringLiteral("Concerns about the theme");
        table.columns = {{QStringLiteral("No."), 1.2},
                         {QStringLiteral("You said"), 4},
                         {QStringLiteral("We did"), 4},
                         {QStringLiteral("Reply"), 1.8}};
        table.whenEmpty = QStringLiteral("No concern about the theme is recorded.");
        for (const Concern &concern : m_records.all<Concern>()) {
            if (concern.archived || !(concern.theme == m_theme->id))
                continue;
            const Heard heard = heardOf(m_records, concern, m_today);
            table.rows.append({{concern.reference, {}, false, concern.id.uuid},
                               {concern.raised},
                               {isBlank(concern.reply) ? QStringLiteral("no reply yet") : concern.reply},
                               {heard.reply.sentence()}});
        }
        return table;
    }

    const Theme *m_theme = nullptr;
    QList<Standing> m_actions;
    Summary m_summary;
};

} // namespace

Document themeReport(const EditionInput &input) {
    return OfTheme(input).make();
}

} // namespace saferplan
