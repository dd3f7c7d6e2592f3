#pragma once

#include "ui/window/services.h"

class QWidget;

namespace saferplan {

/// The plan files as the window deals with them: asks which, opens, makes and restores them, and helps where
/// one cannot be opened.
class PlanFiles {
public:
    /// Both must outlive it. `window` is what questions stand over.
    PlanFiles(const WindowServices &services, QWidget *window) : m_services(services), m_window(window) {}

    /// Opens a plan. Where its file is gone, damaged or none of ours, offers the nearest good backup, which
    /// is restored beside it and never over it, or another file. nullptr when none was opened.
    std::unique_ptr<OpenPlan> open(QString path) const;

    // Each gives the path of the file chosen or made; empty when there is none.
    QString chooseOne() const;
    QString makeNew(bool sample) const;
    /// Asks which of the copies of these plans, or which other file, and makes a plan file of it.
    QString restoreOne(const QStringList &plans) const;
    /// Writes a copy of a plan to a file that the user chooses.
    QString copyOut(const OpenPlan &plan) const;

    /// Says that a plan lies in a folder which a program carries about, and makes a copy where it can go on.
    /// Asked once for each file, unless it is `wanted`. Returns where the copy is; empty: it stays.
    QString placeToMove(const OpenPlan &plan, bool wanted) const;

private:
    /// Another way after a failure: the path to try next; empty: give up.
    QString insteadOf(const QString &path, const struct Failure &failure) const;
    QString restored(const struct Backup &backup, const QString &planPath) const;

    const WindowServices &m_services;
    QWidget *m_window;
};

} // namespace saferplan
