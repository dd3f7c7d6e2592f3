#pragma once

// What nearly every test reads: compiled once for all test binaries.
#include "core/record/records.h"
#include "tests/support/qtprint.h"

#include <catch2/catch.hpp>
