#include "core/plan/tentative.h"

#include "core/record/kind.h"

namespace saferplan {

Tentative::~Tentative() {
    if (m_kept)
        return;
    if (m_before) {
        m_records = *m_before;
        m_made.resize(m_madeBefore);
    }
    for (const Change &change : reversed(m_made))
        apply(change, m_records);
}

void Tentative::make(const Changes &changes) {
    for (const Change &change : changes)
        make(change);
}

qsizetype Tentative::makeWhereUntouched(const Changes &changes) {
    qsizetype left = 0;
    for (const Change &change : changes) {
        const QString now = valueNow(change, m_records);
        if (now == change.before)
            make(change);
        else if (now != change.after)
            ++left;
    }
    return left;
}

void Tentative::make(const Change &change) {
    if (change.field == Change::presence && change.after.isEmpty() && !m_before) {
        m_before = m_records;
        m_madeBefore = m_made.size();
    }
    apply(change, m_records);
    m_made.append(change);
}

Changes reversed(const Changes &changes) {
    Changes back;
    back.reserve(changes.size());
    for (const Change &change : changes)
        back.prepend(change.reversed());
    return back;
}

} // namespace saferplan
