#pragma once

#include "core/record/kind.h"
#include "ui/workspace/place.h"

namespace saferplan {

/// The page that shows records of a kind; empty for kinds that are shown with the record they belong to.
std::optional<PageId> pageOf(const Kind &kind);

/// The record that another belongs to, such as the action of a milestone; a null id where there is none.
RecordName ownerOf(const Records &records, const RecordName &record);

/// The record of a kind that a record is or belongs to, at most `links` links away; a null id where there is
/// none.
QUuid nearestOf(const Kind &kind, const Records &records, RecordName record, int links = 2);

/// Where a record is shown: on its own page, or with the record it belongs to. Empty where nothing shows it.
std::optional<Place> placeOf(const Records &records, const RecordName &record);

} // namespace saferplan
