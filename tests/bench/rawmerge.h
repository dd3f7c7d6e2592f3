#pragma once

#include <string>

namespace saferplan::bench {

/// The rows that taking in changes writes: commits, each of some changes of a field of actions.
struct RawRows {
    int commits = 0;
    int changesEach = 0;
    int transactions = 1; ///< durable ones, into which the commits are divided
};

/// How long SQLite's C interface takes to write them into the plan file at `path`, in milliseconds.
double rawInsert(const std::string &path, const RawRows &rows);

} // namespace saferplan::bench
