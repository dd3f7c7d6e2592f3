#pragma once

#include "core/progress/groupround.h"
#include "core/record/group.h"
#include "ui/pages/returns/maildraft.h"

namespace saferplan {

/// What asks a group's lead for what is not said yet, in the order in which it presses. Titles that are not
/// for an e-mail are left out of it.
MailDraft chaseMail(const Records &records, const Group &group, const GroupRound &round);

/// The name of its file: marking, group, day.
QString chaseFileName(const Records &records, const Group &group, const QDate &today);

} // namespace saferplan
