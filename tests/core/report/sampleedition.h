#pragma once

#include "core/report/editiondocument.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

/// The shipped sample, opened once for all tests that only read it.
inline const saferplan::OpenPlan &sampleForEditions() {
    static const std::unique_ptr<saferplan::test::TestPlan> plan = saferplan::test::samplePlan();
    return plan->plan();
}

template <class T> saferplan::Id<T> inSample(const char *reference) {
    const saferplan::RecordName found = saferplan::findReference(
        sampleForEditions().records(), QString::fromLatin1(reference), &saferplan::kindOf<T>());
    REQUIRE(found.kind);
    return {found.id};
}

inline saferplan::EditionOrder orderOf(saferplan::EditionKind kind) {
    saferplan::EditionOrder order;
    order.kind = kind;
    return order;
}

inline QString sampleText(const saferplan::EditionOrder &order) {
    return saferplan::plainText(saferplan::editionDocument(sampleForEditions(), order)());
}

/// Whether a text has words; says what it lacks.
inline bool says(const QString &text, const char *words) {
    const bool found = text.contains(QString::fromUtf8(words));
    if (!found)
        UNSCOPED_INFO(text.toStdString() << "\nlacks: " << words);
    return found;
}

/// The lines of a text from one that begins with `from` up to one that begins with `to`, without the marks of
/// headings and points.
inline QStringList linesBetween(const QString &text, const QString &from, const QString &to) {
    QStringList lines;
    bool inside = false;
    for (QString line : text.split(u'\n')) {
        while (line.startsWith(u'#') || line.startsWith(u' '))
            line.remove(0, 1);
        if (line.startsWith(QStringLiteral("- ")))
            line.remove(0, 2);
        inside = (inside || line.startsWith(from)) && !line.startsWith(to);
        if (inside && !line.isEmpty())
            lines += line;
    }
    return lines;
}
