#include "ui/workspace/pageofrecord.h"

#include "core/record/recordlist.h"

namespace saferplan {

namespace {

/// The page of a kind that is shown for itself. A kind that is missing here is shown with what it belongs to,
/// and needs a required link to it.
struct Home {
    const char *kind;
    PageId page;
};

constexpr Home homes[] = {{kindName<Action>, PageId::Actions},
                          {kindName<Case>, PageId::Cases},
                          {kindName<Plan>, PageId::Plan},
                          {kindName<Settings>, PageId::Plan},
                          {kindName<CorporatePriority>, PageId::Plan},
                          {kindName<Priority>, PageId::Plan},
                          {kindName<Theme>, PageId::Plan},
                          {kindName<Objective>, PageId::Plan},
                          {kindName<Alignment>, PageId::Plan},
                          {kindName<Agency>, PageId::Groups},
                          {kindName<Group>, PageId::Groups},
                          {kindName<Meeting>, PageId::Meetings},
                          {kindName<Indicator>, PageId::Indicators},
                          {kindName<Area>, PageId::Indicators},
                          {kindName<Resource>, PageId::Indicators},
                          {kindName<Engagement>, PageId::Engagement},
                          {kindName<Concern>, PageId::Engagement},
                          {kindName<Recommendation>, PageId::Meetings},
                          {kindName<Risk>, PageId::Risks},
                          {kindName<HighlightReport>, PageId::Reports},
                          {kindName<Edition>, PageId::Reports}};

} // namespace

std::optional<PageId> pageOf(const Kind &kind) {
    for (const Home &home : homes)
        if (QLatin1String(kind.name()) == QLatin1String(home.kind))
            return home.page;
    return {};
}

RecordName ownerOf(const Records &records, const RecordName &record) {
    // What a record cannot be without is what it belongs to.
    for (int field = 0; field < static_cast<int>(record.kind->fields().size()); ++field) {
        const FieldInfo &info = record.kind->field(field);
        if (info.kind != FieldKind::Link || !info.required)
            continue;
        const QUuid owner(record.kind->text(records, record.id, field));
        if (const Kind *kind = kindOf(records, owner))
            return {kind, owner};
    }
    return {};
}

QUuid nearestOf(const Kind &kind, const Records &records, RecordName record, int links) {
    for (; record.kind && links >= 0; --links) {
        if (record.kind == &kind)
            return record.id;
        record = ownerOf(records, record);
    }
    return {};
}

std::optional<Place> placeOf(const Records &records, const RecordName &record) {
    RecordName at = record;
    // Evidence of a milestone of an action is three steps away from a page; a ring of links ends too.
    for (int step = 0; at.kind && step < 5; ++step) {
        if (const std::optional<PageId> page = pageOf(*at.kind))
            return Place{*page, at.id};
        at = ownerOf(records, at);
    }
    return {};
}

} // namespace saferplan
