#pragma once

#include "core/record/kind.h"
#include "core/record/records.h"

namespace saferplan::test {

/// How every word begins that may stand in no public edition.
inline QString restrictedWord() {
    return QStringLiteral("zqrestricted");
}

/// Every second record of each kind restricted, now by its marking and now by an exempt paragraph, and each
/// of its text fields holding a word of its own. Kinds without records get one.
inline Records withRestrictedWords(Records records) {
    int word = 0;
    const QByteArray sensitive = wordOf(Marking::OfficialSensitive);
    for (const Kind *kind : kinds()) {
        if (kind->isSingle())
            continue;
        if (kind->count(records) < 2) {
            kind->create(records, QUuid::createUuid());
            kind->create(records, QUuid::createUuid());
        }
        for (qsizetype row = 1; row < kind->count(records); row += 2) {
            const QUuid id = kind->idAt(records, row);
            if (row % 4 == 1)
                kind->read(records, id, kind->fieldNamed(u"marking"), sensitive);
            else
                kind->read(records, id, kind->fieldNamed(u"exempt"), "7");
            for (size_t field = 0; field < kind->fields().size(); ++field)
                if (const FieldKind of = kind->fields()[field]->kind;
                    of == FieldKind::Text || of == FieldKind::LongText)
                    kind->read(records, id, static_cast<int>(field),
                               QStringLiteral("%1%2").arg(restrictedWord()).arg(++word).toUtf8());
        }
    }
    return records;
}

} // namespace saferplan::test
