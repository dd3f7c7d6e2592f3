#include "app/commandline/editionorder.h"
#include "app/makeedition.h"
#include "core/report/editiondocument.h"

#include <QDir>

namespace saferplan {

namespace {

QString option(const CommandContext &context, const char *name) {
    return context.words.value(QString::fromLatin1(name));
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
