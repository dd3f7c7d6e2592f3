#pragma once

#include "core/plan/backups.h"

#include <QTimer>

namespace saferplan {

class OpenPlan;

/// Keeps backups of the open plan: one soon after it is opened and one an hour, each in a moment in which
/// nobody types. A failure is told once, and again only after a backup has worked.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    /// `backups` must outlive it; `parent` is the window.
    BackupKeeper(const Backups &backups, QWidget *parent);

    /// Another plan is open, which must outlive its being kept; nullptr: none.
    void keep(const OpenPlan *plan);
    /// Makes a backup now unless the newest is fresh.
    void backUp();

signals:
    void backedUp(const QString &newest);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void becomeDue();

    const Backups &m_backups;
    QWidget *m_window;
    const OpenPlan *m_plan = nullptr;
    QTimer m_eachMinute;
    QTimer m_quiet; ///< runs while somebody has just typed or clicked
    bool m_due = false;
    bool m_told = false;
};

} // namespace saferplan
