#pragma once

#include "core/record/kind.h"
#include "core/record/records.h"

#include <QSet>

namespace saferplan {

/// What a commit is to change: whole records with their new values, or single fields by their text. Nothing
/// happens until the plan commits them.
class Edits {
public:
    /// Edits of a plan that holds `base` now; `base` must outlive them.
    explicit Edits(const Records &base) : m_base(base) {}

    /// Adds a record, or gives the one with this id new values.
    template <class T> Edits &put(T record) {
        touch(kindOf<T>(), record.id.uuid);
        m_values.all<T>().put(std::move(record));
        return *this;
    }

    /// Adds an empty record of a kind.
    void create(const Kind &kind, const QUuid &id);
    /// Sets one field of a record from its text; false, and nothing is changed, when the text is none of the
    /// field's kind or there is no such record.
    bool set(const Kind &kind, const QUuid &id, int field, const QString &text);
    /// Adds or removes one member of a set of links; the others stay as they are.
    void setMember(const Kind &kind, const QUuid &id, int field, const QUuid &member, bool present);
    /// Puts a record away, or takes it back out.
    void archive(const Kind &kind, const QUuid &id, bool archived = true);

    /// Says of a field, or of one member of a set, that it stays as it is: a choice between values that
    /// disagree, which is a change of the log even where nothing is different after it.
    void confirm(const Kind &kind, const QUuid &id, int field, const QUuid &member = {}) {
        m_confirmed.append({&kind, id, field, member, {}, {}});
    }

    /// Keeps a file with the commit, under its SHA-256 (see Evidence).
    void attach(const QByteArray &bytes) { m_attached.append(bytes); }

    bool isEmpty() const { return m_touched.isEmpty() && m_confirmed.isEmpty(); }
    /// The records touched, in the order in which they were first touched.
    const QList<RecordName> &touched() const { return m_touched; }
    /// The new values of the records touched.
    const Records &values() const { return m_values; }
    Records &values() { return m_values; }
    const QList<QByteArray> &attached() const { return m_attached; }
    const Changes &confirmed() const { return m_confirmed; }

private:
    void touch(const Kind &kind, const QUuid &id);

    const Records &m_base;
    Records m_values;
    QList<RecordName> m_touched;
    QSet<QUuid> m_seen;
    QList<QByteArray> m_attached;
    Changes m_confirmed;
};

} // namespace saferplan
