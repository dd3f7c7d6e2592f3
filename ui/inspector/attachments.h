#pragma once

#include "core/plan/openplan.h"

class QMimeData;
class QWidget;

namespace saferplan {

/// The files that are dragged or were copied; the paths of those on this computer.
QStringList filesIn(const QMimeData &data);

/// Attaches files to a record as evidence, in one commit. What is too large, or no file, is said, and the
/// others are attached. True when all are in the plan.
bool attachFiles(QWidget *parent, OpenPlan &plan, const QUuid &about, const QStringList &paths);

/// Attaches what was copied: files, or a picture.
bool pasteAsEvidence(QWidget *parent, OpenPlan &plan, const QUuid &about, const QMimeData &data);
bool canPasteAsEvidence(const QMimeData &data);

/// Opens the attached file of a piece of evidence from a copy in a temporary folder, or its link in the
/// browser. A program is not opened: plans come from other agencies.
bool openEvidence(QWidget *parent, const OpenPlan &plan, const Evidence &evidence);

/// Asks where to save a copy of the attached file, and writes it there.
bool saveEvidence(QWidget *parent, const OpenPlan &plan, const Evidence &evidence);

} // namespace saferplan
