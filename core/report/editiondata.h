#pragma once

#include "core/report/document.h"
#include "core/report/editionorder.h"

namespace saferplan {

/// A document with what was asked for when it was made, so that it can be made again and compared.
struct Publication {
    EditionOrder order; ///< resolved
    Document document;

    friend bool operator==(const Publication &, const Publication &) = default;
};

/// The data of an edition cannot be read. Its text is a sentence for people.
class EditionDataError : public std::runtime_error {
public:
    enum class Why { Damaged, TooNew };
    EditionDataError(Why why, const QString &text) : std::runtime_error(text.toStdString()), m_why(why) {}
    Why why() const { return m_why; }

private:
    Why m_why;
};

/// The version of the data that this program writes. It reads all up to it.
inline constexpr int editionDataVersion = 1;

/// A publication as bytes, the same on every computer: compact JSON in UTF-8, the members of each object in
/// the order of their names. At the top are "format", which is "saferplan edition", "version", "order" and
/// "document"; below them the parts that core/report/documentfields.h names. A member that has its usual
/// value is not written; a date is 2025-12-31, a time 2025-12-31T00:00:00.000Z, a choice its word, a block an
/// object whose "is" says which it is, and a cell that holds nothing but text a string.
QByteArray bytesOf(const Publication &publication);

/// Reads what `bytesOf` has written, now or in an earlier version. The bytes may come from anybody: whatever
/// is not as it must be (see whyUnsound) throws EditionDataError, and so does data of a later version.
Publication readPublication(const QByteArray &bytes);

/// What in a document cannot be laid out or is more than any edition has, in words; empty where it is sound.
QString whyUnsound(const Document &document);

} // namespace saferplan
