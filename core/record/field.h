#pragma once

#include "core/record/valuetype.h"

#include <limits>

namespace saferplan {

/// How a change of a field is told when two moments of the plan are compared.
enum class Aspect { Wording, Status, Dated, Owned, Rated };

/// One field of a kind of record: what is known of it, and how its value is reached. Records are named by their
/// address here, so that one piece of code serves all kinds; only core/record hands such addresses out.
struct FieldInfo {
    const char *name = "";                  ///< in the file, imports and `--json`; never changes once released
    const char *label = "";                 ///< on screen and on paper
    const char *section = "";               ///< heading of the group of fields that begins here, empty: goes on
    FieldKind kind = FieldKind::Text;       ///
    Aspect aspect = Aspect::Wording;        ///
    bool required = false;                  ///< may not be left empty
    bool isAutomatic = false;               ///< the program fills it in; people read it
    bool isTitle = false;                   ///< what a list shows for the record beside its reference
    int least = std::numeric_limits<int>::min();   ///< smallest number allowed, Number and Decimal only
    int most = std::numeric_limits<int>::max();    ///< largest number allowed, Number and Decimal only
    const char *target = "";                ///< Link and Links: the kind of record linked to, empty for any kind
    std::span<const Choice> choices;        ///< Choice: the values

    /// The text that stands for the value (see Codec).
    QString text(const void *record) const { return m_type->text(in(record)); }
    /// Sets the value from its text; false, and nothing changed, when the text is none of this kind. An empty
    /// text gives the value that a new record has.
    bool read(QByteArrayView utf8, void *record) const;
    bool same(const void *a, const void *b) const { return m_type->same(in(a), in(b)); }
    /// The records that a Link or Links field names; empty for other kinds.
    QList<QUuid> members(const void *record) const { return m_type->members(in(record)); }
    /// Whether the field can hold nothing, which 0, no or the first of a choice is not. Such a field is empty in a
    /// new record: otherwise, as an empty text gives the value of a new record, it could not be cleared.
    bool canBeEmpty() const { return m_type->canBeEmpty; }
    /// Adds or removes one member of a Links field.
    void setMember(void *record, const QUuid &member, bool present) const { m_type->setMember(in(record), member, present); }
    /// Brings texts into the form in which they are kept (see cleanText).
    void clean(void *record) const { m_type->clean(in(record)); }

    /// Where the value stands: its type, and its place in a record with default values.
    void standsAt(const ValueType &type, const void *defaultRecord, const void *defaultValue);

private:
    const void *in(const void *record) const { return static_cast<const char *>(record) + m_offset; }
    void *in(void *record) const { return static_cast<char *>(record) + m_offset; }

    const ValueType *m_type = nullptr;
    const void *m_default = nullptr;
    std::ptrdiff_t m_offset = 0;
};

} // namespace saferplan
