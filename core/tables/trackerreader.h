#pragma once

#include "core/tables/namematch.h"
#include "core/tables/trackerimport.h"
#include "core/tables/writtenvalue.h"

namespace saferplan {

/// Reads the rows of a tracker one by one, into `import`.
class TrackerReader {
public:
    TrackerReader(const Sheet &sheet, const Records &records, const TrackerOptions &options,
                  TrackerImport &import);

    void read(const Progress &progress);

private:
    bool readSection(int row);
    void readRow(int row);
    void readCell(int column, const QString &field, TrackerRow &read);
    void readWords(int column, const QString &field, TrackerRow &read);
    void readAgencies(int column, const QString &field, TrackerRow &read);
    void readThemes(int column, TrackerRow &read);
    void readPriority(int column, TrackerRow &read);
    void readObjective(int column, TrackerRow &read);
    void findAction(TrackerRow &read);
    void complete(TrackerRow &read);

    QUuid priorityOf(const QString &written) const;
    QUuid saidOf(const Kind &kind, const QString &written) const;
    NameMatch find(const Names &names, const Kind &kind, const QString &written) const;
    void ask(QList<TrackerMatch> &matches, const QString &written, const RecordName &record, int column);
    std::optional<QUuid> named(const Names &names, const Kind &kind, const QString &written, int column);
    void take(TrackerRow &read, const QString &field, const QString &text);
    void take(TrackerRow &read, const QString &field, const WrittenValue &value, int column);
    void reject(int column, const QString &reason);
    QString text(int column) const { return cleanText(m_sheet.text(m_row, column)).trimmed(); }

    const Sheet m_sheet;
    const Records &m_records;
    const TrackerOptions &m_options;
    TrackerImport &m_import;
    Names m_agencies;
    Names m_groups;
    Names m_priorities;
    Names m_objectives;
    Names m_themes;
    QHash<QString, QUuid> m_byReference;
    QHash<QString, QList<QUuid>> m_byTitle;
    mutable QHash<QString, NameMatch> m_found; ///< by nameKey
    QHash<QUuid, int> m_seen;                  ///< rows by the action they are of
    QList<std::pair<int, QString>> m_columns;
    QUuid m_sectionPriority;
    QString m_sectionObjective;
    int m_row = 0;
    bool m_rejected = false;
};

} // namespace saferplan
