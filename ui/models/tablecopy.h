#pragma once

#include "ui/models/column.h"
#include "ui/models/slicedwork.h"

class QMimeData;

namespace saferplan {

/// Makes a table of some records for Excel or Word: as text with tabs between cells, and as HTML. Few rows
/// are made at once; many, in slices.
class TableCopy : public QObject {
    Q_OBJECT

public:
    /// `records` must outlive it.
    TableCopy(const Records &records, QObject *parent) : QObject(parent), m_records(records), m_work(this) {}

    /// Begins a table; one that is still being made is dropped.
    void start(std::vector<Column> columns, QList<QUuid> rows);
    bool isRunning() const { return m_work.isRunning(); }

signals:
    /// Who takes the table owns it.
    void made(QMimeData *table, int rows);

private:
    void addLine(const QStringList &cells, bool isHeader);
    bool step();
    void finish();

    const Records &m_records;
    SlicedWork m_work;
    std::vector<Column> m_columns;
    QList<QUuid> m_rows;
    qsizetype m_next = 0;
    QString m_text;
    QString m_html;
};

} // namespace saferplan
