#include "ui/models/inboundlinks.h"

namespace saferplan {

namespace {

bool isLinkField(const FieldInfo &field) {
    return field.kind == FieldKind::Link || field.kind == FieldKind::Links;
}

} // namespace

QList<LinkField> fieldsLinkingTo(const Kind &target) {
    QList<LinkField> needed;
    QList<LinkField> others;
    for (const Kind *kind : kinds())
        for (int field = 0; field < static_cast<int>(kind->fields().size()); ++field) {
            const FieldInfo &info = kind->field(field);
            const QLatin1String to(info.target);
            if (isLinkField(info) && (to.isEmpty() || to == QLatin1String(target.name())))
                (info.required ? needed : others).append({kind, field});
        }
    return needed + others;
}

InboundLinks::InboundLinks(OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan), m_work(this) {
    for (const Kind *kind : kinds()) {
        m_kindAt.insert(kind, static_cast<qint16>(m_fields.size()));
        QList<int> fields;
        for (int field = 0; field < static_cast<int>(kind->fields().size()); ++field)
            if (isLinkField(kind->field(field)))
                fields.append(field);
        m_fields.append(fields);
    }
    connect(&plan, &OpenPlan::changed, this, &InboundLinks::follow);
}

void InboundLinks::need() {
    if (m_state == State::NotNeeded)
        gather();
}

void InboundLinks::gather() {
    m_state = State::Gathering;
    m_links.clear();
    qsizetype count = 0;
    for (const Kind *kind : kinds())
        count += kind->count(m_plan.records());
    m_links.reserve(count); // growing would hold the window up
    m_kind = 0;
    m_row = 0;
    m_work.start([this] { return gatherSome(); });
}

bool InboundLinks::gatherSome() {
    const Records &records = m_plan.records();
    const Kind &kind = *kinds()[m_kind];
    const QList<int> &fields = m_fields[static_cast<qsizetype>(m_kind)];
    const qsizetype end = fields.isEmpty() ? 0 : std::min(kind.count(records), m_row + 200);
    for (; m_row < end; ++m_row) {
        const QUuid id = kind.idAt(records, m_row);
        for (const int field : fields)
            for (const QUuid &target : kind.members(records, id, field))
                m_links[target].append({id, static_cast<qint16>(m_kind), static_cast<qint16>(field)});
    }
    if (!fields.isEmpty() && m_row < kind.count(records))
        return true;
    m_row = 0;
    if (++m_kind < kinds().size())
        return true;
    m_state = State::Ready;
    emit ready();
    return false;
}

void InboundLinks::follow(const ChangeSet &set) {
    if (m_state == State::NotNeeded)
        return;
    // While it is gathered rows may have moved under its feet; and many links are gathered faster than
    // sought.
    if (m_state == State::Gathering || set.changes.size() > 2000)
        return gather();
    for (const Change &change : set.changes) {
        if (change.field == Change::presence || !isLinkField(change.kind->field(change.field)))
            continue;
        const Link link{change.record, m_kindAt.value(change.kind), static_cast<qint16>(change.field)};
        if (!change.member.isNull()) {
            change.after.isEmpty() ? remove(change.member, link) : add(change.member, link);
            continue;
        }
        remove(QUuid(change.before), link);
        add(QUuid(change.after), link);
    }
}

void InboundLinks::add(const QUuid &target, const Link &link) {
    if (!target.isNull())
        m_links[target].append(link);
}

void InboundLinks::remove(const QUuid &target, const Link &link) {
    const auto found = m_links.find(target);
    if (found == m_links.end())
        return;
    found->removeOne(link);
    if (found->isEmpty())
        m_links.erase(found);
}

QList<QUuid> InboundLinks::to(const QUuid &target, const LinkField &through) const {
    QList<QUuid> records;
    if (!isReady())
        return records;
    const qint16 kind = m_kindAt.value(through.kind);
    const auto found = m_links.constFind(target);
    if (found != m_links.constEnd())
        for (const Link &link : *found)
            if (link.kind == kind && link.field == through.field)
                records.append(link.from);
    return records;
}

} // namespace saferplan
