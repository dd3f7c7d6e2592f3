#pragma once

#include "core/report/document.h"
#include "ui/print/office/package.h"
#include "ui/print/office/xmlout.h"

namespace saferplan {

/// A length in points as twentieths of one.
QString twips(double points);
/// "en-GB", and "cy-GB" for "cy": Word wants a country.
QString docxLanguage(const QString &language);
/// The name space of words as an attribute of a part's root, and those that pictures need.
void writeDocxSpaces(XmlOut &xml);

/// What leads from one part to another.
struct DocxRelation {
    QString id;
    QString type; ///< the last word of the name of its kind
    QString target;
};
QByteArray docxRelations(const QList<DocxRelation> &relations);

QByteArray docxStyles(const Document &document);
/// The first list has points; the others are numbered, each from 1.
QByteArray docxNumbering(int numberedLists);
QByteArray docxHeader(const Document &document);
QByteArray docxFooter(const Document &document);
/// What is in the package, and all that it says of itself.
std::vector<PackagePart> docxFrame(const Document &document);

} // namespace saferplan
