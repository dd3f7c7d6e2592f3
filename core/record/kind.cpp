#include "core/record/kind.h"

#include "core/record/records.h"

#include <QLocale>

namespace saferplan {

namespace {

/// The kind made from the description of T.
template <class T> class KindOf final : public Kind {
public:
    explicit KindOf(const char *name)
        : Kind(name, descriptionOf<T>().label(), descriptionOf<T>().plural(), descriptionOf<T>().pattern(),
               descriptionOf<T>().isSingle(), descriptionOf<T>().isFixedOnceSaved()) {
        for (const auto &field : descriptionOf<T>().fields())
            m_fields.push_back(field.get());
    }

    qsizetype count(const Records &records) const override { return records.all<T>().size(); }
    QUuid idAt(const Records &records, qsizetype row) const override { return records.all<T>().at(row).id.uuid; }
    bool has(const Records &records, const QUuid &id) const override { return find(records, id); }

    QString reference(const Records &records, const QUuid &id) const override {
        const T *record = find(records, id);
        return record ? record->reference : QString();
    }

    bool isArchived(const Records &records, const QUuid &id) const override {
        const T *record = find(records, id);
        return record && record->archived;
    }

    QString text(const Records &records, const QUuid &id, int field) const override {
        const T *record = find(records, id);
        return record ? at(field).text(*record) : QString();
    }

    QList<QUuid> members(const Records &records, const QUuid &id, int field) const override {
        const T *record = find(records, id);
        return record ? at(field).members(*record) : QList<QUuid>();
    }

    bool read(Records &records, const QUuid &id, int field, QByteArrayView utf8) const override {
        T *record = records.all<T>().edit({id});
        return record && at(field).read(utf8, *record);
    }

    void setMember(Records &records, const QUuid &id, int field, const QUuid &member, bool present) const override {
        if (T *record = records.all<T>().edit({id}))
            at(field).setMember(*record, member, present);
    }

    void create(Records &records, const QUuid &id) const override {
        if (!has(records, id)) {
            T record;
            record.id = {id};
            records.all<T>().put(std::move(record));
        }
    }

    void erase(Records &records, const QUuid &id) const override { records.all<T>().erase({id}); }

    void reserve(Records &records, qsizetype size) const override { records.all<T>().reserve(size); }

    int add(Records &records, const QUuid &id, std::span<const int> fields,
            std::span<const QByteArrayView> texts) const override {
        T record;
        record.id = {id};
        int wrong = -1;
        for (size_t i = 0; i < fields.size(); ++i)
            if (!texts[i].isEmpty() && !at(fields[i]).read(texts[i], record) && wrong < 0)
                wrong = fields[i];
        records.all<T>().put(std::move(record));
        return wrong;
    }

    void copy(const Records &from, Records &to, const QUuid &id) const override {
        if (const T *record = find(from, id))
            to.all<T>().put(*record);
        else
            to.all<T>().erase({id});
    }

    void clean(Records &records, const QUuid &id) const override {
        if (T *record = records.all<T>().edit({id}))
            for (const auto &field : descriptionOf<T>().fields())
                field->clean(*record);
    }

    void difference(const Records &from, const Records &to, const QUuid &id, Changes &changes) const override {
        compare(find(from, id), find(to, id), id, changes);
    }

    void difference(const Records &from, const Records &to, Changes &changes) const override {
        for (const T &record : to.all<T>())
            compare(from.find(record.id), &record, record.id.uuid, changes);
        for (const T &record : from.all<T>())
            if (!to.find(record.id))
                compare(&record, nullptr, record.id.uuid, changes);
    }

private:
    static const T *find(const Records &records, const QUuid &id) { return records.find(Id<T>{id}); }
    static const Field<T> &at(int field) { return *descriptionOf<T>().fields()[static_cast<size_t>(field)]; }

    /// A record that comes to be differs from one with default values; one taken back goes back to them first.
    void compare(const T *from, const T *to, const QUuid &id, Changes &changes) const {
        static const T none;
        if (from == to)
            return;
        if (!from)
            changes.append({this, id, Change::presence, {}, {}, presentText()});
        const T &a = from ? *from : none;
        const T &b = to ? *to : none;
        for (int i = 0; i < static_cast<int>(m_fields.size()); ++i) {
            const Field<T> &field = at(i);
            if (field.same(a, b))
                continue;
            if (field.kind != FieldKind::Links) {
                changes.append({this, id, i, {}, field.text(a), field.text(b)});
                continue;
            }
            const QList<QUuid> before = field.members(a);
            const QList<QUuid> after = field.members(b);
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
};

#define SAFERPLAN_KIND(Type, name) static const KindOf<Type> kind##Type(name);
#define SAFERPLAN_KIND_AT(Type, name) &kind##Type,

/// Made on first use, so that no order of static initialisation matters.
const std::vector<const Kind *> &makeKinds() {
    SAFERPLAN_RECORDS(SAFERPLAN_KIND)
    static const std::vector<const Kind *> list = {SAFERPLAN_RECORDS(SAFERPLAN_KIND_AT)};
    return list;
}

} // namespace

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

const std::vector<const Kind *> &kinds() {
    static const std::vector<const Kind *> &list = makeKinds();
    return list;
}

const Kind *kindNamed(QAnyStringView name) {
    for (const Kind *kind : kinds())
        if (QAnyStringView::equal(name, QLatin1String(kind->name())))
            return kind;
    return nullptr;
}

const Kind *kindOf(const Records &records, const QUuid &id) {
    if (!id.isNull())
        for (const Kind *kind : kinds())
            if (kind->has(records, id))
                return kind;
    return nullptr;
}

#define SAFERPLAN_KIND_OF(Type, name)                                                                        \
    template <> const Kind &kindOf<Type>() {                                                                 \
        static const Kind *kind = kindNamed(QLatin1String(name));                                            \
        return *kind;                                                                                        \
    }
SAFERPLAN_RECORDS(SAFERPLAN_KIND_OF)

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

QString titleOf(const Records &records, const QUuid &id) {
    const Kind *kind = kindOf(records, id);
    if (!kind)
        return {};
    const int title = kind->titleField();
    const QString reference = kind->reference(records, id);
    const QString words = title < 0 ? QString() : kind->text(records, id, title);
    return reference.isEmpty() || words.isEmpty() ? reference + words : reference + u' ' + words;
}

QString shown(const Records &records, const FieldInfo &field, const QString &text) {
    if (text.isEmpty())
        return text;
    switch (field.kind) {
    case FieldKind::Choice:
        for (const Choice &choice : field.choices)
            if (text == QLatin1String(choice.word))
                return QString::fromUtf8(choice.label);
        return text;
    case FieldKind::Date:
        return QLocale(QLocale::English, QLocale::UnitedKingdom)
            .toString(QDate::fromString(text, Qt::ISODate), QStringLiteral("d MMM yyyy"));
    case FieldKind::YesNo:
        return text == QLatin1String("yes") ? QStringLiteral("Yes") : QStringLiteral("No");
    case FieldKind::Link:
    case FieldKind::Links: {
        QStringList names;
        for (const QString &part : text.split(u' ')) {
            const QUuid id(part);
            const Kind *kind = kindOf(records, id);
            names += kind ? kind->reference(records, id) : QStringLiteral("not in this plan");
        }
        names.sort();
        return names.join(QStringLiteral(", "));
    }
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Time:
    case FieldKind::Number:
    case FieldKind::Decimal:
        return text;
    }
    return text;
}

QString shown(const Records &records, const Kind &kind, const QUuid &id, int field) {
    return shown(records, *kind.fields()[static_cast<size_t>(field)], kind.text(records, id, field));
}

} // namespace saferplan
