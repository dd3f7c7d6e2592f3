#pragma once

class QAbstractItemView;
class QKeyEvent;

namespace saferplan {

/// Selects a row of a view and brings it into sight where it was not the current one; -1: selects none.
void chooseRow(QAbstractItemView &view, int row);

/// Whether a key opens the row that the keyboard is on: Return or Enter, with nothing else.
bool opensRow(const QAbstractItemView &view, const QKeyEvent &key);

} // namespace saferplan
