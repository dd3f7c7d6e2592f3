#pragma once

#include "ui/models/tabletexts.h"

class QAbstractItemView;
class QHeaderView;

namespace saferplan {

/// The rows that a table shows, or those of them that are selected: with the columns shown, in the order
/// shown. Of a tree what is unfolded; of the table of a report all of it, where the screen has the beginning.
/// Valid until its model changes.
TableTexts textsOf(const QAbstractItemView &table, bool onlySelected);

/// The columns that are shown, in the order shown.
QList<int> shownColumns(const QHeaderView &header);

} // namespace saferplan
