#pragma once

#include "core/record/choice.h"
#include "core/record/linkset.h"

#include <QDate>
#include <QTime>

#include <optional>

namespace saferplan {

/// What kind of value a field holds; decides how it is edited, sorted and shown.
enum class FieldKind { Text, LongText, Date, Time, Choice, Number, Decimal, YesNo, Link, Links };

/// Turns a member of a record into the one text that stands for it in the file, the change log, returns and
/// tables, and back. `text` of a value that is not set is empty. `read` answers false, and leaves the value as
/// it was, when the text is none of this kind; an empty text always reads as the plainest value: not set, 0, no,
/// the first of a choice. (What a record has for an empty text is its own default: see FieldInfo::read.)
template <class M> struct Codec;

template <> struct Codec<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static QString text(const QString &value) { return value; }
    static bool read(QByteArrayView utf8, QString &value);
};

/// Dates are ISO 8601, `2026-01-14`, years 1 to 9999.
template <> struct Codec<QDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static QString text(const QDate &value);
    static bool read(QByteArrayView utf8, QDate &value);
};

/// Times of day are `14:30`.
template <> struct Codec<QTime> {
    static constexpr FieldKind kind = FieldKind::Time;
    static QString text(const QTime &value);
    static bool read(QByteArrayView utf8, QTime &value);
};

template <> struct Codec<bool> {
    static constexpr FieldKind kind = FieldKind::YesNo;
    static QString text(bool value);
    static bool read(QByteArrayView utf8, bool &value);
};

template <> struct Codec<int> {
    static constexpr FieldKind kind = FieldKind::Number;
    static QString text(int value);
    static bool read(QByteArrayView utf8, int &value);
};

template <> struct Codec<std::optional<int>> {
    static constexpr FieldKind kind = FieldKind::Number;
    static QString text(const std::optional<int> &value);
    static bool read(QByteArrayView utf8, std::optional<int> &value);
};

/// Decimals are the shortest text that reads back as the same number; infinities and NaN are refused.
template <> struct Codec<std::optional<double>> {
    static constexpr FieldKind kind = FieldKind::Decimal;
    static QString text(const std::optional<double> &value);
    static bool read(QByteArrayView utf8, std::optional<double> &value);
};

template <ChoiceEnum E> struct Codec<E> {
    static constexpr FieldKind kind = FieldKind::Choice;
    static QString text(E value) { return QString::fromLatin1(wordOf(value)); }
    static bool read(QByteArrayView utf8, E &value) {
        if (utf8.isEmpty()) {
            value = E{};
            return true;
        }
        return readWord(utf8, value);
    }
};

/// Reads a UUID as `uuidText` writes it; an empty text reads as the null UUID.
bool readUuid(QByteArrayView utf8, QUuid &value);

template <class T> struct Codec<Id<T>> {
    static constexpr FieldKind kind = FieldKind::Link;
    static QString text(const Id<T> &value) { return uuidText(value.uuid); }
    static bool read(QByteArrayView utf8, Id<T> &value) { return readUuid(utf8, value.uuid); }
};

/// A set of links as one text, for comparing and showing: the ids in order, separated by spaces. In the file
/// and the change log a set stands member by member.
template <class T> struct Codec<LinkSet<T>> {
    static constexpr FieldKind kind = FieldKind::Links;
    static QString text(const LinkSet<T> &value) {
        QString all;
        for (const auto &id : value)
            all += (all.isEmpty() ? QString() : QStringLiteral(" ")) + uuidText(id.uuid);
        return all;
    }
    static bool read(QByteArrayView utf8, LinkSet<T> &value) {
        LinkSet<T> ids;
        for (const QByteArray &part : utf8.toByteArray().split(' ')) {
            Id<T> id;
            if (!readUuid(part, id.uuid))
                return false;
            ids.add(id);
        }
        value = ids;
        return true;
    }
};

/// Text as it can be kept and shared: line ends are `\n`, control characters without a meaning and broken
/// surrogates are replaced or dropped. Texts that are already clean are returned as they are.
QString cleanText(const QString &text);

} // namespace saferplan
