#pragma once

#include "core/exchange/incoming.h"
#include "core/exchange/sharing.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QThread;

namespace saferplan {

/// Keeps the open plan in step with the folder through which it is shared: looks into it soon after the plan
/// is opened, every few minutes and when asked, on another thread, for a folder on a network may take its
/// time; offers what came; and puts there what was written here. What goes wrong is a state that the window
/// shows, and is told only to whoever asked.
class FolderKeeper : public QObject {
    Q_OBJECT

public:
    /// `notes` says where it is remembered how plans are shared; `parent` is the window.
    FolderKeeper(const QString &notes, QWidget *parent);
    ~FolderKeeper() override;

    /// Another plan is open, which must outlive its being kept; nullptr: none. What the plan before has that
    /// its folder has not is put there first.
    void keep(OpenPlan *plan);
    bool isOn() const { return m_plan && m_sharing.isOn(); }
    const Sharing &sharing() const { return m_sharing; }
    /// Asks through which folder the plan is to be shared, or whether no longer.
    void share();
    /// Looks now, puts there what is new here, and shows what came, to be taken in.
    void comeBy();
    /// Goes on with the note of another file: the plan has moved.
    void follow(const QString &from, const QString &to) const;
    /// The file at a path is shared no longer.
    void forget(const QString &path) const;

    /// What the foot of the window says, and more of it; empty while the plan is not shared.
    QString state() const;
    QString explanation() const;
    /// Looks now, and only offers what came.
    void lookNow() { look(); }
    /// Waits for the look that is being taken, and does what follows from it.
    void finish();

signals:
    void stateChanged();
    /// Something to be said once: what was taken in.
    void said(const QString &sentence);

private:
    struct Looking;
    void look();
    void seen();
    void takeInQuietly();
    void takeIn();
    void put();
    void keepNotes();
    void restart(bool asked);

    SharingNotes m_notes;
    QWidget *m_window;
    OpenPlan *m_plan = nullptr;
    Sharing m_sharing;
    FolderLook m_look; ///< the last
    std::optional<Incoming> m_incoming;
    QString m_trouble; ///< why the folder could not be seen or written
    QDateTime m_inStepAt;
    std::shared_ptr<Looking> m_looking;
    bool m_asked = false; ///< somebody waits for the look
    QTimer m_often;
    QTimer m_soon;   ///< runs after something was written
    QTimer m_looked; ///< runs when a look has come back
};

} // namespace saferplan
