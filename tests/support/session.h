#pragma once

namespace saferplan::test {

/// Runs the tests of this program as its arguments ask, and returns its exit code. Catch2 itself is compiled here,
/// once for all test programs.
int runSession(int argc, char **argv);

} // namespace saferplan::test
