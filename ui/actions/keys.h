#pragma once

class QAction;
class QKeySequence;

namespace saferplan {

/// Gives an action its keys, and its tool tip the word of them: "Adds an action (Ctrl+N)". The tool tip is
/// set before.
void giveKeys(QAction &action, const QKeySequence &keys);

} // namespace saferplan
