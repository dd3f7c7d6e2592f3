#pragma once

#include "core/record/codec.h"

#include <QList>

#include <limits>

namespace saferplan {

/// How a change of a field is told when two moments of the plan are compared.
enum class Aspect { Wording, Status, Dated, Owned, Rated };

/// What is known about a field without knowing the record's type.
struct FieldInfo {
    const char *name = "";                  ///< in the file, imports and `--json`; never changes once released
    const char *label = "";                 ///< on screen and on paper
    FieldKind kind = FieldKind::Text;       ///
    Aspect aspect = Aspect::Wording;        ///
    bool required = false;                  ///< may not be left empty
    bool isTitle = false;                   ///< what a list shows for the record beside its reference
    int least = std::numeric_limits<int>::min();   ///< smallest number allowed, Number and Decimal only
    int most = std::numeric_limits<int>::max();    ///< largest number allowed, Number and Decimal only
    const char *target = "";                ///< Link and Links: the kind of record linked to, empty for any kind
    std::span<const Choice> choices;        ///< Choice: the values
};

/// A field of records of type T: what is known of it, and how to reach it.
template <class T> struct Field : FieldInfo {
    virtual ~Field() = default;

    /// The text that stands for the value (see Codec).
    virtual QString text(const T &record) const = 0;
    /// Sets the value from its text; false, and nothing changed, when the text is none of this kind.
    virtual bool read(QByteArrayView utf8, T &record) const = 0;
    virtual bool same(const T &a, const T &b) const = 0;
    /// The members of a Links field; empty for other kinds.
    virtual QList<QUuid> members(const T &record) const = 0;
    /// Adds or removes one member of a Links field.
    virtual void setMember(T &record, const QUuid &member, bool present) const = 0;
    /// Brings texts into the form in which they are kept (see cleanText).
    virtual void clean(T &record) const = 0;
};

template <class M> constexpr bool isLinkSet = false;
template <class U> constexpr bool isLinkSet<LinkSet<U>> = true;

/// The field that is member `M Owner::*member` of T. Owner is T or the base of all records.
template <class T, class Owner, class M> struct MemberField final : Field<T> {
    M Owner::*member = nullptr;

    QString text(const T &record) const override { return Codec<M>::text(record.*member); }
    bool read(QByteArrayView utf8, T &record) const override { return Codec<M>::read(utf8, record.*member); }
    bool same(const T &a, const T &b) const override { return a.*member == b.*member; }

    QList<QUuid> members(const T &record) const override {
        QList<QUuid> ids;
        if constexpr (isLinkSet<M>) {
            ids.reserve((record.*member).size());
            for (const auto &id : record.*member)
                ids.append(id.uuid);
        }
        return ids;
    }

    void setMember(T &record, const QUuid &id, bool present) const override {
        if constexpr (isLinkSet<M>) {
            if (present)
                (record.*member).add({id});
            else
                (record.*member).remove({id});
        }
    }

    void clean(T &record) const override {
        if constexpr (std::is_same_v<M, QString>)
            record.*member = cleanText(record.*member);
    }
};

} // namespace saferplan
