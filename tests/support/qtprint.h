#pragma once

#include "core/record/codec.h"

#include <catch2/catch.hpp>

// How values appear in the message of a failed check.
namespace Catch {

template <> struct StringMaker<QString> {
    static std::string convert(const QString &value) { return '"' + value.toStdString() + '"'; }
};
template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &value) { return '"' + value.toStdString() + '"'; }
};
template <> struct StringMaker<QDate> {
    static std::string convert(const QDate &value) { return value.toString(Qt::ISODate).toStdString(); }
};
template <> struct StringMaker<QUuid> {
    static std::string convert(const QUuid &value) { return saferplan::uuidText(value).toStdString(); }
};
template <class T> struct StringMaker<saferplan::Id<T>> {
    static std::string convert(const saferplan::Id<T> &value) {
        return StringMaker<QUuid>::convert(value.uuid);
    }
};
template <saferplan::ChoiceEnum E> struct StringMaker<E> {
    static std::string convert(E value) { return saferplan::wordOf(value); }
};

} // namespace Catch
