#pragma once

#include "core/tables/trackerimport.h"

#include <QTableWidget>

namespace saferplan {

/// What each column of a tracker is taken for, by its heading, to be looked at and corrected.
class ImportColumns : public QTableWidget {
    Q_OBJECT

public:
    explicit ImportColumns(QWidget *parent = nullptr);

    /// Shows how a sheet is read; nothing changes where it shows that already.
    void show(const Sheet &sheet, const TrackerImport &import);
    /// As it is chosen now.
    const TrackerMapping &mapping() const { return m_mapping; }

signals:
    /// A column was corrected.
    void corrected();

private:
    void addColumn(const Sheet &sheet, int headingRow, int column);

    TrackerMapping m_mapping;
    QStringList m_headings; ///< of the rows
};

} // namespace saferplan
