#include "ui/pages/reports/publishwork.h"

#include "core/record/shown.h"
#include "core/report/publishing.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"

namespace saferplan {

namespace {

bool agrees(QWidget *parent, const QString &name, const Document &document) {
    return Messages::current().confirm(
        parent, QStringLiteral("Publish “%1”?").arg(name),
        QStringLiteral(
            "%1, data as at %2.\nIts pages are kept with the plan as they are now and do not change "
            "any more. They travel with returns, can be printed again exactly, and compared with "
            "the plan later.")
            .arg(markingText(document), longDateText(document.cutOff)),
        QStringLiteral("Publish"));
}

} // namespace

bool publishEdition(QWidget *parent, Workspace &workspace, const EditionOrder &order) {
    OpenPlan &plan = workspace.plan();
    if (plan.isReadOnly()) {
        Messages::current().tell(parent, QStringLiteral("Publishing"), plan.readOnlyReason(), {});
        return false;
    }
    const QString name = nameOf(order, plan.records());
    const QString what = QStringLiteral("Publishing “%1”").arg(name);
    std::function<ReadyEdition()> make;
    ReadyEdition ready;
    const auto gather = [&](const Progress &progress) { make = readyEdition(plan, order, progress); };
    if (attemptHere(parent, what, gather) != Ending::Done ||
        attemptLong(parent, what, [&](const Progress &) { ready = make(); }) != Ending::Done ||
        !agrees(parent, name, ready.publication.document))
        return false;
    Id<Edition> published;
    if (!attempt(parent, what, [&] { published = publish(plan, ready); }))
        return false;
    workspace.open(published.uuid);
    return true;
}

} // namespace saferplan
