#pragma once

#include "core/file/storeerror.h"

namespace saferplan {

/// Throws the error of a plan file that is not as this program writes it: `what` is the part of a sentence.
[[noreturn]] inline void damaged(const QString &what) {
    throw StoreError(
        StoreError::Kind::Corrupt,
        QStringLiteral("The plan file is damaged: %1. Nothing was changed; restore the nearest good backup.")
            .arg(what));
}

} // namespace saferplan
