#include "app/commandline/editionorder.h"

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

QCommandLineOption value(const char *name, const char *what, const char *placeholder) {
    return {QString::fromLatin1(name), QString::fromUtf8(what), QString::fromLatin1(placeholder)};
}

} // namespace

QList<QCommandLineOption> orderOptions() {
    return {
        value("edition", "highlight-report, exception-report, scrutiny-report, agenda, minutes, ...", "NAME"),
        value("meeting", "The meeting it is for.", "REF"),
        value("group", "The group it is about.", "REF"),
        value("case", "The case it is about.", "REF"),
        value("theme", "The theme it is about.", "CODE"),
        value("agency", "The agency that is chased.", "NAME"),
        value("lead", "The role of the lead that is chased.", "ROLE"),
        value("period", "The period of a highlight report, such as \"2025/26 Q2\".", "NAME"),
        value("year", "A day of the plan year that is reviewed.", "DATE"),
        value("as-at", "As the plan was at the end of this day.", "DATE"),
        {QStringLiteral("public"), QStringLiteral("Leaves out what may not be public.")},
        value("parts", "The parts that it has, in this order, by commas.", "A,B,...")};
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

} // namespace saferplan
