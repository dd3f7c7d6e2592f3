// A struct and its description are written apart, and what only the struct has would be lost with the window.

#include "core/record/kind.h"
#include "core/record/records.h"
#include "tests/support/qtprint.h"

#include <utility>

using namespace saferplan;

namespace {

/// Stands for a value of any type.
struct Anything {
    template <class M> operator M() const { return M(); }
};

/// Whether a record can be made of what every record has, and so many values of its own.
template <class T, size_t... Member> constexpr bool canBeMadeOf(std::index_sequence<Member...>) {
    return requires {
        T{{}, (static_cast<void>(Member), Anything())...};
    };
}

/// How many members the struct of a record has of its own.
template <class T, size_t found = 0> constexpr size_t ownMembers() {
    if constexpr (canBeMadeOf<T>(std::make_index_sequence<found + 1>()))
        return ownMembers<T, found + 1>();
    else
        return found;
}

/// How many fields the description of a kind adds to those of every record, of which "archived" is the last.
size_t ownFields(const Kind &kind) {
    return kind.fields().size() - static_cast<size_t>(kind.fieldNamed("archived")) - 1;
}

} // namespace

TEST_CASE("every member of a record is a field of its description", "[kind]") {
#define SAFERPLAN_COUNT(Type, name)                                                                          \
    {                                                                                                        \
        INFO(name);                                                                                          \
        CHECK(ownMembers<Type>() == ownFields(kindOf<Type>()));                                              \
    }
    SAFERPLAN_RECORDS(SAFERPLAN_COUNT)
#undef SAFERPLAN_COUNT
}
