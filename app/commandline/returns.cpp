// The commands for those without the program: return-sheet, take-sheet.

#include "app/commandline/command.h"
#include "core/record/shown.h"
#include "core/rules/words.h"
#include "core/tables/namematch.h"
#include "core/tables/returnsheet.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/workbookfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

Audience audienceOf(const CommandContext &context, const Records &records) {
    const QString group = context.words.value(QStringLiteral("group"));
    const QString agency = context.words.value(QStringLiteral("agency"));
    const QString lead = context.words.value(QStringLiteral("lead"));
    if (group.isEmpty() + agency.isEmpty() + lead.isEmpty() != 2)
        throw UsageError(QStringLiteral("Say one of --group REF, --agency NAME and --lead ROLE."));
    if (!lead.isEmpty())
        return {{}, {}, lead};
    const Kind &kind = group.isEmpty() ? kindOf<Agency>() : kindOf<Group>();
    const NameMatch found = Names(records, kind).find(group.isEmpty() ? agency : group);
    if (!found.isSure())
        throw CommandError(
            QStringLiteral("There is no %1 \"%2\" in this plan.%3")
                .arg(QString::fromUtf8(kind.label()).toLower(), group + agency,
                     found.id.isNull()
                         ? QString()
                         : QStringLiteral(" Did you mean %1?").arg(titleOf(records, found.id))));
    return group.isEmpty() ? Audience{{}, {found.id}, {}} : Audience{{found.id}, {}, {}};
}

QString fieldName(const SheetChange &change) {
    return QLatin1String(change.record.kind->field(change.field).name);
}

QString valueText(const Records &records, const SheetChange &change, const QString &text) {
    const QString value = shown(records, change.record.kind->field(change.field), text);
    return value.isEmpty() ? QStringLiteral("nothing") : value;
}

QString changeLine(const Records &records, const SheetChange &change) {
    const QString label = QString::fromUtf8(change.record.kind->field(change.field).label);
    const QString line =
        QStringLiteral("%1  %2 %3: %4 -> %5")
            .arg(change.cell, change.reference, label, valueText(records, change, change.sent),
                 valueText(records, change, change.returned));
    if (!change.conflict)
        return change.accepted ? line : line + QStringLiteral("  (left out)");
    return QStringLiteral("%1  CONFLICT: now %2 (%3)")
        .arg(line, valueText(records, change, change.now),
             change.accepted ? QStringLiteral("taken all the same") : QStringLiteral("left as it is"));
}

void print(const SheetReturn &returned, const Records &records, QTextStream &out) {
    out << "Return of " << returned.origin.audience << ", sent " << dateText(returned.origin.sentOn)
        << ", from " << returned.origin.lead << '\n';
    for (const bool conflict : {true, false})
        for (const SheetChange &change : returned.changes)
            if (change.conflict == conflict)
                out << changeLine(records, change) << '\n';
    for (const SheetUpdate &update : returned.updates)
        out << update.cell << "  " << update.reference
            << " update: " << (update.happened.isEmpty() ? update.nextStep : update.happened)
            << (update.accepted ? "" : "  (left out)") << '\n';
    for (const SheetDateAsked &asked : returned.datesAsked)
        out << asked.cell << "  " << asked.reference << " asks for " << dateText(asked.asked)
            << " instead of " << dateText(asked.now) << ": " << asked.why
            << (asked.accepted ? "  (agreed)" : "  (not agreed)") << '\n';
    for (const SheetProblem &problem : returned.problems)
        out << problem.sentence() << '\n';
    if (!returned.missing.isEmpty())
        out << "Sent, and not in what came back: " << returned.missing.join(QStringLiteral(", ")) << '\n';
}

QJsonObject json(const SheetReturn &returned) {
    QJsonArray changes;
    for (const SheetChange &change : returned.changes)
        changes.append(QJsonObject{{QStringLiteral("cell"), change.cell},
                                   {QStringLiteral("record"), change.reference},
                                   {QStringLiteral("field"), fieldName(change)},
                                   {QStringLiteral("sent"), change.sent},
                                   {QStringLiteral("returned"), change.returned},
                                   {QStringLiteral("now"), change.now},
                                   {QStringLiteral("conflict"), change.conflict},
                                   {QStringLiteral("accepted"), change.accepted}});
    QJsonArray updates;
    for (const SheetUpdate &update : returned.updates)
        updates.append(QJsonObject{{QStringLiteral("cell"), update.cell},
                                   {QStringLiteral("record"), update.reference},
                                   {QStringLiteral("happened"), update.happened},
                                   {QStringLiteral("next_step"), update.nextStep},
                                   {QStringLiteral("nothing_to_report"), update.nothingToReport},
                                   {QStringLiteral("accepted"), update.accepted}});
    QJsonArray dates;
    for (const SheetDateAsked &asked : returned.datesAsked)
        dates.append(QJsonObject{{QStringLiteral("cell"), asked.cell},
                                 {QStringLiteral("record"), asked.reference},
                                 {QStringLiteral("now"), asked.now.toString(Qt::ISODate)},
                                 {QStringLiteral("asked"), asked.asked.toString(Qt::ISODate)},
                                 {QStringLiteral("why"), asked.why},
                                 {QStringLiteral("agreed"), asked.accepted}});
    QJsonArray problems;
    for (const SheetProblem &problem : returned.problems)
        problems.append(QJsonObject{{QStringLiteral("cell"), problem.cell},
                                    {QStringLiteral("text"), problem.text},
                                    {QStringLiteral("read"), problem.severity == Severity::Warning}});
    return {{QStringLiteral("for"), returned.origin.audience},
            {QStringLiteral("lead"), returned.origin.lead},
            {QStringLiteral("sent_on"), returned.origin.sentOn.toString(Qt::ISODate)},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("updates"), updates},
            {QStringLiteral("dates_asked"), dates},
            {QStringLiteral("missing"), QJsonArray::fromStringList(returned.missing)},
            {QStringLiteral("problems"), problems}};
}

/// What is to be taken in, as the options say.
void decide(SheetReturn &returned, const CommandContext &context) {
    const QStringList left = context.words.values(QStringLiteral("leave"));
    for (SheetChange &change : returned.changes)
        change.accepted = (change.accepted || context.words.isSet(QStringLiteral("accept-conflicts"))) &&
                          !left.contains(change.cell, Qt::CaseInsensitive);
    for (SheetUpdate &update : returned.updates)
        update.accepted = !left.contains(update.cell, Qt::CaseInsensitive);
    for (SheetDateAsked &asked : returned.datesAsked)
        asked.accepted = context.words.isSet(QStringLiteral("agree-dates")) &&
                         !left.contains(asked.cell, Qt::CaseInsensitive);
}

} // namespace

void runReturnSheet(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out FILE.xlsx is missing."));
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const Audience audience = audienceOf(context, plan->records());
    const qsizetype rows = askedOf(plan->records(), audience).size();
    if (!rows)
        throw CommandError(
            QStringLiteral("There is nothing to ask them: they have no open actions or cases."));
    writeXlsx(returnSheet(plan->records(), plan->planId(), audience, plan->today()), out);
    context.out << "Made " << out << " with "
                << countText(rows, QStringLiteral("row"), QStringLiteral("rows")) << '\n';
}

void runTakeSheet(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    const QString sheet = context.word(1, QStringLiteral("The sheet"));
    const bool preview = context.words.isSet(QStringLiteral("preview"));
    const auto plan = preview ? context.openToRead(file) : context.openToWrite(file);
    SheetReturn returned = readReturnSheet(readWorkbook(sheet), plan->records(), plan->planId());
    decide(returned, context);
    const QJsonObject told = json(returned);
    QString printed;
    QTextStream text(&printed);
    print(returned, plan->records(), text);
    qint64 done = 0;
    if (!preview) {
        Edits edits = plan->edit();
        toEdits(returned, plan->records(), plan->today(), edits);
        plan->setAuthor(authorOf(returned, context.author));
        done = plan->commit(labelOf(returned), edits).seq;
    }
    if (context.words.isSet(QStringLiteral("json"))) {
        QJsonObject object = told;
        object.insert(QStringLiteral("commit"), done ? QJsonValue(done) : QJsonValue());
        context.out << QString::fromUtf8(QJsonDocument(object).toJson());
        return;
    }
    context.out << printed
                << (preview ? QStringLiteral("Nothing was changed: this was a preview.")
                    : done  ? labelOf(returned)
                            : QStringLiteral("Nothing to take in."))
                << '\n';
}

} // namespace saferplan
