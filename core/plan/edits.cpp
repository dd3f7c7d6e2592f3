#include "core/plan/edits.h"

namespace saferplan {

void Edits::touch(const Kind &kind, const QUuid &id) {
    if (m_seen.contains(id))
        return;
    m_seen.insert(id);
    m_touched.append({&kind, id});
    if (kind.has(m_base, id))
        kind.copy(m_base, m_values, id);
}

void Edits::create(const Kind &kind, const QUuid &id) {
    touch(kind, id);
    kind.create(m_values, id);
}

bool Edits::set(const Kind &kind, const QUuid &id, int field, const QString &text) {
    if (!kind.has(m_values, id) && !kind.has(m_base, id))
        return false;
    touch(kind, id);
    return kind.read(m_values, id, field, text.toUtf8());
}

void Edits::setMember(const Kind &kind, const QUuid &id, int field, const QUuid &member, bool present) {
    if (!kind.has(m_values, id) && !kind.has(m_base, id))
        return;
    touch(kind, id);
    kind.setMember(m_values, id, field, member, present);
}

void Edits::archive(const Kind &kind, const QUuid &id, bool archived) {
    set(kind, id, kind.fieldNamed(u"archived"), archived ? QStringLiteral("yes") : QStringLiteral("no"));
}

} // namespace saferplan
