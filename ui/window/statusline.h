#pragma once

#include <QDateTime>
#include <QObject>

class QLabel;
class QStatusBar;

namespace saferplan {

class OpenPlan;
struct ChangeSet;

/// What the foot of the window says of the plan: its file, the last good backup, why it cannot be changed,
/// and its marking.
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

private:
    QLabel *m_file = nullptr;
    QLabel *m_backup = nullptr;
    QLabel *m_readOnly = nullptr;
    QLabel *m_illustrative = nullptr;
    QLabel *m_marking = nullptr;
};

} // namespace saferplan
