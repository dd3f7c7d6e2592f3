#include "core/progress/comparison.h"

#include "core/rules/freshness.h"
#include "core/rules/words.h"

namespace saferplan {

namespace {

/// Whether a status, as it stands in the file, says that the record's work is over. A date counts as said.
bool saysDone(const FieldInfo &field, const QString &text) {
    if (field.kind == FieldKind::Date)
        return !text.isEmpty();
    static const QSet<QString> over = {QStringLiteral("complete"), QStringLiteral("closed"),
                                       QStringLiteral("done")};
    return over.contains(text);
}

Turn turnOfStatus(const FieldInfo &field, const Change &change) {
    if (qstrcmp(field.name, "archived") == 0)
        return change.after == QLatin1String("yes") ? Turn::Archived : Turn::Restored;
    const bool before = saysDone(field, change.before);
    const bool after = saysDone(field, change.after);
    if (before == after)
        return Turn::Restated;
    return after ? Turn::Completed : Turn::Reopened;
}

Turn turnOf(const FieldInfo &field, const Change &change) {
    switch (field.aspect) {
    case Aspect::Status:
        return turnOfStatus(field, change);
    case Aspect::Dated:
        return Turn::Redated;
    case Aspect::Owned:
        return Turn::Reowned;
    case Aspect::Rated:
        return Turn::Rerated;
    case Aspect::Wording:
        break;
    }
    return Turn::Reworded;
}

/// Gathers the changes of one record after the other.
class Gathering {
public:
    Gathering(const Records &from, const Records &to) : m_from(from), m_to(to) {}

    void add(const Change &change) {
        if (m_found.records.isEmpty() || m_found.records.last().id != change.record)
            begin(change);
        RecordDifference &record = m_found.records.last();
        if (change.field == Change::presence)
            record.turns = {change.after.isEmpty() ? Turn::TakenBack : Turn::New};
        else if (change.kind->has(m_from, change.record) && change.kind->has(m_to, change.record))
            addField(change, record);
    }

    PlanDifference take() {
        for (RecordDifference &record : m_found.records)
            std::sort(record.turns.begin(), record.turns.end());
        return m_found;
    }

private:
    void begin(const Change &change) {
        RecordDifference record{change.kind, change.record, {}, {}, {}, {}};
        const Records &where = change.kind->has(m_to, change.record) ? m_to : m_from;
        const int title = change.kind->titleField();
        record.reference = change.kind->reference(where, change.record);
        record.title = title < 0 ? QString() : change.kind->text(where, change.record, title);
        m_found.records.append(record);
    }

    void addField(const Change &change, RecordDifference &record) const {
        const FieldInfo *field = change.kind->fields()[static_cast<size_t>(change.field)];
        const Turn turn = turnOf(*field, change);
        if (!record.turns.contains(turn))
            record.turns.append(turn);
        const bool known = !record.fields.isEmpty() && record.fields.last().field == field;
        if (!known)
            record.fields.append({field, shown(m_from, *change.kind, change.record, change.field),
                                  shown(m_to, *change.kind, change.record, change.field)});
    }

    const Records &m_from;
    const Records &m_to;
    PlanDifference m_found;
};

} // namespace

int PlanDifference::count(const Kind &kind, Turn turn) const {
    return static_cast<int>(
        std::count_if(records.begin(), records.end(), [&](const RecordDifference &record) {
            return record.kind == &kind && record.turns.contains(turn);
        }));
}

QList<RecordDifference> PlanDifference::of(const Kind &kind) const {
    QList<RecordDifference> found;
    for (const RecordDifference &record : records)
        if (record.kind == &kind)
            found.append(record);
    return found;
}

PlanDifference differenceOf(const Records &from, const Records &to) {
    Gathering gathering(from, to);
    for (const Change &change : difference(from, to))
        gathering.add(change);
    return gathering.take();
}

const Meeting *lastDeliveryGroupMeeting(const Records &records, const QDate &today) {
    return lastHeldMeeting(records, {}, today);
}

QString lastMeeting(const Records &records, const QDate &today) {
    const Meeting *meeting = lastDeliveryGroupMeeting(records, today);
    if (!meeting)
        return {};
    const Group *group = records.find(meeting->group);
    const QString name = group && !group->name.isEmpty() ? group->name : QStringLiteral("Delivery Group");
    return QStringLiteral("the %1 meeting of %2").arg(name, dateText(meeting->heldOn));
}

} // namespace saferplan
