#pragma once

// What nearly every test reads: compiled once for all test binaries.
#include <catch2/catch.hpp>

#include "core/record/records.h"
#include "tests/support/qtprint.h"
