#include "ui/workspace/systemlook.h"

#include "ui/workspace/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

namespace saferplan {

namespace {

/// Whether the palette is one that the program gave itself, and not the system.
bool isOwn(const QPalette &palette) {
    return palette == paletteOf(Scheme::Light) || palette == paletteOf(Scheme::Dark) ||
           palette == paletteOf(Scheme::HighContrast);
}

} // namespace

SystemLook::SystemLook(QApplication &application) : m_application(application) {
    application.installEventFilter(this);
}

/// A system that changes its colours tells each window so; the palette stays the program's own. Some give the
/// program another palette instead. Later, for all widgets are being told of the change.
bool SystemLook::eventFilter(QObject *watched, QEvent *event) {
    const bool isTold = event->type() == QEvent::ThemeChange && qobject_cast<QWindow *>(watched);
    const bool isGiven = event->type() == QEvent::ApplicationPaletteChange && watched == &m_application &&
                         !isOwn(QApplication::palette());
    if (!m_isFollowing && (isTold || isGiven)) {
        m_isFollowing = true;
        QMetaObject::invokeMethod(
            this, [this, isTold] { follow(isTold); }, Qt::QueuedConnection);
    }
    return false;
}

void SystemLook::follow(bool isHidden) {
    if (isHidden)
        QApplication::setPalette(QPalette()); // that of the system comes to light
    noticeSystem();
    applyPalette(m_application, chosenScheme());
    m_isFollowing = false;
}

} // namespace saferplan
