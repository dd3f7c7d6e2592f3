// How TrackerReader understands the names of records.

#include "core/record/shown.h"
#include "core/tables/cellwords.h"
#include "core/tables/trackerreader.h"

namespace saferplan {

/// What somebody said that a name means; a null id: nothing.
QUuid TrackerReader::saidOf(const Kind &kind, const QString &written) const {
    const QUuid said = m_options.said.value(nameKey(kind, written));
    return kind.has(m_records, said) ? said : QUuid();
}

/// The record that a name means: the one that somebody said, else what it is like.
NameMatch TrackerReader::find(const Names &names, const Kind &kind, const QString &written) const {
    if (const QUuid said = saidOf(kind, written); !said.isNull())
        return {NameMatch::Sure::Yes, said};
    const QString key = nameKey(kind, written);
    const auto found = m_found.constFind(key);
    return found != m_found.constEnd() ? *found : *m_found.insert(key, names.find(written));
}

/// Adds a name to those that somebody is to be asked about, or its cell where it is there already.
void TrackerReader::ask(QList<TrackerMatch> &matches, const QString &written, const RecordName &record,
                        int column) {
    const QString cell = m_sheet.address(m_row, column);
    const auto known = std::find_if(matches.begin(), matches.end(), [&](const TrackerMatch &one) {
        return one.record.kind == record.kind && one.record.id == record.id &&
               plainWords(one.written) == plainWords(written);
    });
    if (known == matches.end())
        matches.append({written, record, {cell}});
    else
        known->cells += cell;
}

/// The record that a name means. Where that is only likely it is given back to be confirmed, and rejected
/// until then.
std::optional<QUuid> TrackerReader::named(const Names &names, const Kind &kind, const QString &written,
                                          int column) {
    const QString what = QString::fromUtf8(kind.label()).toLower();
    const NameMatch match = find(names, kind, written);
    if (match.isSure()) {
        if (saidOf(kind, written) == match.id)
            ask(m_import.confirmed, written, {&kind, match.id}, column);
        return match.id;
    }
    if (match.sure == NameMatch::Sure::Likely) {
        ask(m_import.matches, written, {&kind, match.id}, column);
        if (m_options.acceptMatches)
            return match.id;
        reject(column, QStringLiteral("is \"%1\" the %2 %3? Confirm the match, or correct it")
                           .arg(written.left(80), what, titleOf(m_records, match.id)));
        return {};
    }
    ask(m_import.unknown, written, {&kind, {}}, column);
    reject(column, (match.sure == NameMatch::Sure::Several
                        ? QStringLiteral("\"%1\" could be more than one %2; write its whole name")
                        : QStringLiteral(
                              "no %2 of the plan is called \"%1\"; add it to the plan, correct the name, or "
                              "map the column to another field"))
                       .arg(written.left(80), what));
    return {};
}

} // namespace saferplan
