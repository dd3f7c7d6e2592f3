#pragma once

#include "ui/models/column.h"
#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

namespace saferplan {

/// A page that is a table of one kind of record.
class RecordPage : public Page {
    Q_OBJECT

public:
    /// What the page says while there are no records: what belongs here, and the first step.
    RecordPage(Workspace &workspace, const Kind &kind, std::vector<Column> columns,
               const QString &whatBelongsHere, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override { m_table->focusFilter(); }

    RecordTable &table() { return *m_table; }

private:
    RecordTable *m_table;
};

} // namespace saferplan
