#include "ui/workspace/person.h"

#include "ui/workspace/preferences.h"

namespace saferplan {

QString Person::author() const {
    const QString post = QStringLiteral("%1, %2").arg(role, agency);
    return name.isEmpty() ? post : QStringLiteral("%1 (%2)").arg(post, name);
}

Person rememberedPerson() {
    const auto text = [](Preference which) { return preference(which).toString(); };
    return {text(Preference::PersonRole), text(Preference::PersonAgency), text(Preference::PersonName),
            text(Preference::PersonGroup)};
}

void remember(const Person &person) {
    setPreference(Preference::PersonRole, person.role);
    setPreference(Preference::PersonAgency, person.agency);
    setPreference(Preference::PersonName, person.name);
    setPreference(Preference::PersonGroup, person.group);
}

} // namespace saferplan
