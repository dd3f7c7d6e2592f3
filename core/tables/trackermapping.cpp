#include "core/tables/trackermapping.h"

#include "core/tables/cellwords.h"

namespace saferplan {

namespace {

// After the headings of the plans and trackers of community safety partnerships.
constexpr TrackerField fields[] = {
    {"reference", "Reference",
     "ref|reference|ref no|ref number|reference number|action ref|action reference|action no|action number|no|number|id|action id|item|item no|unique reference"},
    {"priority", "Priority",
     "priority|priority area|strategic priority|plan priority|priority theme|aim|strategic aim"},
    {"objective", "Objective", "objective|objectives|strategic objective|goal|objective or aim"},
    {"outcome", "Outcome",
     "outcome|outcomes|outcomes how we know we have been successful|intended outcome|expected outcome|desired outcome|target outcome|impact"},
    {"title", "Action",
     "action|actions|title|action title|priority action|priority actions|task|activity|action required|what|what will we do|what we will do|agreed action|key action|key actions|smart action|action description|commitment|deliverable"},
    {"detail", "Detail", "detail|details|description|how|method|how will we do it|further detail|background"},
    {"group", "Group",
     "group|task and finish group|delivery group|sub group|subgroup|working group|board|responsible group|owning group|workstream"},
    {"lead_agency", "Lead agency",
     "lead agency|lead organisation|lead partner|agency|organisation|lead agencies|lead authority|responsible agency|responsible body|owner organisation|accountable agency"},
    {"lead", "Lead, an agency or a role",
     "lead|leads|who|owner|responsible|responsible lead|responsible leads|lead s|action owner|responsibility|by whom|assigned to|accountable"},
    {"lead_officer", "Lead officer",
     "lead officer|lead officers|lead officer s|officer|officer responsible|lead person|lead role|responsible officer|named lead|contact|contact officer"},
    {"supporting_agencies", "Supporting agencies",
     "supporting agencies|supporting agency|partner support|partners|supporting partners|partner agencies|support|other agencies|partners involved|delivery partners|supported by"},
    {"themes", "Themes", "theme|themes|cross cutting theme|cross cutting themes"},
    {"start", "Start", "start|start date|from|commenced|date started|date raised|date added|date agreed"},
    {"original_due", "Original due",
     "original due|original due date|original date|original target date|baseline date|original deadline|original completion date"},
    {"due", "Due",
     "due|due date|timescale|timescales|deadline|by when|when|when by|target date|completion date|target completion date|current date|current due date|revised date|revised due date|end date|finish date|date due|to be completed by|timeframe|time scale|target"},
    {"completed_on", "Completed on",
     "completed on|date completed|actual completion date|date closed|completed date|closed date|actual date"},
    {"status", "Status", "status|current status|action status|progress status|state|stage"},
    {"rag", "RAG",
     "rag|brag|rag status|brag status|rag rating|brag rating|current rag|delivery rag|bragg|rating|rag this period|colour"},
    {"rag_reason", "Reason for amber or red",
     "reason|rag reason|reason for rag|reason for amber or red|issues|issue|barriers|barriers to progress|risks and issues|risks issues|exceptions|reason for delay"},
    {"path_to_green", "Path to green",
     "path to green|mitigation|mitigating action|mitigating actions|remedial action|corrective action|recovery action|recovery plan"},
    {"percent", "Percent complete",
     "percent|percent complete|complete|percentage complete|percentage|progress percent|per cent complete"},
    {"measure", "Measure of success",
     "measure|measures|measure of success|success measure|success measures|success criteria|how will we measure success|performance indicator|performance indicators|kpi|kpis|performance measure|performance measures|target outputs|output|outputs|headline targets"},
    {"funding_source", "Funding source",
     "funding source|funding|funded by|resource|resources|required inputs|budget source"},
    {"funding_amount", "Funding (£)", "funding amount|amount|cost|budget|costs|estimated cost"},
    {"progress", "Progress update",
     "progress|progress update|progress updates|update|updates|latest update|latest progress|comments|comment|commentary|progress notes|notes|current position|position statement|progress to date|progress made|narrative|latest position|what happened",
     true},
    {"milestone", "Milestones", "milestone|milestones|key milestone|key milestones|steps|key steps"},
    {"milestone_due", "Date of the milestone",
     "milestone date|milestone due|milestone due date|milestone deadline"},
};

/// Headings in plain words; "%" is a word of its own.
QString headingWords(const QString &heading) {
    return plainWords(QString(heading).replace(u'%', QStringLiteral(" percent ")));
}

/// How well a heading fits a field: 0 not at all, to 100.
int fit(const QString &words, const TrackerField &field) {
    int best = 0;
    for (const QString &one : QString::fromLatin1(field.headings).split(u'|')) {
        if (words == one)
            return 100;
        // "Lead Officer (role)", "Progress update Q3": what stands first, or last, tells more than what is
        // between.
        const QString padded = u' ' + words + u' ';
        if (one.size() >= 3 && padded.contains(u' ' + one + u' ') && one.size() * 3 >= words.size())
            best = std::max(best, static_cast<int>(40 + 50 * one.size() / words.size()) +
                                      (words.startsWith(one) ? 5 : 0));
    }
    return best;
}

} // namespace

std::span<const TrackerField> trackerFields() {
    return fields;
}

const TrackerField *trackerFieldNamed(const QString &name) {
    for (const TrackerField &field : fields)
        if (name.compare(QLatin1String(field.name), Qt::CaseInsensitive) == 0 ||
            name.compare(QString::fromUtf8(field.label), Qt::CaseInsensitive) == 0)
            return &field;
    return nullptr;
}

TrackerMapping TrackerMapping::guessed(const QStringList &headings) {
    struct Guess {
        int fit;
        qsizetype column;
        const TrackerField *field;
    };
    QList<Guess> guesses;
    for (qsizetype column = 0; column < headings.size(); ++column)
        for (const TrackerField &field : fields)
            if (const int how = fit(headingWords(headings[column]), field))
                guesses.append({how, column, &field});
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const Guess &a, const Guess &b) { return a.fit > b.fit; });
    QStringList chosen(headings.size());
    QStringList taken;
    for (const Guess &guess : std::as_const(guesses)) {
        const QString name = QString::fromLatin1(guess.field->name);
        if (!chosen[guess.column].isEmpty() || (!guess.field->many && taken.contains(name)))
            continue;
        chosen[guess.column] = name;
        taken += name;
    }
    TrackerMapping mapping;
    for (qsizetype column = 0; column < headings.size(); ++column)
        if (!headings[column].trimmed().isEmpty())
            mapping.set(headings[column], chosen[column]);
    return mapping;
}

TrackerMapping TrackerMapping::fromText(const QString &text) {
    TrackerMapping mapping;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        if (const qsizetype at = line.lastIndexOf(u'='); at > 0)
            mapping.set(line.left(at).trimmed(), line.mid(at + 1).trimmed());
    return mapping;
}

QString TrackerMapping::toText() const {
    QString text;
    for (const Column &column : m_columns)
        text += column.heading + QStringLiteral(" = ") + column.field + u'\n';
    return text;
}

void TrackerMapping::set(const QString &heading, const QString &field) {
    for (Column &column : m_columns)
        if (headingWords(column.heading) == headingWords(heading)) {
            column.field = field;
            return;
        }
    m_columns.append({heading.simplified(), field});
}

std::optional<QString> TrackerMapping::fieldOf(const QString &heading) const {
    for (const Column &column : m_columns)
        if (headingWords(column.heading) == headingWords(heading))
            return column.field;
    return {};
}

int headingRowOf(const Sheet &sheet, const TrackerMapping &known) {
    int best = -1;
    qsizetype most = 1; // one heading alone is a title
    for (int row = 0; row < std::min(sheet.rowCount(), 50); ++row) {
        QStringList found;
        bool title = false;
        for (int column = 0; column < sheet.columnCount(row); ++column) {
            const QString text = sheet.text(row, column);
            if (text.isEmpty() || text.size() > 80)
                continue;
            QString field = known.fieldOf(text).value_or(QString());
            for (const TrackerField &one : fields)
                if (field.isEmpty() && fit(headingWords(text), one) >= 60)
                    field = QString::fromLatin1(one.name);
            if (field.isEmpty() || found.contains(field))
                continue;
            found += field;
            title = title || field == QLatin1String("title");
        }
        // Where there is a column of actions the row is likelier to be it.
        if (found.size() + (title ? 1 : 0) > most) {
            most = found.size() + (title ? 1 : 0);
            best = row;
        }
    }
    return best;
}

} // namespace saferplan
