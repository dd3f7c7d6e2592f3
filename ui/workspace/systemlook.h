#pragma once

#include <QObject>

class QApplication;

namespace saferplan {

/// Keeps the colours of a program as the system has them while it runs, where its user chose no others.
class SystemLook : public QObject {
public:
    /// From now on, until it goes; `application` must outlive it.
    explicit SystemLook(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// `isHidden`: the system's palette is behind the program's own.
    void follow(bool isHidden);

    QApplication &m_application;
    bool m_isFollowing = false;
};

} // namespace saferplan
