#pragma once

#include "core/plan/openplan.h"
#include "ui/models/searchtext.h"

#include <QTimer>

namespace saferplan {

/// Finds records of every kind by their reference or by words in them. What is searched is made and searched in
/// short slices between what else the window does, so that neither a keystroke nor opening a plan waits for it,
/// whatever the number of records.
class RecordSearch : public QObject {
    Q_OBJECT

public:
    /// How a record was found; what is found in a better way comes first.
    enum class By { Reference, Title, Text };
    struct Hit {
        RecordName record;
        By by = By::Text;
    };

    /// `plan` must outlive it. Archived records are not found.
    explicit RecordSearch(const OpenPlan &plan, QObject *parent = nullptr);

    /// Begins to look for records that hold every word of the query; `changed` is told when all are found that
    /// will be. Another query takes its place.
    void find(const QString &query);
    /// What was found, the best first: at most `most`.
    const QList<Hit> &hits() const { return m_hits; }

    static constexpr qsizetype most = 50;

signals:
    void changed();

private:
    /// Some records, with what can be searched for in each.
    struct Block {
        QList<RecordName> records;
        SearchText references;
        SearchText titles;
        SearchText texts;
    };
    void takeIn(const Kind &kind, const QUuid &id);
    void follow(const ChangeSet &changes);
    void work();
    void build(Block &block);
    /// Looks through one block; false when there is nothing left to look through.
    bool look();
    void takeReferences(const Block &block);
    void take(const Block &block, const SearchText &texts);

    const OpenPlan &m_plan;
    std::vector<Block> m_blocks;
    QHash<QUuid, size_t> m_blockOf;
    QList<size_t> m_outdated; ///< blocks to be built
    QTimer m_idle;

    QString m_query;
    bool m_looking = false;
    By m_by = By::Reference;
    size_t m_next = 0; ///< the block to look through
    QList<Hit> m_hits;
    QList<Hit> m_otherReferences; ///< the query stands in them, and not at their beginning
    QSet<QUuid> m_seen;
};

} // namespace saferplan
