#include "core/report/editiondata.h"

#include "core/report/documentfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace saferplan {

namespace {

const QString formatName = QStringLiteral("saferplan edition");
constexpr auto blockName = "is";

[[noreturn]] void damaged(const QString &what) {
    throw EditionDataError(
        EditionDataError::Why::Damaged,
        QStringLiteral("The stored data of this edition is damaged: %1. Take it from another copy of the "
                       "plan, or from a backup.")
            .arg(what));
}

template <class T> QJsonValue toJson(const T &value);
template <class T> void fromJson(const QJsonValue &json, T &value);

/// Writes the members that differ from their usual value.
struct Writing {
    QJsonObject object = {};

    template <class T>
    void operator()(const char *name, const T &value, const std::type_identity_t<T> &usual = {}) {
        if (!(value == usual))
            object.insert(QLatin1String(name), toJson(value));
    }
};

/// Reads members, and knows whether there are others.
struct Reading {
    const QJsonObject &object;
    qsizetype read = 0;

    template <class T>
    void operator()(const char *name, T &value, const std::type_identity_t<T> &usual = {}) {
        const auto found = object.constFind(QLatin1String(name));
        if (found == object.constEnd()) {
            value = usual;
            return;
        }
        ++read;
        fromJson(*found, value);
    }
};

template <class T> struct ElementOf {};
template <class T> struct ElementOf<QList<T>> { using Type = T; };
template <class T> struct ElementOf<std::vector<T>> { using Type = T; };
template <class T>
concept ListType = requires {
    typename ElementOf<T>::Type;
};

template <class T> struct OptionalOf {};
template <class T> struct OptionalOf<std::optional<T>> { using Type = T; };
template <class T>
concept OptionalType = requires {
    typename OptionalOf<T>::Type;
};

QJsonObject objectOf(const Block &block) {
    Writing writing;
    writing(blockName, QString::fromLatin1(blockNames[block.index()]));
    std::visit([&writing](const auto &said) { describe(writing, said); }, block);
    return writing.object;
}

QJsonValue cellOf(const Cell &cell) {
    if (cell == Cell{cell.text})
        return cell.text;
    Writing writing;
    describe(writing, cell);
    return writing.object;
}

template <class T> QJsonValue toJson(const T &value) {
    if constexpr (OptionalType<T>) {
        return value ? toJson(*value) : QJsonValue();
    } else if constexpr (ListType<T>) {
        QJsonArray array;
        for (const auto &element : value)
            array.append(toJson(element));
        return array;
    } else if constexpr (std::is_same_v<T, Block>) {
        return objectOf(value);
    } else if constexpr (std::is_same_v<T, Cell>) {
        return cellOf(value);
    } else if constexpr (std::is_same_v<T, std::pair<QString, QString>>) {
        return QJsonArray{value.first, value.second};
    } else if constexpr (std::is_same_v<T, QUuid>) {
        return value.toString(QUuid::WithoutBraces);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return value.toString(Qt::ISODate);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return value.toUTC().toString(Qt::ISODateWithMs);
    } else if constexpr (ChoiceEnum<T>) {
        return QString::fromLatin1(wordOf(value));
    } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, QString>) {
        Writing writing;
        describe(writing, value);
        return writing.object;
    } else {
        return value;
    }
}

QString textOf(const QJsonValue &json) {
    if (!json.isString())
        damaged(QStringLiteral("what must be a text is none"));
    return json.toString();
}

template <class T> void readDescribed(const QJsonObject &object, T &value, qsizetype known = 0) {
    Reading reading{object, known};
    describe(reading, value);
    if (reading.read != object.size())
        damaged(QStringLiteral("it says something that nobody asked for"));
}

template <size_t at = 0> void readBlock(const QJsonObject &object, const QString &name, Block &block) {
    if constexpr (at == std::size(blockNames)) {
        damaged(QStringLiteral("there is no block \"%1\"").arg(name.left(40)));
    } else if (name == QLatin1String(blockNames[at])) {
        readDescribed(object, block.emplace<at>(), 1);
    } else {
        readBlock<at + 1>(object, name, block);
    }
}

template <class T> void readNumber(const QJsonValue &json, T &value) {
    if (!json.isDouble())
        damaged(QStringLiteral("what must be a number is none"));
    const double number = json.toDouble();
    // JSON has no others, and what overflows is read as one.
    if (!std::isfinite(number))
        damaged(QStringLiteral("a number is too large"));
    if constexpr (std::is_integral_v<T>) {
        constexpr double most = std::numeric_limits<int>::max();
        if (number < -most || number > most || number != std::trunc(number))
            damaged(QStringLiteral("what must be a whole number is none"));
    }
    value = static_cast<T>(number);
}

/// A date or a time, which must be written as it is by `toJson`.
template <class T> void readMoment(const QJsonValue &json, T &value, Qt::DateFormat format) {
    value = T::fromString(textOf(json), format);
    if (!value.isValid() || toJson(value) != json)
        damaged(QStringLiteral("what must be a date is none"));
}

template <class T> void readList(const QJsonValue &json, T &list) {
    if (!json.isArray())
        damaged(QStringLiteral("what must be a list is none"));
    const QJsonArray array = json.toArray();
    list.clear();
    list.reserve(static_cast<decltype(list.size())>(array.size()));
    for (const QJsonValue element : array)
        fromJson(element, list.emplace_back());
}

template <class T> void fromJson(const QJsonValue &json, T &value) {
    if constexpr (OptionalType<T>) {
        if (json.isNull())
            value.reset();
        else
            fromJson(json, value.emplace());
    } else if constexpr (ListType<T>) {
        readList(json, value);
    } else if constexpr (std::is_same_v<T, Block>) {
        const QJsonObject object = json.toObject();
        readBlock(object, textOf(object.value(QLatin1String(blockName))), value);
    } else if constexpr (std::is_same_v<T, std::pair<QString, QString>>) {
        const QJsonArray both = json.toArray();
        if (both.size() != 2)
            damaged(QStringLiteral("a fact is none"));
        value = {textOf(both[0]), textOf(both[1])};
    } else if constexpr (std::is_same_v<T, QString>) {
        value = textOf(json);
    } else if constexpr (std::is_same_v<T, QUuid>) {
        value = QUuid::fromString(textOf(json));
        if (value.isNull() || toJson(value) != json)
            damaged(QStringLiteral("a record is named by what is no name"));
    } else if constexpr (std::is_same_v<T, QDate>) {
        readMoment(json, value, Qt::ISODate);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        readMoment(json, value, Qt::ISODateWithMs);
    } else if constexpr (ChoiceEnum<T>) {
        if (!readWord(textOf(json).toLatin1(), value))
            damaged(QStringLiteral("there is no choice \"%1\"").arg(textOf(json).left(40)));
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.isBool())
            damaged(QStringLiteral("what must be yes or no is neither"));
        value = json.toBool();
    } else if constexpr (std::is_arithmetic_v<T>) {
        readNumber(json, value);
    } else {
        if constexpr (std::is_same_v<T, Cell>)
            if (json.isString()) {
                value = Cell{json.toString()};
                return;
            }
        if (!json.isObject())
            damaged(QStringLiteral("a part of it is missing"));
        readDescribed(json.toObject(), value);
    }
}

} // namespace

QByteArray bytesOf(const Publication &publication) {
    const QJsonObject top{{QStringLiteral("format"), formatName},
                          {QStringLiteral("version"), editionDataVersion},
                          {QStringLiteral("order"), toJson(publication.order)},
                          {QStringLiteral("document"), toJson(publication.document)}};
    return QJsonDocument(top).toJson(QJsonDocument::Compact);
}

Publication readPublication(const QByteArray &bytes) {
    QJsonParseError error;
    const QJsonObject top = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        damaged(QStringLiteral("it cannot be read"));
    if (top.value(QStringLiteral("format")) != formatName)
        damaged(QStringLiteral("it is no data of an edition"));
    int version = 0;
    fromJson(top.value(QStringLiteral("version")), version);
    if (version > editionDataVersion)
        throw EditionDataError(
            EditionDataError::Why::TooNew,
            QStringLiteral("This edition was published by a newer version of SaferPlan, which alone can show "
                           "it. Update this program."));
    if (version < 1)
        damaged(QStringLiteral("it is of no version"));
    Publication publication;
    fromJson(top.value(QStringLiteral("order")), publication.order);
    fromJson(top.value(QStringLiteral("document")), publication.document);
    if (const QString why = whyUnsound(publication.document); !why.isEmpty())
        damaged(why);
    return publication;
}

} // namespace saferplan
