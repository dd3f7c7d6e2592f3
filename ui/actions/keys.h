#pragma once

class QAction;
class QKeySequence;
class QString;

namespace saferplan {

/// Gives an action its keys, and its tool tip the word of them: "Adds an action (Ctrl+N)". The tool tip is
/// set before.
void giveKeys(QAction &action, const QKeySequence &keys);

/// The words of an action without the marks of its access keys.
QString plainWords(QString text);

} // namespace saferplan
