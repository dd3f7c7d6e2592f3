#pragma once

#include <QString>

#include <functional>

namespace saferplan {

class StoreError;

/// Throws StoreError where a plan file must not be made: something bears the name, its folder is not there,
/// or beside it lies what a program left half done in a file that had the name before. SQLite would take the
/// latter for the new file's own and put its pages into it.
void refuseTakenPlace(const QString &path);

/// Does what makes the file at `path`; a failure of it is told as one of making that file. Throws StoreError.
void makeThere(const QString &path, const std::function<void()> &work);

} // namespace saferplan
