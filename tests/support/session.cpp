#include "tests/support/session.h"

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int saferplan::test::runSession(int argc, char **argv) {
    return Catch::Session().run(argc, argv);
}
