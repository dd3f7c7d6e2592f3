#pragma once

#include "core/plan/backups.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QTableWidget;

namespace saferplan {

class ActionList;

/// What the window shows while no plan is open: the plans opened last, and the ways to come to one.
class StartPage : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the page.
    StartPage(const ActionList &actions, const Backups &backups, QWidget *parent = nullptr);

    /// Puts the keyboard where work begins: on the plan opened last, or else on the first step.
    void begin();

signals:
    void openWanted(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeSteps(const ActionList &actions);
    QWidget *makeRecent();
    void fillRecent();
    void showRow();
    QString pathAt(int row) const;
    void openRow(int row);
    void removeRow();

    const Backups &m_backups;
    QPushButton *m_first = nullptr;
    QLabel *m_none = nullptr;
    QTableWidget *m_recent = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace saferplan
