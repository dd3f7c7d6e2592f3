#pragma once

#include "core/progress/standing.h"

#include <QJsonObject>

#include <array>

namespace saferplan {

/// How many records there are of each value of a choice.
template <ChoiceEnum E, size_t Size> class Tally {
public:
    void add(E value) { ++m_counts[static_cast<size_t>(value)]; }
    int of(E value) const { return m_counts[static_cast<size_t>(value)]; }

    friend bool operator==(const Tally &, const Tally &) = default;

private:
    std::array<int, Size> m_counts{};
};

/// The figures of a set of actions. Archived actions are in none of them.
struct ActionFigures {
    int total = 0;
    Tally<Status, 6> byStatus;
    Tally<Rag, 4> declared;      ///< as declared by their leads; actions in progress only
    Tally<Delivery, 5> computed; ///< of every action; grey holds those not started and those counted apart
    int overdue = 0;
    int dueSoon = 0;
    int notUpdated = 0;           ///< nothing heard since the last meeting
    int differsWithoutReason = 0; ///< declared and computed RAG differ and nobody has said why
    int offTrack = 0;             ///< live, and amber or red by declaration or computation

    void add(const Standing &standing);
    /// Not started or in progress.
    int live() const { return byStatus.of(Status::NotStarted) + byStatus.of(Status::InProgress); }

    friend bool operator==(const ActionFigures &, const ActionFigures &) = default;
};

/// `{"total", "by_status", "declared_rag_in_progress", "computed_rag", "overdue", "due_soon", "not_updated",
/// "differs_without_reason"}`.
QJsonObject toJson(const ActionFigures &figures);

} // namespace saferplan
