#pragma once

#include "core/record/kind.h"

namespace saferplan {

/// A record that a written name stands for, and how sure that is.
struct NameMatch {
    enum class Sure {
        None,    ///< nothing is like it
        Several, ///< more than one is as like as the other
        Likely,  ///< one is like it: somebody has to say whether it is meant
        Yes      ///< the name, short name or reference, but for case, punctuation, "the" and "and"
    };

    Sure sure = Sure::None;
    QUuid id; ///< where it is likely or sure

    bool isSure() const { return sure == Sure::Yes; }
};

/// The names by which records of one kind are known: agencies, groups, priorities, objectives, themes.
/// Archived ones are left out.
class Names {
public:
    Names(const Records &records, const Kind &kind);

    NameMatch find(const QString &written) const;

private:
    struct Name {
        QString words; ///< see plainWords
        QUuid id;
    };
    QList<Name> m_names;
};

} // namespace saferplan
