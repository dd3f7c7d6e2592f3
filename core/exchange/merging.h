#pragma once

#include "core/exchange/conflicts.h"
#include "core/exchange/return.h"

namespace saferplan {

/// A change that a return offers, beside what the plan has now.
struct Offer {
    CommitInfo commit;   ///< who, when; its seq is 0
    Change change;       ///< before: what the plan has now; after: what is offered
    bool stands = false; ///< it takes effect; else a later change of the field stands
};

/// What taking in returns would do, before anything is written. It holds for the plan as it is now: after any
/// change of it, it is prepared anew.
struct Merge {
    QString label; ///< "Take in the return of ASB lead, Council"
    QList<Arrival> arrivals;
    QHash<QString, QByteArray> attached;
    Records merged;            ///< with the arrivals, before anything is settled
    Changes settled;           ///< what the plan itself settles after them
    QList<Offer> offers;       ///< the last of each field, by record
    QList<Conflict> conflicts; ///< that come with them
    QStringList said;          ///< sentences: what was settled, clocks that disagree, what was left out
    QStringList findings;      ///< sentences: what the rules find and nobody but the chair can settle

    bool isEmpty() const { return arrivals.isEmpty(); }
};

/// The fields that people gave different values apart.
QSet<Register> disputedIn(const Merge &prepared);

/// Whether a commit that came is one that is here: copies that write under one name can give two the same id.
/// What came in part bears another label.
bool isSameCommit(const CommitInfo &here, const Arrival &come, bool isPartialHere);

/// The sentence on a commit that is not the one which the plan has under the same name, or should have.
QString writtenTwiceText(const CommitInfo &commit);

/// Those who sent the returns, each once.
QStringList sendersOf(const QList<Return> &returns);

/// Prepares the taking in of returns, in any order, however often each has come. Throws ReturnError where one
/// is of another plan, builds on commits that have not come, or claims what cannot be; and Stopped.
Merge prepareMerge(const OpenPlan &plan, const QList<Return> &returns, const Progress &progress = {});

/// Takes in what was prepared, as one commit that can be undone. The offers whose numbers are in `leftOut`
/// are taken in and put back in the same step: they stay in the log, and can be taken up again (see
/// leftOutOffers). Throws StoreError, or Stopped, and then nothing has changed.
CommitInfo merge(OpenPlan &plan, const Merge &prepared, const QSet<qsizetype> &leftOut = {},
                 const Progress &progress = {});

/// Changes that were left out when they were taken in, or whose taking in was undone, and whose fields nobody
/// has changed since.
QList<Offer> leftOutOffers(const OpenPlan &plan);

} // namespace saferplan
