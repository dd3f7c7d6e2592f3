#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QUuid>

namespace saferplan {

/// The identity of a record: a UUID that never changes, typed so that the id of one kind of record is never
/// taken for the id of another. A default-constructed id is null and means "no record".
template <class T> struct Id {
    QUuid uuid;

    bool isNull() const { return uuid.isNull(); }
    explicit operator bool() const { return !uuid.isNull(); }

    /// A new id that no other laptop will make.
    static Id make() { return {QUuid::createUuid()}; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.uuid < b.uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

/// Stands for a record of any kind, in links such as "this evidence is about that record".
struct AnyRecord;
using AnyId = Id<AnyRecord>;

/// The text of a UUID as it stands in the file: 36 lower-case characters, no braces; a null id is empty.
inline QString uuidText(const QUuid &uuid) {
    return uuid.isNull() ? QString() : uuid.toString(QUuid::WithoutBraces);
}

} // namespace saferplan
