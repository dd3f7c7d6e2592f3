#include "ui/pages/tablestate.h"

namespace saferplan {

bool TableState::showsTheSameAs(const TableState &other) const {
    return filter.simplified() == other.filter.simplified() && chips == other.chips &&
           grouping == other.grouping && sort == other.sort && falling == other.falling;
}

QVariantMap TableState::toMap() const {
    QVariantMap on;
    for (auto chip = chips.begin(); chip != chips.end(); ++chip)
        on.insert(chip.key(), chip.value());
    return {{QStringLiteral("name"), name},       {QStringLiteral("filter"), filter},
            {QStringLiteral("chips"), on},        {QStringLiteral("grouping"), grouping},
            {QStringLiteral("sort"), sort},       {QStringLiteral("falling"), falling},
            {QStringLiteral("columns"), columns}, {QStringLiteral("columnCount"), columnCount}};
}

TableState TableState::fromMap(const QVariantMap &map) {
    TableState state;
    state.name = map.value(QStringLiteral("name")).toString();
    state.filter = map.value(QStringLiteral("filter")).toString();
    const QVariantMap on = map.value(QStringLiteral("chips")).toMap();
    for (auto chip = on.begin(); chip != on.end(); ++chip)
        state.chips.insert(chip.key(), chip.value().toString());
    state.grouping = map.value(QStringLiteral("grouping")).toString();
    state.sort = map.value(QStringLiteral("sort")).toString();
    state.falling = map.value(QStringLiteral("falling")).toBool();
    state.columns = map.value(QStringLiteral("columns")).toByteArray();
    state.columnCount = map.value(QStringLiteral("columnCount")).toInt();
    return state;
}

} // namespace saferplan
