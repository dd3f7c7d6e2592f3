#pragma once

#include "core/tables/trackerimport.h"

#include <QTableWidget>

namespace saferplan {

/// The names in a tracker that somebody must confirm: those that are like the name of a record, with the
/// guess, and those that are like none, for which one is chosen.
class ImportNames : public QTableWidget {
    Q_OBJECT

public:
    /// `records` must outlive it.
    explicit ImportNames(const Records &records, QWidget *parent = nullptr);

    /// Shows the names of an import; nothing changes where it shows them already.
    void show(const TrackerImport &import);
    void confirmGuesses();
    /// How many are still to be confirmed.
    int open() const;
    bool hasGuesses() const;

    /// What was said that names mean, by `nameKey`.
    const QHash<QString, QUuid> &said() const { return m_said; }
    void setSaid(const QHash<QString, QUuid> &said) { m_said = said; }

signals:
    void confirmed();

protected:
    /// F2 chooses another record, in whichever cell of the row the keyboard is.
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row {
        TrackerMatch match;
        bool isConfirmed = false;
    };
    void fill();
    void setRow(int row);
    void follow(QTableWidgetItem *item);

    const Records &m_records;
    QHash<QString, QUuid> m_said;
    QList<Row> m_rows;
    bool m_isFilling = false;
};

} // namespace saferplan
