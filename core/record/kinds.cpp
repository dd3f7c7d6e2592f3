// The one file that makes kinds from the descriptions of the records.

#include "core/record/kind.h"
#include "core/record/records.h"

namespace saferplan {

namespace {

/// The kind made from the description of T: what cannot be done without knowing T.
template <class T> class KindOf final : public Kind {
public:
    explicit KindOf(const char *name)
        : Kind(name, descriptionOf<T>().label(), descriptionOf<T>().plural(), descriptionOf<T>().pattern(),
               descriptionOf<T>().isSingle(), descriptionOf<T>().isFixedOnceSaved()) {
        for (const FieldInfo &field : descriptionOf<T>().fields())
            m_fields.push_back(&field);
    }

    qsizetype count(const Records &records) const override { return records.all<T>().size(); }
    QUuid idAt(const Records &records, qsizetype row) const override { return records.all<T>().at(row).id.uuid; }
    qsizetype rowOf(const Records &records, const QUuid &id) const override { return records.all<T>().rowOf({id}); }
    void erase(Records &records, const QUuid &id) const override { records.all<T>().erase({id}); }
    void reserve(Records &records, qsizetype size) const override { records.all<T>().reserve(size); }

    void copy(const Records &from, Records &to, const QUuid &id) const override {
        if (const T *record = from.all<T>().find({id}))
            to.all<T>().put(*record);
        else
            to.all<T>().erase({id});
    }

private:
    const void *find(const Records &records, const QUuid &id) const override { return records.all<T>().find({id}); }
    void *edit(Records &records, const QUuid &id) const override { return records.all<T>().edit({id}); }
    const void *defaultRecord() const override { return &Description<T>::defaultRecord(); }
    bool same(const void *a, const void *b) const override {
        return *static_cast<const T *>(a) == *static_cast<const T *>(b);
    }

    void *append(Records &records, const QUuid &id) const override {
        T record;
        record.id = {id};
        records.all<T>().put(std::move(record));
        return records.all<T>().edit({id});
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

const std::vector<const Kind *> &kinds() {
    static const std::vector<const Kind *> &list = makeKinds();
    return list;
}

#define SAFERPLAN_KIND_OF(Type, name)                                                                        \
    template <> const Kind &kindOf<Type>() {                                                                 \
        static const Kind *kind = kindNamed(QLatin1String(name));                                            \
        return *kind;                                                                                        \
    }
SAFERPLAN_RECORDS(SAFERPLAN_KIND_OF)


} // namespace saferplan
