#pragma once

#include "ui/workspace/page.h"

class QLabel;
class QTableView;
class QTabWidget;

namespace saferplan {

class ArchivedList;
class CommitBrowser;
class LedgerModel;

/// What happened to the plan: every commit and what it changed, the archived records, and the due dates that
/// have moved.
class HistoryPage : public Page {
    Q_OBJECT

public:
    explicit HistoryPage(Workspace &workspace, QWidget *parent = nullptr);

    void begin() override;
    void focusFilter() override;

    CommitBrowser &browser() { return *m_browser; }
    ArchivedList &archived() { return *m_archived; }
    LedgerModel &ledger() { return *m_ledger; }
    QTabWidget &tabs() { return *m_tabs; }

protected:
    void refresh() override;

private:
    QWidget *makeLedger();
    void makeCommands();
    void showLedger();

    QTabWidget *m_tabs = nullptr;
    CommitBrowser *m_browser = nullptr;
    ArchivedList *m_archived = nullptr;
    LedgerModel *m_ledger = nullptr;
    QLabel *m_sentence = nullptr;
    QTableView *m_dates = nullptr;
};

} // namespace saferplan
