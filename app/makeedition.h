#pragma once

#include "core/plan/openplan.h"
#include "core/report/document.h"
#include "core/report/editionorder.h"

namespace saferplan {

/// Makes an edition of a plan and writes it as the kind of file that its name ends with. Throws as
/// writeDocument does, and NotPublishable. Returns what is to be told of it, or nothing.
QString writeEdition(const OpenPlan &plan, const EditionOrder &order, const QString &path);
/// The same with one that is made, or was published.
QString writeEdition(const Document &document, const QString &path);

} // namespace saferplan
