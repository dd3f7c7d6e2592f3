#pragma once

#include "core/report/document.h"

#include <functional>

class QUrl;
class QWidget;

namespace saferplan {

/// What the file of an edition is offered to be called: its marking before the rest, as in
/// "OFFICIAL-SENSITIVE_delivery-group-pack-dg-2026-01".
QString editionFileName(const Document &document, const QString &name);

/// The draft of an e-mail that an edition is attached to.
QUrl editionMail(const Document &document, const QString &fileName);

/// Asks where the document is to be written, suggesting a name, and writes it; `say` is given what became of
/// that. The file, or nothing where none was written.
QString exportEdition(QWidget *parent, const Document &document, const QString &name, const QString &fileName,
                      const std::function<void(const QString &)> &say);

/// Opens the folder in which a file is.
void showInFolder(const QString &file);

/// Asks for a printer, and prints the document or the pages asked for; whether it was printed.
bool printEdition(QWidget *parent, const Document &document);

} // namespace saferplan
