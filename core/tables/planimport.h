#pragma once

#include "core/plan/openplan.h"

namespace saferplan {

/// Takes folders of tables into a plan, in the plan's own order of time. A folder has a table a kind of
/// record, `action.csv`, whose headings are the fields' names in the file; links are written as references
/// (`P1`, and `action:P1-03` where any kind may be meant), sets with `;` between. A row whose reference is
/// there already changes that record. Two columns say when and by whom a record was entered: `@on` and `@by`.
/// The table `history.csv` (`on,by,label,record,field,value`) says what changed later: rows that follow each
/// other with the same moment, author and label are one commit.
class PlanImport {
public:
    /// How the ids of new records are made: new ones, or ids that follow from kind and reference, so that a
    /// sample is the same each time it is made.
    enum class Ids { New, FromReference };

    explicit PlanImport(Ids ids = Ids::New) : m_ids(ids) {}

    /// Reads the tables of a folder; later folders add to earlier ones. Throws ImportError.
    void read(const QString &folder);

    /// Commits what was read. `clock` is the plan's, and is put to each moment in turn. Rows without a moment
    /// are entered `atLeast`, or an hour before the first row that has one. Throws ImportError, with the file
    /// and line of the row, and StoreError.
    void commit(OpenPlan &plan, SetClock &clock, const QString &author) const;

private:
    struct Step {
        qint64 on = 0; ///< milliseconds since 1970 UTC; 0: at the beginning
        QString by;
        QString label;
        QString file;
        int line = 0;
        const Kind *kind = nullptr;
        QString reference;
        QList<std::pair<int, QString>> values; ///< field and text as written
        bool makes = false; ///< a row of a record's own table, which makes the record where it is not there
    };

    void readRecords(const Kind &kind, const QString &path);
    void readHistory(const QString &path);
    QUuid idOf(const OpenPlan &plan, const Step &step) const;
    QString fieldText(const Step &step, const FieldInfo &field, const QString &written) const;

    Ids m_ids;
    QList<Step> m_steps;
    QHash<QString, QUuid> m_idOf; ///< by "kind:reference" in lower case
};

} // namespace saferplan
