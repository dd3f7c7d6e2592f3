#pragma once

#include "core/record/records.h"
#include "core/rules/period.h"

namespace saferplan {

/// What somebody asks for: an edition, what it is about, and how it is to be. What is not said is chosen by
/// `resolved`.
struct EditionOrder {
    EditionKind kind = EditionKind::DeliveryGroupPack;
    Id<Meeting> meeting = {};
    Id<Group> group = {};
    Id<Agency> agency = {};
    QString lead = {}; ///< the role of a lead officer
    Id<Case> subject = {};
    Id<Theme> theme = {};
    QString period = {};   ///< of a highlight report, such as "2025/26 Q2"; empty: the one to be written next
    QDate inYear = {};     ///< a day of the plan year that is meant; invalid: the present one
    QDate asAt = {};       ///< as the plan was at the end of this day; invalid: as it is
    bool isPublic = false; ///< without what is above OFFICIAL
    QStringList parts = {}; ///< those wanted, in their order; empty: all of them

    friend bool operator==(const EditionOrder &, const EditionOrder &) = default;
};

/// What an edition can be asked to be about.
enum class EditionWant { Meeting, Group, Agency, Case, Theme, Year };

/// A part of an edition that can be left out or moved.
struct EditionPart {
    const char *name = "";  ///< for orders and the command line
    const char *title = ""; ///< as its heading says
};

/// What there is to know of a kind of edition before one is made.
struct EditionAbout {
    const char *whatFor = ""; ///< one sentence
    std::optional<EditionWant> want = {};
    std::span<const EditionPart> parts = {}; ///< in their usual order; empty: it is one piece
};

const EditionAbout &aboutEdition(EditionKind kind);

/// The parts of an order: those that it names, in its order and each once, else all of the edition. Names
/// that the edition does not have are passed over.
QStringList partsOf(const EditionOrder &order);

/// The names in an order that are no parts of its edition.
QStringList unknownParts(const EditionOrder &order);

/// The order with what it leaves open filled in, as far as the plan has it: the next meeting (minutes and
/// log: the last one held), the first group that reports, the first open case, the Serious Violence Duty, the
/// present year, and the parts of the pack that the plan remembers.
EditionOrder resolved(EditionOrder order, const Records &records, const QDate &today);

/// The records that an order names.
QList<QUuid> recordsOf(const EditionOrder &order);

/// One order for each thing that editions of a kind can be about: each group, agency, open case, theme.
QList<EditionOrder> ordersOf(EditionKind kind, const Records &records, const QDate &today);

/// "Highlight report, G1 ASB and Quality of Life".
QString nameOf(const EditionOrder &order, const Records &records);

/// What its file is called, without ending: "highlight-report-g1-2025-12-31", "public-" before it where it is
/// public.
QString fileNameOf(const EditionOrder &order, const Records &records, const QDate &today);

} // namespace saferplan
