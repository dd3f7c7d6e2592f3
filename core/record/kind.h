#pragma once

#include "core/record/change.h"
#include "core/record/field.h"

#include <span>
#include <vector>

namespace saferplan {

class Records;

/// A kind of record, for code that works alike on all of them: the file, the log, import, the command line.
/// Made from the record's description; a record is named by its UUID.
class Kind {
public:
    virtual ~Kind() = default;

    const char *name() const { return m_name; }
    const char *label() const { return m_label; }
    const char *plural() const { return m_plural; }
    /// The pattern of references of this kind where the plan's settings name none.
    const char *pattern() const { return m_pattern; }
    bool isSingle() const { return m_single; }
    bool isFixedOnceSaved() const { return m_fixed; }

    const std::vector<const FieldInfo *> &fields() const { return m_fields; }
    const FieldInfo &field(int number) const { return *m_fields[static_cast<size_t>(number)]; }
    /// Whether a field is one of this kind alone. Those up to "archived" are those of every record: reference,
    /// marking, whether it is put away.
    bool isOwn(int field) const { return field > fieldNamed(u"archived"); }
    /// The number of the field with this name, or -1.
    int fieldNamed(QAnyStringView name) const;
    /// The number of the field that lists show beside the reference, or -1.
    int titleField() const;

    virtual qsizetype count(const Records &records) const = 0;
    virtual QUuid idAt(const Records &records, qsizetype row) const = 0;
    /// The row of a record, or -1.
    virtual qsizetype rowOf(const Records &records, const QUuid &id) const = 0;
    bool has(const Records &records, const QUuid &id) const { return find(records, id); }

    QString reference(const Records &records, const QUuid &id) const;
    bool isArchived(const Records &records, const QUuid &id) const;

    /// The text of a field; empty when the record is not there.
    QString text(const Records &records, const QUuid &id, int field) const;
    /// The records that a Link or Links field names; empty for fields of other kinds.
    QList<QUuid> members(const Records &records, const QUuid &id, int field) const;
    /// Sets a field from its text; false when the text is none of the field's kind or the record is not there.
    bool read(Records &records, const QUuid &id, int field, QByteArrayView utf8) const;
    void setMember(Records &records, const QUuid &id, int field, const QUuid &member, bool present) const;

    /// Adds a record with default values; one already there stays as it is.
    void create(Records &records, const QUuid &id) const;
    virtual void erase(Records &records, const QUuid &id) const = 0;
    virtual void reserve(Records &records, qsizetype size) const = 0;
    /// Adds a record from the texts of some of its fields; returns the number of the first field whose text is
    /// none of its kind (it keeps its default), or -1.
    int add(Records &records, const QUuid &id, std::span<const int> fields,
            std::span<const QByteArrayView> texts) const;

    /// Copies a record as it is in `from` (absent there: erases it) into `to`.
    virtual void copy(const Records &from, Records &to, const QUuid &id) const = 0;
    /// Brings a record's texts into the form in which they are kept (see cleanText).
    void clean(Records &records, const QUuid &id) const;

    /// The fields in which a record differs, as changes from `from` to `to`; includes its coming to be or being
    /// taken back.
    void difference(const Records &from, const Records &to, const QUuid &id, Changes &changes) const;
    /// The same for every record of the kind.
    void difference(const Records &from, const Records &to, Changes &changes) const;

protected:
    Kind(const char *name, const char *label, const char *plural, const char *pattern, bool single, bool fixed)
        : m_name(name), m_label(label), m_plural(plural), m_pattern(pattern), m_single(single), m_fixed(fixed) {}

    std::vector<const FieldInfo *> m_fields; ///< reference, marking, exempt and archived first, as in RecordBase

private:
    /// The record with an id, nullptr when it is not there; a record with default values.
    virtual const void *find(const Records &records, const QUuid &id) const = 0;
    virtual void *edit(Records &records, const QUuid &id) const = 0;
    virtual const void *defaultRecord() const = 0;
    virtual bool same(const void *a, const void *b) const = 0;
    /// Adds a record with default values and returns it; it must not be there.
    virtual void *append(Records &records, const QUuid &id) const = 0;

    void compare(const void *from, const void *to, const QUuid &id, Changes &changes) const;

    const char *m_name;
    const char *m_label;
    const char *m_plural;
    const char *m_pattern;
    bool m_single;
    bool m_fixed;
};

/// Every kind of record, in the order of the list of records.
const std::vector<const Kind *> &kinds();

/// The kind with this name in the file, or nullptr.
const Kind *kindNamed(QAnyStringView name);

/// The kind of a record that a UUID names; nullptr when no record has it.
const Kind *kindOf(const Records &records, const QUuid &id);

/// The kind of records of type T.
template <class T> const Kind &kindOf();

/// A record found by what people call it.
struct RecordName {
    const Kind *kind = nullptr;
    QUuid id;
};

/// The record with this reference; of `only` where given, else of the first kind that has one. Case does not
/// matter.
RecordName findReference(const Records &records, const QString &reference, const Kind *only = nullptr);

} // namespace saferplan
