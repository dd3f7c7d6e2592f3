#include "core/tables/trackerimport.h"

#include "core/rules/period.h"
#include "core/rules/validation.h"
#include "core/rules/words.h"
#include "core/tables/cellwords.h"
#include "core/tables/importerror.h"
#include "core/tables/returnrows.h"
#include "core/tables/trackerreader.h"

namespace saferplan {

namespace {

const QUuid space(u"b1f3a6de-5a37-4c8c-8f2b-6f1f27f0a1d4"_qs);

/// The sheet to read, and the row of its headings.
std::pair<const Sheet *, int> trackerIn(const Workbook &book, const TrackerOptions &options) {
    if (!options.sheet.isEmpty()) {
        const Sheet *sheet = book.find(options.sheet);
        if (!sheet)
            throw ImportError(book.name,
                              QStringLiteral("there is no sheet \"%1\" in it.").arg(options.sheet));
        return {sheet, headingRowOf(sheet->spread(), options.mapping)};
    }
    for (const Sheet &sheet : book.sheets)
        if (const int row = sheet.hidden ? -1 : headingRowOf(sheet.spread(), options.mapping); row >= 0)
            return {&sheet, row};
    return {nullptr, -1};
}

TrackerMapping mappingOf(const Sheet &sheet, int row, const TrackerOptions &options, const QString &file) {
    QStringList headings;
    QStringList asked; // those of which nothing is said
    for (int column = 0; column < sheet.columnCount(row); ++column) {
        headings += sheet.text(row, column);
        if (!options.mapping.fieldOf(headings.last()))
            asked += headings.last();
    }
    TrackerMapping guessed = TrackerMapping::guessed(asked);
    TrackerMapping mapping;
    QStringList said;
    for (const QString &heading : headings)
        if (const auto field = options.mapping.fieldOf(heading); field && !heading.isEmpty()) {
            if (!field->isEmpty() && !trackerFieldNamed(*field))
                throw ImportError(file,
                                  QStringLiteral("\"%1\" is nothing that a column can be.").arg(*field));
            said += field->isEmpty() ? QString() : QString::fromLatin1(trackerFieldNamed(*field)->name);
        }
    for (const QString &heading : headings) {
        if (heading.isEmpty())
            continue;
        if (const auto field = options.mapping.fieldOf(heading)) {
            mapping.set(heading,
                        field->isEmpty() ? QString() : QString::fromLatin1(trackerFieldNamed(*field)->name));
            continue;
        }
        const QString field = guessed.fieldOf(heading).value_or(QString());
        const TrackerField *known = trackerFieldNamed(field);
        mapping.set(heading, known && !known->many && said.contains(field) ? QString() : field);
    }
    return mapping;
}

QUuid objectiveFor(const TrackerRow &row, const Action &action, Edits &edits, QHash<QString, QUuid> &made) {
    QUuid &id = made[uuidText(action.priority.uuid) + plainWords(row.objective)];
    if (id.isNull()) {
        Objective objective;
        objective.id = Id<Objective>::make();
        objective.priority = action.priority;
        objective.statement = row.objective;
        objective.outcome = row.outcome;
        id = objective.id.uuid;
        edits.put(objective);
    }
    return id;
}

void addProgress(const TrackerRow &row, const Records &records, const QDate &today, const Action &action,
                 Edits &edits) {
    for (const QString &words : row.progress) {
        ProgressUpdate update;
        update.id = {QUuid::createUuidV5(space, uuidText(row.action) + plainWords(words))};
        if (records.find(update.id))
            continue; // taken in before
        update.about = {row.action};
        update.saidOn = today;
        update.saidBy = action.leadOfficer;
        update.period = periodOf(today).name;
        update.happened = words;
        update.rag = action.rag;
        edits.put(update);
    }
}

void addMilestones(const TrackerRow &row, const Records &records, Edits &edits) {
    for (const QString &title : row.milestones) {
        Milestone milestone;
        const auto &all = records.all<Milestone>();
        const auto there = std::find_if(all.begin(), all.end(), [&](const Milestone &one) {
            return one.action.uuid == row.action && plainWords(one.title) == plainWords(title);
        });
        if (there != all.end()) {
            milestone = *there;
        } else {
            milestone.id = Id<Milestone>::make();
            milestone.action = {row.action};
            milestone.title = title;
            milestone.originalDue = row.milestones.size() == 1 ? row.milestoneDue : QDate();
        }
        if (row.milestoneDue.isValid() && row.milestones.size() == 1)
            milestone.due = row.milestoneDue;
        if (there == all.end() || *there != milestone)
            edits.put(milestone);
    }
}

void addRow(const TrackerRow &row, const Records &records, const QDate &today, Edits &edits,
            QHash<QString, QUuid> &objectives) {
    const Kind &kind = kindOf<Action>();
    const auto set = [&](const QString &field, const QString &text) {
        edits.set(kind, row.action, kind.fieldNamed(field), text);
    };
    const Action *there = records.find(Id<Action>{row.action});
    if (there) {
        edits.put(*there);
    } else {
        edits.create(kind, row.action);
        set(QStringLiteral("reference"), row.reference);
    }
    if (!row.title.isEmpty())
        set(QStringLiteral("title"), row.title);
    for (const auto &[field, text] : row.values)
        set(field, text);
    const Id<Action> id{row.action};
    if (const Action action = edits.values().get(id); !row.objective.isEmpty() && action.priority)
        set(QStringLiteral("objective"), uuidText(objectiveFor(row, action, edits, objectives)));
    else if (!row.outcome.isEmpty() && !action.objective && action.measure.isEmpty())
        set(QStringLiteral("measure"), row.outcome); // an outcome belongs to an objective, where there is one
    const Action action = edits.values().get(id);
    addProgress(row, records, today, action, edits);
    addMilestones(row, records, edits);
}

/// Rejects what the rules refuse, row by row, and tells what each row does.
void judge(TrackerImport &import, const Records &records, const QDate &today, const Progress &progress) {
    const Kind &kind = kindOf<Action>();
    const qsizetype total = import.rows.size();
    for (qsizetype at = 0; at < total; ++at) {
        tell(progress, total + at, 2 * total);
        TrackerRow &row = import.rows[at];
        if (row.does == TrackerRow::Does::Rejected)
            continue;
        Edits edits(records);
        QHash<QString, QUuid> objectives;
        addRow(row, records, today, edits, objectives);
        kind.clean(edits.values(), row.action);
        for (const Problem &problem : ruleProblems(kind, edits.values(), row.action, today))
            if (problem.severity == Severity::Error) {
                row.does = TrackerRow::Does::Rejected;
                const int field = kind.fieldNamed(problem.field);
                import.rejects.append({row.row, field < 0 ? QString() : QString::fromUtf8(kind.field(field).label), cellName(row.row, 0), {}, problem.text});
            }
        const Action *there = records.find(Id<Action>{row.action});
        const bool same =
            there && *there == edits.values().get(Id<Action>{row.action}) && edits.touched().size() == 1;
        if (row.does == TrackerRow::Does::Change && same)
            row.does = TrackerRow::Does::Same;
        if (row.does != TrackerRow::Does::Rejected && !objectives.isEmpty())
            import.newObjectives += row.objective;
    }
    import.newObjectives.removeDuplicates();
    std::stable_sort(import.rejects.begin(), import.rejects.end(),
                     [](const TrackerReject &a, const TrackerReject &b) { return a.row < b.row; });
}

} // namespace

qsizetype TrackerImport::count(TrackerRow::Does does) const {
    return std::count_if(rows.begin(), rows.end(),
                         [does](const TrackerRow &row) { return row.does == does; });
}

TrackerImport readTracker(const Workbook &book, const Records &records, const QDate &today,
                          const TrackerOptions &options, const Progress &progress) {
    if (isReturnSheet(book))
        throw ImportError(
            book.name, QStringLiteral("this is a return sheet of SaferPlan, in which each row knows what was "
                                      "sent. Take it in as a return, and not as a tracker."));
    const auto [sheet, row] = trackerIn(book, options);
    if (!sheet || row < 0)
        throw ImportError(
            book.name,
            QStringLiteral(
                "no row has headings of an action tracker, such as Ref, Action, Lead agency, Due, RAG. Give it one "
                "row of headings above the actions."));
    TrackerImport import;
    import.file = book.name;
    import.sheet = sheet->name;
    import.headingRow = row;
    import.mapping = mappingOf(sheet->spread(), row, options, book.name);
    TrackerReader(*sheet, records, options, import).read(progress);
    judge(import, records, today, progress);
    return import;
}

void toEdits(const TrackerImport &import, const Records &records, const QDate &today, Edits &edits,
             const Progress &progress) {
    QHash<QString, QUuid> objectives;
    qsizetype done = 0;
    for (const TrackerRow &row : import.rows) {
        tell(progress, done++, import.rows.size());
        if (row.does == TrackerRow::Does::Add || row.does == TrackerRow::Does::Change)
            addRow(row, records, today, edits, objectives);
    }
}

QString labelOf(const TrackerImport &import) {
    const QString count =
        countText(import.count(TrackerRow::Does::Add) + import.count(TrackerRow::Does::Change),
                  QStringLiteral("action"), QStringLiteral("actions"));
    return QStringLiteral("Import %1 from %2").arg(count, import.file);
}

QString nameKey(const Kind &kind, const QString &written) {
    return QLatin1String(kind.name()) + u':' + plainWords(written);
}

QByteArray rejectsCsv(const TrackerImport &import) {
    QList<QStringList> rows{{QStringLiteral("Row"), QStringLiteral("Column"), QStringLiteral("Cell"),
                             QStringLiteral("Value"), QStringLiteral("Reason")}};
    for (const TrackerReject &reject : import.rejects)
        rows.append(
            {QString::number(reject.row + 1), reject.column, reject.cell, reject.value, reject.reason});
    return csvBytes(rows);
}

} // namespace saferplan
