#pragma once

#include "core/plan/backups.h"
#include "ui/window/messages.h"

#include <QThread>
#include <QTimer>

#include <memory>

namespace saferplan {

class OpenPlan;

/// Keeps backups of the open plan: one soon after it is opened and one an hour, each in a moment in which
/// nobody types. A large plan takes seconds to copy and to check, so that is done on another thread. A
/// failure is told once, and again only after a backup has worked.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    /// `backups` must outlive it; `parent` is the window.
    BackupKeeper(const Backups &backups, QWidget *parent);
    ~BackupKeeper() override;

    /// Another plan is open, which must outlive its being kept; nullptr: none.
    void keep(const OpenPlan *plan);
    /// Begins to make a backup now unless the newest is fresh.
    void backUp();
    /// Waits for the backup that is being made, if there is one.
    void finish();

signals:
    void backedUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void becomeDue();

    const Backups &m_backups;
    QWidget *m_window;
    const OpenPlan *m_plan = nullptr;
    std::unique_ptr<QThread> m_copying;
    Backups::Due m_copy; ///< what is being copied
    std::optional<Failure> m_failure;
    QTimer m_eachMinute;
    QTimer m_quiet; ///< runs while somebody has just typed or clicked
    bool m_due = false;
    bool m_told = false;
};

} // namespace saferplan
