#pragma once

#include "core/report/document.h"
#include "ui/print/office/package.h"
#include "ui/print/office/xmlout.h"

namespace saferplan {

/// The name spaces of OpenDocument, as attributes of a part's root.
void writeOdtSpaces(XmlOut &xml);
/// Language and country as attributes of text.
void writeOdtLanguage(XmlOut &xml, const QString &language);
QString points(double count);

/// How an ODT looks, with what stands above and below each page.
QByteArray odtStyles(const Document &document);
/// What it says of itself.
QByteArray odtMeta(const Document &document);
/// What is in the package; `parts` stand in it as well.
QByteArray odtManifest(const std::vector<PackagePart> &parts);

} // namespace saferplan
