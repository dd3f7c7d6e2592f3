#pragma once

#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QTabWidget;

namespace saferplan {

class GovernanceChart;
class GroupView;
class OwnerFigures;
struct GroupWords;

/// Who reports to whom, what each group has to do and who sits on it; and the agencies.
class GroupsPage : public Page {
    Q_OBJECT

public:
    explicit GroupsPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    GovernanceChart &chart() { return *m_chart; }
    GroupView &groupView() { return *m_view; }
    RecordTable &groups() { return *m_groups; }
    RecordTable &agencies() { return *m_agencies; }
    QTabWidget &tabs() { return *m_tabs; }

protected:
    void refresh() override;

private:
    QWidget *makeChart();
    void makeTables();
    void makeCommands();
    void follow();
    void newGroup();
    GroupWords wordsOf(Id<Group> group) const;

    OwnerFigures *m_figures = nullptr;
    QTabWidget *m_tabs = nullptr;
    GovernanceChart *m_chart = nullptr;
    RecordTable *m_groups = nullptr;
    RecordTable *m_agencies = nullptr;
    GroupView *m_view = nullptr;
    QAction *m_close = nullptr;
};

} // namespace saferplan
