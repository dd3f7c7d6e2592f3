// The command that takes in other people's action trackers: import.

#include "app/commandline/command.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "core/tables/trackerimport.h"
#include "core/tables/workbookfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

using Does = TrackerRow::Does;

TrackerOptions optionsOf(const CommandContext &context, const Records &records) {
    TrackerOptions options;
    for (const QString &word : context.words.values(QStringLiteral("map"))) {
        const qsizetype at = word.lastIndexOf(u'=');
        const QString field = word.mid(at + 1).trimmed();
        QStringList names;
        for (const TrackerField &known : trackerFields())
            names += QLatin1String(known.name);
        if (at < 1)
            throw UsageError(QStringLiteral("\"%1\" is not COLUMN=FIELD.").arg(word));
        if (!field.isEmpty() && !trackerFieldNamed(field))
            throw UsageError(QStringLiteral("\"%1\" is nothing that a column can be. Use one of: %2.")
                                 .arg(field, names.join(QStringLiteral(", "))));
        options.mapping.set(word.left(at), field);
    }
    options.sheet = context.words.value(QStringLiteral("sheet"));
    options.acceptMatches = context.words.isSet(QStringLiteral("accept-matches"));
    if (const QString reference = context.words.value(QStringLiteral("priority")); !reference.isEmpty()) {
        options.priority = {findReference(records, reference, &kindOf<Priority>()).id};
        if (!options.priority)
            throw CommandError(QStringLiteral("There is no priority %1 in this plan.").arg(reference));
    }
    return options;
}

void print(const TrackerImport &import, const Records &records, QTextStream &out) {
    out << "Columns" << (import.sheet.isEmpty() ? QString() : QStringLiteral(" of ") + import.sheet)
        << " (headings in row " << import.headingRow + 1 << "):\n";
    for (const QString &line : import.mapping.toText().split(u'\n', Qt::SkipEmptyParts))
        out << "  " << line << (line.endsWith(QStringLiteral("= ")) ? "(left out)" : "") << '\n';
    for (const TrackerMatch &match : import.matches)
        out << "Is \"" << match.written << "\" " << titleOf(records, match.record.id) << "? ("
            << match.cells.join(QStringLiteral(", ")) << ")\n";
    for (const QString &objective : import.newObjectives)
        out << "New objective: " << objective << '\n';
    for (const TrackerReject &reject : import.rejects)
        out << reject.cell
            << (reject.column.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(reject.column)) << ": "
            << reject.reason << '\n';
    out << countText(import.count(Does::Add), QStringLiteral("action"), QStringLiteral("actions"))
        << " to add, " << import.count(Does::Change) << " to change, " << import.count(Does::Same)
        << " as they are, "
        << countText(import.count(Does::Rejected), QStringLiteral("row"), QStringLiteral("rows"))
        << " rejected\n";
}

QJsonObject json(const TrackerImport &import, const Records &records) {
    static constexpr const char *words[] = {"add", "change", "same", "rejected"};
    QJsonObject mapping;
    for (const QString &line : import.mapping.toText().split(u'\n', Qt::SkipEmptyParts))
        mapping.insert(line.section(QStringLiteral(" = "), 0, -2), line.section(QStringLiteral(" = "), -1));
    QJsonArray rows;
    for (const TrackerRow &row : import.rows)
        rows.append(QJsonObject{{QStringLiteral("row"), row.row + 1},
                                {QStringLiteral("does"), QLatin1String(words[static_cast<int>(row.does)])},
                                {QStringLiteral("reference"), row.reference},
                                {QStringLiteral("title"), row.title}});
    QJsonArray rejects;
    for (const TrackerReject &reject : import.rejects)
        rejects.append(QJsonObject{{QStringLiteral("row"), reject.row + 1},
                                   {QStringLiteral("column"), reject.column},
                                   {QStringLiteral("cell"), reject.cell},
                                   {QStringLiteral("value"), reject.value},
                                   {QStringLiteral("reason"), reject.reason}});
    QJsonArray matches;
    for (const TrackerMatch &match : import.matches)
        matches.append(QJsonObject{{QStringLiteral("written"), match.written},
                                   {QStringLiteral("record"), titleOf(records, match.record.id)},
                                   {QStringLiteral("cells"), QJsonArray::fromStringList(match.cells)}});
    return {{QStringLiteral("sheet"), import.sheet},
            {QStringLiteral("heading_row"), import.headingRow + 1},
            {QStringLiteral("mapping"), mapping},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("rejects"), rejects},
            {QStringLiteral("matches"), matches},
            {QStringLiteral("new_objectives"), QJsonArray::fromStringList(import.newObjectives)}};
}

} // namespace

void runImport(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    const QString tracker = context.word(1, QStringLiteral("The tracker"));
    const bool dry = context.words.isSet(QStringLiteral("dry-run"));
    const auto plan = dry ? context.openToRead(file) : context.openToWrite(file);
    const TrackerImport import = readTracker(readWorkbook(tracker), plan->records(), plan->today(),
                                             optionsOf(context, plan->records()));
    QString printed;
    QTextStream text(&printed);
    print(import, plan->records(), text);
    QJsonObject told = json(import, plan->records());
    if (const QString rejects = context.words.value(QStringLiteral("rejects")); !rejects.isEmpty())
        writeWhole(rejects, rejectsCsv(import));
    qint64 done = 0;
    if (!dry) {
        Edits edits = plan->edit();
        toEdits(import, plan->records(), plan->today(), edits);
        done = plan->commit(labelOf(import), edits).seq;
    }
    if (context.words.isSet(QStringLiteral("json"))) {
        told.insert(QStringLiteral("commit"), done ? QJsonValue(done) : QJsonValue());
        context.out << QString::fromUtf8(QJsonDocument(told).toJson());
        return;
    }
    context.out << printed
                << (dry    ? QStringLiteral("Nothing was changed: this was a dry run.\n")
                    : done ? QString()
                           : QStringLiteral("Nothing to change.\n"));
}

} // namespace saferplan
