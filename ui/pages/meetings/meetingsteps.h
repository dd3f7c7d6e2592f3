#pragma once

#include "core/meetings/agenda.h"
#include "core/meetings/cycle.h"
#include "ui/workspace/workspace.h"

namespace saferplan {

/// What the agenda of a meeting is made from. `meeting` must outlive it.
AgendaInput agendaInput(const Workspace &workspace, const Meeting &meeting);

/// What is proposed for a meeting and is not on its agenda yet.
QList<ProposedItem> proposedFor(const Workspace &workspace, const Meeting &meeting);

/// Takes a step of a meeting as one commit, and tells what went wrong; closing asks first. True when it was
/// done.
bool takeStep(QWidget *parent, Workspace &workspace, Id<Meeting> meeting, MeetingStep step);
/// Opens a closed meeting again, after asking.
bool reopen(QWidget *parent, Workspace &workspace, Id<Meeting> meeting);

} // namespace saferplan
