// The commands on what is published: publish, published, reprint, compare.

#include "app/commandline/editionorder.h"
#include "app/makeedition.h"
#include "core/record/shown.h"
#include "core/report/editioncomparison.h"
#include "core/report/editiondocument.h"
#include "core/report/publishing.h"
#include "core/rules/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

void print(CommandContext &context, const QJsonDocument &json) {
    context.out << json.toJson();
}

bool wantsJson(const CommandContext &context) {
    return context.words.isSet(QStringLiteral("json"));
}

const char *wordOf(Keeping keeping) {
    switch (keeping) {
    case Keeping::Kept:
        return "verified";
    case Keeping::NotKept:
        return "not kept";
    case Keeping::Damaged:
        return "damaged";
    case Keeping::OfTomorrow:
        return "too new";
    }
    return "";
}

QJsonObject jsonOf(const Edition &edition, const StoredEdition &stored) {
    return {{QStringLiteral("edition"), edition.reference},
            {QStringLiteral("title"), edition.title},
            {QStringLiteral("kind"), QLatin1String(wordOf(edition.kind))},
            {QStringLiteral("published_on"), edition.publishedOn.toString(Qt::ISODate)},
            {QStringLiteral("data_cut_off"), edition.dataCutOff.toString(Qt::ISODate)},
            {QStringLiteral("marking"), QLatin1String(wordOf(edition.marking))},
            {QStringLiteral("sha256"), edition.sha256},
            {QStringLiteral("archived"), edition.archived},
            {QStringLiteral("state"), QLatin1String(wordOf(stored.keeping))},
            {QStringLiteral("says"), stored.sentence}};
}

const Edition &editionNamed(const CommandContext &context, const Records &records) {
    const QString reference = context.word(1, QStringLiteral("The edition"));
    const RecordName found = findReference(records, reference, &kindOf<Edition>());
    if (!found.kind)
        throw CommandError(QStringLiteral("There is no edition %1 in this plan. \"saferplan published FILE\" "
                                          "lists them.")
                               .arg(reference));
    return records.get(Id<Edition>{found.id});
}

/// One side of a difference, its lines one under the other.
QString said(const char *mark, const QString &text) {
    return QString::fromLatin1(mark) +
           (text.isEmpty() ? QStringLiteral("not there")
                           : QString(text).replace(QStringLiteral("\n"), QStringLiteral("\n      ")));
}

/// What was published. Throws CommandError where the plan does not have it.
Publication keptOf(const OpenPlan &plan, const Edition &edition) {
    StoredEdition stored = storedEdition(plan, edition);
    if (stored.keeping != Keeping::Kept)
        throw CommandError(QStringLiteral("%1: %2").arg(edition.reference, stored.sentence));
    return std::move(stored.publication);
}

} // namespace

void runPublish(CommandContext &context) {
    const auto plan = context.openToWrite(context.word(0, QStringLiteral("The plan file")));
    const EditionOrder order = orderOf(context, plan->records());
    const qsizetype before = plan->records().all<Edition>().size();
    const Edition &edition = plan->records().get(publish(*plan, readyEdition(*plan, order)()));
    if (wantsJson(context))
        return print(context, QJsonDocument(jsonOf(edition, storedEdition(*plan, edition))));
    context.out << (plan->records().all<Edition>().size() > before ? "Published as "
                                                                   : "Published before, as it is now: ")
                << edition.reference << "  " << edition.title << "  " << labelOf(edition.marking) << '\n';
}

void runPublished(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    QJsonArray list;
    qsizetype damaged = 0;
    qsizetype shown = 0;
    for (const Edition &edition : plan->records().all<Edition>()) {
        if (edition.archived && !context.words.isSet(QStringLiteral("archived")))
            continue;
        const StoredEdition stored = storedEdition(*plan, edition);
        damaged += stored.keeping == Keeping::Damaged;
        ++shown;
        if (wantsJson(context)) {
            list.append(jsonOf(edition, stored));
            continue;
        }
        context.out << edition.reference << "  " << edition.title << "  "
                    << (edition.publishedOn.isValid() ? dateText(edition.publishedOn)
                                                      : QStringLiteral("no date"))
                    << "  " << labelOf(edition.marking) << "  " << wordOf(stored.keeping)
                    << (edition.archived ? ", put away" : "") << '\n';
        if (stored.keeping != Keeping::Kept)
            context.out << "    " << stored.sentence << '\n';
    }
    if (wantsJson(context))
        print(context, QJsonDocument(list));
    else if (shown == 0)
        context.out << "No edition is published from this plan yet.\n";
    if (damaged > 0)
        throw CommandError(
            QStringLiteral("%1 not as published.")
                .arg(countText(damaged, QStringLiteral("edition is"), QStringLiteral("editions are"))));
}

void runReprint(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out FILE is missing."));
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const Edition &edition = editionNamed(context, plan->records());
    const QString note = writeEdition(keptOf(*plan, edition).document, out);
    context.out << "Printed " << edition.reference << " again: " << out << '\n';
    if (!note.isEmpty())
        context.out << note << '\n';
}

void runCompare(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const Edition &edition = editionNamed(context, plan->records());
    const Publication published = keptOf(*plan, edition);
    const Document now = editionDocument(*plan, orderNow(published.order, *plan))();
    if (const QString out = context.words.value(QStringLiteral("out")); !out.isEmpty()) {
        writeEdition(comparisonOf(edition, published.document, now), out);
        context.out << "Made " << out << '\n';
        return;
    }
    const QList<EditionDifference> differences = differencesOf(published.document, now);
    if (wantsJson(context)) {
        QJsonArray list;
        for (const EditionDifference &one : differences)
            list.append(QJsonObject{{QStringLiteral("section"), one.section},
                                    {QStringLiteral("what"), one.place},
                                    {QStringLiteral("before"), one.before},
                                    {QStringLiteral("after"), one.after}});
        return print(context, QJsonDocument(list));
    }
    context.out << edition.reference << " " << edition.title << ", data as at "
                << longDateText(published.document.cutOff) << ", against the plan on "
                << longDateText(now.cutOff) << ": "
                << (differences.isEmpty() ? QStringLiteral("nothing differs.")
                                          : countText(differences.size(), QStringLiteral("difference."),
                                                      QStringLiteral("differences.")))
                << '\n';
    QString section;
    for (const EditionDifference &one : differences) {
        if (one.section != section)
            context.out << '\n' << one.section << '\n';
        section = one.section;
        context.out << "  " << one.place << '\n'
                    << said("    - ", one.before) << '\n'
                    << said("    + ", one.after) << '\n';
    }
}

} // namespace saferplan
