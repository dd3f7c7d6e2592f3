#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTimer;

namespace saferplan {

class EntryForm;
class FormDraft;

/// One item of the agenda in meeting mode: what the plan says about it, its minutes, and the decisions and
/// actions that come of it. Minutes are committed when they are left and whenever typing pauses; until then,
/// and until a decision or action is entered, they are drafts.
class ItemStation : public QWidget {
    Q_OBJECT

public:
    /// `workspace` must outlive it.
    explicit ItemStation(Workspace &workspace, QWidget *parent = nullptr);
    ~ItemStation() override;

    void showItem(Id<AgendaItem> item);
    Id<AgendaItem> item() const { return m_id; }
    /// Shows the plan as it is now; minutes that are being typed stay.
    void refresh();

    void minute();
    void decide();
    void act();
    /// Commits minutes that were typed.
    void save();

    QPlainTextEdit *minutes() const { return m_minutes; }
    EntryForm *form() const { return m_form; }

signals:
    /// The keyboard is free again.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const AgendaItem *found() const;
    const Meeting *meeting() const;
    bool canWrite() const;
    void makeDraft();
    void showMinutes(const QString &text);
    QDate usualDue() const;
    bool addDecision(const QStringList &texts);
    bool addAction(const QStringList &texts);
    void showMade();

    Workspace &m_workspace;
    Id<AgendaItem> m_id;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_closed;
    QListWidget *m_facts;
    QPlainTextEdit *m_minutes;
    QListWidget *m_made;
    EntryForm *m_form;
    QTimer *m_pause;
    FormDraft *m_draft = nullptr;
    QString m_kept; ///< the minutes as they were last shown or committed
};

/// An owner with a day behind a comma, "Licensing Manager, 23 Jan", as owner and day; the day may lack its
/// year, and is then the next after `from`. No day: the text as it is, and an invalid day.
std::pair<QString, QDate> ownerAndDay(const QString &text, const QDate &from);

} // namespace saferplan
