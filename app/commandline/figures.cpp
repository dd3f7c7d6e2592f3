// The commands that print figures of a plan: summary, changes.

#include "app/commandline/command.h"
#include "core/progress/comparison.h"
#include "core/progress/summary.h"
#include "core/rules/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace saferplan {

namespace {

void printFigures(QTextStream &out, const QString &title, const QList<FiguresOf> &list) {
    out << '\n' << title << '\n';
    for (const FiguresOf &entry : list) {
        const ActionFigures &f = entry.figures;
        out << "  " << entry.reference << ' ' << entry.title << ": " << f.total << " actions, "
            << f.byStatus.of(Status::Complete) << " complete, " << f.declared.of(Rag::Red) << " red, "
            << f.declared.of(Rag::Amber) << " amber, " << f.declared.of(Rag::Green) << " green, " << f.overdue
            << " overdue\n";
    }
}

} // namespace

void runSummary(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const QDate asAt = dateOption(context, QStringLiteral("as-at"));
    const Records records = asAt.isValid() ? plan->asAt(endOfDay(asAt)) : plan->records();
    const Summary summary = summarise(records, asAt.isValid() ? asAt : plan->today());
    if (context.words.isSet(QStringLiteral("json"))) {
        context.out << QString::fromUtf8(QJsonDocument(toJson(summary)).toJson());
        return;
    }
    const ActionFigures &all = summary.actions;
    const QString title = records.single<Plan>().title;
    context.out << (title.isEmpty() ? QStringLiteral("The plan had no title") : title) << ", as at "
                << dateText(summary.asAt) << '\n';
    if (summary.illustrative)
        context.out << "ILLUSTRATIVE SAMPLE - not real SPP data\n";
    context.out << "\nActions: " << all.total << '\n';
    for (const Status status : {Status::Complete, Status::InProgress, Status::NotStarted, Status::Suspended,
                                Status::Draft, Status::Withdrawn})
        context.out << "  " << labelOf(status) << ": " << all.byStatus.of(status) << '\n';
    context.out << "In progress, as declared: " << all.declared.of(Rag::Green) << " green, "
                << all.declared.of(Rag::Amber) << " amber, " << all.declared.of(Rag::Red)
                << " red\nOverdue: " << all.overdue
                << "; not updated since the last meeting: " << all.notUpdated
                << "; differing from the computed RAG without a reason: " << all.differsWithoutReason << '\n';
    printFigures(context.out, QStringLiteral("By priority"), summary.byPriority);
    printFigures(context.out, QStringLiteral("By theme"), summary.byTheme);
    printFigures(context.out, QStringLiteral("By group"), summary.byGroup);
    printFigures(context.out, QStringLiteral("By lead agency"), summary.byAgency);
    context.out << "\nCases: " << summary.cases << ", reviews overdue: " << summary.reviewsOverdue
                << "\nIndicators: " << summary.indicators << "\nConcerns: " << summary.concerns
                << ", replies overdue: " << summary.feedbackOverdue << '\n';
}

void runChanges(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const QDate from = dateOption(context, QStringLiteral("from"));
    const QDate to = dateOption(context, QStringLiteral("to"));
    if (!from.isValid() || !to.isValid() || to < from)
        throw UsageError(QStringLiteral("--from DATE and --to DATE are wanted, the earlier one first."));
    Records before;
    Records after;
    plan->asAt({endOfDay(from), endOfDay(to)}, [&](Stamp stamp, const Records &then) {
        if (stamp == endOfDay(from))
            before = then;
        after = then;
    });
    const bool json = context.words.isSet(QStringLiteral("json"));
    QJsonArray array;
    for (const RecordDifference &record : differenceOf(before, after).records) {
        QStringList what;
        for (const Turn turn : record.turns)
            what += json ? QString::fromLatin1(wordOf(turn)) : labelOf(turn).toLower();
        if (!json) {
            context.out << record.reference << ' ' << record.title << ": " << what.join(QStringLiteral(", "))
                        << '\n';
            continue;
        }
        QJsonArray fields;
        for (const FieldDifference &field : record.fields)
            fields.append(QJsonObject{{QStringLiteral("field"), QLatin1String(field.field->name)},
                                      {QStringLiteral("before"), field.before},
                                      {QStringLiteral("after"), field.after}});
        array.append(QJsonObject{{QStringLiteral("kind"), QLatin1String(record.kind->name())},
                                 {QStringLiteral("reference"), record.reference},
                                 {QStringLiteral("title"), record.title},
                                 {QStringLiteral("what"), QJsonArray::fromStringList(what)},
                                 {QStringLiteral("fields"), fields}});
    }
    if (json)
        context.out << QString::fromUtf8(QJsonDocument(array).toJson());
}

} // namespace saferplan
