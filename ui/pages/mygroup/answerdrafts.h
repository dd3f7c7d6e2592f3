#pragma once

#include "core/progress/updateanswer.h"

#include <QHash>
#include <QTimer>

namespace saferplan {

class OpenPlan;

/// Answers that somebody began and did not save, kept for this plan on this machine, so that they are there
/// again after another item, another page, or an end of the program. Written at most twice a second.
class AnswerDrafts : public QObject {
    Q_OBJECT

public:
    /// `plan` must outlive it.
    explicit AnswerDrafts(const OpenPlan &plan, QObject *parent = nullptr);
    ~AnswerDrafts() override;

    std::optional<UpdateAnswer> find(const QUuid &record) const;
    bool has(const QUuid &record) const { return m_drafts.contains(record); }
    void keep(const QUuid &record, const UpdateAnswer &answer);
    void drop(const QUuid &record);

private:
    void write();

    const OpenPlan &m_plan;
    QHash<QUuid, UpdateAnswer> m_drafts;
    QTimer m_soon;
};

} // namespace saferplan
