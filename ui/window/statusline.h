#pragma once

#include "core/exchange/unsent.h"
#include "ui/models/slicedwork.h"

#include <QDateTime>
#include <QObject>
#include <QSet>

class QAction;
class QLabel;
class QStatusBar;
class QToolButton;
class QWidget;

namespace saferplan {

class OpenPlan;
struct ChangeSet;

/// What the foot of the window says of the plan: its file, the last good backup, why it cannot be changed,
/// how it stands with its shared folder, what was not sent yet, and its marking.
class StatusLine : public QObject {
    Q_OBJECT

public:
    /// `send` is what sends changes.
    StatusLine(QStatusBar *bar, QAction *send);

    /// nullptr: no plan is open.
    void show(const OpenPlan *plan);
    /// Looks through all records.
    void showMarking(const OpenPlan &plan);
    /// Shows the marking anew where it may be another since a commit.
    void follow(const ChangeSet &set, const OpenPlan &plan);
    /// Counts the changes that were not sent yet, a little at a time, for a plan that must outlive the count;
    /// nullptr: none.
    void countUnsent(const OpenPlan *plan);
    /// An invalid time: there is no backup yet.
    void showBackup(const QDateTime &madeAt, const QDate &today);

    /// How the plan stands with its shared folder; empty: it is not shared.
    void showSharing(const QString &state, const QString &explanation);
    /// Who carries the plan's file about, "OneDrive"; empty: nobody.
    void showPlace(const QString &carrier);

signals:
    void sharingPressed();
    void placePressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showUnsent();
    void want(QWidget *part, bool wanted);
    void fit();

    QStatusBar *m_bar;
    QSet<QWidget *> m_wanted; ///< what there is to say, whether or not there is room for it
    QLabel *m_file = nullptr;
    QLabel *m_backup = nullptr;
    QLabel *m_readOnly = nullptr;
    QToolButton *m_sharing = nullptr;
    QToolButton *m_place = nullptr;
    QLabel *m_illustrative = nullptr;
    QLabel *m_marking = nullptr;
    QToolButton *m_unsent = nullptr;
    std::unique_ptr<UnsentCount> m_count; ///< none while no plan can be written
    SlicedWork m_counting{this};
};

} // namespace saferplan
