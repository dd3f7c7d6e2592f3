#include "ui/window/backupkeeper.h"

#include "core/plan/openplan.h"
#include "ui/window/messages.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace saferplan {

BackupKeeper::BackupKeeper(const Backups &backups, QWidget *parent)
    : QObject(parent)
    , m_backups(backups)
    , m_window(parent) {
    m_eachMinute.setInterval(60'000);
    m_quiet.setInterval(3'000);
    m_quiet.setSingleShot(true);
    connect(&m_eachMinute, &QTimer::timeout, this, &BackupKeeper::becomeDue);
    connect(&m_quiet, &QTimer::timeout, this, [this] {
        if (m_due)
            becomeDue();
    });
    qApp->installEventFilter(this);
}

void BackupKeeper::keep(const OpenPlan *plan) {
    m_plan = plan && !plan->isReadOnly() ? plan : nullptr;
    m_told = false;
    m_due = m_plan != nullptr;
    if (m_plan) {
        m_eachMinute.start();
        m_quiet.start(); // the window is usable first
    } else {
        m_eachMinute.stop();
        m_quiet.stop();
    }
}

void BackupKeeper::becomeDue() {
    m_due = true;
    if (!m_quiet.isActive())
        backUp();
}

void BackupKeeper::backUp() {
    m_due = false;
    if (!m_plan)
        return;
    QString newest;
    const std::optional<Failure> failure = failureOf([&] { newest = m_backups.backUp(*m_plan); });
    if (!failure) {
        m_told = false;
        emit backedUp(newest);
    } else if (!std::exchange(m_told, true)) {
        Messages::current().tell(m_window, QStringLiteral("Making a backup"), failure->text, failure->detail);
    }
}

bool BackupKeeper::eventFilter(QObject *watched, QEvent *event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_plan)
            m_quiet.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace saferplan
