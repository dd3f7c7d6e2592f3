#pragma once

#include <QtGlobal>

#include <exception>
#include <functional>

namespace saferplan {

/// Told by long work how far it is; answers false where it is to stop. An empty function: nobody asks.
using Progress = std::function<bool(qsizetype done, qsizetype total)>;

/// Long work was told to stop, and has left nothing behind.
class Stopped : public std::exception {
public:
    const char *what() const noexcept override { return "stopped"; }
};

/// Tells how far work is; throws Stopped where it is to stop.
inline void tell(const Progress &progress, qsizetype done, qsizetype total) {
    if (progress && !progress(done, total))
        throw Stopped();
}

} // namespace saferplan
