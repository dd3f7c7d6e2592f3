#include "tests/support/session.h"

#include <QCoreApplication>

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    return saferplan::test::runSession(argc, argv);
}
