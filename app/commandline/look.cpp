// The commands that look at a plan: list, show, history.

#include "app/commandline/command.h"
#include "app/commandline/jsonrecord.h"
#include "core/rules/words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace saferplan {

namespace {

const Kind &kindFor(const QString &name) {
    const Kind *kind = kindNamed(name);
    if (!kind) {
        QStringList names;
        for (const Kind *known : kinds())
            names += QLatin1String(known->name());
        throw UsageError(QStringLiteral("\"%1\" is no kind of record. Use one of: %2.")
                             .arg(name, names.join(QStringLiteral(", "))));
    }
    return *kind;
}

QString timeText(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODate);
}

QJsonObject commitJson(const CommitInfo &commit) {
    return {{QStringLiteral("seq"), commit.seq},
            {QStringLiteral("time"), timeText(commit.clock)},
            {QStringLiteral("author"), commit.author},
            {QStringLiteral("machine"), commit.machine},
            {QStringLiteral("writer"), uuidText(commit.writer)},
            {QStringLiteral("label"), commit.label},
            {QStringLiteral("role"), wordOf(commit.role)}};
}

/// Whether a field has a value: a set, all the members asked for, and none at all where none is asked for.
bool hasValue(const Records &records, const Kind &kind, const QUuid &id, int field, const QString &wanted) {
    if (kind.field(field).kind != FieldKind::Links || wanted.isEmpty())
        return kind.text(records, id, field) == wanted;
    const QList<QUuid> members = kind.members(records, id, field);
    const QStringList asked = wanted.split(u' ');
    return std::all_of(asked.begin(), asked.end(),
                       [&members](const QString &one) { return members.contains(QUuid(one)); });
}

void print(QTextStream &out, const QJsonArray &array) {
    out << QString::fromUtf8(QJsonDocument(array).toJson());
}

} // namespace

void runList(CommandContext &context) {
    const QString file = context.word(0, QStringLiteral("The plan file"));
    const Kind &kind = kindFor(context.word(1, QStringLiteral("The kind of record")));
    const auto plan = context.openToRead(file);
    const Records &records = plan->records();
    QList<std::pair<int, QString>> wanted;
    for (const QString &condition : context.words.values(QStringLiteral("where"))) {
        const auto [field, written] = assignmentOf(kind, condition);
        wanted.append({field, fieldText(records, kind.field(field), written)});
    }
    QList<QUuid> found;
    for (qsizetype row = 0; row < kind.count(records); ++row) {
        const QUuid id = kind.idAt(records, row);
        const bool matches = std::all_of(wanted.begin(), wanted.end(), [&](const auto &want) {
            return hasValue(records, kind, id, want.first, want.second);
        });
        if (matches && (context.words.isSet(QStringLiteral("archived")) || !kind.isArchived(records, id)))
            found.append(id);
    }
    std::sort(found.begin(), found.end(), [&](const QUuid &a, const QUuid &b) {
        return kind.reference(records, a) < kind.reference(records, b);
    });
    QJsonArray array;
    for (const QUuid &id : found) {
        if (context.words.isSet(QStringLiteral("json")))
            array.append(recordJson(records, kind, id));
        else
            context.out << titleOf(records, id) << '\n';
    }
    if (context.words.isSet(QStringLiteral("json")))
        print(context.out, array);
}

void runShow(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const auto [kind, id] = recordFor(plan->records(), context.word(1, QStringLiteral("The reference")));
    if (context.words.isSet(QStringLiteral("json"))) {
        context.out << QString::fromUtf8(QJsonDocument(recordJson(plan->records(), *kind, id)).toJson());
        return;
    }
    for (size_t i = 0; i < kind->fields().size(); ++i)
        if (const QString text = shown(plan->records(), *kind, id, static_cast<int>(i)); !text.isEmpty())
            context.out << QString::fromUtf8(kind->fields()[i]->label) << ": " << text << '\n';
}

void runHistory(CommandContext &context) {
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    const QDate since = dateOption(context, QStringLiteral("since"));
    const Stamp from = since.isValid() ? endOfDay(since.addDays(-1)) + 1 : 0;
    const bool json = context.words.isSet(QStringLiteral("json"));
    QJsonArray array;
    if (context.words.positionalArguments().size() < 2) {
        for (const CommitInfo &commit : plan->commits()) {
            if (commit.arrived < from)
                continue;
            if (json)
                array.append(commitJson(commit));
            else
                context.out << timeText(commit.clock) << "  " << commit.label << "  (" << commit.author
                            << ")\n";
        }
    } else {
        const auto [kind, id] = recordFor(plan->records(), context.word(1, QStringLiteral("The reference")));
        for (const auto &[commit, change] : plan->historyOf(*kind, id)) {
            if (commit.arrived < from)
                continue;
            const FieldInfo *field =
                change.field < 0 ? nullptr : kind->fields()[static_cast<size_t>(change.field)];
            const QString label = field ? QString::fromUtf8(field->label) : QStringLiteral("Record");
            const QString value =
                field && !change.member.isNull()
                    ? (change.after.isEmpty() ? QStringLiteral("without ") : QStringLiteral("with ")) +
                          titleOf(plan->records(), change.member)
                : field ? shown(plan->records(), *field, change.before) + QStringLiteral(" -> ") +
                              shown(plan->records(), *field, change.after)
                : change.after.isEmpty() ? QStringLiteral("taken back")
                                         : QStringLiteral("added");
            if (json) {
                QJsonObject entry = commitJson(commit);
                entry.insert(QStringLiteral("field"), field ? QLatin1String(field->name) : QLatin1String(""));
                entry.insert(QStringLiteral("member"), uuidText(change.member));
                entry.insert(QStringLiteral("before"), change.before);
                entry.insert(QStringLiteral("after"), change.after);
                array.append(entry);
            } else {
                context.out << timeText(commit.clock) << "  " << label << ": " << value << "  ("
                            << commit.author << ")\n";
            }
        }
    }
    if (json)
        print(context.out, array);
}

} // namespace saferplan
