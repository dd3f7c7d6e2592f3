#pragma once

#include "core/exchange/return.h"
#include "core/record/progress.h"

#include <functional>
#include <memory>

namespace saferplan {

class OpenPlan;

/// What a return is to hold.
struct Sending {
    enum class What {
        /// What the receiver lacks, as far as the plan shows. They have what they wrote and what they knew
        /// then, and what stood in the plan before the sender wrote in it.
        Lacking,
        SinceLast,  ///< what was made after the last return to them
        Everything, ///< the whole history
    };
    QString receiver; ///< an author, such as "Delivery Group chair, Council"
    What what = What::Lacking;
    Marking most = Marking::OfficialSensitive; ///< what is marked higher is left out
    /// Which commits the receiver has, where that is known otherwise; then `what` does not matter.
    std::function<bool(const CommitId &)> isThere = {};
};

/// Makes the return that a plan has for a receiver, a little at a time: a whole history is long.
class ReturnMaker {
public:
    /// `plan` must outlive it, and stay as it is until all is made.
    ReturnMaker(const OpenPlan &plan, Sending sending);
    ~ReturnMaker();

    /// Does a little; false when there is no more to do. Throws StoreError.
    bool step();
    /// How far it is, of `total`.
    qsizetype done() const;
    qsizetype total() const;
    /// What was made; without commits where they lack nothing.
    Return take();

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// The whole return at once.
Return returnFor(const OpenPlan &plan, const Sending &sending, const Progress &progress = {});

/// Notes in the plan that a return was sent. Throws StoreError.
void noteSent(OpenPlan &plan, const Return &sent);

} // namespace saferplan
