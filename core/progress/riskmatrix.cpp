#include "core/progress/riskmatrix.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

bool isOnScale(const std::optional<int> &step) {
    return step && *step >= 1 && *step <= 5;
}

bool isThere(const Group *group) {
    return group && !group->archived && group->state != GroupState::Closed;
}

} // namespace

QString RiskMatrix::sentence() const {
    if (open == 0)
        return QStringLiteral("No risk or issue is open");
    QStringList parts;
    for (const RiskBand band : {RiskBand::VeryHigh, RiskBand::High, RiskBand::Medium, RiskBand::Low})
        if (const int count = bands.of(band))
            parts.append(QStringLiteral("%1 %2").arg(count).arg(labelOf(band).toLower()));
    if (notScored > 0)
        parts.append(QStringLiteral("%1 not scored").arg(notScored));
    return QStringLiteral("%1 open: %2").arg(open).arg(parts.join(QStringLiteral(", ")));
}

RiskMatrix riskMatrixOf(const Records &records) {
    RiskMatrix matrix;
    for (const Risk &risk : records.all<Risk>()) {
        if (risk.archived || risk.state != RiskState::Open)
            continue;
        ++matrix.open;
        if (!isOnScale(risk.likelihood) || !isOnScale(risk.impact)) {
            ++matrix.notScored;
            continue;
        }
        ++matrix.counts[static_cast<size_t>(*risk.likelihood - 1)][static_cast<size_t>(*risk.impact - 1)];
        matrix.bands.add(bandOf(*scoreOf(risk)));
    }
    return matrix;
}

QList<Id<Group>> escalationsOf(const Records &records, const Risk &risk) {
    QList<Id<Group>> found;
    const auto add = [&](const Group &group) {
        if (!(group.id == risk.group) && !(group.id == risk.escalatedTo) && !found.contains(group.id))
            found.append(group.id);
    };
    const Group *group = records.find(risk.group);
    // Groups may report to each other in a ring: no chain is longer than there are groups.
    for (qsizetype step = 0; group && step < records.all<Group>().size(); ++step) {
        group = records.find(group->reportsTo);
        if (isThere(group))
            add(*group);
    }
    for (const Group &other : records.all<Group>())
        if (isThere(&other) &&
            (other.kind == GroupKind::DeliveryGroup || other.kind == GroupKind::StrategicBoard))
            add(other);
    return found;
}

} // namespace saferplan
