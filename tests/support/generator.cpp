#include "tests/support/generator.h"

#include <catch2/catch.hpp>

#include <QLocale>

namespace saferplan::test {

int Generator::number(int least, int most) {
    // Not std::uniform_int_distribution, whose numbers differ between standard libraries.
    const auto span = static_cast<quint64>(static_cast<qint64>(most) - least) + 1;
    return static_cast<int>(least + static_cast<qint64>(m_engine() % span));
}

QUuid Generator::id() {
    const quint64 a = m_engine();
    const quint64 b = m_engine();
    const auto byte = [b](int at) { return static_cast<uchar>(b >> (8 * at)); };
    return QUuid(static_cast<uint>(a), static_cast<ushort>(a >> 32), static_cast<ushort>(a >> 48), byte(0),
                 byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), static_cast<uchar>(byte(7) | 1));
}

QString Generator::text(bool severalLines) {
    static const QStringList parts = {QStringLiteral("Monthly review of hotspots"),
                                      QStringLiteral("O'Neill's \"quoted\" words"),
                                      QStringLiteral("a, b; c\td"),
                                      QStringLiteral("Zażółć gęślą jaźń"),
                                      QStringLiteral("Žluťoučký kůň"),
                                      QStringLiteral("ਪੰਜਾਬੀ اردو"),
                                      QStringLiteral("中文字"),
                                      QStringLiteral("e\u0301 \u200b \u202e"),
                                      QString::fromUcs4(U"\U0001F6A8\U0001F468\u200D\U0001F469"),
                                      QStringLiteral("=1+1"),
                                      QStringLiteral("'; drop table entity; --"),
                                      QStringLiteral("<b>&amp;</b>"),
                                      QStringLiteral("100%d %s %1 {0} {priority}"),
                                      QStringLiteral("  leading and trailing  "),
                                      QStringLiteral("\\ / | * ?"),
                                      QStringLiteral("\uFFFF\uFFFD"),
                                      QStringLiteral("0"),
                                      QStringLiteral("-1"),
                                      QStringLiteral("null")};
    QString made;
    for (int i = number(0, 3); i >= 0; --i) {
        made += parts[number(0, static_cast<int>(parts.size()) - 1)];
        made += severalLines && chance(40) ? QStringLiteral("\n") : QStringLiteral(" ");
    }
    if (severalLines && chance(5))
        made = made.repeated(40);
    return chance(10) ? QString() : made;
}

QString Generator::value(const FieldInfo &field, const Records &base, Edits &edits, int depth) {
    const auto optional = [&](int percent) { return !field.required && chance(percent); };
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText: {
        const QString made = text(field.kind == FieldKind::LongText);
        return made.isEmpty() && field.required ? QStringLiteral("Required") : made;
    }
    case FieldKind::Date:
        return optional(30) ? QString() : QDate(2024, 1, 1).addDays(number(0, 1200)).toString(Qt::ISODate);
    case FieldKind::Time:
        return optional(30) ? QString()
                            : QTime(number(0, 23), number(0, 59)).toString(QStringLiteral("HH:mm"));
    case FieldKind::Choice:
        return QString::fromLatin1(
            field.choices[static_cast<size_t>(number(0, static_cast<int>(field.choices.size()) - 1))].word);
    case FieldKind::Number:
        if (field.canBeEmpty() && chance(20))
            return {};
        return QString::number(number(std::max(field.least, -1'000'000), std::min(field.most, 1'000'000)));
    case FieldKind::Decimal: {
        const int whole = number(std::max(field.least, -1'000'000), std::min(field.most, 1'000'000) - 1);
        return optional(20)
                   ? QString()
                   : QString::number(whole + number(0, 999) / 1000.0, 'g', QLocale::FloatingPointShortest);
    }
    case FieldKind::YesNo:
        return chance(30) ? QStringLiteral("yes") : QStringLiteral("no");
    case FieldKind::Link:
    case FieldKind::Links:
        break;
    }
    if (optional(40))
        return {};
    const Kind *target = kindNamed(QLatin1String(field.target));
    const auto one = [&]() -> QUuid {
        if (!target)
            target = kindNamed(chance(50) ? QLatin1String("action") : QLatin1String("agency"));
        const qsizetype inPlan = target->count(base);
        const qsizetype inEdits = target->count(edits.values());
        if (inPlan + inEdits == 0)
            return field.required && depth < 6 ? add(*target, base, edits, depth + 1) : QUuid();
        const qsizetype at = number(0, static_cast<int>(inPlan + inEdits) - 1);
        return at < inPlan ? target->idAt(base, at) : target->idAt(edits.values(), at - inPlan);
    };
    QStringList ids;
    for (int i = field.kind == FieldKind::Links ? number(1, 4) : 1; i > 0; --i)
        if (const QUuid found = one(); !found.isNull())
            ids += uuidText(found);
    return ids.join(u' ');
}

QUuid Generator::add(const Kind &kind, const Records &base, Edits &edits, int depth) {
    const QUuid made = id();
    edits.create(kind, made);
    for (int i = 0; i < static_cast<int>(kind.fields().size()); ++i) {
        const FieldInfo &field = *kind.fields()[static_cast<size_t>(i)];
        const QLatin1String name(field.name);
        if ((name == QLatin1String("reference") && !chance(10)) ||
            (name == QLatin1String("archived") && !chance(5)) || (!field.required && chance(30)))
            continue;
        edits.set(kind, made, i, value(field, base, edits, depth));
    }
    return made;
}

void Generator::change(const Kind &kind, const QUuid &id, const Records &base, Edits &edits) {
    for (int i = number(1, 5); i > 0; --i) {
        const int field = number(0, static_cast<int>(kind.fields().size()) - 1);
        edits.set(kind, id, field, value(*kind.fields()[static_cast<size_t>(field)], base, edits, 6));
    }
}

RecordName Generator::any(const Records &records, bool changeable) {
    QList<const Kind *> there;
    for (const Kind *kind : kinds())
        if (kind->count(records) > 0 && !(changeable && kind->isFixedOnceSaved()))
            there += kind;
    if (there.isEmpty())
        return {};
    const Kind *kind = there[number(0, static_cast<int>(there.size()) - 1)];
    return {kind, kind->idAt(records, number(0, static_cast<int>(kind->count(records)) - 1))};
}

bool tryCommit(OpenPlan &plan, const QString &label, const Edits &edits, CommitInfo &made) {
    const Records before = plan.records();
    try {
        made = plan.commit(label, edits);
        return true;
    } catch (const Refused &refused) {
        CHECK_FALSE(refused.problems().isEmpty());
        const bool nothingChanged = plan.records() == before;
        CHECK(nothingChanged);
        return false;
    }
}

Generator::Step Generator::step(OpenPlan &plan) {
    using What = Step::What;
    const int what = number(1, 100);
    if (what <= 12) {
        const CommitInfo made = plan.undo();
        return {made.seq ? What::Undo : What::Nothing, made};
    }
    if (what <= 20) {
        const CommitInfo made = plan.redo();
        return {made.seq ? What::Redo : What::Nothing, made};
    }
    const Records &base = plan.records();
    Edits edits = plan.edit();
    const RecordName old = any(base, what <= 65);
    if (old.kind && what <= 65) {
        change(*old.kind, old.id, base, edits);
    } else if (old.kind && what <= 72) {
        edits.archive(*old.kind, old.id, !old.kind->isArchived(base, old.id));
    } else {
        for (int i = chance(20) ? number(2, 8) : 1; i > 0; --i) {
            const Kind *kind = kinds()[static_cast<size_t>(number(0, static_cast<int>(kinds().size()) - 1))];
            if (!kind->isSingle() || kind->count(base) + kind->count(edits.values()) == 0)
                add(*kind, base, edits);
        }
    }
    CommitInfo made;
    if (!tryCommit(plan, QStringLiteral("Step %1").arg(what), edits, made)) {
        ++m_refused;
        return {What::Refused, {}};
    }
    return {made.seq ? What::Edit : What::Nothing, made};
}

} // namespace saferplan::test
