#include "core/plan/keptedition.h"

#include "core/record/kind.h"
#include "core/record/records.h"

#include <QSet>

namespace saferplan {

namespace {

bool isFingerprint(const QString &text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar letter) {
               return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f');
           });
}

/// The editions that changes publish: they come to be, with a fingerprint.
QSet<QUuid> publishedBy(const Changes &changes) {
    const Kind &kind = kindOf<Edition>();
    const int fingerprint = kind.fieldNamed(u"sha256");
    QSet<QUuid> made;
    QSet<QUuid> published;
    for (const Change &change : changes) {
        if (change.kind != &kind)
            continue;
        if (change.field == Change::presence && !change.after.isEmpty())
            made.insert(change.record);
        else if (change.field == fingerprint && made.contains(change.record) && isFingerprint(change.after))
            published.insert(change.record);
    }
    return published;
}

} // namespace

Changes keepingEditions(const Changes &changes) {
    const QSet<QUuid> published = publishedBy(changes);
    if (published.isEmpty())
        return changes;
    Changes kept;
    for (const Change &change : changes)
        if (!published.contains(change.record))
            kept.append(change);
        else if (change.field == Change::presence)
            kept.append({change.kind,
                         change.record,
                         change.kind->fieldNamed(u"archived"),
                         {},
                         QStringLiteral("yes"),
                         QStringLiteral("no")});
    return kept;
}

} // namespace saferplan
