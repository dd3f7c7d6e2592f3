#pragma once

#include <QString>

namespace saferplan {

/// Who uses the window on this machine, as they said themselves: never an account.
struct Person {
    QString role;
    QString agency;
    QString name;  ///< only where they want it in the history
    QString group; ///< by its name, for it is asked before any plan is open; empty: none in particular

    bool isKnown() const { return !role.isEmpty() && !agency.isEmpty(); }
    /// As commits say it: "Delivery Group chair, Council", with the name in brackets where there is one.
    QString author() const;
};

Person rememberedPerson();
void remember(const Person &person);

} // namespace saferplan
