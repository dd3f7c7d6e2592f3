#include "core/record/shown.h"
#include "core/report/editions.h"
#include "core/rules/marking.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// "Four", as the report has it in sentences; figures above ten.
QString numberWord(qsizetype number) {
    static const QStringList words = {
        QStringLiteral("No"),    QStringLiteral("One"),  QStringLiteral("Two"), QStringLiteral("Three"),
        QStringLiteral("Four"),  QStringLiteral("Five"), QStringLiteral("Six"), QStringLiteral("Seven"),
        QStringLiteral("Eight"), QStringLiteral("Nine"), QStringLiteral("Ten")};
    return number < words.size() ? words[number] : QString::number(number);
}

QStringList linesOf(const QString &text) {
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        if (!isBlank(line))
            lines += line.trimmed();
    return lines;
}

class Scrutiny : EditionBuilder {
public:
    explicit Scrutiny(const EditionInput &input) : EditionBuilder(input) {
        for (const CommitteeReport &report : m_records.all<CommitteeReport>())
            if (!report.archived && (!m_latest || report.meetingOn >= m_latest->meetingOn))
                m_latest = &report;
        if (m_latest)
            m_written = *m_latest;
        m_committee = m_records.find(m_written.committee);
        for (const Group &group : m_records.all<Group>())
            if (!m_committee && group.kind == GroupKind::ScrutinyCommittee && !group.archived)
                m_committee = &group;
    }

    Document make() {
        head();
        section(QStringLiteral("Origin of report"));
        numbered(m_written.origin, QStringLiteral("who asked for this report, and why"));
        purpose();
        timescales();
        background();
        corporatePriorities();
        consultation();
        section(QStringLiteral("Anticipated outcomes or impact"));
        numbered(joined(plan().outcome, m_written.outcome),
                 QStringLiteral("what will be better for residents"));
        section(QStringLiteral("Reason for the recommendation"));
        numbered(m_written.reason, QStringLiteral("why the committee is asked to agree"));
        section(QStringLiteral("Alternative options considered"));
        numbered(m_written.alternatives, QStringLiteral("the alternatives, and why they were not chosen"));
        implications();
        section(QStringLiteral("Background documents"));
        paragraph(
            QStringLiteral("Used to prepare this report, in accordance with the Local Government (Access "
                           "to Information) Act 1985"));
        numbered(m_written.documents, QStringLiteral("the background documents, or N/A"));
        section(QStringLiteral("Appendices"));
        appendices();
        return m_document;
    }

private:
    /// Where only an officer can say it.
    static QString prompt(const QString &what) {
        return QStringLiteral("[Officers to write: %1.]").arg(what);
    }

    static QString joined(const QString &first, const QString &second) {
        return isBlank(first) || isBlank(second) ? first + second : first + u'\n' + second;
    }

    QString committee() const {
        return m_committee ? m_committee->name : QStringLiteral("the scrutiny committee");
    }

    void head() {
        QString title = m_written.title.isEmpty() ? plan().title : m_written.title;
        if (title.isEmpty())
            title = QStringLiteral("Report to the scrutiny committee");
        begin(title, QStringLiteral("Scrutiny report"));
        m_document.subtitle = m_committee ? m_committee->name : partnership();
        const auto written = [](const QString &text, const char *what) {
            return isBlank(text) ? prompt(QString::fromUtf8(what)) : linesOf(text).join(QStringLiteral("; "));
        };
        fact(QStringLiteral("Agenda item"), written(m_written.agendaItem, "the number of the agenda item"));
        fact(QStringLiteral("Date"), m_written.meetingOn.isValid() ? longDateText(m_written.meetingOn)
                                                                   : prompt(QStringLiteral("the date")));
        fact(QStringLiteral("Report"),
             isPublic(m_written)
                 ? QStringLiteral("PUBLIC REPORT")
                 : QStringLiteral("NOT FOR PUBLICATION: %1")
                       .arg(Protection{m_written.marking, m_written.exempt, false}.sentence().section(
                           QStringLiteral(": "), 1)));
        fact(QStringLiteral("Report of"), written(m_written.reportOf, "whose report it is"));
        fact(QStringLiteral("Cabinet Member(s) responsible"),
             written(m_written.cabinetMembers, "the Cabinet Members responsible"));
        fact(QStringLiteral("Contact Officer(s)"),
             written(m_written.contactOfficers, "the contact officers"));
        fact(QStringLiteral("Tel."), written(m_written.telephone, "a telephone number"));
        heading(2, QStringLiteral("Recommendations"));
        TableBlock from;
        from.caption = QStringLiteral("Where the recommendations come from");
        from.columns = {{QStringLiteral("From"), 3}, {QStringLiteral("Deadline date"), 1}};
        from.rows.append({{written(m_written.reportOf, "whose report it is")},
                          {isBlank(m_written.deadline) ? QStringLiteral("N/A") : m_written.deadline}});
        add(from);
        paragraph(QStringLiteral("It is recommended that %1:").arg(committee()));
        const QStringList recommendations = linesOf(m_written.recommendations);
        if (recommendations.isEmpty())
            paragraph(prompt(QStringLiteral("what the committee is asked to do")));
        else
            m_document.blocks.append(ListBlock{recommendations, true});
    }

    void section(const QString &title) {
        ++m_section;
        m_paragraph = 0;
        heading(2, QStringLiteral("%1. %2").arg(m_section).arg(title));
    }

    QString number() { return QStringLiteral("%1.%2 ").arg(m_section).arg(++m_paragraph); }

    void numberedParagraph(const QString &said) { paragraph(number() + said); }
    void numberedHeading(const QString &title) { heading(3, number() + title); }

    /// Each line of a text with a number of its own; a prompt where there is none.
    void numbered(const QString &written, const QString &what) {
        const QStringList lines = linesOf(written);
        if (lines.isEmpty())
            numberedParagraph(prompt(what));
        for (const QString &line : lines)
            numberedParagraph(line);
    }

    void purpose() {
        section(QStringLiteral("Purpose and reason for report"));
        if (isBlank(m_written.purpose) && plan().title.isEmpty())
            numberedParagraph(prompt(QStringLiteral("why the committee gets this report")));
        else if (isBlank(m_written.purpose))
            numberedParagraph(
                QStringLiteral("This report is being presented to members of the %1 to seek views "
                               "and comments on the %2.")
                    .arg(committee(), plan().title));
        else
            numbered(m_written.purpose, {});
        numbered(m_written.remit,
                 QStringLiteral("under which of its terms of reference the committee considers "
                                "the report"));
    }

    void timescales() {
        section(QStringLiteral("Timescales"));
        TableBlock table;
        table.caption = number() + QStringLiteral("Timescales");
        table.columns = {{QStringLiteral("Is this a Major Policy Item/Statutory Plan?"), 2},
                         {QStringLiteral("If yes, date for Cabinet meeting"), 2}};
        const QString answer = m_written.statutoryPlan == Answer::Yes  ? QStringLiteral("YES")
                               : m_written.statutoryPlan == Answer::No ? QStringLiteral("NO")
                                                                       : prompt(QStringLiteral("yes or no"));
        const QString cabinet = m_written.cabinetOn.isValid() ? longDateText(m_written.cabinetOn)
                                : m_written.statutoryPlan == Answer::No
                                    ? QStringLiteral("N/A")
                                    : prompt(QStringLiteral("the date, or N/A"));
        table.rows.append({{answer}, {cabinet}});
        table.rowHeader = -1;
        add(table);
    }

    QString years() const {
        return QStringLiteral("%1-%2").arg(plan().periodStart.year()).arg(plan().periodEnd.year());
    }

    void background() {
        section(QStringLiteral("Background and key issues"));
        const QStringList lines = linesOf(plan().background);
        if (lines.isEmpty())
            numberedParagraph(prompt(QStringLiteral("the background; in the window it stands under Plan")));
        else
            numberedParagraph(lines.first());
        if (!isBlank(plan().aims))
            numberedParagraph(QStringLiteral("The aims of the %1 are: %2")
                                  .arg(partnership(), plan().aims.left(1).toLower() + plan().aims.mid(1)));
        for (qsizetype i = 1; i < lines.size(); ++i)
            numberedParagraph(i + 1 < lines.size() ? lines[i]
                                                   : QStringLiteral("%1 This report sets out the %2 (please "
                                                                    "see appendix 1).")
                                                         .arg(lines[i], plan().title));
        if (!isBlank(plan().priorityBasis))
            numbered(plan().priorityBasis, {});
        priorities();
        themes();
        numberedHeading(QStringLiteral("How will the plan be delivered?"));
        text(plan().delivery,
             prompt(QStringLiteral("how the plan is delivered; in the window it stands under Plan")));
        linkage();
    }

    void priorities() {
        QMap<int, QStringList> byNumber;
        for (const Priority &priority : m_records.all<Priority>())
            if (!priority.archived)
                byNumber[priority.number] += priority.title;
        QStringList titles;
        for (const QStringList &some : byNumber)
            titles += some;
        numberedHeading(plan().periodStart.isValid() && plan().periodEnd.isValid()
                            ? QStringLiteral("Priorities – %1:").arg(years())
                            : QStringLiteral("Priorities:"));
        if (titles.isEmpty())
            return paragraph(QStringLiteral("The plan has no priorities yet."));
        paragraph(QStringLiteral("The plan set out %1%2")
                      .arg(countText(titles.size(), QStringLiteral("priority area"),
                                     QStringLiteral("priority areas")),
                           plan().periodStart.isValid() && plan().periodEnd.isValid()
                               ? QStringLiteral(" for ") + years()
                               : QString()));
        list(titles, {});
    }

    void themes() {
        QStringList titles;
        for (const Theme &theme : m_records.all<Theme>())
            if (!theme.archived)
                titles += theme.title;
        numberedHeading(QStringLiteral("Cross Cutting Themes:"));
        if (titles.isEmpty())
            return paragraph(QStringLiteral("The plan has no cross-cutting themes yet."));
        paragraph(QStringLiteral("%1 'cross cutting themes' have been identified that the %2 board feel are "
                                 "significant and need to apply to all areas of the partnerships work. Those "
                                 "are:")
                      .arg(numberWord(titles.size()), partnership()));
        list(titles, {});
    }

    /// The boards stand after the paragraph that speaks of them, else at the end.
    void linkage() {
        QStringList boards;
        for (const Group &group : m_records.all<Group>())
            if (group.kind == GroupKind::LinkedBoard && !group.archived)
                boards += group.name;
        numberedHeading(QStringLiteral("Wider engagement and linkage:"));
        const QStringList lines = linesOf(plan().engagement);
        const QString engaged = QStringLiteral("Officers are therefore engaged with the following:");
        bool isListed = boards.isEmpty();
        for (const QString &line : lines) {
            const bool isOfBoards = !isListed && line.contains(QStringLiteral("board"), Qt::CaseInsensitive);
            paragraph(isOfBoards ? line + u' ' + engaged : line);
            if (isOfBoards)
                list(boards, {});
            isListed = isListed || isOfBoards;
        }
        if (!isListed) {
            paragraph(engaged);
            list(boards, {});
        }
        if (lines.isEmpty() && boards.isEmpty())
            paragraph(prompt(
                QStringLiteral("whom the partnership works with; in the window it stands under Plan")));
    }

    void corporatePriorities() {
        section(QStringLiteral("Corporate priorities"));
        bool isSaid = false;
        for (const CorporatePriority &priority : m_records.all<CorporatePriority>()) {
            if (priority.archived)
                continue;
            numberedParagraph(isBlank(priority.statement)
                                  ? priority.title
                                  : QStringLiteral("%1 – %2").arg(priority.title, priority.statement));
            isSaid = true;
        }
        if (!isSaid)
            numberedParagraph(
                prompt(QStringLiteral("which corporate priorities the plan links to, and how")));
        numberedParagraph(QStringLiteral("Carbon Impact Assessment – %1")
                              .arg(isBlank(plan().carbonStatement)
                                       ? prompt(QStringLiteral("the carbon impact"))
                                       : plan().carbonStatement.trimmed()));
    }

    void consultation() {
        section(QStringLiteral("Consultation"));
        const QStringList undertaken = linesOf(plan().consultationUndertaken);
        if (undertaken.isEmpty())
            numberedParagraph(
                prompt(QStringLiteral("who was consulted; in the window it stands under Plan")));
        else {
            numberedParagraph(QStringLiteral("Officers have undertaken consultation with %1 including:")
                                  .arg(shortPartnership() + QStringLiteral("Board Members and Partners")));
            list(undertaken, {});
        }
        const QStringList further = linesOf(plan().consultationFurther);
        if (further.isEmpty())
            return numberedParagraph(prompt(QStringLiteral("what further consultation is planned")));
        numberedParagraph(QStringLiteral("Further consultation will be undertaken as necessary as projects "
                                         "progress; this includes:"));
        list(further, {});
    }

    /// "SPP ": the first letters of the partnership's name, where it has several words.
    QString shortPartnership() const {
        QString letters;
        for (const QString &word : plan().partnership.split(u' ', Qt::SkipEmptyParts))
            if (word.front().isUpper())
                letters += word.front();
        return letters.size() < 2 ? QString() : letters + u' ';
    }

    void implications() {
        section(QStringLiteral("Implications"));
        // Never worked out, and never repeated from elsewhere: what officers did not say is asked for.
        heading(3, QStringLiteral("Financial Implications"));
        numbered(m_written.financial, QStringLiteral("the financial implications"));
        heading(3, QStringLiteral("Legal Implications"));
        numbered(m_written.legal, QStringLiteral("the legal implications, by a legal officer"));
        heading(3, QStringLiteral("Equalities Implications"));
        numbered(m_written.equalities, QStringLiteral("the equalities implications"));
    }

    void appendices() {
        int appendix = 0;
        const auto next = [this, &appendix](const QString &title) {
            numberedParagraph(QStringLiteral("Appendix %1 – %2").arg(++appendix).arg(title));
        };
        if (!plan().title.isEmpty())
            next(plan().title);
        for (const QString &line : linesOf(m_written.appendices))
            next(line);
        if (appendix == 0)
            numberedParagraph(prompt(QStringLiteral("the appendices, or none")));
    }

    const CommitteeReport *m_latest = nullptr;
    CommitteeReport m_written;
    const Group *m_committee = nullptr;
    int m_section = 0;
    int m_paragraph = 0;
};

} // namespace

Document scrutinyReport(const EditionInput &input) {
    return Scrutiny(input).make();
}

} // namespace saferplan
