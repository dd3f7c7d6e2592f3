#pragma once

#include "core/plan/openplan.h"
#include "core/record/progress.h"
#include "core/report/editionorder.h"

namespace saferplan {

struct Document;

/// Writes a document as the kind of file that its name ends with. A file of that kind that is there is
/// replaced, any other is refused. Throws std::exception with a sentence for people, and Stopped where
/// `progress` says so.
void writeDocument(const Document &document, const QString &path, const Progress &progress = {});

/// The endings that files of documents can have, such as "pdf".
QStringList documentEndings();

/// Makes an edition of a plan and writes it. Throws as writeDocument does, and NotPublishable. Returns what
/// is to be told of it, or nothing.
QString writeEdition(const OpenPlan &plan, const EditionOrder &order, const QString &path);

/// Makes the Delivery Group pack of a plan in two steps: what is returned holds values of its own, and may be
/// done on another thread. Throws StoreError, or Stopped where `gathering` says so.
std::function<void(const Progress &)> preparePack(const OpenPlan &plan, Id<Meeting> meeting,
                                                  const QDate &asAt, const QString &path,
                                                  const Progress &gathering = {});

} // namespace saferplan
