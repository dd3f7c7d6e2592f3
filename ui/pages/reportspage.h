#pragma once

#include "ui/pages/recordtable.h"
#include "ui/workspace/page.h"

class QTabWidget;

namespace saferplan {

class PublishedEditions;
class ReportMaker;

/// The documents of the plan: those that can be made, with a preview; those that were published; and the
/// reports that groups have submitted.
class ReportsPage : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    ReportMaker &maker() { return *m_maker; }
    RecordTable &published();
    PublishedEditions &editions() { return *m_published; }
    RecordTable &reports() { return *m_reports; }
    QTabWidget &tabs() { return *m_tabs; }

protected:
    void refresh() override;

private:
    void makeCommands();

    ReportMaker *m_maker = nullptr;
    PublishedEditions *m_published = nullptr;
    RecordTable *m_reports = nullptr;
    QTabWidget *m_tabs = nullptr;
};

} // namespace saferplan
