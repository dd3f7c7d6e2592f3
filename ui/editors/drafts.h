#pragma once

#include "core/plan/openplan.h"

#include <QSet>
#include <QTimer>

namespace saferplan {

/// What somebody typed into a field and is not in the plan.
struct Draft {
    QString text;  ///< as an editor gives it
    qint64 at = 0; ///< when it was typed: milliseconds since 1970 UTC
};

/// Keeps what is typed and not committed yet in a small file of this user's own, a file a plan, so that it
/// can be offered again when the program died or the plan refused it. It is written at most once a second.
/// Copies of one plan that are open at once share the file: each writes only what was typed in its own
/// window.
class Drafts : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit Drafts(const OpenPlan &plan, QObject *parent = nullptr);
    ~Drafts() override;

    /// `field`: of the record, or with a prefix of whatever else is typed about it: "answer/happened".
    void keep(const QUuid &record, const QString &field, const QString &text);
    void drop(const QUuid &record, const QString &field);
    /// The drafts of a record by the names of their fields.
    QHash<QString, Draft> of(const QUuid &record) const { return m_drafts.value(record); }
    /// Writes at once what is still to be written.
    void flush();
    /// Has the drafts of a record offered now where it is shown.
    void offer(const QUuid &record) { emit offered(record); }

signals:
    void offered(const QUuid &record);

private:
    using OfRecords = QHash<QUuid, QHash<QString, Draft>>;
    OfRecords read() const;
    void write();
    void writeSoon();

    const OpenPlan &m_plan;
    QString m_path; ///< empty: there is no folder for such files
    OfRecords m_drafts;
    QSet<std::pair<QUuid, QString>> m_touched; ///< records and fields that are to be written
    QTimer m_soon;
};

} // namespace saferplan
