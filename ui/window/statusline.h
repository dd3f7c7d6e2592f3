#pragma once

#include <QDateTime>
#include <QObject>

class QLabel;
class QToolButton;
class QStatusBar;

namespace saferplan {

class OpenPlan;
struct ChangeSet;

/// What the foot of the window says of the plan: its file, the last good backup, why it cannot be changed,
/// how it stands with its shared folder, and its marking.
class StatusLine : public QObject {
    Q_OBJECT

public:
    explicit StatusLine(QStatusBar *bar);

    /// nullptr: no plan is open.
    void show(const OpenPlan *plan);
    /// Looks through all records.
    void showMarking(const OpenPlan &plan);
    /// Shows the marking anew where it may be another since a commit.
    void follow(const ChangeSet &set, const OpenPlan &plan);
    /// An invalid time: there is no backup yet.
    void showBackup(const QDateTime &madeAt, const QDate &today);

    /// How the plan stands with its shared folder; empty: it is not shared.
    void showSharing(const QString &state, const QString &explanation);
    /// Who carries the plan's file about, "OneDrive"; empty: nobody.
    void showPlace(const QString &carrier);

signals:
    void sharingPressed();
    void placePressed();

private:
    QLabel *m_file = nullptr;
    QLabel *m_backup = nullptr;
    QLabel *m_readOnly = nullptr;
    QToolButton *m_sharing = nullptr;
    QToolButton *m_place = nullptr;
    QLabel *m_illustrative = nullptr;
    QLabel *m_marking = nullptr;
};

} // namespace saferplan
