#pragma once

#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

namespace saferplan::test {

inline CommitInfo addAgency(OpenPlan &plan, const QString &name, const QString &reference = {},
                            Id<Agency> id = Id<Agency>::make()) {
    Agency agency;
    agency.id = id;
    agency.name = name;
    agency.reference = reference;
    return plan.commit(QStringLiteral("Add ") + name, plan.edit().put(agency));
}

/// Saves an update about an agency, and returns it with another text than was saved.
inline ProgressUpdate savedUpdateChanged(OpenPlan &plan, Id<Agency> agency) {
    ProgressUpdate update;
    update.id = Id<ProgressUpdate>::make();
    update.about = {agency.uuid};
    update.saidOn = QDate(2025, 12, 1);
    update.happened = QStringLiteral("A beginning.");
    plan.commit(QStringLiteral("Update"), plan.edit().put(update));
    update = plan.records().get(update.id);
    update.happened = QStringLiteral("Something else.");
    return update;
}

inline QByteArray bytesOf(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace saferplan::test
