#include "core/progress/needagainstresource.h"

#include "core/record/records.h"

namespace saferplan {

namespace {

/// The records of a kind that are about a priority and of the latest period any of them has.
template <class T> QList<const T *> latest(const Records &records, Id<Priority> priority, QString &period) {
    QList<const T *> found;
    for (const T &record : records.all<T>()) {
        if (record.archived || (priority && record.priority != priority))
            continue;
        if (record.period > period) {
            period = record.period;
            found.clear();
        }
        if (record.period == period)
            found.append(&record);
    }
    return found;
}

QString commonestUnit(const QList<const Resource *> &resources) {
    QMap<QString, int> uses; // by the alphabet where two are as common, so that the answer does not change
    for (const Resource *resource : resources)
        if (resource->amount)
            ++uses[resource->unit];
    const auto most = std::max_element(uses.begin(), uses.end());
    return most == uses.end() ? QString() : most.key();
}

} // namespace

NeedAgainstResource needAgainstResource(const Records &records, Id<Priority> priority) {
    NeedAgainstResource result;
    const auto needs = latest<Need>(records, priority, result.needPeriod);
    const auto resources = latest<Resource>(records, priority, result.resourcePeriod);
    result.unit = commonestUnit(resources);
    QHash<QUuid, AreaShare> shares;
    double allNeed = 0;
    double allResource = 0;
    for (const Need *need : needs) {
        shares[need->area.uuid].need += need->score.value_or(0);
        allNeed += need->score.value_or(0);
    }
    for (const Resource *resource : resources) {
        if (!resource->amount || resource->unit != result.unit || !records.find(resource->area)) {
            ++result.leftOut;
            continue;
        }
        shares[resource->area.uuid].resource += *resource->amount;
        allResource += *resource->amount;
    }
    for (const Area &area : records.all<Area>()) {
        AreaShare share = shares.value(area.id.uuid);
        if (area.archived || (share.need == 0 && share.resource == 0))
            continue;
        share.area = area.id;
        share.needShare = allNeed > 0 ? share.need / allNeed : 0;
        share.resourceShare = allResource > 0 ? share.resource / allResource : 0;
        result.areas.append(share);
    }
    std::stable_sort(result.areas.begin(), result.areas.end(),
                     [](const AreaShare &a, const AreaShare &b) { return a.need > b.need; });
    return result;
}

} // namespace saferplan
