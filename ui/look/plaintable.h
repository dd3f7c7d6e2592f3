#pragma once

#include <QList>
#include <QStringList>

class QTableView;
class QTableWidget;
class QTableWidgetItem;
class QWidget;

namespace saferplan {

/// Makes a table one that is read: its rows are chosen whole, Tab leads out of it, and nothing is wrapped.
void makePlain(QTableView &table);

/// Such a table with its headings, and the width of each column in characters; the last has what is left.
QTableWidget *plainTable(const QString &name, const QStringList &headings, const QList<int> &widths,
                         QWidget *parent);
/// The widths alone.
void setWidths(QTableView &table, const QList<int> &widths);

/// Gives a dialog with a table so many characters and lines, and no more than the window that it stands over.
void makeRoomy(QWidget &dialog, int characters, int lines);

/// A cell of it: the text on one line, and the whole of it as its tool tip.
QTableWidgetItem *plainCell(const QString &text);

} // namespace saferplan
