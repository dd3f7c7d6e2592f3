#include "app/commandline/command.h"
#include "app/makepack.h"

namespace saferplan {

void runPack(CommandContext &context) {
    const QString out = context.words.value(QStringLiteral("out"));
    if (out.isEmpty())
        throw UsageError(QStringLiteral("--out FILE is missing."));
    const auto plan = context.openToRead(context.word(0, QStringLiteral("The plan file")));
    Id<Meeting> meeting;
    if (const QString reference = context.words.value(QStringLiteral("meeting")); !reference.isEmpty()) {
        const RecordName found = findReference(plan->records(), reference, &kindOf<Meeting>());
        if (!found.kind)
            throw CommandError(
                QStringLiteral(
                    "There is no meeting %1 in this plan. \"saferplan list FILE meeting\" lists them.")
                    .arg(reference));
        meeting = {found.id};
    }
    const QString note = makePack(*plan, meeting, dateOption(context, QStringLiteral("as-at")), out);
    context.out << "Made " << out << '\n';
    if (!note.isEmpty())
        context.out << note << '\n';
}

} // namespace saferplan
