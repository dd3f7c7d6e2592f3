#pragma once

#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QPushButton;
class QTabWidget;

namespace saferplan {

class EvidenceView;

/// Where residents were heard: the sessions, what was said and what was done about it, and the evidence of a
/// year's consultation.
class EngagementPage : public Page {
    Q_OBJECT

public:
    explicit EngagementPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    RecordTable &sessions() { return *m_sessions; }
    RecordTable &concerns() { return *m_concerns; }
    EvidenceView &evidence() { return *m_evidence; }
    QTabWidget &tabs() { return *m_tabs; }
    /// Puts the keyboard where the reply to the chosen concern is written.
    void reply();

protected:
    void refresh() override;

private:
    void makeSessions();
    void makeConcerns();
    void makeCommands();
    void prepareConcern(Edits &edits, const QUuid &id) const;
    bool commitConcern(const QUuid &id, int field, const QString &text);
    void showOverdue();

    RecordTable *m_sessions = nullptr;
    RecordTable *m_concerns = nullptr;
    QPushButton *m_overdue = nullptr;
    EvidenceView *m_evidence = nullptr;
    QTabWidget *m_tabs = nullptr;
};

} // namespace saferplan
