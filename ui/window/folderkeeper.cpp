#include "ui/window/folderkeeper.h"

#include "core/plan/openplan.h"
#include "core/rules/words.h"
#include "ui/pages/returns/sharedialog.h"
#include "ui/window/longwork.h"
#include "ui/window/messages.h"
#include "ui/window/returnwork.h"

#include <QApplication>
#include <QDir>
#include <QThread>
#include <QWidget>

namespace saferplan {

namespace {

constexpr int soon = 15'000;              ///< after the last change: in milliseconds
constexpr int often = 5 * 60'000;         ///< between two looks
constexpr int shortly = 1'500;            ///< after a plan is opened: the window is usable first
constexpr int atOnce = 1;                 ///< a timer, and no call: long work holds timers back
constexpr unsigned long patience = 5'000; ///< for a network that does not answer, when the program ends

} // namespace

/// A look that another thread takes. It is shared with that thread: who asked may be gone before a folder
/// answers.
struct FolderKeeper::Looking {
    Sharing sharing;
    Held held;
    FolderLook look;
    QThread *thread = nullptr;
};

FolderKeeper::FolderKeeper(const QString &notes, QWidget *parent)
    : QObject(parent)
    , m_notes(notes)
    , m_window(parent) {
    m_often.setInterval(often);
    m_soon.setSingleShot(true);
    connect(&m_often, &QTimer::timeout, this, &FolderKeeper::look);
    connect(&m_soon, &QTimer::timeout, this, &FolderKeeper::look);
    m_looked.setSingleShot(true);
    connect(&m_looked, &QTimer::timeout, this, [this] {
        if (m_looking)
            seen();
    });
}

FolderKeeper::~FolderKeeper() {
    if (m_looking && m_looking->thread)
        m_looking->thread->wait(patience);
}

void FolderKeeper::keep(OpenPlan *plan) {
    m_looking.reset(); // a look that comes back later is of nobody's interest
    m_looked.stop();
    if (isOn() && m_look.isSeen)
        put();
    if (m_plan)
        disconnect(m_plan, nullptr, this, nullptr);
    m_plan = plan && !plan->isReadOnly() ? plan : nullptr;
    m_sharing = m_plan ? m_notes.of(m_plan->path()) : Sharing();
    m_look = {};
    m_incoming.reset();
    m_trouble.clear();
    m_inStepAt = {};
    m_asked = false;
    if (m_plan)
        connect(m_plan, &OpenPlan::changed, this, [this] {
            if (isOn())
                m_soon.start(soon);
        });
    restart(false);
}

/// Goes on after the plan, or the folder, is another.
void FolderKeeper::restart(bool asked) {
    m_asked = asked;
    if (isOn()) {
        m_often.start();
        m_soon.start(asked ? 0 : shortly);
    } else {
        m_often.stop();
        m_soon.stop();
    }
    emit stateChanged();
}

void FolderKeeper::share() {
    if (!m_plan)
        return;
    ShareDialog dialog(*m_plan, m_sharing, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (dialog.folder() != m_sharing.folder) {
        m_looking.reset();
        m_sharing = {};
        m_sharing.folder = dialog.folder();
        m_look = {};
        m_incoming.reset();
        m_trouble.clear();
    }
    m_sharing.asksFirst = dialog.asksFirst();
    keepNotes();
    restart(isOn());
}

void FolderKeeper::follow(const QString &from, const QString &to) const {
    const Sharing sharing = m_notes.of(from);
    if (sharing.isOn())
        attempt(m_window, QStringLiteral("Remembering what was shared"), [&] { m_notes.keep(to, sharing); });
}

void FolderKeeper::forget(const QString &path) const {
    if (m_notes.of(path).isOn())
        attempt(m_window, QStringLiteral("Remembering what was shared"), [&] { m_notes.keep(path, {}); });
}

void FolderKeeper::keepNotes() {
    attempt(m_window, QStringLiteral("Remembering what was shared"),
            [this] { m_notes.keep(m_plan->path(), m_sharing); });
}

void FolderKeeper::comeBy() {
    if (!m_plan)
        return;
    if (!isOn())
        return share();
    if (m_incoming && m_incoming->isWorthShowing())
        return takeIn();
    m_asked = true;
    m_sharing.ofOthers.clear(); // what others wrote and took away is written again for whoever lacks it
    look();
}

void FolderKeeper::look() {
    if (!isOn() || m_looking)
        return;
    m_looking = std::make_shared<Looking>();
    m_looking->sharing = m_sharing;
    m_looking->held = heldBy(*m_plan);
    m_looking->thread =
        QThread::create([looking = m_looking] { looking->look = lookInto(looking->sharing, looking->held); });
    connect(m_looking->thread, &QThread::finished, m_looking->thread, &QObject::deleteLater);
    connect(m_looking->thread, &QThread::finished, this, [this, looking = std::weak_ptr(m_looking)] {
        // Not here: this comes in the midst of a commit that shows its progress, when half of it is written.
        if (m_looking && looking.lock() == m_looking)
            m_looked.start(atOnce);
    });
    m_looking->thread->start(QThread::LowPriority);
    emit stateChanged();
}

void FolderKeeper::finish() {
    if (!m_looking)
        return;
    m_looking->thread->wait();
    m_looked.stop();
    seen();
}

void FolderKeeper::seen() {
    m_look = std::exchange(m_looking, nullptr)->look;
    const bool asked = std::exchange(m_asked, false);
    m_trouble = m_look.trouble;
    m_incoming.reset();
    if (m_look.isSeen) {
        attempt(m_window, QStringLiteral("Reading what was shared"),
                [this] { m_incoming = incomingOf(*m_plan, m_look); });
        takeInQuietly();
        put();
    }
    emit stateChanged();
    if (!asked)
        return;
    const QString what = QStringLiteral("Bringing everything into step");
    if (!m_trouble.isEmpty())
        Messages::current().tell(m_window, what, m_trouble, {});
    else if (m_incoming && m_incoming->isWorthShowing())
        takeIn();
    else if (m_incoming && !m_incoming->said.isEmpty())
        Messages::current().tell(m_window, what, m_incoming->said.join(u'\n'), {});
    else
        emit said(QStringLiteral("In step with the shared folder"));
}

/// What changes nothing that people see is taken in as it comes; and all of it for whoever wants that.
void FolderKeeper::takeInQuietly() {
    if (!m_incoming || m_incoming->merge.isEmpty() || QApplication::activeModalWidget() ||
        (m_sharing.asksFirst && m_incoming->isWorthShowing()))
        return;
    const Incoming incoming = *std::exchange(m_incoming, std::nullopt);
    m_look.arrived.clear();
    if (attempt(m_window, QStringLiteral("Taking in what was shared"),
                [&] { merge(*m_plan, incoming.merge); }) &&
        incoming.isWorthShowing())
        emit said(takenIn(incoming.merge, incoming.merge.offers.size()));
    m_incoming = Incoming();
    m_incoming->said = incoming.said;
    m_incoming->waiting = incoming.waiting;
}

void FolderKeeper::takeIn() {
    // The plan may be another than when it was looked at.
    std::optional<Incoming> incoming;
    if (attemptHere(m_window, QStringLiteral("Reading what was shared"), [&](const Progress &progress) {
            incoming = incomingOf(*m_plan, m_look, progress);
        }) != Ending::Done)
        return;
    if (incoming->merge.isEmpty())
        return look();
    const QString done =
        takeInPrepared(m_window, *m_plan, incoming->merge, incoming->from.join(QStringLiteral("; ")));
    if (done.isEmpty())
        return;
    m_look.arrived.clear();
    m_incoming.reset();
    put();
    emit said(done);
    emit stateChanged();
}

/// Puts there what is here alone. A look that is on its way knows nothing of it, so it comes first.
void FolderKeeper::put() {
    if (m_looking)
        return;
    try {
        putThere(*m_plan, m_sharing, m_look);
        noteShared(*m_plan);
        m_inStepAt = QDateTime::fromMSecsSinceEpoch(m_plan->now());
    } catch (const std::exception &error) {
        m_trouble = QString::fromUtf8(error.what());
    }
    m_look.files = m_sharing.files;
    keepNotes();
}

QString FolderKeeper::state() const {
    if (!isOn())
        return {};
    if (!m_trouble.isEmpty())
        return m_look.isSeen ? QStringLiteral("Shared folder: not written")
                             : QStringLiteral("Shared folder: not reached");
    if (m_incoming && m_incoming->isWorthShowing())
        return QStringLiteral("Take in %1 from %2")
            .arg(countText(m_incoming->merge.offers.size(), QStringLiteral("change"),
                           QStringLiteral("changes")),
                 countText(m_incoming->from.size(), QStringLiteral("person"), QStringLiteral("people")));
    if (m_incoming && !m_incoming->said.isEmpty())
        return QStringLiteral("Shared folder: %1 to know")
            .arg(countText(m_incoming->said.size(), QStringLiteral("thing"), QStringLiteral("things")));
    return m_inStepAt.isValid() ? QStringLiteral("Shared, in step at %1")
                                      .arg(m_inStepAt.time().toString(QStringLiteral("HH:mm")))
                                : QStringLiteral("Shared through a folder");
}

QString FolderKeeper::explanation() const {
    QStringList lines{QStringLiteral("Shared through %1").arg(QDir::toNativeSeparators(m_sharing.folder))};
    if (!m_trouble.isEmpty())
        lines += m_trouble;
    if (m_incoming)
        lines += m_incoming->said;
    return lines.join(u'\n');
}

} // namespace saferplan
