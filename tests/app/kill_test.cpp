// A program that is killed at any moment loses nothing that it said was saved, and leaves no half of a
// commit.

#include "tests/support/testplan.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QThread>

#include <random>

using namespace saferplan;

TEST_CASE("what was acknowledged before the program was killed is in the file, whole", "[kill]") {
    constexpr int kills = 200;
    test::TestPlan plan;
    for (int i = 0; i < 2; ++i) {
        Agency agency;
        agency.id = Id<Agency>::make();
        agency.name = QStringLiteral("0");
        plan->commit(QStringLiteral("Add"), plan->edit().put(agency));
    }
    plan.close();

    std::mt19937 random(20'260'101);
    int acknowledged = 0;
    int interrupted =
        0; // commits that were in the file and not yet acknowledged, or kills in the midst of one
    for (int kill = 0; kill < kills; ++kill) {
        CAPTURE(kill, acknowledged);
        QProcess writer;
        writer.start(QStringLiteral(SAFERPLAN_WRITER), {plan.path(), plan.file(QStringLiteral("writers"))});
        REQUIRE(writer.waitForStarted());
        // Every tenth time it is killed while it starts, else some moments after its first commit.
        if (kill % 10 == 0) {
            QThread::usleep(random() % 40'000);
        } else {
            REQUIRE(writer.waitForReadyRead(20'000));
            QThread::usleep(random() % 40'000);
        }
        interrupted += QFileInfo::exists(plan.path() + QStringLiteral("-journal"));
        writer.kill();
        REQUIRE(writer.waitForFinished());
        CHECK(writer.readAllStandardError().toStdString() == "");
        CHECK(writer.exitStatus() == QProcess::CrashExit);
        // A last line without its end is no acknowledgement.
        const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
        if (lines.size() > 1)
            acknowledged = lines[lines.size() - 2].toInt();

        const Records &records = plan.reopen().records();
        REQUIRE_FALSE(plan->isReadOnly());
        REQUIRE(records.all<Agency>().size() == 2);
        const int there = records.all<Agency>().at(0).name.toInt();
        CHECK(records.all<Agency>().at(1).name.toInt() == there);
        CHECK(there >= acknowledged);
        CHECK(there <= acknowledged + 1);
        CHECK(plan->commits().size() == there + 2);
        if (kill % 20 == 19 || kill == kills - 1)
            CHECK(plan->check() == QStringList());
        acknowledged = there;
        plan.close();
    }
    CHECK(acknowledged > kills);
    CHECK(interrupted > 0);
}
