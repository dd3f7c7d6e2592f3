#include "core/rules/publication.h"

#include "core/record/kind.h"
#include "core/record/records.h"
#include "core/rules/words.h"

#include <QMap>
#include <QSet>

namespace saferplan {

namespace {

bool isInReference(QChar letter) {
    return letter.isLetterOrNumber() || letter == u'-' || letter == u'/' || letter == u'_' || letter == u'.';
}

/// The references of what is withheld that no other record has.
QSet<QString> withheldReferences(const Records &records, const Withheld &withheld) {
    QSet<QString> references;
    QSet<QString> others;
    for (const Kind *kind : kinds())
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            (withheld.contains(id) ? references : others).insert(kind->reference(records, id));
        }
    references.subtract(others);
    references.remove(QString());
    return references;
}

/// The text with each of the references replaced where it stands as a word of its own.
QString without(const QString &text, const QSet<QString> &references) {
    QString made;
    qsizetype kept = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!isInReference(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && isInReference(text[end]))
            ++end;
        qsizetype last = end;
        while (last > at && !text[last - 1].isLetterOrNumber())
            --last;
        if (references.contains(text.mid(at, last - at))) {
            made += text.mid(kept, at - kept) + leftOutText();
            kept = last;
        }
        at = end;
    }
    return kept == 0 ? text : made + text.mid(kept);
}

/// Clears what a record that stays says of those withheld.
void clear(Records &records, const Kind &kind, const QUuid &id, const Withheld &withheld,
           const QSet<QString> &references) {
    const auto &fields = kind.fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        const int field = static_cast<int>(i);
        if (fields[i]->kind == FieldKind::Links) {
            for (const QUuid &member : kind.members(records, id, field))
                if (withheld.contains(member))
                    kind.setMember(records, id, field, member, false);
        } else if (fields[i]->kind == FieldKind::Link) {
            for (const QUuid &target : kind.members(records, id, field))
                if (withheld.contains(target))
                    kind.read(records, id, field, QByteArrayView());
        } else if (fields[i]->kind == FieldKind::Text || fields[i]->kind == FieldKind::LongText) {
            const QString said = kind.text(records, id, field);
            const QString cleared = without(said, references);
            if (cleared != said)
                kind.read(records, id, field, cleared.toUtf8());
        }
    }
}

} // namespace

QString leftOutText() {
    return QStringLiteral("(left out)");
}

Withheld withheldOf(const Records &records, const Progress &progress) {
    Withheld withheld;
    for (const Kind *kind : kinds()) {
        tell(progress, 0, 0);
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            const Protection protection = protectionOf(records, id);
            if (!protection.isPublic())
                withheld.insert(id, protection);
        }
    }
    return withheld;
}

Records publicRecords(const Records &records, const Withheld &withheld, const Progress &progress) {
    if (withheld.isEmpty())
        return records;
    const QSet<QString> references = withheldReferences(records, withheld);
    Records left;
    for (const Kind *kind : kinds()) {
        tell(progress, 0, 0);
        kind->reserve(left, kind->count(records));
        for (qsizetype row = 0; row < kind->count(records); ++row) {
            const QUuid id = kind->idAt(records, row);
            if (withheld.contains(id))
                continue;
            kind->copy(records, left, id);
            clear(left, *kind, id, withheld, references);
        }
    }
    return left;
}

QString leftOutSentence(const Records &records, const Withheld &withheld, const QSet<QUuid> &leftOut) {
    QMap<int, int> byParagraph; // by the number of the choice; 0: none is named
    int closed = 0;
    int items = 0;
    for (const QUuid &id : leftOut) {
        const QList<QUuid> owners = ownersOf(records, id);
        if (std::any_of(owners.begin(), owners.end(),
                        [&leftOut](const QUuid &owner) { return leftOut.contains(owner); }))
            continue;
        ++items;
        const Protection protection = withheld.value(id);
        if (protection.exempt == ExemptParagraph::None && protection.closedPart)
            ++closed;
        else
            ++byParagraph[static_cast<int>(protection.exempt)];
    }
    if (items == 0)
        return QStringLiteral("Nothing is left out of this public edition.");
    QStringList reasons;
    for (auto it = byParagraph.cbegin(); it != byParagraph.cend(); ++it)
        if (it.key() != 0)
            reasons += QStringLiteral("%1 exempt under %2")
                           .arg(it.value())
                           .arg(labelOf(static_cast<ExemptParagraph>(it.key())).toLower());
    if (closed > 0)
        reasons +=
            QStringLiteral("%1 of the closed part of a meeting, no exempt paragraph named").arg(closed);
    if (const int marked = byParagraph.value(0))
        reasons += QStringLiteral("%1 above OFFICIAL, no exempt paragraph named").arg(marked);
    return QStringLiteral("%1 left out of this public edition: %2. Figures do not count what is left out.")
        .arg(countText(items, QStringLiteral("item is"), QStringLiteral("items are")),
             reasons.join(QStringLiteral(", ")));
}

} // namespace saferplan
