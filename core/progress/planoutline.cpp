#include "core/progress/planoutline.h"

#include "core/record/records.h"

#include <QSet>

namespace saferplan {

namespace {

template <class T> OutlineNode nodeOf(const T &record) {
    return {PlanPart::Record, {&kindOf<T>(), record.id.uuid}, {}};
}

/// Puts records below the records that they belong to, in the order in which they come.
class Outline {
public:
    explicit Outline(const Records &records) : m_records(records) {}

    OutlineNode make() {
        findParents();
        placeAlignments();
        placeActions();
        placeObjectives();
        OutlineNode root;
        root.children.push_back(thePlan());
        root.children.push_back(priorities());
        root.children.push_back(part<Theme>(PlanPart::Themes));
        root.children.push_back(part<CorporatePriority>(PlanPart::CorporatePriorities));
        root.children.push_back(boards());
        if (!m_unplaced.empty())
            root.children.push_back({PlanPart::Unplaced, {}, std::move(m_unplaced)});
        return root;
    }

private:
    void findParents() {
        const auto note = [this](const auto &table, const auto &counts) {
            for (const auto &record : table)
                if (!record.archived && counts(record))
                    m_parents.insert(record.id.uuid);
        };
        const auto always = [](const auto &) { return true; };
        note(m_records.all<Priority>(), always);
        note(m_records.all<CorporatePriority>(), always);
        note(m_records.all<Objective>(), always);
        note(m_records.all<Group>(), isBoard);
    }

    static bool isBoard(const Group &group) {
        return group.kind == GroupKind::LinkedBoard && group.state != GroupState::Closed;
    }

    /// Below a parent that is there; false where it is not.
    bool place(const QUuid &parent, OutlineNode node) {
        if (!m_parents.contains(parent))
            return false;
        m_below[parent].push_back(std::move(node));
        return true;
    }

    void placeAlignments() {
        for (const Alignment &alignment : m_records.all<Alignment>()) {
            if (alignment.archived)
                continue;
            const bool atBoard = place(alignment.board.uuid, nodeOf(alignment));
            const bool atCorporate = place(alignment.corporatePriority.uuid, nodeOf(alignment));
            if (!atBoard && !atCorporate)
                m_unplaced.push_back(nodeOf(alignment));
        }
    }

    void placeActions() {
        for (const Action &action : m_records.all<Action>()) {
            if (action.archived || place(action.objective.uuid, nodeOf(action)))
                continue;
            if (m_parents.contains(action.priority.uuid))
                m_direct[action.priority.uuid].push_back(nodeOf(action));
            else
                m_unplaced.push_back(nodeOf(action));
        }
    }

    /// Comes after the actions, which an objective takes with it to wherever it stands.
    void placeObjectives() {
        for (const Objective &objective : m_records.all<Objective>()) {
            if (objective.archived)
                continue;
            OutlineNode node = nodeOf(objective);
            node.children = below(objective.id.uuid);
            if (!m_parents.contains(objective.priority.uuid))
                m_unplaced.push_back(std::move(node));
            else
                m_below[objective.priority.uuid].push_back(std::move(node));
        }
    }

    std::vector<OutlineNode> below(const QUuid &parent) {
        const auto found = m_below.find(parent);
        return found == m_below.end() ? std::vector<OutlineNode>() : std::move(*found);
    }

    OutlineNode thePlan() const {
        OutlineNode node{PlanPart::ThePlan, {}, {}};
        for (const Plan &plan : m_records.all<Plan>())
            node.children.push_back(nodeOf(plan));
        for (const Settings &settings : m_records.all<Settings>())
            node.children.push_back(nodeOf(settings));
        return node;
    }

    template <class T> OutlineNode part(PlanPart name) {
        OutlineNode node{name, {}, {}};
        for (const T &record : m_records.all<T>()) {
            if (record.archived)
                continue;
            node.children.push_back(nodeOf(record));
            node.children.back().children = below(record.id.uuid);
        }
        return node;
    }

    OutlineNode priorities() {
        OutlineNode node = part<Priority>(PlanPart::Priorities);
        for (OutlineNode &priority : node.children)
            for (OutlineNode &action : m_direct[priority.record.id])
                priority.children.push_back(std::move(action));
        const auto numberOf = [this](const OutlineNode &priority) {
            return m_records.get(Id<Priority>{priority.record.id}).number;
        };
        std::stable_sort(
            node.children.begin(), node.children.end(),
            [&](const OutlineNode &a, const OutlineNode &b) { return numberOf(a) < numberOf(b); });
        return node;
    }

    OutlineNode boards() {
        OutlineNode node{PlanPart::LinkedBoards, {}, {}};
        for (const Group &group : m_records.all<Group>()) {
            if (group.archived || !isBoard(group))
                continue;
            node.children.push_back(nodeOf(group));
            node.children.back().children = below(group.id.uuid);
        }
        return node;
    }

    const Records &m_records;
    QSet<QUuid> m_parents;
    QHash<QUuid, std::vector<OutlineNode>> m_below;
    QHash<QUuid, std::vector<OutlineNode>> m_direct; ///< actions of a priority without objective
    std::vector<OutlineNode> m_unplaced;
};

} // namespace

OutlineNode planOutline(const Records &records) {
    return Outline(records).make();
}

} // namespace saferplan
