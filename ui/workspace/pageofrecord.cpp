#include "ui/workspace/pageofrecord.h"

namespace saferplan {

namespace {

struct Home {
    const char *kind;
    PageId page;
};

constexpr Home homes[] = {{"action", PageId::Actions},
                          {"case", PageId::Cases},
                          {"plan", PageId::Plan},
                          {"settings", PageId::Plan},
                          {"corporate_priority", PageId::Plan},
                          {"priority", PageId::Plan},
                          {"theme", PageId::Plan},
                          {"objective", PageId::Plan},
                          {"alignment", PageId::Plan},
                          {"agency", PageId::Groups},
                          {"group", PageId::Groups},
                          {"meeting", PageId::Meetings},
                          {"indicator", PageId::Indicators},
                          {"area", PageId::Indicators},
                          {"resource", PageId::Indicators},
                          {"engagement", PageId::Engagement},
                          {"recommendation", PageId::Meetings},
                          {"risk", PageId::Risks},
                          {"highlight_report", PageId::Reports},
                          {"edition", PageId::Reports}};

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
