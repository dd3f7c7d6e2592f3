#pragma once

#include "core/progress/groupround.h"
#include "ui/workspace/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace saferplan {

class GroupChoice;
class ReportForm;
class RoundHeader;
class RoundList;
class RoundModel;
class UpdateCard;

/// The lead's two minutes: my actions and cases in the order in which they need me, one answer each, then the
/// highlight report. It asks first which group is mine.
class MyGroupPage : public Page {
    Q_OBJECT

public:
    explicit MyGroupPage(Workspace &workspace, QWidget *parent = nullptr);

    void arrive(const Place &place) override;
    void begin() override;

    const GroupRound &round() const { return m_round; }
    UpdateCard &card() { return *m_card; }
    ReportForm &report() { return *m_report; }
    /// Drafts the report of the period, or shows the one there is.
    void openReport();

protected:
    void refresh() override;

private:
    QWidget *makeWork();
    QWidget *makeChoice();
    QWidget *makeNotice();
    QWidget *makeDone();
    void makeCommands();
    const Group *group() const;
    void showHeader();
    void showNotice(const QString &text, bool toGroups);
    void showRound();
    void goTo(int row);
    void goOn();
    void backToUpdates();
    void keepInspector();

    GroupRound m_round;
    QUuid m_current;          ///< the record on the card; null: none
    int m_at = 0;             ///< the row at which somebody went to it
    bool m_showsDone = false; ///< all is said, and nobody has gone back to an item since
    RoundHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_choicePage = nullptr;
    GroupChoice *m_choice = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_noticeStep = nullptr;
    QWidget *m_work = nullptr;
    RoundModel *m_model = nullptr;
    RoundList *m_list = nullptr;
    QStackedWidget *m_right = nullptr;
    UpdateCard *m_card = nullptr;
    QWidget *m_done = nullptr;
    QLabel *m_doneText = nullptr;
    QPushButton *m_doneStep = nullptr;
    ReportForm *m_report = nullptr;
};

} // namespace saferplan
