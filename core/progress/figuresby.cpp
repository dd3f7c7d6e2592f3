#include "core/progress/figuresby.h"

#include "core/record/action.h"

namespace saferplan {

QHash<QUuid, ActionFigures> figuresByOwner(const QList<Standing> &standings) {
    QHash<QUuid, ActionFigures> figures;
    const auto add = [&figures](const QUuid &owner, const Standing &standing) {
        if (!owner.isNull())
            figures[owner].add(standing);
    };
    for (const Standing &standing : standings) {
        const Action &action = *standing.action;
        add(action.priority.uuid, standing);
        add(action.objective.uuid, standing);
        add(action.group.uuid, standing);
        add(action.leadAgency.uuid, standing);
        for (const Id<Theme> &theme : action.themes)
            add(theme.uuid, standing);
    }
    return figures;
}

} // namespace saferplan
