// Measures how long it takes from the start of the program to a window that can be used, with a plan open in
// it, beside the plainest Qt window that shows one table of the same file: startbench PLAN.saferplan. Each
// start is a process of its own, the two in turn. See tests/bench/run.

#include "core/plan/backups.h"
#include "tests/bench/measure.h"
#include "ui/look/icon.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace/appearance.h"

#include <QApplication>
#include <QFile>
#include <QMainWindow>
#include <QProcess>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableView>
#include <QTemporaryDir>

using namespace saferplan;
using namespace saferplan::bench;

namespace {

constexpr auto plainMode = "--plain";
constexpr auto oursMode = "--ours";
constexpr int starts = 15;

/// Ends the process where the window is seen and takes keys: what comes after is nobody's start.
[[noreturn]] void endUsable() {
    settle();
    std::_Exit(0);
}

[[noreturn]] void startPlain(const QString &path) {
    QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    file.setDatabaseName(path);
    file.open();
    QSqlQueryModel model;
    model.setQuery(QStringLiteral("select * from record_action"), file);
    QTableView table;
    table.setModel(&model);
    QMainWindow window;
    window.setCentralWidget(&table);
    window.resize(1366, 728);
    window.show();
    endUsable();
}

/// The same steps as those of app/main.cpp.
[[noreturn]] void startOurs(QApplication &application, const QString &path, const QString &folder) {
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
    applyTheme(application, chosenScheme());
    applyTextSize(application);
    QApplication::setWindowIcon(programIcon());
    const SystemClock clock;
    WriterRegistry registry(folder + QStringLiteral("/writers"));
    const Backups backups(folder + QStringLiteral("/backups"), clock);
    WindowServices services;
    services.open = [&](const QString &file, const Progress &progress) {
        return std::make_unique<OpenPlan>(PlanFile::open(file), clock, registry, QStringLiteral("Bench"),
                                          progress);
    };
    services.backups = &backups;
    MainWindow window(services);
    window.resize(1366, 728);
    window.openPlan(path);
    window.show();
    endUsable();
}

double startOf(const char *mode, const QString &path, const QString &folder) {
    return timeOf([&] {
        if (QProcess::execute(QCoreApplication::applicationFilePath(), {QLatin1String(mode), path, folder}) !=
            0)
            qFatal("a start failed");
    });
}

double middle(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("SaferPlan bench"));
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String(plainMode))
        startPlain(words[2]);
    if (words.size() == 4 && words[1] == QLatin1String(oursMode))
        startOurs(application, words[2], words[3]);
    if (words.size() != 2) {
        out() << "startbench PLAN.saferplan\n";
        return 2;
    }
    const QTemporaryDir work;
    const QString copy = work.filePath(QStringLiteral("bench.saferplan"));
    QFile::copy(words[1], copy);
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    std::vector<double> plain;
    std::vector<double> ours;
    for (int start = 0; start < starts; ++start) {
        plain.push_back(startOf(plainMode, copy, work.path()));
        ours.push_back(startOf(oursMode, copy, work.path()));
    }
    report(QStringLiteral("start to usable"), middle(ours), middle(plain),
           QStringLiteral("the plainest Qt window with one table of the same file"));
    return 0;
}
