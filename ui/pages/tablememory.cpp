#include "ui/pages/tablememory.h"

#include "ui/pages/recordtable.h"
#include "ui/workspace/preferences.h"

namespace saferplan {

namespace {

constexpr int writtenAfter = 300; ///< milliseconds

const QString lastKey = QStringLiteral("last");

} // namespace

TableMemory::TableMemory(const OpenPlan &plan, RecordTable &table)
    : QObject(&table)
    , m_plan(plan)
    , m_table(table)
    , m_key(QLatin1String(table.model().kind().name())) {
    const TableState left = TableState::fromMap(kept(plan, m_key).value(lastKey).toMap());
    m_wasLeft = !left.sort.isEmpty();
    if (m_wasLeft)
        table.setState(left);
    m_now = table.state();
    m_now.name = left.name;
    m_writing.setSingleShot(true);
    m_writing.setInterval(writtenAfter);
    connect(&m_writing, &QTimer::timeout, this, &TableMemory::write);
    connect(&table, &RecordTable::stateChanged, this, &TableMemory::follow);
}

/// The table is going: what it was like last is known.
TableMemory::~TableMemory() {
    if (m_writing.isActive())
        write();
}

void TableMemory::setName(const QString &name) {
    m_now.name = name;
    follow();
}

void TableMemory::follow() {
    const QString name = m_now.name;
    m_now = m_table.state();
    m_now.name = name;
    m_writing.start();
    emit changed();
}

void TableMemory::write() {
    m_writing.stop();
    keep(m_plan, m_key, lastKey, m_now.toMap());
}

QVariantMap TableMemory::kept(const OpenPlan &plan, const QString &kind) {
    return ofPlan(plan, Preference::SavedViews).toMap().value(kind).toMap();
}

void TableMemory::keep(const OpenPlan &plan, const QString &kind, const QString &what,
                       const QVariant &value) {
    QVariantMap known = ofPlan(plan, Preference::SavedViews).toMap();
    QVariantMap ofTable = known.value(kind).toMap();
    ofTable.insert(what, value);
    known.insert(kind, ofTable);
    setOfPlan(plan, Preference::SavedViews, known);
}

} // namespace saferplan
