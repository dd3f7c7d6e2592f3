#include "core/rules/marking.h"

#include "core/record/kind.h"
#include "core/record/records.h"

#include <QSet>

namespace saferplan {

namespace {

/// Whether a link says what its record belongs to, rather than what else it has to do with.
bool isBelonging(const FieldInfo &field) {
    if (field.kind != FieldKind::Link)
        return false;
    const QLatin1String target(field.target);
    return field.required || target.isEmpty() || target == QLatin1String(kindName<AgendaItem>);
}

Protection ownProtection(const Records &records, const Kind &kind, const QUuid &id) {
    Protection own;
    const auto read = [&](const char *name, auto &value) {
        readWord(kind.text(records, id, kind.fieldNamed(name)).toLatin1(), value);
    };
    read("marking", own.marking);
    read("exempt", own.exempt);
    const AgendaItem *item = records.find(Id<AgendaItem>{id});
    own.closedPart = item && item->part == MeetingPart::Closed;
    return own;
}

QList<QUuid> ownersOf(const Records &records, const Kind &kind, const QUuid &id) {
    QList<QUuid> owners;
    const auto &fields = kind.fields();
    for (size_t i = 0; i < fields.size(); ++i)
        if (isBelonging(*fields[i]))
            owners += kind.members(records, id, static_cast<int>(i));
    return owners;
}

/// Links may run in a circle (evidence about evidence), so each record is looked at once.
Protection protectionOf(const Records &records, const QUuid &id, QSet<QUuid> &seen) {
    const Kind *kind = seen.contains(id) ? nullptr : kindOf(records, id);
    if (!kind)
        return {};
    seen.insert(id);
    Protection all = ownProtection(records, *kind, id);
    for (const QUuid &owner : ownersOf(records, *kind, id))
        all = highest(all, protectionOf(records, owner, seen));
    return all;
}

} // namespace

Marking highest(Marking a, Marking b) {
    return std::max(a, b);
}

Marking highest(const QList<Marking> &markings) {
    Marking found = Marking::Official;
    for (const Marking marking : markings)
        found = highest(found, marking);
    return found;
}

Marking highestMarking(const Records &records) {
    const QString sensitive = QString::fromLatin1(wordOf(Marking::OfficialSensitive));
    for (const Kind *kind : kinds()) {
        const int field = kind->fieldNamed("marking");
        for (qsizetype row = 0; row < kind->count(records); ++row)
            if (kind->text(records, kind->idAt(records, row), field) == sensitive)
                return Marking::OfficialSensitive;
    }
    return Marking::Official;
}

bool Protection::isPublic() const {
    return marking == Marking::Official && exempt == ExemptParagraph::None && !closedPart;
}

QString Protection::sentence() const {
    QString text =
        (isPublic() ? QStringLiteral("Public: %1") : QStringLiteral("Not public: %1")).arg(labelOf(marking));
    if (exempt != ExemptParagraph::None)
        text += QStringLiteral(", exempt under %1").arg(labelOf(exempt).toLower());
    if (closedPart)
        text += QStringLiteral(", closed part of a meeting");
    return text;
}

Protection highest(const Protection &a, const Protection &b) {
    return {highest(a.marking, b.marking), a.exempt == ExemptParagraph::None ? b.exempt : a.exempt,
            a.closedPart || b.closedPart};
}

QList<QUuid> ownersOf(const Records &records, const QUuid &id) {
    const Kind *kind = kindOf(records, id);
    return kind ? ownersOf(records, *kind, id) : QList<QUuid>();
}

Protection protectionOf(const Records &records, const QUuid &id) {
    QSet<QUuid> seen;
    return protectionOf(records, id, seen);
}

} // namespace saferplan
