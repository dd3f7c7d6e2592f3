#pragma once

#include "core/plan/openplan.h"
#include "core/tables/returnsheet.h"
#include "core/tables/sheetreturn.h"
#include "core/tables/workbookfile.h"

namespace saferplan::test {

/// A returned sheet with something of each kind: changes, one of them disputed, an update, a date that is
/// asked for, and cells that cannot be read. As many rows as the plan has actions, up to `most`.
inline SheetReturn returnedSheet(const OpenPlan &plan, int most = 20) {
    SheetReturn returned;
    returned.origin.audience = QStringLiteral("G2 Organised Crime Disruption");
    returned.origin.lead = QStringLiteral("Detective Inspector");
    returned.origin.sentOn = plan.today().addDays(-9);
    const Kind &kind = kindOf<Action>();
    int row = 0;
    for (const Action &action : plan.records().all<Action>()) {
        if (row == most)
            break;
        const int field = kind.fieldNamed(row % 3 == 0 ? "rag_reason" : row % 3 == 1 ? "status" : "percent");
        const QString now = kind.text(plan.records(), action.id.uuid, field);
        const QString said = row % 3 == 0
                                 ? QStringLiteral("The venue is closed until March; another is looked for.")
                             : row % 3 == 1 ? QStringLiteral("complete")
                                            : QStringLiteral("80");
        returned.changes.append({{&kind, action.id.uuid},
                                 action.reference,
                                 field,
                                 row == 4 ? QStringLiteral("not_started") : now,
                                 said,
                                 now,
                                 QStringLiteral("Actions!F%1").arg(++row + 4),
                                 row == 5,
                                 row != 5});
    }
    if (!returned.changes.isEmpty()) {
        const RecordName about = returned.changes.first().record;
        const QString reference = returned.changes.first().reference;
        returned.updates.append({QUuid::createUuid(), about, reference,
                                 QStringLiteral("Two sessions were held with 14 young people."),
                                 QStringLiteral("Book the hall for March."), false,
                                 QStringLiteral("Actions!J5")});
        returned.datesAsked.append({QUuid::createUuid(), about, reference, plan.today(),
                                    plan.today().addDays(60), QStringLiteral("the venue is closed"),
                                    QStringLiteral("Actions!L5")});
    }
    returned.problems.append({QStringLiteral("Actions!F9"),
                              QStringLiteral("\"purple\" is no RAG; write Red, Amber, Green or Blue.")});
    returned.problems.append(
        {QStringLiteral("Actions!B7"),
         QStringLiteral("this cell is only to be read and was changed to \"Other words\", "
                        "which was not taken in."),
         Severity::Warning});
    returned.missing = {QStringLiteral("P2-07"), QStringLiteral("C-009")};
    return returned;
}

/// A tracker with columns and names that must be looked at, of `rows` rows.
inline Workbook trackerBook(int rows = 12) {
    QByteArray csv = "Ref,Action,Priority,Lead agency,By when,RAG,Remarks\n";
    for (int row = 0; row < rows; ++row)
        csv += QStringLiteral("X-%1,Patrol the park and the streets around it,P%2,%3,%4,%5,Begun in May\n")
                   .arg(row)
                   .arg(row % 7 + 1)
                   .arg(row % 4 == 0   ? QStringLiteral("The Blue Lights")
                        : row % 4 == 1 ? QStringLiteral("Peterborough Council")
                        : row % 4 == 2 ? QStringLiteral("Cambs Constabulary")
                                       : QString(),
                        row % 5 == 0 ? QStringLiteral("soonish") : QStringLiteral("31/3/26"),
                        row % 3 == 0 ? QStringLiteral("Amber - at risk") : QStringLiteral("G"))
                   .toUtf8();
    return readWorkbook(csv, QStringLiteral("Partnership action tracker.csv"));
}

} // namespace saferplan::test
