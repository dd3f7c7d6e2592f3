#pragma once

#include "ui/workspace/page.h"

class QTableWidget;
class QTabWidget;

namespace saferplan {

struct GroupRound;
class SenderTable;
class SettleList;

/// The chair's desk: whose returns have come and whose have not, what they changed, and what is to be settled
/// after taking them in.
class ReturnsPage : public Page {
    Q_OBJECT

public:
    explicit ReturnsPage(Workspace &workspace, QWidget *parent = nullptr);

    void begin() override;

    QTabWidget &tabs() { return *m_tabs; }
    SenderTable &senders() { return *m_senders; }
    QTableWidget &groups();
    SettleList &toSettle() { return *m_settle; }
    void showWhatIsToSettle();

protected:
    void refresh() override;

private:
    QWidget *makeSenders();
    GroupRound roundOf(Id<Group> group) const;
    void chase();
    void saveChase();
    void saveChases();
    void makeSheet();

    QTabWidget *m_tabs = nullptr;
    SenderTable *m_senders = nullptr;
    SettleList *m_settle = nullptr;
};

} // namespace saferplan
