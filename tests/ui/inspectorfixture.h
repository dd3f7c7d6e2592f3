#pragma once

#include "tests/ui/windowfixture.h"

#include <QPushButton>

namespace saferplan::test {

/// Adds a record of a kind.
template <class T> Id<T> add(Fixture &fixture, T record) {
    record.id = Id<T>::make();
    fixture.plan().commit(QStringLiteral("Add"), fixture.plan().edit().put(record));
    return record.id;
}

inline QPushButton *button(QWidget &in, const QString &text) {
    for (auto *found : in.findChildren<QPushButton *>())
        if (found->text() == text && found->isVisible())
            return found;
    return nullptr;
}

/// The first action, selected on its page.
inline RecordForm &formOfFirst(Fixture &fixture) {
    REQUIRE(fixture.actions().select(fixture.first().id.uuid));
    return fixture.form();
}

} // namespace saferplan::test
