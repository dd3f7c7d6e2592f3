#pragma once

#include "core/plan/openplan.h"
#include "core/report/document.h"
#include "core/report/editionorder.h"
#include "core/report/ragovertime.h"
#include "core/rules/marking.h"

namespace saferplan {

/// A public edition would hold words of a record that may not be public: it is not made.
class NotPublishable : public std::runtime_error {
public:
    explicit NotPublishable(const QString &text) : std::runtime_error(text.toStdString()) {}
};

/// Gathers what an edition of a plan is made from: what the order leaves open is chosen (see `resolved`), and
/// the plan is taken as it is or as it was. What is returned makes the document from values of its own, and
/// may be called on another thread; for a public edition it throws NotPublishable rather than make one that
/// holds restricted words, or is about something that may not be public. Throws StoreError, or Stopped where
/// `progress` says so.
std::function<Document()> editionDocument(const OpenPlan &plan, const EditionOrder &order,
                                          const Progress &progress = {});

/// What an edition is made from, without a plan file.
struct EditionMaterial {
    Records records;
    std::optional<Records> atLastMeeting = {};
    std::optional<Records> now =
        {}; ///< as they are, where `records` are of another day: how things are marked now
    QDate today;
    EditionOrder order; ///< resolved
    QDateTime madeAt = {};
    QList<RagMoment> history = {}; ///< how the actions stood before; for a public edition, the public ones
};

/// Gathers it for an edition of a plan whose records are `now`: those that it has, or those that edits would
/// give it. Throws as `editionDocument` does.
EditionMaterial materialFor(const OpenPlan &plan, const Records &now, const EditionOrder &order,
                            const Progress &progress = {});

/// A document with the highest protection of what stands in it: as marked then, or as marked now.
struct ProtectedDocument {
    Document document;
    Protection protection;
};

/// The document of an order, marked by what is in it; where it is public, made from public records alone.
ProtectedDocument protectedEdition(const EditionMaterial &material);
Document makeEdition(const EditionMaterial &material);

} // namespace saferplan
