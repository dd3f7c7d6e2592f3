#include "ui/models/recordsearch.h"

#include "core/record/records.h"
#include "ui/workspace/pageofrecord.h"

#include <QElapsedTimer>

namespace saferplan {

namespace {

/// So few that building one, at 10 microseconds a record, takes less than half a frame.
constexpr qsizetype recordsOfBlock = 512;
/// How long a slice of work goes on.
constexpr qint64 slice = 5;
/// How long after the plan is opened it begins to be built: in milliseconds.
constexpr int untilBuilt = 500;

bool isWords(const FieldInfo &field) {
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
}

} // namespace

RecordSearch::RecordSearch(const OpenPlan &plan, QObject *parent) : QObject(parent), m_plan(plan) {
    const Records &records = plan.records();
    // Of what is found in the same way, that which has a page of its own comes first.
    std::vector<const Kind *> ordered = kinds();
    std::stable_partition(ordered.begin(), ordered.end(),
                          [](const Kind *kind) { return pageOf(*kind).has_value(); });
    for (const Kind *kind : ordered)
        for (qsizetype row = 0; row < kind->count(records); ++row)
            takeIn(*kind, kind->idAt(records, row));
    connect(&plan, &OpenPlan::changed, this, &RecordSearch::follow);
    connect(&m_idle, &QTimer::timeout, this, &RecordSearch::work);
    // The window is painted first; whoever searches before that has it built at once.
    QTimer::singleShot(untilBuilt, this, [this] { m_idle.start(0); });
}

void RecordSearch::takeIn(const Kind &kind, const QUuid &id) {
    if (m_blocks.empty() || m_blocks.back().records.size() == recordsOfBlock)
        m_blocks.emplace_back();
    const size_t last = m_blocks.size() - 1;
    m_blocks.back().records.append({&kind, id});
    m_blockOf.insert(id, last);
    if (m_outdated.isEmpty() || m_outdated.last() != last)
        m_outdated.append(last);
}

void RecordSearch::follow(const ChangeSet &set) {
    QSet<size_t> touched;
    for (const Change &change : set.changes) {
        const auto block = m_blockOf.constFind(change.record);
        if (block == m_blockOf.constEnd())
            takeIn(*change.kind, change.record);
        else
            touched.insert(*block);
    }
    for (const size_t block : touched)
        if (!m_outdated.contains(block))
            m_outdated.append(block);
    find(m_query);
    m_idle.start(0);
}

void RecordSearch::find(const QString &query) {
    m_query = query.simplified();
    m_hits.clear();
    m_otherReferences.clear();
    m_seen.clear();
    m_by = By::Reference;
    m_next = 0;
    m_looking = !m_query.isEmpty();
    if (m_looking)
        m_idle.start(0);
}

void RecordSearch::work() {
    QElapsedTimer time;
    time.start();
    do {
        if (!m_outdated.isEmpty()) {
            build(m_blocks[m_outdated.takeFirst()]);
        } else if (!m_looking) {
            m_idle.stop();
            return;
        } else if (!look()) {
            m_looking = false;
            emit changed();
        }
    } while (time.elapsed() < slice);
}

void RecordSearch::build(Block &block) {
    const Records &records = m_plan.records();
    const auto there = [&](const RecordName &record) {
        return record.kind->has(records, record.id) && !record.kind->isArchived(records, record.id);
    };
    const auto reference = [&](qsizetype row) {
        const RecordName &record = block.records[row];
        return there(record) ? record.kind->reference(records, record.id) : QString();
    };
    const auto title = [&](qsizetype row) {
        const auto &[kind, id] = block.records[row];
        return reference(row) + QChar(0x1f) +
               (kind->titleField() >= 0 && there(block.records[row])
                    ? kind->text(records, id, kind->titleField())
                    : QString());
    };
    const auto text = [&](qsizetype row) {
        QString all;
        const auto &[kind, id] = block.records[row];
        if (!there(block.records[row]))
            return all;
        for (int field = 0; field < static_cast<int>(kind->fields().size()); ++field)
            if (isWords(kind->field(field)))
                all += kind->text(records, id, field) + QChar(0x1f);
        return all;
    };
    block.references.clear();
    block.titles.clear();
    block.texts.clear();
    for (qsizetype row = 0; row < block.records.size(); ++row) {
        block.references.append(reference(row));
        block.titles.append(title(row));
        block.texts.append(text(row));
    }
}

bool RecordSearch::look() {
    if (m_next == m_blocks.size()) {
        if (m_by == By::Reference)
            m_hits = (m_hits + m_otherReferences).mid(0, most);
        if (m_by == By::Text || m_hits.size() == most)
            return false;
        m_by = m_by == By::Reference ? By::Title : By::Text;
        m_next = 0;
    }
    if (m_blocks.empty() || (m_by != By::Reference && m_hits.size() == most))
        return false;
    const Block &block = m_blocks[m_next++];
    if (m_by == By::Reference)
        takeReferences(block);
    else
        take(block, m_by == By::Title ? block.titles : block.texts);
    return true;
}

/// All are looked through, for the one that is the query may stand anywhere.
void RecordSearch::takeReferences(const Block &block) {
    const SearchText::Bits found = block.references.find(m_query);
    for (size_t row = 0; row < found.size(); ++row) {
        if (!found[row])
            continue;
        const RecordName &record = block.records[static_cast<qsizetype>(row)];
        const QString reference = record.kind->reference(m_plan.records(), record.id);
        const bool begins = reference.startsWith(m_query, Qt::CaseInsensitive);
        const bool isWhole = begins && reference.size() == m_query.size();
        QList<Hit> &list = begins ? m_hits : m_otherReferences;
        if (list.size() == most && !isWhole)
            continue;
        list.insert(isWhole ? 0 : list.size(), {record, By::Reference});
        m_seen.insert(record.id);
    }
}

void RecordSearch::take(const Block &block, const SearchText &texts) {
    const SearchText::Bits found = texts.find(m_query);
    for (size_t row = 0; row < found.size() && m_hits.size() < most; ++row) {
        const RecordName &record = block.records[static_cast<qsizetype>(row)];
        if (!found[row] || m_seen.contains(record.id))
            continue;
        m_seen.insert(record.id);
        m_hits.append({record, m_by});
    }
}

} // namespace saferplan
