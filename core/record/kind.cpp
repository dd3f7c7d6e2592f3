#include "core/record/kind.h"

namespace saferplan {

namespace {

// Every description begins with the fields of RecordBase.
constexpr int referenceField = 0;
constexpr int archivedField = 3;

} // namespace

QString Kind::reference(const Records &records, const QUuid &id) const { return text(records, id, referenceField); }

bool Kind::isArchived(const Records &records, const QUuid &id) const {
    const void *record = find(records, id);
    return record && !field(archivedField).same(record, defaultRecord());
}

QString Kind::text(const Records &records, const QUuid &id, int number) const {
    const void *record = find(records, id);
    return record ? field(number).text(record) : QString();
}

QList<QUuid> Kind::members(const Records &records, const QUuid &id, int number) const {
    const void *record = find(records, id);
    return record ? field(number).members(record) : QList<QUuid>();
}

bool Kind::read(Records &records, const QUuid &id, int number, QByteArrayView utf8) const {
    void *record = edit(records, id);
    return record && field(number).read(utf8, record);
}

void Kind::setMember(Records &records, const QUuid &id, int number, const QUuid &member, bool present) const {
    if (void *record = edit(records, id))
        field(number).setMember(record, member, present);
}

void Kind::create(Records &records, const QUuid &id) const {
    if (!has(records, id))
        append(records, id);
}

int Kind::add(Records &records, const QUuid &id, std::span<const int> fields,
              std::span<const QByteArrayView> texts) const {
    void *record = edit(records, id);
    if (!record)
        record = append(records, id);
    int wrong = -1;
    for (size_t i = 0; i < fields.size(); ++i)
        if (!texts[i].isEmpty() && !field(fields[i]).read(texts[i], record) && wrong < 0)
            wrong = fields[i];
    return wrong;
}

void Kind::clean(Records &records, const QUuid &id) const {
    if (void *record = edit(records, id))
        for (const FieldInfo *field : m_fields)
            field->clean(record);
}

void Kind::difference(const Records &from, const Records &to, const QUuid &id, Changes &changes) const {
    compare(find(from, id), find(to, id), id, changes);
}

void Kind::difference(const Records &from, const Records &to, Changes &changes) const {
    for (qsizetype row = 0; row < count(to); ++row) {
        const QUuid id = idAt(to, row);
        compare(find(from, id), find(to, id), id, changes);
    }
    for (qsizetype row = 0; row < count(from); ++row)
        if (const QUuid id = idAt(from, row); !has(to, id))
            compare(find(from, id), nullptr, id, changes);
}

/// A record that comes to be differs from one with default values; one taken back goes back to them first.
void Kind::compare(const void *from, const void *to, const QUuid &id, Changes &changes) const {
    if (from == to || (from && to && same(from, to)))
        return;
    if (!from)
        changes.append({this, id, Change::presence, {}, {}, presentText()});
    const void *a = from ? from : defaultRecord();
    const void *b = to ? to : defaultRecord();
    for (int i = 0; i < static_cast<int>(m_fields.size()); ++i) {
        if (field(i).same(a, b))
            continue;
        if (field(i).kind != FieldKind::Links) {
            changes.append({this, id, i, {}, field(i).text(a), field(i).text(b)});
            continue;
        }
        const QList<QUuid> before = field(i).members(a);
        const QList<QUuid> after = field(i).members(b);
        for (const QUuid &member : after)
            if (!before.contains(member))
                changes.append({this, id, i, member, {}, presentText()});
        for (const QUuid &member : before)
            if (!after.contains(member))
                changes.append({this, id, i, member, presentText(), {}});
    }
    if (!to)
        changes.append({this, id, Change::presence, {}, presentText(), {}});
}

int Kind::fieldNamed(QAnyStringView name) const {
    for (size_t i = 0; i < m_fields.size(); ++i)
        if (QAnyStringView::equal(name, QLatin1String(m_fields[i]->name)))
            return static_cast<int>(i);
    return -1;
}

int Kind::titleField() const {
    for (size_t i = 0; i < m_fields.size(); ++i)
        if (m_fields[i]->isTitle)
            return static_cast<int>(i);
    return -1;
}

const Kind *kindNamed(QAnyStringView name) {
    static const std::vector<const Kind *> byName = [] {
        std::vector<const Kind *> sorted = kinds();
        std::sort(sorted.begin(), sorted.end(), [](const Kind *a, const Kind *b) {
            return QLatin1String(a->name()) < QLatin1String(b->name());
        });
        return sorted;
    }();
    const auto at =
        std::lower_bound(byName.begin(), byName.end(), name, [](const Kind *kind, QAnyStringView wanted) {
            return QAnyStringView::compare(QLatin1String(kind->name()), wanted) < 0;
        });
    return at != byName.end() && QAnyStringView::equal(QLatin1String((*at)->name()), name) ? *at : nullptr;
}

const Kind *kindOf(const Records &records, const QUuid &id) {
    if (!id.isNull())
        for (const Kind *kind : kinds())
            if (kind->has(records, id))
                return kind;
    return nullptr;
}

RecordName findReference(const Records &records, const QString &reference, const Kind *only) {
    for (const Kind *kind : kinds()) {
        if (only && kind != only)
            continue;
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            if (kind->reference(records, id).compare(reference, Qt::CaseInsensitive) == 0)
                return {kind, id};
        }
    }
    return {};
}

} // namespace saferplan
