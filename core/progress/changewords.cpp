#include "core/progress/changewords.h"

#include "core/record/records.h"
#include "core/record/shown.h"

#include <QDateTime>

namespace saferplan {

namespace {

QString nameOf(const Records &records, const QUuid &id) {
    const QString name = titleOf(records, id);
    return name.isEmpty() ? QStringLiteral("a record that is not there now") : name;
}

QString valueOf(const Records &records, const FieldInfo &field, const QString &text) {
    if (text.isEmpty())
        return QStringLiteral("nothing");
    return field.kind == FieldKind::Link ? nameOf(records, QUuid(text)) : shown(records, field, text);
}

bool isArchiving(const Change &change) {
    return change.field >= 0 && change.field == change.kind->fieldNamed("archived");
}

} // namespace

ChangeWords wordsOf(const Records &records, const Change &change) {
    const bool comes = change.before.isEmpty();
    if (change.field == Change::presence)
        return {QStringLiteral("Record"), comes ? QStringLiteral("not there") : QStringLiteral("there"),
                comes ? QStringLiteral("added") : QStringLiteral("taken back")};
    const FieldInfo &field = change.kind->field(change.field);
    const QString label = QString::fromUtf8(field.label);
    if (!change.member.isNull()) {
        const QString name = nameOf(records, change.member);
        const QString without = QStringLiteral("without %1").arg(name);
        const QString with = QStringLiteral("with %1").arg(name);
        return comes ? ChangeWords{label, without, with} : ChangeWords{label, with, without};
    }
    return {label, valueOf(records, field, change.before), valueOf(records, field, change.after)};
}

QString sentenceOf(const Records &records, const Change &change) {
    const bool comes = change.before.isEmpty();
    if (change.field == Change::presence)
        return comes ? QStringLiteral("Added") : QStringLiteral("Taken back");
    if (isArchiving(change))
        return change.after == QLatin1String("yes") ? QStringLiteral("Archived") : QStringLiteral("Restored");
    if (!change.member.isNull())
        return QStringLiteral("%1: %2 %3")
            .arg(QString::fromUtf8(change.kind->field(change.field).label), nameOf(records, change.member),
                 comes ? QStringLiteral("added") : QStringLiteral("removed"));
    const ChangeWords words = wordsOf(records, change);
    return QStringLiteral("%1: %2 → %3").arg(words.field, words.before, words.after);
}

QString inBrief(const QString &text) {
    const QString line = text.simplified();
    return line.size() <= 200 ? line : line.left(199) + QStringLiteral("…");
}

QString momentText(qint64 milliseconds) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds);
    return QStringLiteral("%1, %2").arg(dateText(at.date()), at.time().toString(QStringLiteral("HH:mm")));
}

} // namespace saferplan
