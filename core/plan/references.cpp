#include "core/plan/references.h"

#include "core/record/records.h"

#include <QRegularExpression>

namespace saferplan {

namespace {

QDate firstDate(const Kind &kind, const Records &values, const QUuid &id) {
    for (size_t i = 0; i < kind.fields().size(); ++i)
        if (kind.fields()[i]->kind == FieldKind::Date)
            if (const QDate date = QDate::fromString(kind.text(values, id, static_cast<int>(i)), Qt::ISODate);
                date.isValid())
                return date;
    return {};
}

/// The text for a place in a pattern that is not a number.
QString placeText(const QString &place, const Kind &kind, const QUuid &id, const Records &base,
                  const Records &values) {
    if (place == QLatin1String("yyyy") || place == QLatin1String("mm"))
        return firstDate(kind, values, id)
            .toString(place == QLatin1String("mm") ? QStringLiteral("MM") : place);
    const int field = kind.fieldNamed(place);
    if (field < 0)
        return {};
    const QUuid target(kind.text(values, id, field));
    if (const Kind *there = kindOf(values, target))
        return there->reference(values, target);
    const Kind *known = kindOf(base, target);
    return known ? known->reference(base, target) : QString();
}

} // namespace

QString patternOf(const Kind &kind, const Records &records) {
    for (const QString &line : records.single<Settings>().referencePatterns.split(u'\n')) {
        const qsizetype equals = line.indexOf(u'=');
        if (equals > 0 && line.left(equals).trimmed() == QLatin1String(kind.name()) &&
            !line.mid(equals + 1).trimmed().isEmpty())
            return line.mid(equals + 1).trimmed();
    }
    return QString::fromUtf8(kind.pattern());
}

References::References(const Records &records) {
    for (const Kind *kind : kinds())
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            use(*kind, id, kind->reference(records, id));
        }
}

void References::use(const Kind &kind, const QUuid &id, const QString &reference) {
    if (!reference.isEmpty())
        m_used[&kind].insert(reference.toLower(), id);
}

void References::free(const Kind &kind, const QUuid &id, const QString &reference) {
    if (holder(kind, reference) != id)
        return;
    m_used[&kind].remove(reference.toLower());
    m_last.clear();
}

void References::follow(const Changes &changes) {
    for (const Change &change : changes)
        if (change.field == change.kind->fieldNamed(u"reference")) {
            free(*change.kind, change.record, change.before);
            use(*change.kind, change.record, change.after);
        }
}

QUuid References::holder(const Kind &kind, const QString &reference) const {
    const auto found = m_used.constFind(&kind);
    return found == m_used.constEnd() ? QUuid() : found->value(reference.toLower());
}

void References::give(const Kind &kind, const QUuid &id, const Records &base, Records &values,
                      QSet<std::pair<const Kind *, QString>> &taken) {
    const QString pattern = patternOf(kind, base);
    static const QRegularExpression placeForm(QStringLiteral("\\{([a-z_]+|0+)\\}"));
    QString before;
    QString after;
    qsizetype digits = 0;
    qsizetype from = 0;
    for (auto match = placeForm.globalMatch(pattern); match.hasNext();) {
        const auto place = match.next();
        (digits ? after : before) += pattern.mid(from, place.capturedStart() - from);
        if (place.captured(1).startsWith(u'0') && !digits)
            digits = place.captured(1).size();
        else
            (digits ? after : before) += placeText(place.captured(1), kind, id, base, values);
        from = place.capturedEnd();
    }
    (digits ? after : before) += pattern.mid(from);
    const auto numbered = [&](int number) {
        return before +
               (digits ? QStringLiteral("%1").arg(number, static_cast<int>(digits), 10, QLatin1Char('0'))
                : number > 1 ? QStringLiteral("-%1").arg(number)
                             : QString()) +
               after;
    };
    int &number = m_last[QString::fromLatin1(kind.name()) + u'\n' + before + u'\n' + after];
    do
        ++number;
    while (!holder(kind, numbered(number)).isNull() || taken.contains({&kind, numbered(number).toLower()}));
    taken.insert({&kind, numbered(number).toLower()});
    kind.read(values, id, kind.fieldNamed(u"reference"), numbered(number).toUtf8());
}

} // namespace saferplan
