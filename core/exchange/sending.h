#pragma once

#include "core/exchange/return.h"

#include <functional>

namespace saferplan {

class OpenPlan;

/// What a return is to hold.
struct Sending {
    enum class What {
        /// What the receiver lacks, as far as the plan shows. They have what they wrote and what they knew
        /// then, and
        /// what stood in the plan before the sender wrote in it.
        Lacking,
        SinceLast,  ///< what was made after the last return to them
        Everything, ///< the whole history
    };
    QString receiver; ///< an author, such as "Delivery Group chair, Council"
    What what = What::Lacking;
    Marking most = Marking::OfficialSensitive; ///< what is marked higher is left out
};

/// The return that a plan has for a receiver; without commits where they lack nothing.
Return returnFor(const OpenPlan &plan, const Sending &sending);

/// The commits of a plan for which `isThere` answers no, for any receiver.
Return returnWithout(const OpenPlan &plan, const std::function<bool(const CommitId &)> &isThere,
                     const QString &receiver, Marking most = Marking::OfficialSensitive);

/// Notes in the plan that a return was sent. Throws StoreError.
void noteSent(OpenPlan &plan, const Return &sent);

} // namespace saferplan
