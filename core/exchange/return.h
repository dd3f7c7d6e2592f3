#pragma once

#include "core/plan/openplan.h"
#include "core/record/recordbase.h"

#include <stdexcept>

namespace saferplan {

/// A return could not be read or taken in: a sentence that says why and what to do. Nothing was changed.
class ReturnError : public std::runtime_error {
public:
    explicit ReturnError(const QString &text) : std::runtime_error(text.toStdString()) {}
};

/// A sealed return needs its passphrase, or was given another.
class PassphraseError : public ReturnError {
public:
    using ReturnError::ReturnError;
};

/// What one copy of a plan sends another: commits, in their order, with the files they attach.
struct Return {
    QUuid plan;
    QString planTitle;
    QString from;                        ///< the author who sends it
    QString receiver;                    ///< the author it is for
    qint64 madeAt = 0;                   ///< by the sender's clock: milliseconds since 1970 UTC
    Marking marking = Marking::Official; ///< the highest of any record in it
    int leftOut = 0;                     ///< changes left out because the receiver may not see them
    QList<Arrival> commits;
    QHash<QString, QByteArray> attached; ///< by SHA-256
};

} // namespace saferplan
