#include "ui/window/backupkeeper.h"

#include "core/plan/openplan.h"

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

BackupKeeper::~BackupKeeper() {
    if (m_copying)
        m_copying->wait();
}

void BackupKeeper::keep(const OpenPlan *plan) {
    finish();
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
    const std::optional<Backups::Due> copy =
        m_plan && !m_copying ? m_backups.due(m_plan->path()) : std::nullopt;
    if (!copy)
        return;
    m_copy = *copy;
    m_copying.reset(QThread::create([this] { m_failure = failureOf([this] { Backups::make(m_copy); }); }));
    connect(m_copying.get(), &QThread::finished, this, &BackupKeeper::finish);
    m_copying->start(QThread::LowPriority);
}

void BackupKeeper::finish() {
    if (!m_copying)
        return;
    m_copying->wait();
    m_copying.reset();
    m_backups.settle(m_copy, !m_failure);
    if (!m_failure) {
        m_told = false;
        emit backedUp();
    } else if (!std::exchange(m_told, true)) {
        Messages::current().tell(m_window, QStringLiteral("Making a backup"), m_failure->text,
                                 m_failure->detail);
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
