#pragma once

#include "core/record/description.h"

namespace saferplan {

/// Protective marking under the Government Security Classifications; OFFICIAL-SENSITIVE is OFFICIAL with a
/// handling note that enforces need-to-know.
enum class Marking { Official, OfficialSensitive };

inline std::span<const Choice> choicesOf(Marking) {
    static constexpr Choice list[] = {{"official", "OFFICIAL"}, {"official_sensitive", "OFFICIAL-SENSITIVE"}};
    return list;
}

/// The paragraph of Schedule 12A of the Local Government Act 1972 under which an item is exempt from
/// publication. Paragraph numbers only: the program prints no statutory wording.
enum class ExemptParagraph { None, Individual, Identity, Affairs, Privilege, Investigation };

inline std::span<const Choice> choicesOf(ExemptParagraph) {
    static constexpr Choice list[] = {{"none", "None"},           {"1", "Paragraph 1"}, {"2", "Paragraph 2"},
                                      {"3", "Paragraph 3"}, {"5", "Paragraph 5"}, {"7", "Paragraph 7"}};
    return list;
}

/// What every record has: who it is, what people call it, its marking, and whether it is put away.
/// Nothing is deleted: a record is archived, and can be restored.
template <class T> struct RecordBase {
    static_assert(*kindName<T> != '\0', "name the record in core/record/recordlist.h");

    Id<T> id;
    QString reference; ///< short and human, unique within its kind, given automatically where left empty
    Marking marking = Marking::Official;
    ExemptParagraph exempt = ExemptParagraph::None;
    bool archived = false;

    friend bool operator==(const RecordBase &, const RecordBase &) = default;
};

} // namespace saferplan
