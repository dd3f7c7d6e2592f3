#pragma once

#include "core/record/codec.h"

#include <QList>

namespace saferplan {

template <class M> constexpr bool isLinkSet = false;
template <class U> constexpr bool isLinkSet<LinkSet<U>> = true;

/// What can be done with the values of one type, for code that has only their address: one table a type, made
/// from its Codec.
struct ValueType {
    FieldKind kind;
    bool canBeEmpty; ///< there is a value that is "not set", and its text is empty
    QString (*text)(const void *value);
    bool (*read)(QByteArrayView utf8, void *value);
    bool (*same)(const void *a, const void *b);
    void (*assign)(void *value, const void *other);
    QList<QUuid> (*members)(const void *value);
    void (*setMember)(void *value, const QUuid &member, bool present);
    void (*clean)(void *value);
};

template <class M> constexpr bool isLink = false;
template <class U> constexpr bool isLink<Id<U>> = true;

template <class M> QList<QUuid> membersOf(const M &value) {
    QList<QUuid> ids;
    if constexpr (isLink<M>) {
        if (value)
            ids.append(value.uuid);
    } else if constexpr (isLinkSet<M>) {
        ids.reserve(value.size());
        for (const auto &id : value)
            ids.append(id.uuid);
    }
    return ids;
}

template <class M> void setMemberOf(M &value, const QUuid &id, bool present) {
    if constexpr (isLinkSet<M>) {
        if (present)
            value.add({id});
        else
            value.remove({id});
    }
}

template <class M> void cleanValue(M &value) {
    if constexpr (std::is_same_v<M, QString>)
        value = cleanText(value);
}

template <class M> const ValueType &valueTypeOf() {
    static constexpr ValueType type = {
        Codec<M>::kind,
        !std::is_arithmetic_v<M> && !std::is_enum_v<M>,
        [](const void *value) { return Codec<M>::text(*static_cast<const M *>(value)); },
        [](QByteArrayView utf8, void *value) { return Codec<M>::read(utf8, *static_cast<M *>(value)); },
        [](const void *a, const void *b) { return *static_cast<const M *>(a) == *static_cast<const M *>(b); },
        [](void *value, const void *other) { *static_cast<M *>(value) = *static_cast<const M *>(other); },
        [](const void *value) { return membersOf(*static_cast<const M *>(value)); },
        [](void *value, const QUuid &id, bool present) { setMemberOf(*static_cast<M *>(value), id, present); },
        [](void *value) { cleanValue(*static_cast<M *>(value)); }};
    return type;
}

} // namespace saferplan
