#pragma once

#include "core/record/kind.h"

namespace saferplan {

class Workspace;

/// What the rules say of a record, in a sentence or two that stand under its title: "Computed RAG: Amber: due
/// 14 Jan 2026, 16 days late." Empty for kinds that no rule judges.
QString workingsOf(const Workspace &workspace, const RecordName &record);

} // namespace saferplan
