#include "tests/support/session.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

int main(int argc, char **argv) {
    // The build runs this binary to learn its tests, and there may be no screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    // The user's own settings and drafts are left alone.
    const QTemporaryDir settings;
    saferplan::applyTheme(application, saferplan::Scheme::Light);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    qputenv("XDG_DATA_HOME", settings.path().toLocal8Bit());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("SaferPlan tests"));
    return saferplan::test::runSession(argc, argv);
}
