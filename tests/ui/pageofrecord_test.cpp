#include "core/record/records.h"
#include "tests/support/qtprint.h"
#include "ui/workspace/pageofrecord.h"

using namespace saferplan;

namespace {

/// Adds a record of a kind that links to nothing but what it cannot be without.
QUuid addBare(const Kind &kind, Records &records) {
    const QUuid id = QUuid::createUuid();
    kind.create(records, id);
    for (int i = 0; i < static_cast<int>(kind.fields().size()); ++i) {
        const FieldInfo &field = kind.field(i);
        if (field.kind != FieldKind::Link || !field.required)
            continue;
        const Kind *target = kindNamed(QLatin1String(field.target));
        const QUuid owner = addBare(target ? *target : kindOf<Action>(), records);
        REQUIRE(kind.read(records, id, i, uuidText(owner).toUtf8()));
    }
    return id;
}

} // namespace

TEST_CASE("every kind of record is shown on a page, its own or that of the record it belongs to", "[pages]") {
    for (const Kind *kind : kinds()) {
        Records records;
        const QUuid id = addBare(*kind, records);
        INFO(kind->name() << ": give it a page in ui/workspace/pageofrecord.cpp, or a required link");
        CHECK(placeOf(records, {kind, id}).has_value());
    }
}

TEST_CASE("a record that belongs to another is shown on the page of that one", "[pages]") {
    Records records;
    Action action;
    action.id = Id<Action>::make();
    records.all<Action>().put(action);
    Milestone milestone;
    milestone.id = Id<Milestone>::make();
    milestone.action = action.id;
    records.all<Milestone>().put(milestone);
    const auto place = placeOf(records, {&kindOf<Milestone>(), milestone.id.uuid});
    REQUIRE(place.has_value());
    CHECK(place->page == PageId::Actions);
    CHECK(place->record == action.id.uuid);
}
