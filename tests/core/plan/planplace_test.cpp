#include "core/plan/planplace.h"
#include "tests/support/qtprint.h"
#include "tests/support/testplan.h"

#include <QFileInfo>

using namespace saferplan;
using test::TestPlan;

TEST_CASE("a plan in a folder that a program carries about is known by its path", "[planplace]") {
    const QProcessEnvironment none;
    const std::pair<const char *, const char *> places[] = {
        {"C:\\Users\\lead\\OneDrive - Peterborough City Council\\plan.saferplan", "OneDrive"},
        {"/Users/lead/onedrive/plans/plan.saferplan", "OneDrive"},
        {"C:/Users/lead/Council/Community Safety - Documents/plan.saferplan", "SharePoint"},
        {"/home/lead/Dropbox (Council)/plan.saferplan", "Dropbox"},
        {"G:\\My Drive\\plan.saferplan", "Google Drive"},
        {"/Users/lead/Library/Mobile Documents/com~apple~CloudDocs/plan.saferplan", "iCloud"},
        {"C:\\Users\\lead\\iCloudDrive\\plan.saferplan", "iCloud"},
        {"\\\\server\\share\\plan.saferplan", "a network folder"},
        {"//server/share/plan.saferplan", "a network folder"}};
    for (const auto &[path, carrier] : places) {
        CAPTURE(path);
        CHECK(carrierOf(QString::fromUtf8(path), none) == QString::fromUtf8(carrier));
    }
    for (const char *path : {"C:\\Users\\lead\\Documents\\OneDrive.saferplan", "/home/lead/plan.saferplan",
                             "/home/lead/Onedriver/plan.saferplan", "/home/lead/dropboxes/plan.saferplan"}) {
        CAPTURE(path);
        CHECK(carrierOf(QString::fromUtf8(path), none).isEmpty());
    }
}

TEST_CASE("where OneDrive keeps its folders is asked of the system", "[planplace]") {
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("OneDriveCommercial"), QStringLiteral("C:\\Work\\Cloud\\"));
    CHECK(carrierOf(QStringLiteral("c:\\work\\cloud\\plans\\plan.saferplan"), environment) ==
          QStringLiteral("OneDrive"));
    CHECK(carrierOf(QStringLiteral("C:\\Work\\Clouds\\plan.saferplan"), environment).isEmpty());
}

TEST_CASE("a plan moves as a checked copy, and its old file stays under another name", "[planplace]") {
    TestPlan plan;
    Agency agency;
    agency.id = Id<Agency>::make();
    agency.name = QStringLiteral("Fire");
    plan->commit(QStringLiteral("Add"), plan->edit().put(agency));
    const QString to = plan.file(QStringLiteral("elsewhere.saferplan"));
    copyToNewPlace(plan.plan(), to);
    CHECK_THROWS_AS(copyToNewPlace(plan.plan(), to), StoreError);
    const QString old = plan.path();
    const Records records = plan->records();
    plan.close();
    CHECK(setMovedAside(old) == old + QStringLiteral(".moved"));
    CHECK_FALSE(QFileInfo::exists(old));
    CHECK(plan.open(to).records() == records);
    CHECK(setMovedAside(old).isEmpty());
}
