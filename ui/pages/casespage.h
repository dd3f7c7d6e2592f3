#pragma once

#include "ui/pages/recordpage.h"

namespace saferplan {

class CaseView;

/// The cases under partnership problem solving: problems, never people's names. Enter opens the case that is
/// selected in the table, Escape goes back to it.
class CasesPage : public RecordPage {
    Q_OBJECT

public:
    explicit CasesPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;
    void focusFilter() override;

    CaseView &caseView() { return *m_view; }
    void openCase(const QUuid &subject);
    void backToTable();

protected:
    void refresh() override;

private:
    void addChips();
    void makeCommands();
    void enableCommands();
    bool isOnCase() const;

    CaseView *m_view;
    QAction *m_open = nullptr;
    QAction *m_close = nullptr;
    QAction *m_reviewed = nullptr;
    QAction *m_move = nullptr;
    QList<QAction *> m_adding; ///< what adds to the case that is open
};

} // namespace saferplan
