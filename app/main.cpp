#include "app/commandline/command.h"
#include "app/newplan.h"
#include "app/places.h"
#include "core/plan/backups.h"
#include "ui/look/icon.h"
#include "ui/window/mainwindow.h"
#include "ui/workspace/appearance.h"
#include "ui/workspace/systemlook.h"

#include <QApplication>

#include <cstdio>

using namespace saferplan;

namespace {

int printCommand() {
    QTextStream out(stdout);
    QTextStream errors(stderr);
    const int code = runCommand(QCoreApplication::arguments(), out, errors);
    out.flush();
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return code;
    errors
        << "What the command prints could not be written whole: the disk may be full. What it saved is saved.\n";
    return 1;
}

bool makesDocuments(const QString &command) {
    static const QStringList names = {QStringLiteral("pack"), QStringLiteral("reprint"),
                                      QStringLiteral("compare")};
    return names.contains(command);
}

/// A subcommand needs no display: only those that make documents draw, and they draw off screen.
int runWithoutWindow(int argc, char **argv, bool draws) {
    if (!draws) {
        const QCoreApplication application(argc, argv);
        return printCommand();
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return printCommand();
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication::setApplicationName(QStringLiteral("saferplan"));
    QCoreApplication::setOrganizationName(QStringLiteral("SaferPlan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAFERPLAN_VERSION));
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    if (isCommand(words))
        return runWithoutWindow(argc, argv, makesDocuments(words.value(1)));

#ifdef Q_OS_LINUX
    // Qt would end the program with a message for programmers.
    if (!qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY") &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        QTextStream(stderr)
            << "There is no display to open the window on. \"saferplan --help\" lists what works without one.\n";
        return 1;
    }
#endif
    QApplication application(argc, argv);
    applyTheme(application, chosenScheme());
    const SystemLook systemLook(application);
    applyTextSize(application);
    QApplication::setWindowIcon(programIcon());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const SystemClock clock;
    WriterRegistry registry(Places::writers());
    const Backups backups(Places::backups(), clock);
    MainWindow window({
        [&](const QString &path, bool sample) {
            makePlan({path, NewPlan().templateName, sample, 0}, clock, registry);
        },
        [&](const QString &path, const Progress &progress) {
            return std::make_unique<OpenPlan>(PlanFile::open(path), clock, registry, Places::author(),
                                              progress);
        },
        &backups,
        Places::sharing(),
    });
    if (words.size() > 1)
        window.openPlan(words[1]);
    window.show();
    window.askAtFirstStart();
    return QApplication::exec();
}
