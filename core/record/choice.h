#pragma once

#include <QByteArrayView>
#include <QString>

#include <span>

namespace saferplan {

/// One value of a choice field: the short word kept in the file, and the label shown to people.
struct Choice {
    const char *word;
    const char *label;
};

/// A choice of records is an `enum class` whose values count from 0. Beside the enum stands one function
/// `choicesOf(E)` that lists word and label of each value in the same order. The first value is the plain one, which a
/// record has unless its struct says otherwise (a case begins as open, and not as referred).
template <class E>
concept ChoiceEnum = std::is_enum_v<E> && requires(E e) {
    { choicesOf(e) } -> std::convertible_to<std::span<const Choice>>;
};

/// The word that stands in the file for a value.
template <ChoiceEnum E> const char *wordOf(E value) {
    return choicesOf(value)[static_cast<size_t>(value)].word;
}

/// What people read for a value.
template <ChoiceEnum E> QString labelOf(E value) {
    return QString::fromUtf8(choicesOf(value)[static_cast<size_t>(value)].label);
}

/// Finds the value with this word; false when there is none, and `value` is left as it was.
template <ChoiceEnum E> bool readWord(QByteArrayView word, E &value) {
    const auto choices = choicesOf(value);
    for (size_t i = 0; i < choices.size(); ++i) {
        if (word == QByteArrayView(choices[i].word)) {
            value = static_cast<E>(i);
            return true;
        }
    }
    return false;
}

} // namespace saferplan
