#pragma once

#include "ui/workspace/page.h"

class QLabel;
class QTableWidget;
class QTabWidget;

namespace saferplan {

class SettleList;

/// The chair's desk: whose returns have come and whose have not, and what is to be settled after taking them
/// in.
class ReturnsPage : public Page {
    Q_OBJECT

public:
    explicit ReturnsPage(Workspace &workspace, QWidget *parent = nullptr);

    void begin() override;

    QTabWidget &tabs() { return *m_tabs; }
    QTableWidget &groups() { return *m_groups; }
    SettleList &toSettle() { return *m_settle; }
    void showWhatIsToSettle();

protected:
    void refresh() override;

private:
    QWidget *makeGroups();
    void fillGroups();
    void chase();

    QTabWidget *m_tabs = nullptr;
    QLabel *m_sentence = nullptr;
    QTableWidget *m_groups = nullptr;
    SettleList *m_settle = nullptr;
};

} // namespace saferplan
