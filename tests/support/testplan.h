#pragma once

#include "core/plan/openplan.h"

#include <QTemporaryDir>

namespace saferplan::test {

/// A plan in a folder of its own that goes away with it: a real file, a clock that stands at 31 December
/// 2025, and an author.
class TestPlan {
public:
    TestPlan();

    OpenPlan &plan() { return *m_plan; }
    OpenPlan *operator->() { return m_plan.get(); }
    SetClock &clock() { return m_clock; }
    WriterRegistry &registry() { return m_registry; }
    QString path() const { return m_folder.filePath(QStringLiteral("test.saferplan")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    /// Closes the file and opens it again, as a new start of the program would.
    OpenPlan &reopen();
    void close() { m_plan.reset(); }
    /// Opens a file as this test's plan.
    OpenPlan &open(const QString &path);

private:
    QTemporaryDir m_folder;
    SetClock m_clock{QDate(2025, 12, 31)};
    WriterRegistry m_registry;
    std::unique_ptr<OpenPlan> m_plan;
};

/// The records of the shipped sample, in a plan of its own.
std::unique_ptr<TestPlan> samplePlan();

} // namespace saferplan::test
