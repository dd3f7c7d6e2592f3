// Commits to a plan until it is killed, and says each commit that was acknowledged: the other half of
// kill_test.cpp. Each commit gives two agencies the same number, so half a commit would show.

#include "core/plan/openplan.h"

#include <QCoreApplication>

#include <cstdio>

using namespace saferplan;

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    try {
        const SystemClock clock;
        WriterRegistry registry(QString::fromLocal8Bit(argv[2]));
        OpenPlan plan(PlanFile::open(QString::fromLocal8Bit(argv[1])), clock, registry,
                      QStringLiteral("Writer"));
        if (plan.isReadOnly() || plan.records().all<Agency>().size() != 2)
            return 3;
        for (int number = plan.records().all<Agency>().at(0).name.toInt() + 1;; ++number) {
            Agency first = plan.records().all<Agency>().at(0);
            Agency second = plan.records().all<Agency>().at(1);
            first.name = second.name = QString::number(number);
            plan.commit(first.name, plan.edit().put(first).put(second));
            std::printf("%d\n", number);
            std::fflush(stdout);
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
