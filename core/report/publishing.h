#pragma once

#include "core/plan/openplan.h"
#include "core/report/editiondata.h"
#include "core/rules/marking.h"

namespace saferplan {

// Publishing freezes a document. One commit makes an edition, which says what was published and when, and
// keeps the data of the document with the plan, under its SHA-256, as the files of evidence are kept; both
// travel in returns. A published edition cannot be changed, and undoing its publication puts it away
// (core/plan/keptedition) rather than taking it out: it may have been handed round. What it says of time
// comes from its data, and the day of publication stands for the time at which it was made, so it can be
// printed again as it was.

/// What is about to be published.
struct ReadyEdition {
    Publication publication;
    QByteArray bytes;      ///< of it (bytesOf)
    Protection protection; ///< the highest of what stands in it: its title may say as much
};

/// Gathers what an order is published from. What is returned makes it from values of its own, on whichever
/// thread. Throws as `editionDocument` does, and so does what is returned.
std::function<ReadyEdition()> readyEdition(const OpenPlan &plan, const EditionOrder &order,
                                           const Progress &progress = {});
/// The same of the plan as edits would leave it, for documents that say what the edits do.
std::function<ReadyEdition()> readyEditionAfter(const OpenPlan &plan, const Edits &edits,
                                                const EditionOrder &order, const Progress &progress = {});

/// Adds to edits that an edition is published today, and returns it. Throws StoreError where its data is
/// larger than a plan keeps (OpenPlan::attachmentLimit).
Id<Edition> addEdition(Edits &edits, const OpenPlan &plan, const ReadyEdition &ready);
/// Publishes it as a commit of its own, and returns it; what stands published already, word for word and with
/// the same dates, is not published twice. Throws as addEdition and OpenPlan::commit do.
Id<Edition> publish(OpenPlan &plan, const ReadyEdition &ready);

/// The edition of the same kind and meeting that stands published with the same words, whatever day either is
/// of; nullptr where there is none.
const Edition *sameEdition(const OpenPlan &plan, const Publication &publication);

/// What a plan holds of a published edition.
enum class Keeping {
    Kept,      ///< its data, which has the fingerprint that was recorded
    NotKept,   ///< the record alone
    Damaged,   ///< data that is not what was published
    OfTomorrow ///< data of a later version of the program
};

/// An edition as it can be read from a plan, checked.
struct StoredEdition {
    Keeping keeping = Keeping::NotKept;
    QString sentence; ///< for people: whether it is as it was published, or why it cannot be shown
    Publication publication = {}; ///< where it is kept
};

/// Reads an edition and checks that its data has its fingerprint, and says what the record says. Throws
/// StoreError where the plan file itself cannot be read.
StoredEdition storedEdition(const OpenPlan &plan, const Edition &edition);

/// The same in two steps: the bytes are read where the plan is, and may be looked into on another thread.
struct StoredData {
    Edition edition;
    QByteArray bytes;
    Keeping keeping = Keeping::NotKept; ///< as far as the bytes tell by themselves
};
StoredData storedData(const OpenPlan &plan, const Edition &edition);
StoredEdition readStored(const StoredData &data);

/// What its file is called, without ending: "delivery-group-pack-dg-2026-01-2025-12-31-ed-004".
QString fileNameOf(const Edition &edition, const Publication &publication, const Records &records);

} // namespace saferplan
