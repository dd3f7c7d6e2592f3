#include "tests/support/longtexts.h"

namespace saferplan::test {

namespace {

constexpr qsizetype most = 200; ///< records of a kind that are lengthened

QString veryLong(const QString &text) {
    return text +
           QStringLiteral(" and everything that belongs to it, whoever wrote it down at such a length")
               .repeated(3) +
           QStringLiteral(" Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
}

void lengthen(OpenPlan &plan, const Kind &kind, const QUuid &id) {
    Edits edits = plan.edit();
    for (int field = 0; field < static_cast<int>(kind.fields().size()); ++field)
        if (field == kind.titleField() || kind.field(field).kind == FieldKind::LongText)
            edits.set(kind, id, field, veryLong(kind.text(plan.records(), id, field)));
    try {
        plan.commit(QStringLiteral("Lengthen the texts"), std::move(edits));
    } catch (const Refused &) { // NOLINT(bugprone-empty-catch): what is frozen keeps its texts
    }
}

} // namespace

void lengthenTexts(OpenPlan &plan) {
    for (const Kind *kind : kinds()) {
        const qsizetype count = std::min(most, kind->count(plan.records()));
        for (qsizetype row = 0; row < count && !kind->isFixedOnceSaved() && !kind->isSingle(); ++row)
            lengthen(plan, *kind, kind->idAt(plan.records(), row));
    }
}

} // namespace saferplan::test
