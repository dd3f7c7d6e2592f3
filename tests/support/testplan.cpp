#include "tests/support/testplan.h"

#include "core/tables/planimport.h"

namespace saferplan::test {

TestPlan::TestPlan() : m_registry(m_folder.filePath(QStringLiteral("writers"))) {
    m_plan = std::make_unique<OpenPlan>(PlanFile::create(path()), m_clock, m_registry,
                                        QStringLiteral("Chair, Council"));
}

OpenPlan &TestPlan::reopen() {
    return open(path());
}

OpenPlan &TestPlan::open(const QString &path) {
    m_plan.reset();
    m_plan = std::make_unique<OpenPlan>(PlanFile::open(path), m_clock, m_registry,
                                        QStringLiteral("Chair, Council"));
    return *m_plan;
}

std::unique_ptr<TestPlan> samplePlan() {
    auto made = std::make_unique<TestPlan>();
    PlanImport import(PlanImport::Ids::FromReference);
    const QString resources = QStringLiteral(SAFERPLAN_RESOURCES);
    import.read(resources + QStringLiteral("/templates/safer-peterborough-2024-2027"));
    import.read(resources + QStringLiteral("/sample"));
    made->plan().together(
        [&] { import.commit(made->plan(), made->clock(), QStringLiteral("Chair, Council")); });
    return made;
}

} // namespace saferplan::test
