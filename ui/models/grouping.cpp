#include "ui/models/grouping.h"

#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/lateness.h"

namespace saferplan {

namespace {

/// Behind all others.
GroupName lastOf(const QString &title) {
    return {title, {std::numeric_limits<double>::infinity(), {}}};
}

QString titleFor(const FieldInfo &field) {
    return QStringLiteral("By %1").arg(QString::fromUtf8(field.label).toLower());
}

/// "P1 Reducing violence", but a group or an agency by its name alone: their references are nobody's words.
QString headingOf(const Records &records, const Kind &kind, const QUuid &id) {
    const int title = kind.titleField();
    QString text = title < 0 ? QString() : kind.text(records, id, title);
    if (title >= 0 && QLatin1String(kind.field(title).name) == QLatin1String("name"))
        return text;
    return QStringLiteral("%1 %2").arg(kind.reference(records, id), text).trimmed();
}

} // namespace

Grouping linkGrouping(const Kind &kind, const char *field, const QString &none) {
    const int number = kind.fieldNamed(field);
    Q_ASSERT(number >= 0);
    const FieldInfo &info = kind.field(number);
    const Kind *target = kindNamed(QLatin1String(info.target));
    Q_ASSERT(target);
    Grouping grouping{QLatin1String(field), titleFor(info), {target}, {}, {}};
    grouping.keysOf = [&kind, number](const Records &records, const QUuid &id, std::vector<GroupKey> &keys) {
        for (const QUuid &member : kind.members(records, id, number))
            if (!member.isNull())
                keys.push_back({member});
    };
    grouping.nameOf = [target, none, order = target->fieldNamed("number")](const Records &records,
                                                                           const GroupKey &key) {
        if (key.isNone() || !target->has(records, key.record))
            return lastOf(none);
        const double first = order < 0 ? 0.0 : target->text(records, key.record, order).toDouble();
        return GroupName{headingOf(records, *target, key.record),
                         {first, naturalKey(target->reference(records, key.record))}};
    };
    return grouping;
}

Grouping monthGrouping(const QString &name, const QString &title,
                       std::function<QDate(const Records &, const QUuid &)> dateOf) {
    Grouping grouping{name, title, {}, {}, {}};
    grouping.keysOf = [dateOf = std::move(dateOf)](const Records &records, const QUuid &id,
                                                   std::vector<GroupKey> &keys) {
        if (const QDate date = dateOf(records, id); date.isValid())
            keys.push_back({{}, date.year() * 12 + date.month()});
    };
    grouping.nameOf = [](const Records &, const GroupKey &key) {
        if (key.isNone())
            return lastOf(QStringLiteral("No date"));
        const int months = key.number - 1;
        return GroupName{longMonthText(QDate(months / 12, months % 12 + 1, 1)),
                         {static_cast<double>(key.number), {}}};
    };
    return grouping;
}

std::vector<Grouping> actionGroupings() {
    const Kind &kind = kindOf<Action>();
    return {linkGrouping(kind, "priority", QStringLiteral("No priority")),
            linkGrouping(kind, "group", QStringLiteral("No group")),
            linkGrouping(kind, "lead_agency", QStringLiteral("No lead agency")),
            linkGrouping(kind, "themes", QStringLiteral("No theme")),
            monthGrouping(QStringLiteral("due"), QStringLiteral("By due month"),
                          [](const Records &records, const QUuid &id) {
                              const Action *action = records.find(Id<Action>{id});
                              return action ? dueOf(*action) : QDate();
                          })};
}

} // namespace saferplan
