#pragma once

#include "core/progress/groupround.h"
#include "core/progress/updateanswer.h"
#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace saferplan {

class AnswerFields;
class FormDraft;

/// Where a lead says all about one action or case: what was said last time, how it stands, what happened,
/// what is next. Saved as one commit; what is typed and not saved is kept as a draft.
class UpdateCard : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive the card.
    explicit UpdateCard(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows an item. `sinceText`: since when things are asked: "since the meeting of 16 Dec 2025".
    void showItem(const RoundItem &item, const QString &sinceText);
    /// Shows the same item as the plan has it now; what is being typed stays.
    void refresh(const RoundItem &item);
    const RecordName &record() const { return m_item.record; }
    AnswerFields &fields() { return *m_fields; }

    /// Puts the keyboard where answering begins.
    void begin();
    /// Saves what is entered, or says at its field what is wrong with it.
    bool save();
    bool saveNothingToReport();
    /// Shows the whole record beside the page.
    void showWhole() { m_workspace.select(m_item.record); }
    /// Does what a letter stands for on this card; false where it stands for nothing.
    bool press(const QString &letter);

signals:
    void saved();
    /// The user wants to go back to the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTop(QWidget *content);
    QWidget *makeButtons();
    void nameButtons(bool narrow);
    void showTop();
    void gather();
    void beginAnswer();
    void showAnswer(const UpdateAnswer &answer);
    void showComputed();
    void showState();
    void watchInputs();

    Workspace &m_workspace;
    RoundItem m_item;
    ActionGround m_ground; ///< of an action; gathered when the plan changes, not while somebody types
    bool m_saving = false;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_lastTime = nullptr;
    FormDraft *m_draft = nullptr;
    QLabel *m_state = nullptr;
    QScrollArea *m_scroll = nullptr;
    AnswerFields *m_fields = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_nothing = nullptr;
    QPushButton *m_whole = nullptr;
};

} // namespace saferplan
