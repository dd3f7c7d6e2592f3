#pragma once

#include "core/progress/groupround.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace saferplan {

/// What stands above the lead's update: whose it is, since when, how far it is, and the ways on.
class RoundHeader : public QWidget {
    Q_OBJECT

public:
    explicit RoundHeader(bool isReadOnly, QWidget *parent = nullptr);

    /// `reportStep` is what the button says that leads to the report; empty: there is none to go to.
    void showRound(const Group &group, const GroupRound &round, const QDate &today,
                   const QString &reportStep);

signals:
    void reportWanted();
    void sendWanted();

private:
    bool m_isReadOnly;
    QLabel *m_name;
    QLabel *m_since;
    QLabel *m_said;
    QProgressBar *m_progress;
    QPushButton *m_toReport;
};

} // namespace saferplan
