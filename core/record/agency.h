#pragma once

#include "core/record/recordbase.h"

namespace saferplan {

/// What an agency is to the partnership under the Crime and Disorder Act 1998, section 5.
enum class AgencyKind { Other, ResponsibleAuthority, CooperatingBody, Invited };

inline std::span<const Choice> choicesOf(AgencyKind) {
    static constexpr Choice list[] = {{"other", "Other"},
                                      {"responsible_authority", "Responsible authority"},
                                      {"cooperating_body", "Co-operating body"},
                                      {"invited", "Invited"}};
    return list;
}

/// An organisation of the partnership.
struct Agency : RecordBase<Agency> {
    QString name;
    QString shortName;
    AgencyKind kind = AgencyKind::Other;

    friend bool operator==(const Agency &, const Agency &) = default;

    template <class D> static D describe() {
        return D("Agency", "Agencies", "AG-{00}")
            .field("name", "Name", &Agency::name).required().title()
            .field("short_name", "Short name", &Agency::shortName)
            .field("kind", "Kind", &Agency::kind);
    }
};

} // namespace saferplan
