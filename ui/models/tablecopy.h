#pragma once

#include "ui/models/slicedwork.h"
#include "ui/models/tabletexts.h"

class QMimeData;

namespace saferplan {

/// Makes a table for Excel or Word: as text with tabs between cells, and as HTML. Few rows
/// are made at once; many, in slices.
class TableCopy : public QObject {
    Q_OBJECT

public:
    explicit TableCopy(QObject *parent) : QObject(parent), m_work(this) {}

    /// Begins a table; one that is still being made is dropped.
    void start(TableTexts table);
    bool isRunning() const { return m_work.isRunning(); }

signals:
    /// Who takes the table owns it. `rows` are those of records.
    void made(QMimeData *table, int rows);

private:
    void addLine(const QStringList &cells, bool isHeader);
    void addHeading(const QString &heading);
    bool step();
    void finish();

    SlicedWork m_work;
    TableTexts m_table;
    int m_rows = 0; ///< made so far
    QString m_text;
    QString m_html;
};

} // namespace saferplan
