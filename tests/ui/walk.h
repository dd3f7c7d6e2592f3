#pragma once

#include "tests/ui/samplewindow.h"

class QAction;

/// What is asked of every page and dialog.
namespace saferplan::test {

/// "QPushButton "New action" in RecordTable": enough to find a widget in the code.
QString described(const QWidget &widget);
/// Parts that Qt makes for its own use and speaks for by the widget around them.
bool isPartOfQt(const QWidget &widget);
/// What takes the keyboard and has no name that can be read out; empty: all have one.
QStringList withoutName(const QWidget &window);
/// Labels and buttons without the room that their words need.
QStringList clipped(const QWidget &window);
/// The keys that work in a window, each as often as something takes it: those of actions that are to be had,
/// and the access keys of what is seen.
QStringList keysOf(const QWidget &window, const QList<QAction *> &pageCommands);
/// Those of them that stand there more than once.
QStringList twice(QStringList keys);
/// Does something on each page, first on each of its parts, then with a record selected.
void onEachPage(SampleWindow &sample, const std::function<void()> &look);

} // namespace saferplan::test
