#include "app/commandline/command.h"
#include "app/makeedition.h"
#include "core/report/editiondocument.h"

#include <QDir>

namespace saferplan {

namespace {

QString option(const CommandContext &context, const char *name) {
    return context.words.value(QString::fromLatin1(name));
}

/// "highlight_report", "highlight-report" or "Highlight report".
EditionKind kindNamed(const QString &written) {
    const QString name = written.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    EditionKind kind{};
    if (readWord(name.toLatin1(), kind))
        return kind;
    QStringList names;
    for (const Choice &choice : choicesOf(kind)) {
        const QString label = QString::fromUtf8(choice.label).toLower().replace(u' ', u'_');
        if (name == label || name == QLatin1String(choice.word)) {
            readWord(choice.word, kind);
            return kind;
        }
        names += QString::fromLatin1(choice.word).replace(u'_', u'-');
    }
    throw UsageError(QStringLiteral("There is no edition \"%1\". Use one of: %2.")
                         .arg(written, names.join(QStringLiteral(", "))));
}

/// The record that an option names; null where it was not given.
template <class T> Id<T> recordOf(const CommandContext &context, const Records &records, const char *name) {
    const QString reference = option(context, name);
    if (reference.isEmpty())
        return {};
    const RecordName found = findReference(records, reference, &kindOf<T>());
    if (found.kind)
        return {found.id};
    const QString kind = QString::fromLatin1(kindName<T>);
    throw CommandError(
        QStringLiteral("There is no %1 %2 in this plan. \"saferplan list FILE %3\" lists them.")
            .arg(QString(kind).replace(u'_', u' '), reference, kind));
}

/// An agency by its reference, its short name or its name.
Id<Agency> agencyOf(const CommandContext &context, const Records &records) {
    const QString name = option(context, "agency");
    for (const Agency &agency : records.all<Agency>())
        for (const QString &called : {agency.reference, agency.shortName, agency.name})
            if (!name.isEmpty() && called.compare(name, Qt::CaseInsensitive) == 0)
                return agency.id;
    return recordOf<Agency>(context, records, "agency");
}

EditionOrder orderOf(const CommandContext &context, const Records &records) {
    EditionOrder order;
    if (const QString name = option(context, "edition"); !name.isEmpty())
        order.kind = kindNamed(name);
    order.meeting = recordOf<Meeting>(context, records, "meeting");
    order.group = recordOf<Group>(context, records, "group");
    order.subject = recordOf<Case>(context, records, "case");
    order.theme = recordOf<Theme>(context, records, "theme");
    order.agency = agencyOf(context, records);
    order.lead = option(context, "lead");
    order.period = option(context, "period");
    order.inYear = dateOption(context, QStringLiteral("year"));
    order.asAt = dateOption(context, QStringLiteral("as-at"));
    order.isPublic = context.words.isSet(QStringLiteral("public"));
    for (const QString &part : option(context, "parts").split(u',', Qt::SkipEmptyParts))
        order.parts += part.trimmed().replace(u'-', u'_');
    if (const QStringList unknown = unknownParts(order); !unknown.isEmpty()) {
        QStringList names;
        for (const EditionPart &part : aboutEdition(order.kind).parts)
            names += QString::fromLatin1(part.name);
        throw UsageError(names.isEmpty()
                             ? QStringLiteral("A %1 has no parts to choose from.").arg(labelOf(order.kind))
                             : QStringLiteral("A %1 has no part \"%2\". Its parts are: %3.")
                                   .arg(labelOf(order.kind), unknown.first(), names.join(u',')));
    }
    return order;
}

void make(CommandContext &context, const OpenPlan &plan, const EditionOrder &order, const QString &path) {
    const QString note = writeEdition(plan, order, path);
    context.out << "Made " << path << '\n';
    if (!note.isEmpty())
        context.out << note << '\n';
}

/// Every edition there is, each of everything that it can be about, in a folder.
void makeAll(CommandContext &context, const OpenPlan &plan) {
    const QString folder = option(context, "out-dir");
    if (folder.isEmpty())
        throw UsageError(QStringLiteral("--out-dir DIR is missing: --all makes several files."));
    if (!QDir().mkpath(folder))
        throw CommandError(QStringLiteral("The folder \"%1\" cannot be made.").arg(folder));
    const EditionOrder like = orderOf(context, plan.records());
    const QDate today = like.asAt.isValid() ? like.asAt : plan.today();
    int refused = 0;
    for (const Choice &choice : choicesOf(EditionKind{})) {
        EditionKind kind{};
        readWord(choice.word, kind);
        for (EditionOrder order : ordersOf(kind, plan.records(), today)) {
            order.asAt = like.asAt;
            order.isPublic = like.isPublic;
            const QString path =
                QDir(folder).filePath(fileNameOf(order, plan.records(), today) + QStringLiteral(".pdf"));
            try {
                make(context, plan, order, path);
            } catch (const NotPublishable &why) {
                ++refused;
                context.out << "Not made: " << path << ". " << QString::fromUtf8(why.what()) << '\n';
            }
        }
    }
    if (refused > 0)
        context.out << refused << " not made, because what they are about may not be public.\n";
}

} // namespace

void runPack(CommandContext &context) {
    const bool isAll = context.words.isSet(QStringLiteral("all"));
    const QString out = option(context, "out");
    if (out.isEmpty() && !isAll)
        throw UsageError(QStringLiteral("--out FILE is missing."));
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    if (isAll)
        makeAll(context, *plan);
    else
        make(context, *plan, orderOf(context, plan->records()), out);
}

} // namespace saferplan
