#include "ui/window/planfiles.h"

#include "core/plan/backups.h"
#include "core/plan/planplace.h"
#include "core/record/shown.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/workspace/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

namespace saferplan {

namespace {

QString planFilter() {
    return QStringLiteral("SaferPlan plans (*.saferplan)");
}

/// When a copy was made, as its file says where its name does not.
Backup backupAt(const QString &path) {
    return {path, QFileInfo(path).lastModified()};
}

} // namespace

std::unique_ptr<OpenPlan> PlanFiles::open(QString path) const {
    while (!path.isEmpty()) {
        std::unique_ptr<OpenPlan> opened;
        QGuiApplication::setOverrideCursor(Qt::BusyCursor);
        const std::optional<Failure> failure = failureOf([&] {
            doHere(m_window, QStringLiteral("Opening %1…").arg(QFileInfo(path).fileName()),
                   [&](const Progress &progress) { opened = m_services.open(path, progress); });
        });
        QGuiApplication::restoreOverrideCursor();
        if (!failure)
            return opened;
        path = insteadOf(path, *failure);
    }
    return nullptr;
}

QString PlanFiles::insteadOf(const QString &path, const Failure &failure) const {
    const QString what = QStringLiteral("Opening the plan");
    if (!failure.isOfFile) {
        Messages::current().tell(m_window, what, failure.text, failure.detail);
        return {};
    }
    const std::optional<Backup> backup = m_services.backups->newestGoodOf(path);
    QStringList buttons;
    if (backup)
        buttons += QStringLiteral("Open the backup of %1").arg(dateTimeText(backup->madeAt));
    buttons += QStringLiteral("Choose another file…");
    const QString text =
        backup ? QStringLiteral("%1 There is a good backup of %2. It is put beside the file, which stays as "
                                "it is; what was changed since then is not in it.")
                     .arg(failure.text, dateTimeText(backup->madeAt))
               : failure.text;
    const int pressed = Messages::current().tellAndAsk(m_window, what, text, failure.detail, buttons);
    if (pressed < 0)
        return {};
    return backup && pressed == 0 ? restored(*backup, path) : chooseOne();
}

QString PlanFiles::restored(const Backup &backup, const QString &planPath) const {
    QString path = Backups::placeBeside(planPath, backup.madeAt);
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable()) // the folder is gone, or for reading only
        path = Messages::current().fileToMake(m_window, QStringLiteral("Where to keep the restored plan"),
                                              QFileInfo(path).fileName(), planFilter());
    if (path.isEmpty() || !attempt(m_window, QStringLiteral("Restoring the backup"),
                                   [&] { Backups::restore(backup.path, path); }))
        return {};
    return path;
}

QString PlanFiles::chooseOne() const {
    return Messages::current().fileToOpen(m_window, QStringLiteral("Open a plan"), planFilter());
}

QString PlanFiles::makeNew(bool sample) const {
    const QString title =
        sample ? QStringLiteral("Where to keep the sample") : QStringLiteral("Where to keep the new plan");
    const QString name = sample ? QStringLiteral("sample.saferplan") : QStringLiteral("plan.saferplan");
    const QString path = Messages::current().fileToMake(m_window, title, name, planFilter());
    if (path.isEmpty() ||
        !attempt(m_window, QStringLiteral("Making the plan"), [&] { m_services.createPlan(path, sample); }))
        return {};
    return path;
}

QString PlanFiles::restoreOne(const QStringList &plans) const {
    QList<std::pair<Backup, QString>> known; // each with the plan it is of
    for (const QString &plan : plans)
        for (const Backup &backup : m_services.backups->listOf(plan))
            known.append({backup, plan});
    std::stable_sort(known.begin(), known.end(),
                     [](const auto &a, const auto &b) { return a.first.madeAt > b.first.madeAt; });
    QStringList lines;
    for (const auto &[backup, plan] : known)
        lines += QStringLiteral("%1: %2").arg(dateTimeText(backup.madeAt), QFileInfo(plan).fileName());
    lines += QStringLiteral("A copy kept elsewhere…");
    const int row =
        known.isEmpty()
            ? 0
            : Messages::current().choose(m_window, QStringLiteral("Restore a backup"),
                                         QStringLiteral("Choose a backup. A new plan file is made of it, "
                                                        "beside the one it is of, which stays as it is."),
                                         lines);
    if (row < 0)
        return {};
    if (row < known.size())
        return restored(known[row].first, known[row].second);
    const QString copy = Messages::current().fileToOpen(
        m_window, QStringLiteral("Choose the backup to restore"), planFilter());
    return copy.isEmpty() ? QString() : restored(backupAt(copy), copy);
}

QString PlanFiles::copyOut(const OpenPlan &plan) const {
    const QString name = QStringLiteral("%1 (copy of %2).saferplan")
                             .arg(QFileInfo(plan.path()).completeBaseName(), dateText(plan.today()));
    const QString path = Messages::current().fileToMake(m_window, QStringLiteral("Where to keep the backup"),
                                                        name, planFilter());
    if (path.isEmpty() || !attempt(m_window, QStringLiteral("Making a backup"), [&] { plan.copyTo(path); }))
        return {};
    return path;
}

QString PlanFiles::placeToMove(const OpenPlan &plan, bool wanted) const {
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString carrier = carrierOf(QFileInfo(plan.path()).absoluteFilePath(), environment);
    QStringList left = preference(Preference::LeftWithCarrier).toStringList();
    if (carrier.isEmpty() || plan.isReadOnly() || (!wanted && left.contains(plan.path())))
        return {};
    const bool moves = Messages::current().confirm(
        m_window, QStringLiteral("This plan lies in %1. Move it to this computer?").arg(carrier),
        QStringLiteral(
            "A plan that lies there is copied while it is written, and becomes two where two people "
            "write. Move it to a folder of this computer, and share it with File, Share through a "
            "folder, which is made for %1. The old file is kept.")
            .arg(carrier),
        QStringLiteral("Move the plan…"));
    if (!moves) {
        setPreference(Preference::LeftWithCarrier, left << plan.path());
        return {};
    }
    const QString path =
        Messages::current().fileToMake(m_window, QStringLiteral("Where to keep the plan from now on"),
                                       QFileInfo(plan.path()).fileName(), planFilter());
    if (path.isEmpty())
        return {};
    if (const QString again = carrierOf(QFileInfo(path).absoluteFilePath(), environment); !again.isEmpty()) {
        Messages::current().tell(
            m_window, QStringLiteral("Moving the plan"),
            QStringLiteral("That place is in %1 too. The plan stays where it is.").arg(again), path);
        return {};
    }
    return attempt(m_window, QStringLiteral("Moving the plan"), [&] { copyToNewPlace(plan, path); })
               ? path
               : QString();
}

} // namespace saferplan
