#include "core/tables/audience.h"

#include "core/record/shown.h"
#include "core/rules/naturalorder.h"
#include "core/tables/cellwords.h"

namespace saferplan {

namespace {

/// The roles once each, however they are written.
class Roles {
public:
    void add(const QString &role) {
        if (const QString words = plainWords(role); !words.isEmpty() && !m_byWords.contains(words))
            m_byWords.insert(words, role.simplified());
    }
    QStringList all() const { return m_byWords.values(); }

private:
    QMap<QString, QString> m_byWords;
};

} // namespace

QString nameOf(const Records &records, const Audience &audience) {
    if (audience.group)
        return titleOf(records, audience.group.uuid);
    if (const Agency *agency = records.find(audience.agency))
        return agency->name;
    return audience.role.isEmpty() ? records.single<Plan>().title : audience.role;
}

QList<Audience> audiencesOf(const Records &records) {
    QList<Audience> audiences;
    Roles roles;
    QSet<QUuid> leading;
    const auto addSorted = [&](QList<Audience> some) {
        std::sort(some.begin(), some.end(), [&records](const Audience &a, const Audience &b) {
            return comesBefore(nameOf(records, a), nameOf(records, b));
        });
        audiences += some;
    };
    QList<Audience> groups;
    for (const Group &group : records.all<Group>())
        if (!group.archived && group.state == GroupState::Active) {
            groups.append({group.id, {}, {}});
            roles.add(group.leadRole);
        }
    QSet<QString> officers;
    for (const Action &action : records.all<Action>())
        if (!action.archived) {
            leading.insert(action.leadAgency.uuid);
            officers.insert(action.leadOfficer);
        }
    for (const Case &subject : records.all<Case>())
        if (!subject.archived)
            leading.insert(subject.leadAgency.uuid);
    for (const QString &officer : std::as_const(officers))
        roles.add(officer);
    QList<Audience> agencies;
    for (const Agency &agency : records.all<Agency>())
        if (!agency.archived && leading.contains(agency.id.uuid))
            agencies.append({{}, agency.id, {}});
    addSorted(groups);
    addSorted(agencies);
    for (const QString &role : roles.all())
        audiences.append({{}, {}, role});
    return audiences;
}

} // namespace saferplan
