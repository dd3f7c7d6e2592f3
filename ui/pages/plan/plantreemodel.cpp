#include "ui/pages/plan/plantreemodel.h"

#include "core/progress/figuresby.h"
#include "core/record/records.h"
#include "core/record/shown.h"
#include "core/rules/lateness.h"
#include "core/rules/words.h"
#include "ui/models/ragmark.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QSet>

namespace saferplan {

namespace {

/// From so many lines on, a change is shown as another tree: line by line it would take longer.
constexpr size_t manyLines = 400;

struct Key {
    PlanPart part;
    QUuid record;

    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed = 0) {
        return qHash(key.record, seed + size_t(key.part));
    }
};

Key keyOf(const OutlineNode &node) {
    return {node.part, node.record.id};
}

size_t linesOf(const OutlineNode &node) {
    size_t lines = node.children.size();
    for (const OutlineNode &child : node.children)
        lines += linesOf(child);
    return lines;
}

QString orNone(int count, const QString &words) {
    return count == 0 ? QStringLiteral("none %1").arg(words) : QStringLiteral("%1 %2").arg(count).arg(words);
}

} // namespace

struct PlanTreeModel::Node {
    PlanPart part = PlanPart::Record;
    RecordName record;
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Key key() const { return {part, record.id}; }
    bool is(const Kind &kind) const { return record.kind == &kind; }
    size_t lines() const {
        size_t lines = children.size();
        for (const auto &child : children)
            lines += child->lines();
        return lines;
    }
    void number(size_t from) {
        for (size_t at = from; at < children.size(); ++at)
            children[at]->row = static_cast<int>(at);
    }
};

PlanTreeModel::PlanTreeModel(const OpenPlan &plan, const ActionFacts &facts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_plan(plan)
    , m_facts(facts)
    , m_root(std::make_unique<Node>()) {}

PlanTreeModel::~PlanTreeModel() = default;

std::unique_ptr<PlanTreeModel::Node> PlanTreeModel::made(const OutlineNode &outline, Node *parent, int row) {
    auto node = std::make_unique<Node>();
    node->part = outline.part;
    node->record = outline.record;
    node->parent = parent;
    node->row = row;
    node->children.reserve(outline.children.size());
    for (const OutlineNode &child : outline.children)
        node->children.push_back(made(child, node.get(), static_cast<int>(node->children.size())));
    return node;
}

void PlanTreeModel::follow() {
    const OutlineNode outline = planOutline(m_plan.records());
    m_figures = figuresByOwner(m_facts.standings());
    const size_t before = m_root->lines();
    const size_t now = linesOf(outline);
    m_shifting = true;
    if (m_root->children.empty() || std::max(before, now) - std::min(before, now) > manyLines) {
        beginResetModel();
        m_root = made(outline, nullptr, 0);
        endResetModel();
    } else {
        reconcile(*m_root, outline);
        tellChanged(*m_root);
    }
    m_shifting = false;
}

void PlanTreeModel::takeOut(Node &node, const OutlineNode &wanted) {
    QSet<Key> keep;
    for (const OutlineNode &child : wanted.children)
        keep.insert(keyOf(child));
    for (size_t at = node.children.size(); at-- > 0;) {
        if (keep.contains(node.children[at]->key()))
            continue;
        beginRemoveRows(indexOf(node), static_cast<int>(at), static_cast<int>(at));
        node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(at));
        node.number(at);
        endRemoveRows();
    }
}

/// Makes the lines below one that stays the same as wanted: takes out, then puts in and moves from the top.
void PlanTreeModel::reconcile(Node &node, const OutlineNode &wanted) {
    takeOut(node, wanted);
    for (size_t at = 0; at < wanted.children.size(); ++at) {
        const OutlineNode &child = wanted.children[at];
        const auto place = node.children.begin() + static_cast<std::ptrdiff_t>(at);
        const auto found = std::find_if(place, node.children.end(),
                                        [&child](const auto &there) { return there->key() == keyOf(child); });
        const int row = static_cast<int>(at);
        if (found == node.children.end()) {
            beginInsertRows(indexOf(node), row, row);
            node.children.insert(place, made(child, &node, row));
            node.number(at);
            endInsertRows();
        } else if (found != place) {
            const int from = (*found)->row;
            beginMoveRows(indexOf(node), from, from, indexOf(node), row);
            std::rotate(place, found, found + 1);
            node.number(at);
            endMoveRows();
        }
        reconcile(*node.children[at], child);
    }
}

void PlanTreeModel::tellChanged(const Node &node) {
    if (node.children.empty())
        return;
    emit dataChanged(
        createIndex(0, 0, node.children.front().get()),
        createIndex(static_cast<int>(node.children.size()) - 1, ColumnCount - 1, node.children.back().get()));
    for (const auto &child : node.children)
        tellChanged(*child);
}

const PlanTreeModel::Node &PlanTreeModel::nodeAt(const QModelIndex &index) const {
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex PlanTreeModel::indexOf(const Node &node) const {
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

RecordName PlanTreeModel::recordAt(const QModelIndex &index) const {
    return nodeAt(index).record;
}

PlanPart PlanTreeModel::partOf(const QModelIndex &index) const {
    const Node *node = &nodeAt(index);
    while (node->parent && node->part == PlanPart::Record)
        node = node->parent;
    return node->part;
}

QModelIndex PlanTreeModel::indexOf(PlanPart part) const {
    for (const auto &child : m_root->children)
        if (child->part == part)
            return indexOf(*child);
    return {};
}

const PlanTreeModel::Node *PlanTreeModel::find(const Node &from, const QUuid &record) const {
    if (from.record.kind && from.record.id == record)
        return &from;
    for (const auto &child : from.children)
        if (const Node *found = find(*child, record))
            return found;
    return nullptr;
}

QModelIndex PlanTreeModel::indexOf(const QUuid &record) const {
    const Node *found = find(*m_root, record);
    return found ? indexOf(*found) : QModelIndex();
}

QUuid PlanTreeModel::nearest(const QModelIndex &index, const Kind &kind) const {
    for (const Node *node = &nodeAt(index); node; node = node->parent)
        if (node->is(kind))
            return node->record.id;
    return {};
}

bool PlanTreeModel::isOneLine(const QModelIndex &index) const {
    const Node &node = nodeAt(index);
    return !(node.is(kindOf<Action>()) || node.is(kindOf<Priority>()) || node.is(kindOf<Objective>()) ||
             node.is(kindOf<Theme>()));
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[static_cast<size_t>(row)].get());
}

QModelIndex PlanTreeModel::parent(const QModelIndex &index) const {
    return index.isValid() ? indexOf(*nodeAt(index).parent) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

QVariant PlanTreeModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return wordsFor(node, index.column());
    case Qt::ToolTipRole:
        return tipFor(node, index.column());
    case Qt::DecorationRole:
        if (node.is(kindOf<Action>()) && index.column() == Declared)
            return ragMark(m_facts.of(node.record.id).declared, false);
        if (node.is(kindOf<Action>()) && index.column() == Computed)
            return ragMark(m_facts.of(node.record.id).computed.rag, true);
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setBold(node.part != PlanPart::Record);
        return font.bold() ? QVariant(font) : QVariant();
    }
    case Qt::SizeHintRole: // all lines are as high as the first
        return QSize(0, QFontMetrics(QGuiApplication::font()).height() + 8);
    case IdRole:
        return node.record.id;
    default:
        return {};
    }
}

QVariant PlanTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    static const char *const titles[] = {"Plan", "Status", "Declared", "Computed", "Due"};
    static const char *const tips[] = {
        "What the plan is made of", "Where it is in its life; live: still to be delivered",
        "The RAG that the lead gives; off track: amber or red",
        "The RAG that the dates imply; overdue: past the due day",
        "The day by which it is due; soon: within the days that the settings say"};
    if (role == Qt::DisplayRole)
        return QString::fromLatin1(titles[section]);
    return role == Qt::ToolTipRole ? QVariant(QString::fromLatin1(tips[section])) : QVariant();
}

QString PlanTreeModel::wordsFor(const Node &node, int column) const {
    if (column == Name)
        return nameOf(node);
    if (node.is(kindOf<Action>())) {
        const Standing &standing = m_facts.of(node.record.id);
        if (!standing.action)
            return {};
        const QDate due = dueOf(*standing.action);
        const Delivery declared = standing.declared;
        switch (column) {
        case Progress:
            return labelOf(standing.action->status);
        case Declared:
            return declared == Delivery::Grey ? QStringLiteral("Not rated") : colourOf(declared);
        case Computed:
            return colourOf(standing.computed.rag);
        default:
            return due.isValid() ? dateText(due) : QStringLiteral("not set");
        }
    }
    if (isOneLine(indexOf(node)))
        return {};
    const ActionFigures figures = m_figures.value(node.record.id);
    switch (column) {
    case Progress:
        return figures.total == 0 ? QStringLiteral("no actions yet")
                                  : QStringLiteral("%1 of %2 live").arg(figures.live()).arg(figures.total);
    case Declared:
        return orNone(figures.offTrack, QStringLiteral("off track"));
    case Computed:
        return orNone(figures.overdue, QStringLiteral("overdue"));
    default:
        return orNone(figures.dueSoon, QStringLiteral("soon"));
    }
}

QString PlanTreeModel::nameOf(const Node &node) const {
    const Records &records = m_plan.records();
    if (node.part != PlanPart::Record)
        return nameOfPart(node);
    if (node.is(kindOf<Settings>()))
        return QStringLiteral("Settings: thresholds, lead times and reference patterns");
    if (const Plan *plan = records.find(Id<Plan>{node.record.id})) {
        const auto day = [](const QDate &date) {
            return date.isValid() ? dateText(date) : QStringLiteral("not set");
        };
        return QStringLiteral("%1: %2 to %3").arg(plan->title, day(plan->periodStart), day(plan->periodEnd));
    }
    if (const Alignment *alignment = records.find(Id<Alignment>{node.record.id})) {
        const Priority *priority = records.find(alignment->priority);
        return QStringLiteral("%1 with %2: %3")
            .arg(alignment->reference, priority ? priority->reference : QStringLiteral("the whole plan"),
                 alignment->how.isEmpty() ? QStringLiteral("not yet said how") : alignment->how.simplified());
    }
    return titleOf(records, node.record.id).simplified();
}

QString PlanTreeModel::nameOfPart(const Node &node) const {
    const auto counted = [&node](const char *name) {
        return QStringLiteral("%1 (%2)").arg(QString::fromLatin1(name)).arg(node.children.size());
    };
    switch (node.part) {
    case PlanPart::ThePlan:
        return QStringLiteral("The plan and its settings");
    case PlanPart::Priorities:
        return counted("Priorities");
    case PlanPart::Themes:
        return counted("Themes");
    case PlanPart::CorporatePriorities:
        return counted("Corporate priorities");
    case PlanPart::LinkedBoards:
        return counted("Linked boards");
    case PlanPart::Unplaced:
        return counted("Belongs to nothing that is in the plan");
    case PlanPart::Record:
        break;
    }
    return {};
}

QString PlanTreeModel::tipFor(const Node &node, int column) const {
    if (column == Computed && node.is(kindOf<Action>()))
        return m_facts.of(node.record.id).computed.sentence();
    if (column == Name && node.is(kindOf<Alignment>()))
        return m_plan.records().get(Id<Alignment>{node.record.id}).how;
    return wordsFor(node, column);
}

} // namespace saferplan
